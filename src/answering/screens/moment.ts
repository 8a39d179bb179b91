import { PLACES } from './places.ts';
import { wordScreen } from './word-screen.ts';

/**
 * Asks for what is of one place or of this moment, and so in no article: a waiting time now, a day, room or name at one
 * hospital or town, who hires now, opening hours, a date or an amount to come. How such a thing usually goes, and where
 * one asks for it, are ordinary questions.
 */
export const moment = wordScreen('not_covered', {
  words: {
    plaats: PLACES,
    nu: 'nu momenteel vandaag morgen gisteren straks vanmiddag vanavond vanmorgen overmorgen',
    kantoor: `kantoor kantoren mutualiteit ziekenfonds loket vdab cm helan solidaris vnz werkwinkel ocmw caw secretariaat`,
    dag: `maandag dinsdag woensdag donderdag vrijdag zaterdag zondag morgen vandaag nu feestdag feestdagen kerst kerstmis
      nieuwjaar oudjaar middag`,
    bedrijf: `bedrijf bedrijven firma firmas werkgever werkgevers winkel winkels vzw vzws maatwerkbedrijf maatwerkbedrijven
      fabriek fabrieken interimkantoren zaak zaken organisaties`,
    groep:
      'infosessie infosessies sessie cursus opleiding les lessen lessenreeks jobbeurs jobdag intake groep',
    wie: `coach coaches psycholoog psychologe dokter arts arbeidsarts therapeut kine kinesist jobcoach tnwc coordinator
      consulent bemiddelaar`,
    jaar: '2027 2028 2029 2030 2031 2032',
    jour: 'lundi mardi mercredi jeudi vendredi samedi dimanche noel demain',
    day: 'monday tuesday wednesday thursday friday saturday sunday christmas tomorrow today',
  },
  unless: `
    hoe|waar|aan wie|bij wie .. weet|vraag|verneem|vind|kom|zie ik
    hoe kom ik .... te weten
    weet ik .. welk|wanneer
    ou demander|savoir
    where .. ask|find
    kan ik .. krijgen
  `,
  says: `
    wachtlijst|wachttijd|wachtenden|wachttijden ... @plaats
    wachtlijst|wachttijd|wachttijden .. moment|momenteel
    hoelang|hoeveel|hoe .... wachttijd|wachtlijst|wachtenden|aanschuiven ... @nu|moment|@plaats
    hoeveel .. wachtenden
    hoe druk is
    hoeveel mensen staan .. voor mij
    op dit moment .. plaats|plek|wachttijd
    is|zijn .. @kantoor ... open|dicht|gesloten .. @dag
    @kantoor .. open .. op? @dag
    tot hoe laat|hoelaat ... open
    hoe laat .. open|dicht|sluit|sluiten
    openingsuren|openingstijden .. kantoor|mutualiteit|ziekenfonds|cm|helan|solidaris|@plaats
    @plaats .. openingsuren|openingstijden
    open|dicht|gesloten .... tussen kerst
    in welk|welke lokaal|zaal|straat|gebouw|verdiep|verdieping
    < welk|welke lokaal|zaal|verdiep|verdieping|bus|tram
    op|wel wel|welk|welke? verdiep|verdieping
    waar|is .. parking|parkeren|parkeerplaats
    parking .. ziekenhuis|vdab|mutualiteit|kliniek
    code van .. deur
    wie|welke coach|arts|dokter .. permanentie|wacht|dienst .. vandaag|nu|deze|morgen
    wie heeft|is|zit ... @nu .. permanentie|dienst|wacht
    wie vervangt .. coach
    wie is directeur|directrice|baas|hoofd|voorzitter|ceo|minister van|in|bij
    wie is .. arts|coach|coordinator|tnwc|bemiddelaar .. voor|in|van|bij .. regio|@plaats
    welke @wie .. werkt|zit|is ... @plaats|week|vandaag
    heeft|hebben .. iemand|coach|jullie .. vrij|vrije|plaats|gaatje .. moment|@nu|deze|morgenvoormiddag
    heeft .. iemand .. vrij moment
    staakt|staken|staking .. @kantoor|@dag|morgen|vrijdag
    @kantoor .. staakt|staking
    site|website|vdab|portaal|app ligt|is .. plat
    ligt|is .. site|website|vdab|portaal|app .. plat
    website|site|portaal|app ... down|plat|werkt|doet .. niet|ni|niks
    < welk|welke @bedrijf ... zoekt|zoeken|vacature*
    < welk|welke @bedrijf .... @plaats
    namen van .. @bedrijf
    @bedrijf .. @plaats ... zoeken|zoekt|aannemen|plaats|plek|vacature*
    vacature|vacatures|jobaanbiedingen .... @plaats|@nu|deze|week
    zoekt|zoeken .... @plaats ... vrijwilligers|personeel|mensen
    zoekt .. kringwinkel|colruyt|bpost|delhaize|carrefour|volvo|vzw|amazon|ikea|aldi|lidl
    is|zijn .... @plaats .... plaats|plaatsen|plek|plekken >
    is er|zijn er? ... plaats|plaatsen|plek|plekken .. vrij|over|@plaats
    is er|zijn er? .. job|jobs .... @plaats
    wanneer .. eerstvolgende|volgende @groep ... @plaats
    welke datum .. @groep ... @plaats
    wanneer|wnr begint|start .. eerstvolgende|volgende|nieuwe cursus|opleiding|les|lessen
    startdatum .. opleiding|cursus|les|lessen
    < op? welke|welk dag|dagen|datum|data|uur|uren|moment .... @plaats
    < op? welke|welk dag|dagen|datum .. coach|tnwc|coordinator|arts .. vrij
    < op? welke datum ... gestort|storting|betaald
    storting|gestort .... kerst|dit jaar
    welke dinsdagen|maandagen|woensdagen|donderdagen|vrijdagen
    wat heeft|zei .. minister
    minister .. gezegd|zei|beslist .. gisteren|vandaag|week
    welke partij wil|zegt|belooft|beloofde
    bedrag .... @jaar
    hoeveel .... @jaar
    hoeveel .. index|indexering .. omhoog
    index .. omhoog .. in|volgende
    volgend jaar .. cent|precies|euro
    wanneer gaat|is|valt .. mijn zitting
    goede|goeie|beste @wie .... @plaats|wachtlijst
    < welke @wie .... @plaats
    mailadres|emailadres|telefoonnummer|nummer|gsmnummer|adres van .. @wie ... @plaats
    wat verdient|betaalt .. ceo|directeur|volvo|amazon
    hoeveel betaalt|verdient .. volvo|amazon|colruyt|bpost|nike|audi
    # French
    attente .... moment|@plaats
    quel|quels|quelle jour|jours|date .... @plaats
    < quel jour .. mutuelle|mutualite paie
    dans quelle salle|etage
    mutuelle|mutualite|vdab|bureau ... ouvert|ouverte|ferme|fermee ... @jour|aujourd
    qui est de? garde
    qui remplace .. coach
    qui est .. directeur|directrice|patron de
    quelles entreprises|societes|firmes ... cherchent|engagent|recrutent|@plaats
    postes|emplois .... @plaats|moment
    a il .. place .... @plaats
    quand commence|debute .. prochain|prochaine
    combien .... @jaar
    que? a dit .. ministre
    parking .. hopital
    quel bus|tram
    site|vdab .. en? panne
    greve .. @jour
    nom du? medecin ... @plaats
    adresse .. coach|medecin ... @plaats|niklaas|nicolas
    bon|bonne psychologue|medecin ... @plaats
    quand est .. mon audience
    combien paie|gagne ... @plaats|volvo
    # English
    queue|waiting ... now|moment|@plaats
    which|what day|days|date|room|floor|bus|building .... @plaats
    what|which date .. payment
    which|what room .. session|thursday
    which|what bus
    is .. fund|mutuality|vdab|office ... open|closed ... @day
    who is on duty
    who covers|replaces .. coach
    which firms|companies|employers ... hiring|hire|looking
    jobs|vacancies .... @plaats
    does .. workshop|company ... have .. place
    what did .. minister
    parking price|cost
    site|website .. down
    name of .. advising doctor .. for|in
    email|number|address of .. coach|doctor ... @plaats|niklaas|in
    on strike
    good psychologist|therapist|doctor in
    when is my hearing
  `,
});
