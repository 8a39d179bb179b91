import { wordScreen } from './word-screen.ts';

/** Wants a human: to talk to someone, to be put through, to be called back. */
export const human = wordScreen('human', {
  words: {
    mens: `mens persoon medewerker verantwoordelijke leidinggevende operator adviseur begeleider menselijk echte levende`,
  },
  unless: `
    kan|mag|gaat|zal|belt|komt|moet|doet coach
    hoe|waar|waarom|wanneer|welke|wie .. ik? .. coach
    met|bij|aan wie
    wie kan|mag|moet
    met iemand .. van|over .. werkgever|vakbond|ziekenfonds|vdab|mutualiteit
    mag ik .. coach
    iemand die|met|van|in|naar
    mijn .. coach
    # "kan ne mens nog ...": Flemish for anyone at all ("ne" itself is a filler word)
    kan|mag|moet .. mens nog|krijg*|werk*
  `,
  says: `
    met|tegen .. echte|echt|levende|menselijk? mens|persoon .. spreken|praten|chatten|bellen|overleggen
    met .. mens|persoon|medewerker spreken|praten|chatten|bellen
    mens|medewerker .. spreken|praten
    wil|zou|graag|liever|kan .. coach .. spreken|horen|zien
    wil|zou|graag|liever .. met? iemand .. spreken|praten|horen|bellen
    kan|kunnen|mag .. iemand .. aan .. lijn|telefoon
    wil|zou|graag|liever .. coach|iemand .. aan .. telefoon|lijn
    kan|wil|mag|zou|graag ik? .. met iemand .. spreken|praten|bellen|overleggen >
    menselijk contact
    kan|kunnen|wil|zou iemand|medewerker|je|jullie|u|er .. mij|me|ons .. terugbellen|bellen|opbellen|contacteren
    kan|kunnen medewerker|persoon|mens .. helpen
    kan|kunnen|wil .. jullie|iemand .. terugbellen|contacteren|opbellen
    iemand mij|me .. terugbellen|bellen|contacteren
    coach vragen .. mij|me .. bellen|contacteren
    wil|zou|willen|graag ... coach|iemand .. mij|me .. belt|opbelt|contacteert|terugbelt|opbellen
    met .. @mens praten|spreken|chatten|bellen
    praten|spreken|chatten|bellen met .. mens|persoon|medewerker|verantwoordelijke
    vlees en bloed
    somebody|someone|anyone .. phone|call|ring|contact me
    terugbellen >
    << bel|contacteer mij|me
    bel mij|me op|terug|morgen|vandaag|even
    graag .. gebeld|teruggebeld|gecontacteerd
    wil|wens|zou .. gebeld|teruggebeld|gecontacteerd worden
    mens .. aan .. lijn|telefoon
    graag .. terug|telefoon van
    verbind mij|me
    zet|schakel mij|me .. door
    doorverbinden|doorverbonden
    geef mij|me .. mens|persoon|medewerker
    niet met .. robot|computer|machine|bot .. praten|spreken|chatten
    geen|gene|niet robot|bot|chatbot >
    gene|geen computer >>
    liever .. mens|persoon
    is hier .. mens|iemand
    is er .. hier .. mens
    << mens >>
    echte|levende mens >
    stuur .. iemand .. langs
    kan medewerker .. helpen
    # French
    parler|parle .. a|avec quelqu*|conseiller|humain|personne|agent
    veux|voudrais .. parler .. quelque
    me rappeler
    rappelez moi
    passez|passe moi .. conseiller|quelqu*|responsable
    personne humaine
    # English
    talk|speak .. to|with .. person|human|someone|somebody|agent|adviser
    real|actual person|human
    call me back
    please call me
    someone .. call me
  `,
});
