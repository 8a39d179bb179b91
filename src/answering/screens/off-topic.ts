import { wordScreen } from './word-screen.ts';

/** Weather, sport, recipes, homework, code. A short list: what it does not know is left to the retriever. */
export const offTopic = wordScreen('off_topic', {
  words: {
    eten: `stoofvlees pannenkoeken spaghetti lasagne soep taart cake brood rijst frieten mosselen pizza wafels
      bolognaise kip vis curry salade`,
  },
  unless: `
    krant|kantoor
    terug naar
  `,
  says: `
    weer wordt|word .. morgen|vandaag|weekend
    wat|welk .. weer .. morgen|vandaag|weekend|is|wordt|in
    weerbericht|regenen|regent|sneeuwen
    recept voor|van|met .. @eten
    recept van|voor
    hoe kook|bak|maak ik|je .. @eten
    hoe kook
    ronde van vlaanderen
    wie wint|won|heeft .. gewonnen|ronde|match|wedstrijd|wereldkampioen|wk|ek|verkiezingen
    wie wint|won
    voetbal|tennis|wielrennen .. uitslag|match|score|wint
    wanneer speelt
    club brugge|anderlecht|rode duivels|antwerp
    mop|mopje|grap|grapje
    vertel .. verhaaltje|sprookje
    schrijf .. gedicht|liedje|lied|verhaal|essay|opstel|speech|rap
    gedicht
    vertaal .. naar
    vertaal deze|dit|volgende|eens
    hoofdstad van
    python|javascript|java|html|excel formule
    excel|macro|spreadsheet|powerpoint .... schrijf|maak|programmeer
    schrijf|maak|programmeer .... excel|macro|spreadsheet|powerpoint
    schrijf .. script|code|programma
    hoeveel is 0*|1*|2*|3*|4*|5*|6*|7*|8*|9* maal|keer|plus|min|gedeeld
    wat .. vind .. je van .. regering|politiek|premier|koning|trump|vlaams|nva
    op .. partij .. stemmen
    op wie .. stemmen
    huiswerk
    wiskunde|fysica|chemie
    film|serie|netflix .. kijken|aanraden|vanavond
    welke film|serie|boek
    hoe laat .. trein|bus|tram|zonsondergang|zon
    voetballer|voetbalploeg|zanger|zangeres
    foto .. bewerken|mooier|maken
    smartphone|iphone|laptop|playstation
    verjaardagskaart|verjaardag|kerstkaart
    hoeveel inwoners
    wat eten we|ik .. vanavond|vandaag|morgen
    uur vertrekt .. trein|bus
    beste pizzeria|restaurant|cafe|hotel|frituur
    repareer|herstel .. fiets|auto|wasmachine|lekke
    boek .. vlucht|hotel|reis|vakantie|tafel
    bitcoin|crypto|aandelen|beurs koers
    bitcoin
    horoscoop|sterrenbeeld
    lottocijfers|lotto|euromillions
    hoe oud is .. koning|president
    zing|zingen .. liedje
    # French
    quel temps|meteo
    blague
    capitale
    recette
    ecris|ecrire .. poeme|chanson
    traduis
    # English
    tell .. joke
    weather
    write .. poem|song|story|essay|code
    who won|wins
    capital of
    recipe
    translate .. into|to
    world cup
  `,
});
