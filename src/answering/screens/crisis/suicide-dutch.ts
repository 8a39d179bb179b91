import { phrases } from '../phrases.ts';
import { CRISIS_WORDS } from './words.ts';

/** Said outright: nothing else in the message takes this back. */
export const SUICIDE_DUTCH_PLAIN = phrases(
  `
  # dood willen
  ik|hij|zij|ze|ie @wil dood
  @wil .. dood zijn|was|waren|ben|is|gaan
  @wil doodgaan|sterven|creperen|doodvallen
  liever|beter dood
  was ik maar|liever? dood
  verlang* .. dood|sterven
  doodswens
  doodsverlangen
  wil|wou .. zelfmoord|suicide|zelfdoding plegen|doen
  ga|gaat|zal .. zelfmoord|suicide|zelfdoding plegen|doen
  pleeg .. zelfmoord|suicide|zelfdoding
  pleegt .. zelfmoord|suicide
  denk|denkt|dacht|denken|denkende .. aan .. zelfmoord|zelfdoding|suicide|doodgaan|sterven
  speel|speelt|rondloop|rondloopt|loop|loopt .. met|rond .. zelfmoord*|zelfdoding*|suicid*
  nu .. weer|opnieuw|terug .. suicid*|zelfmoord*|zelfdoding*
  # niet meer leven
  wil niet meer? .. leven >
  wil niet verder leven
  niet meer verder? wil|wilt|wou|wilde|willen leven
  leven bedoel ik
  kan|kunnen zo? niet meer? verder leven >
  kan niet verder leven
  geen zin|goesting|reden|kracht|moed|wil|lust meer .. leven
  zin|goesting .. leven kwijt
  geen levenslust
  levensmoe
  moe van .. leven
  leven moe|beu|zat
  beu .. leven >
  klaar mee? met? .. leven >
  genoeg van .. leven >
  uit .. leven stap*|gestapt
  stap* uit .. leven
  einde aan|maken .. leven
  einde .. maken aan .. leven
  leven .. beeindig*|benemen|beroven
  van .. leven beroven
  beeindig* .. leven
  er niet meer @wil zijn
  @wil er .. niet meer zijn
  er liever niet meer ben|is|zijn|was
  # zich doden
  van kant maak|maakt|maken|gemaakt
  hang|hangt .. @mij op >
  @mij .. ophangen|verhangen|verdrinken|verzuipen|verdoen|doodrijden|doodschieten|opknopen|vergassen|doden
  ga|wil|zal @mij .. vermoorden|vergiftigen|ophangen|verhangen
  ga @mij verdoen
  kogel door .. kop|hoofd
  voor|onder .. trein|metro|tram|vrachtwagen|camion|bus .. spring*|gooien|gooi|werpen|liggen|lopen|loop|stappen
  spring* .. voor|onder .. trein|metro|tram|vrachtwagen|camion
  spring* .. brug|dak|balkon|raam|verdiep|flat|gebouw|toren|kade
  van .. brug|dak|balkon|gebouw|toren spring*|gooien
  polsen snij*|oversnij*|doorsnij*
  snij* .. polsen
  hoe .. zelfmoord plegen|pleeg
  @mij .. iets|wat aandoen|aandoet|aandoe|aangedaan
  @mij iets|wat aan doen|te
  doe|doet ik|hij|ze? @mij .. iets|wat aan
  `,
  CRISIS_WORDS,
);

