import { phrases } from '../phrases.ts';
import { CRISIS_WORDS, SLACK } from './words.ts';

/** Dutch, sideways: no sense, no way out, nothing left. */
export const NO_SENSE = phrases(
  `
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
  heb|zie geen toekomst >
  geen plannen meer .. na
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
  niet meer verder|door wil|wilt|kan >
  kan niet meer > .. wil niet meer >
  wil niet meer > .. kan niet meer >
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
  `,
  CRISIS_WORDS,
  SLACK,
);
