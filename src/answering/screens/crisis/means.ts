import { phrases } from '../phrases.ts';
import { CRISIS_WORDS } from './words.ts';

/** Dutch, sideways: a place, a means, a farewell, a threat. */
export const MEANS_AND_FAREWELL = phrases(
  `
  # springen, sporen, bruggen, water
  dan .. spring ik|hij|ze
  ik spring ergens|ervoor|eraf|eronder|naar|van|voor|onder|uit
  spring ik ergens|ervoor|eraf|eronder|naar|van|voor|onder|uit
  spring ik >
  spring .. ergens af|vanaf|van
  & sporen|treinsporen|spoorweg|spoorwegovergang|rails sta|stond|staan|zit|zat|kijk*|wandel*|liep|lopen|wacht*|lig|liggen
  & dak|brug|balkon|vensterbank sta|stond|staan|zit|zat|klim*|geklommen
  zit|sta|stond|zat op|aan spoor
  << op .. brug|dak|spoor|sporen
  op rand van .. dak|brug|perron|balkon
  in .. kanaal|schelde|leie|vaart|zee|maas|dender|rivier|vijver .. spring*|lopen|loop|rijd|rijden|gooi*|stap*|verdrink*
  spring*|loop|rij|rijd|stap|wandel .. in .. kanaal|schelde|leie|vaart|zee|maas|dender|rivier|water
  # met de auto
  rij|rijd|rijdt|rijden .. @mij .. tegen|dood
  & boom|muur|pijler|brugpijler|vrachtwagen|camion|tegenligger|tegenliggers rij|rijd|rijden|rijdt|knal|knallen|vlammen tegen|in|op
  @mij .. tegen .. boom|muur|pijler|vrachtwagen|camion
  stuur omgooi*|omdraai*|lossen|loslaten
  ruk|draai|zwaai .. aan|met stuur
  laat .. @mij .. overrijden|aanrijden
  # ophangen, snijden, vergiftigen
  hang ik @mij
  & touw|koord|strop|riem gekocht|klaar|liggen|gehaald|gehangen|nek|zolder|garage|balk|boom|kopen
  hang|hangt .. aan .. balk|zolder
  gas open*|opengedraaid|opengezet
  gaskraan
  uitlaatgas*
  scheermes*
  @pillen .. opgespaard|gespaard|opsparen|verzameld|klaar*|opzij
  spaar|spaart|sparen|verzamel .. @pillen
  @pillen genoeg
  genoeg @pillen
  @pillen .. naast mij|me
  @pillen .. in mijn hand|handen
  @pillen .. allemaal|alle pak*|nemen|slik*|innemen
  alle|allemaal .. @pillen .. pak*|nemen|slik*|neem|innemen
  pak*|neem|slik .. alle|al @pillen
  ze allemaal pakken|nemen|slikken|innemen
  hoeveel @pillen .. pakken|nemen|slikken .. om
  hoeveel .. @pillen .. om .. dood|sterven
  alles klaargelegd|klaarliggen
  & weigert|weiger|stop|stopt eten drinken
  stop .. met .. insuline .. dan
  manier om .. sterven|doodgaan
  # afscheid
  afscheidsbrief*
  afscheid .. genomen|nemen van|aan iedereen|alles|familie|kinderen|leven|jullie|mij
  afscheid aan
  neem|nam|genomen .. afscheid van iedereen|jullie|alles|leven
  vaarwel
  & brief|brieven|briefje kinderen|familie|vrouw|man|ouders|dochter|zoon|mama klaar*|klaarliggen|geschreven|liggen
  & weg|weggegeven|weggeven|weggedaan geef|geeft|geven|gegeven|heb|heeft juwelen|spullen|bezittingen|hond|kat|poes|huisdier|dieren|meubels|kleren
  kat|hond|poes|huisdier|huisdieren|dieren|spullen|alles .. weggegeven|weggeven|weggedaan
  & geweest mooi zorg|kinderen|vaarwel|leven
  dit is .. laatste bericht|woorden
  mijn laatste woorden|nacht|avond|verjaardag|kerst|wens|uren
  dit was|is dan >
  als|wanneer jullie|je|u dit lees|leest|lezen .. ik
  testament .. gemaakt|geschreven|klaar
  zeg .. dat ik van hen|haar|hem|ze|jullie hou
  ik hou van jullie
  sorry voor alles
  vergeef mij|me >
  jullie|ze|niemand .. horen|hoort .. niets? .. meer .. van mij
  mijn uitvaart|begrafenis|graf|kist|doodsbrief|doodsprentje|crematie
  mij|me .. begraven|cremeren
  onder zoden
  tussen zes planken
  bij|naar .. overleden|gestorven|hemel .. zijn|toe|gaan
  naar .. overleden|gestorven|hemel
  hiernamaals
  & halen|haal niet kerst|nieuwjaar
  # dreigen met zichzelf
  op hun|jullie|uw geweten
  dan .. ik iets|dingen|stommiteiten|onherstelbaar*
  dan doe ik .. >
  dan weet je wat ik doe
  mogen|moogt|kunt|kunnen|kan .. mij|me .. komen halen|oprapen|begraven|zoeken|losknopen|losmaken
  vinden|vindt .. mij|me .. dood|hangen|terug
  sta .. niet .. in voor mezelf|gevolgen|wat
  iets|wat doms|stoms|ergs .. doen|uithalen|uitsteek|doe
  domme dingen doen
  weet .. al|precies|exact .. hoe .. ik .. ga|zou doen
  als .... schrappen|afpakken|stopzetten .. dan >>
  bang|schrik van|voor mezelf|mijzelf
  bang|schrik .. wat ik .. ga|zou doen
  niet veilig .. met|bij mezelf|mijzelf|zichzelf
  vertrouw mezelf niet
  durf niet alleen zijn|blijven|thuis
  plan voor vanavond|vannacht
  gaat|ga .. opnieuw doen|proberen >
  `,
  CRISIS_WORDS,
);