/** Said sideways: counts unless what stands around it shows that it is about something else. */
export const SUICIDE_DUTCH_SIDEWAYS = phrases(
  `
  zelfmoord*
  zelfdoding*
  suicid*
  @poging ondernomen|gedaan|ondernam|deed
  ondernam|deed .. @poging
  @wil .. dood
  dood wil|wilt|wou|wilde
  wil|wilt niet meer .. leven
  niet meer leven >
  kan niet leven >
  ik dood ben|was
  dood zijn .. lijkt|rust*|beter
  leven .. voorbij >
  spreekt|spreken|praat|praten|begint|bezig .. doodgaan|dood|sterven
  denk|denkt .. dood >
  bang .. niet overleef|overleeft
  mag|mocht|kon .. doodvallen|sterven|doodgaan
  manier om .. sterven|doodgaan
  # niet meer hoeven, niet meer zitten
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
  # zin, waarde
  leven .. geen|zonder zin|nut|betekenis|waarde
  leven .. niets|niet .. waard
  leven .. zinloos|waardeloos|nutteloos
  leven .. niet meer aan >
  leven .. te zwaar
  niet waard .. leven
  alles|allemaal .. geen zin meer|heeft
  niets .. nog|meer zin >
  waarom|waarvoor .. leef ik
  waarom|waarvoor .. ik .. nog leef
  leef .. liever niet
  reden om .. leven
  nooit geboren
  ik|zie|heb|is .. geen .. uitweg
  enige|een|maar uitweg >
  maar een? uitweg
  zie|zien|ziet|heb|heeft .. geen toekomst meer
  # weg zijn, slapen
  ik er .. niet meer ben|was|waren|zou
  ben ik er .. niet meer
  ik ben er .. niet meer
  er niet meer zijn
  als|dat hij|zij|ze er niet meer was
  @wil .. verdwijnen
  verdwijnen voor altijd|goed|eeuwig
  weg van deze wereld|aardbol|aarde
  van deze|aardbol wereld? verdwijnen
  @wil weg zijn >
  niet|nooit .. meer .. wakker word*|werd*
  nooit wakker word*|werd*
  niet|nooit .. meer .. wakker .. @wil worden
  voor altijd|eeuwig slapen|inslapen|weg|rust
  eeuwig* slaap|slapen|rust
  rust voor altijd
  inslapen en
  bij|naar .. overleden|gestorven|hemel .. zijn|toe|gaan
  naar .. overleden|gestorven|hemel
  @wil .. dat alles|allemaal? voorbij|gedaan|over is|was|mag
  straks|binnenkort|vanavond|morgen .. allemaal voorbij|gedaan|over
  straks|binnenkort|vanavond is voorbij|gedaan
  gedaan|uit met|mee mij
  gedaan voor mij >
  # einde, eruit, springen
  maak|maakt|maken|maakte er .. einde aan
  er .. einde aan .. @wil|gaan|ga|zal|te? maken|maak|maakt|gemaakt|maakte
  er .. einde aan
  stap|stapt|stapte eruit
  stap|stapt er|der uit
  eruit|uitstappen stappen|stap|stapt
  er uitstappen|uitstap|uitstapt
  eruitstappen
  dan .. spring ik|hij|ze
  ik spring ergens|ervoor|eraf|eronder|naar|van|voor|onder|uit
  spring ik ergens|ervoor|eraf|eronder|naar|van|voor|onder|uit
  spring ik >
  spring .. ergens af|vanaf|van
  hang ik @mij
  laat .. @mij .. overrijden
  rij|rijd|rijdt|rijden .. @mij .. tegen|dood
  @mij .. tegen .. boom|muur|pijler|vrachtwagen|camion
  # middelen, plannen, afscheid
  touw .. gekocht|klaar|liggen|gehaald|gehangen|nek
  heb|heeft .. strop
  strop rond|om
  @pillen|pillen .. opgespaard|gespaard|opsparen|verzameld|klaar*|opzij
  spaar|spaart|sparen|verzamel .. @pillen|pillen
  @pillen genoeg
  genoeg @pillen
  @pillen .. allemaal|alle pak*|nemen|slik*|innemen
  alle|allemaal .. @pillen .. pak*|nemen|slik*|neem|innemen|innemen
  pak*|neem|slik .. alle|al @pillen
  ze allemaal pakken|nemen|slikken|innemen
  hoeveel @pillen .. pakken|nemen|slikken .. om
  alles klaargelegd|klaarliggen
  sta|staat|zit|stond|zat op|aan brug|dak|spoor|sporen|treinspoor|rails|vensterbank|treinsporen
  op rand van .. dak|brug|perron|balkon
  << op .. brug|dak|spoor|sporen
  gas open*|opengedraaid
  afscheidsbrief*
  afscheidsbrieven
  afscheid .. genomen|nemen van|aan iedereen|alles|familie|kinderen|leven|jullie|mij
  afscheid aan
  neem|nam|genomen .. afscheid van iedereen|jullie|alles|leven
  vaarwel
  kat|hond|poes|huisdier|huisdieren|dieren|spullen|alles .. weggegeven|weggeven|weggedaan
  dit is .. laatste bericht|woorden
  mijn laatste woorden
  als|wanneer jullie|je|u dit lees|leest|lezen .. ik
  testament .. gemaakt|geschreven|klaar
  zeg .. dat ik van hen|haar|hem|ze|jullie hou
  iets|wat doms|stoms .. doen|uithalen|uitsteek|doe
  domme dingen doen
  weet .. al|precies|exact .. hoe .. ik .. ga|zou doen
  bang|schrik van|voor mezelf|mijzelf
  niet veilig .. met|bij mezelf|mijzelf|zichzelf
  vertrouw mezelf niet
  # een last zijn
  beter|gelukkiger af? .. zonder mij|hem|haar
  zonder mij .. beter|gelukkiger
  beter af .. ik .. er? .. niet|weg|dood
  beter .. als .. ik .. er? .. niet|dood
  beter zou zijn als ik
  beter .. ik|mij .. weg was|ben
  niemand .. mij .. mis|mist|missen|misse
  mis|mist|missen .. mij .. niemand
  jullie .. mij .. missen
  geen last meer van mij
  niet lang* meer? .. last|weg
  iedereen|jullie|gezin|kinderen|familie|hen|ze .. tot last
  last voor iedereen|kinderen|gezin|familie|jullie|hen
  alleen .. tot last
  niet .. in .. weg staan
  zien|zie .. mij .. nooit meer
  mij .. nooit meer .. terug|zien|weerzien
  mij .. niet meer zien binnenkort
  euthanasie .. wil|vraag|krijgen
  wil .. euthanasie
  `,
  CRISIS_WORDS,
);
