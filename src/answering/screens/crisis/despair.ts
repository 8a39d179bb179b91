import { phrases } from '../phrases.ts';
import { CRISIS_WORDS } from './words.ts';

/** Dutch, sideways: not being there any more, no sense left, a burden to others. */
export const DESPAIR = phrases(
  `
  # the words themselves
  zelfmoord*
  zelfdoding*
  suicid*
  dood
  doodgaan|sterven|sterf|creperen|crepeer|doodvallen
  dodelijk*
  @poging ondernomen|gedaan|ondernam|deed
  ondernam|deed .. @poging
  @gedachten
  donkere|zwarte|duistere|enge gedachten|gedachte
  gevaar voor zichzelf|mezelf
  euthanasie .. wil|vraag|krijgen
  wil .. euthanasie
  # er niet meer zijn
  wil|wilt niet meer .. leven
  niet meer leven >
  kan niet leven >
  niet meer .. te? leven >
  ik er .. niet meer ben|was|waren|zou
  ben ik er .. niet meer
  ik ben er .. niet meer
  er|hier niet meer zijn
  ga|zal|gaat er|hier niet meer zijn
  als|dat hij|zij|ze er niet meer was
  @wil ... niet meer bestaan
  niet meer bestaan >
  bestaan .. teveel|last|zinloos|ondraaglijk|zwaar|beu
  beter|liever niet|nooit geleefd|geboren|bestaan|bestond
  had|was .. niet|nooit .. geleefd|geboren
  nooit geboren
  @wil .. verdwijnen
  verdwijnen voor altijd|goed|eeuwig
  weg|verlost van deze wereld|aardbol|aarde
  van deze aardbol|wereld verdwijnen
  niet meer .. op deze wereld|aarde
  @wil weg zijn >
  liefst|liever weg ben|zijn|was >
  niet|nooit .. meer .. wakker
  nooit wakker
  wakker .. niet|nooit .. meer
  niet|nooit wakker .. @wil worden
  nooit meer .. opstaan|ontwaken|bijkomen
  reden|waarom|waarvoor ... opstaan|opsta
  voor altijd|eeuwig slapen|inslapen|weg|rust|rusten|stil
  eeuwig* slaap|slapen|rust
  rust voor altijd
  inslapen en
  # geen zin, geen uitweg
  hoeft|moet|hoef .. voor mij .. niet meer
  voor mij .. hoeft|moet|hoef .. niet meer
  hoeft|moet .. niet meer .. voor mij|hem|haar
  voor hem|haar .. hoeft|moet .. niet meer
  hoeft allemaal niet meer
  << hoeft niet meer >>
  << ik @wil niet meer verder? >>
  @wil niet meer verder >
  zie|ziet|zag|zien .. niet meer|mee .. zitten
  niet meer zie|ziet|zag zitten
  zie|ziet .. leven .. niet zitten
  klaar met alles >
  leven .. voorbij >
  leven .. geen|zonder zin|nut|betekenis|waarde
  leven .. niets|niet .. waard
  leven .. zinloos|waardeloos|nutteloos
  leven .. niet meer? aan >
  leven .. niet .. vol >
  leven .. zwaar >
  niet waard .. leven
  alles|allemaal .. geen zin meer|heeft
  niets .. nog|meer zin >
  waarom|waarvoor ... leef|besta|doorga
  wat doe ik .. hier nog >
  leef .. liever niet
  reden om .. leven
  ik|zie|heb|is .. geen .. uitweg
  enige|een|maar uitweg >
  maar een? uitweg
  zie|zien|ziet|heb|heeft .. geen .. toekomst meer
  geen hoop|perspectief|oplossing|licht meer >
  alle hoop kwijt|verloren|opgegeven
  moed|kracht|energie|fut ... nog dag
  geen dag meer|langer .. verder|door|leven
  # laten stoppen
  @wil .. dat alles|allemaal|pijn? voorbij|gedaan|over|afgelopen is|was|mag
  @wil .. dat alles|allemaal|pijn? stopt|ophoudt|eindigt
  alles|allemaal moet|mag stoppen
  laat .. stoppen >
  @straks is? .. allemaal? voorbij|gedaan|afgelopen|over
  voorbij|gedaan|afgelopen @straks >
  gedaan|uit met|mee mij
  met mij .. gedaan|uit|afgelopen
  gedaan voor mij >
  en .. is gedaan >
  maak|maakt|maken|maakte er .. einde aan
  er .. einde aan .. maken|maak|maakt|gemaakt|maakte
  er .. einde aan @wil|gaan|ga|zal
  er einde aan >
  er .. punt achter zet|zetten
  stap|stapt|stapte eruit
  stap|stapt er uit
  eruit|uitstappen stappen|stap|stapt
  er uitstappen|uitstap|uitstapt
  eruitstappen
  # tot last
  van mij .. vanaf|verlost
  vanaf|verlost .. van mij
  beter|gelukkiger af? .. zonder mij|hem|haar
  & zonder mij beter|gelukkiger|makkelijker|goedkoper
  zonder mij .. beter|gelukkiger
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
  iedereen|jullie|gezin|kinderen|familie|hen|ze|ons .. tot last
  last voor iedereen|kinderen|gezin|familie|jullie|hen
  alleen .. tot last
  ik ben .. last >
  niet .. in .. weg staan
  zien|zie .. mij .. nooit meer
  mij .. nooit meer .. terug|zien|weerzien
  mij .. niet meer zien binnenkort
  `,
  CRISIS_WORDS,
);
