import { phrases } from '../phrases.ts';
import { CRISIS_WORDS, SLACK } from './words.ts';

/** Dutch, sideways: making it stop, stepping out, being a burden. */
export const END_OF_IT = phrases(
  `
# laten stoppen
  @wil .. dat alles|allemaal|pijn? voorbij|gedaan|over|afgelopen is|was|mag
  @wil .. dat alles|allemaal|pijn? stopt|ophoudt|eindigt
  alles|allemaal moet|mag stoppen
  laat .. stoppen >
  @straks is? .. allemaal? voorbij|gedaan|afgelopen
  @straks is? .. allemaal? over >
  voorbij|gedaan|afgelopen @straks >
  gedaan|uit met|mee mij
  met mij .. gedaan|uit|afgelopen
  gedaan|over|afgelopen voor mij|hem|haar >
  en .. is gedaan >
  maak|maakt|maken|maakte .. er .. einde aan
  er .. einde aan .. maken|maak|maakt|gemaakt|maakte
  er .. einde aan @wil|gaan|ga|zal
  er einde aan >
  er einde .. maken|maak|maakt|gemaakt|maakte
  dat ik leef >
  & verlossen|verlost|verlos mij|hen|jullie van
  einde ... lijden|miserie|pijn|ellende
  & tegenhoudt|tegenhouden|weerhoudt enige|alleen|nog
  & achter punt er zet|zetten
  stap* .. eruit
  wacht .. op .. einde >
  stap|stapt|stapte .. er .. uit >
  er .. uit .. stappen|stap|stapt
  eruit .. stappen|stap|stapt
  er .. uitstappen|uitstap|uitstapt|uitgestapt
  eruitstappen
  & hoop|hoopt|wens ongeluk|ongeval|hartaanval|kanker krijg|krijgt|heb|kreeg|gedaan|dodelijk
  # tot last
  van mij .. vanaf|verlost
  vanaf|verlost .. van mij
  beter|gelukkiger af? .. zonder mij|hem|haar
  & zonder mij beter|gelukkiger|makkelijker|goedkoper
  zonder mij .. beter|gelukkiger
  & zonder vader|moeder|mama|papa beter|makkelijker|gelukkiger|gemakkelijker|lichter
  iedereen|familie|kinderen|gezin|vrouw|man ... opgelucht|blij|content ... als|dat ik weg|er|dood
  opgelucht|blij|content ... als ik weg|dood >
  beter af .. ik .. er? .. niet|weg|dood
  beter .. als|dat .. ik .. er? .. niet|dood
  beter zou zijn als ik
  beter .. ik|mij .. weg was|ben
  niemand .. mij .. mis|mist|missen|misse
  mis|mist|missen .. mij .. niemand
  niemand ... merken|merkt|opvallen|opvalt|treuren|wenen|huilen ... ik .. weg|verdwijn|dood|er|niet
  jullie .. mij .. missen
  geen last meer van mij
  niet lang* meer? .. last|weg
  iedereen|niemand|jullie|gezin|kinderen|familie|hen|ze|ons .. tot last
  last voor iedereen|kinderen|gezin|familie|jullie|hen
  alleen .. tot last
  ik ben .. last >
  niet .. in .. weg staan
  zien|zie .. mij .. nooit meer
  mij .. nooit meer .. terug|zien|weerzien
  mij .. niet meer zien binnenkort
  `,
  CRISIS_WORDS,
  SLACK,
);
