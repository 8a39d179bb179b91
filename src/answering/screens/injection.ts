import { wordScreen } from './word-screen.ts';

/** Tries to steer the bot: new instructions, another role, its prompt, code. There is no prompt to steer. */
export const injection = wordScreen('injection', {
  words: {
    regels: `instructies instructie regels richtlijnen prompt systeemprompt beperkingen opdrachten opdracht
      veiligheidsregels configuratie instellingen aanwijzingen`,
    rules: 'instructions instruction rules prompt guidelines restrictions directions commands configuration',
    consignes: 'instructions consignes regles prompt directives',
    rol: `adviserend arts dokter baas directeur advocaat rechter hacker piraat psychiater minister ambtenaar god mens
      persoon mijn koning ontwikkelaar`,
  },
  unless: `
    doe|doet|doen alsof ik|hij|ze
    rol van .. adviserend arts in|bij
    @regels .. arts|dokter|werkgever|vdab|ziekenfonds
  `,
  says: `
    negeer|negeren .. alle? .. @regels
    negeer alles
    vergeet .. alles|alle|wat .. geleerd|gezegd|@regels
    vergeet .. @regels
    toon|print|geef|herhaal|laat|deel|vertel|lees .. je|jouw|uw .. @regels
    systeemprompt
    system prompt
    systeem prompt
    prompt systeme
    wat|welke .. @regels heb|kreeg|hebt je|jij
    welke @regels .. gekregen .. makers|maker|openai
    overschrijf|omzeil|schakel .. je|jouw|uw? .. @regels
    je bent nu|vanaf
    vanaf nu ben je
    antwoord vanaf nu|enkel|alleen|voortaan
    vanaf nu .. antwoord|zeg
    speel .. rol
    doe|gedraag .. alsof je|jij|u .. @rol
    doe alsof je
    doe .. alsof je|u
    geen regels|beperkingen .. hebt|hebben|heb
    geheime|verborgen .. instructies|instructie|opdracht|prompt
    base64
    nieuwe regel|instructie|opdracht je
    je mag nu alles|vrij
    alles zeggen wat
    gedraag je als
    herhaal .. tekst|woorden .. hierboven|letterlijk|woord
    herhaal .. hierboven
    jailbreak*
    dan mode
    developer|ontwikkelaars|god|admin|debug mode|modus
    developer mode
    # English
    pretend|imagine|assume|suppose .. law|rules|you .. changed|are|were|is
    answer|reply|respond .. only|just with
    ignore|disregard|forget|override .. previous|prior|all|your|above .. @rules
    ignore|disregard|forget .. @rules
    ignore|forget|disregard everything|all above|before|you
    print|reveal|show|repeat|output .. your|system .. @rules
    reveal .. prompt|instructions|configuration|secrets
    you are now
    act as my|a|if|though
    act as
    pretend .. you
    pretend to be
    from now on you
    system new instructions
    << system
    new instructions follow
    inst
    # French
    a partir de maintenant tu|vous
    tu es maintenant|desormais
    oublie|oubliez|ignore|ignorez .. tes|vos|toutes|consignes|precedentes .. @consignes
    oublie|ignore .. @consignes
    affiche|montre|repete .. ton|tes|votre .. prompt|@consignes
    tu es maintenant
    fais comme si tu
    # code
    script alert
    drop table
    union select
    or 1 1
    javascript alert
    eval
    rm rf
    os environ
    import os
    system prompt
    sudo
  `,
});
