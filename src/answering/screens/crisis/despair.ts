import { phrases } from '../phrases.ts';
import { CRISIS_WORDS, SLACK } from './words.ts';

/** Words that mean a crisis wherever they stand, once expressions, subjects and history are out of the way. */
export const DEATH_WORDS = phrases(
  `
  zelfmoord*
  zelfdoding*
  suicid*
  dood
  doodgaan|sterven|sterf|creperen|crepeer|doodvallen
  pletter
  doodvonnis
  & doden mezelf|mij|me|hem|haar|zich|zichzelf|iemand|hen
  verdrinken|verdrink|verzuipen|verhangen|ophangen|opgehangen|opknopen
  touw|strop|galg|scheermes*|afscheidsbrie*
  levenseinde|levensbeeindig*|zelfvernietig*
  mourir|crever
  dead
`,
  CRISIS_WORDS,
  SLACK,
);

/** Dutch, sideways: not being there any more, no sense left, a burden to others. */
export const DESPAIR = phrases(
  `
  @poging ondernomen|gedaan|ondernam|deed
  ondernam|deed .. @poging
  @gedachten
  verhang*
  ophanging
  donkere|zwarte|duistere|enge gedachten|gedachte
  gevaar voor zichzelf|mezelf
  & euthanasie wil|vraag|overweeg|aanvragen|krijgen ik|hij|ze|zij
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
  & verdwijn|verdwijnen wil|wou|hoop|liever|zou|liefst ik|zij|ze|hij
  & verdwijn|verdwijnen aarde|aardbol|wereld|voorgoed
  verdwijnen voorgoed
  weg|verlost van deze wereld|aardbol|aarde
  van deze aardbol|wereld verdwijnen
  niet meer .. op deze wereld|aarde
  @wil weg zijn >
  liefst|liever weg ben|zijn|was >
  niet|nooit .. meer .. wakker
  nooit wakker
  wakker .. niet|nooit .. meer
  niet|nooit wakker .. @wil worden
  had|was|waren ... niet wakker geworden
  < definitief >
  nooit meer .. opstaan|ontwaken|bijkomen
  reden|waarom|waarvoor ... opstaan|opsta
  voorgoed slapen|inslapen|weg|rust|rusten|stil
  eeuwig* slaap|slapen|rust
  & voorgoed|definitief|eeuwig slapen|slaap|rust|rusten|stil|stilte
  & voorgoed weg|verdwijn|verdwijnen|ga
  rust voorgoed
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
  & leven @min
  & reden|waarom|waarvoor geen|nog verder|doen|doorgaan
  & leven zin nog|geen|wat|niet|meer|welke
  & leven pijn teveel|doet
  gevraagd om leven
  & leven finish|gedaan|afgelopen|einde|stop mijn|ik|mij
  & leven nodig|waarvoor|waarom nog
  & leef nog niet|nodig|waarom|waarvoor|waard|beter
  verlang* .. naar einde|rust|niets
  was|waren|zou|ben ik er .. niet meer
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
  waarom|waarvoor ben ik er|hier nog
  naar andere kant
  mijn tijd|uur is gekomen|daar
  & gehad leven|aarde|wereld|alles heb
  wil .. eruit >
  weg uit .. bestaan|leven
  & levensverzekering brengt|meer ik
  dat ik nog leef
  nog leef >
  leef nog >
  & adem|ademhaal|ademen|ademhalen nut|zin|moe|stoppen|waarom
  & god|allah|heer|jezus halen|nemen|bij|naar mij
  & stierf|doodviel|doodbleef ik liever|maar|beter|hoop
  laten|rustig inslapen
  wanhoopsdaad
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
  niets meer verliezen
  genoeg van alles >
  alles beu|moe|zat >
  voel ... ga doen >
  ga .. vandaag|vanavond|vannacht doen >
  & gedachten vechten kracht|moe|niet
  hoop|bid .. hart begeeft
  weet .. niet .. wat ik doe >
  & opstaan nooit|niet meer
  < weg zijn >
  van kant
  & levenszin|levensmoed|levensvreugde|levenskracht geen|kwijt|weg
  & opluchting|verlossing|zegen ik dood|ziekte|kanker|ongeval|sterf|sterven|stierf
  & manier|manieren|methode pijnloze|pijnloos|zachte|snelste|pijnlijke
  denk .. aan manieren
  bij|naar .. @nabij .. zijn|toe ... gestorven|overleden|dood
  achterna gaan|volgen|reizen
  lichaam ... wetenschap
  & leven opgegeven|opgeven
  & slapen gedaan|voorbij tot|alleen
  iets .... terugdraaien|onomkeerbaar*|onherroepelijk*
  & ogen dicht niet|nooit open
  wie .. mij .. missen|mist
  & gestorven beter|liever ik|had|was
  & gereanimeerd|gered spijtig|jammer|niet|beter|spijt mij
  mij .. fataal
  had .. mij .. meegenomen
  moe van alles >
  kan|wil .. niet meer verder|door >
  kan .. niet verder >
  niet meer .. aankan >
  red het? niet meer >
  niemand .. nodig .. mij|heeft
  mij .. niemand nodig
  moet|hoeft niemand .. rekening .. mij
  ik besta|leef niet voor niemand
  waard|waarde .. niets .. ik
  ik ben niets meer? waard
  verdien .. niet .. leven|bestaan
  haat .. mijn leven|mezelf
  haat leven|mezelf
  wou|wil|zou|wilde .. dat ik .. niet bestond|leefde
  niet bestond
  had .. nooit bestaan
  hoop|bid|wens|vraag .. dat .. ik .. niet meer
  hoop|bid|wens|droom .. ongeluk|kanker|ongeval|hartstilstand .. krijg|doodga|sterf
  doodongelukkig
  spookt .. hoofd
  malen|maalt .. dood|einde
  einde .. verlang*|wens|hoop|zie
  einde is nabij
  zie|heb .. geen .. zin .. nog
  alles .. zinloos|hopeloos|uitzichtloos|zwart|verloren|kapot >
  voor wie|wat doe ik .. nog
  waar doe ik het? nog voor
  waarvoor doe ik .. nog
  alleen maar last
  van mij af|vanaf .. beter
  beter .. van mij af|vanaf
  opgeven .. leven
  leven .. opgeven|opgegeven
  geef .. leven op
  levensmoed|levenslust|levenswil
  doodsverlangens|doodswensen|zelfmoordneigingen
  wil .. niet .. oud worden
  niet .. volgende|nieuwe .. jaar|verjaardag|kerst .. meemaken|halen|beleven
  meemaken|beleven hoef|wil .. niet
  ga|gaan eraan
  geen dag meer|langer .. verder|door|leven
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
