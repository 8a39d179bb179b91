import { phrases } from '../phrases.ts';
import { CRISIS_WORDS, SLACK } from './words.ts';

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
  & dak|brug|balkon|vensterbank sta|staat|stond|staan|gestaan|zit|zat|klim*|geklommen
  ga|wil|zal|gaat|durf springen >
  << springen is|ga|wil
  zit|sta|stond|zat op|aan spoor
  << op .. brug|dak|spoor|sporen
  op rand van .. dak|brug|perron|balkon
  in .. kanaal|schelde|leie|vaart|zee|maas|dender|rivier|vijver .. spring*|lopen|loop|rijd|rijden|gooi*|stap*|verdrink*
  spring*|loop|rij|rijd|stap|wandel .. in .. kanaal|schelde|leie|vaart|zee|maas|dender|rivier|water
  # met de auto
  rij|rijd|rijdt|rijden .. @mij .. tegen|dood
  & boom|muur|pijler|brugpijler|vrachtwagen|camion|tegenligger|tegenliggers rij|rijd|rijden|rijdt|knal|knallen|vlammen tegen|in|op
  @mij .. tegen .. boom|muur|pijler|vrachtwagen|camion
  van .. gesprongen
  gesprongen van|voor
  stuur omgooi*|omdraai*|lossen|loslaten
  & rand bed|brug|dak|bad pillen|mes|springen|40|30|50
  lege pillendoos|pillendozen|doosjes|pillendoosjes|strips
  spring >
  doe het? doe
  ruk|draai|zwaai .. aan|met stuur
  laat .. @mij .. overrijden|aanrijden
  & onder bus|trein|auto|tram|vrachtwagen|camion|metro kom|komt|kwam|terechtkom|terechtkomen
  & spoorweg|sporen|treinsporen gewandeld|gegaan|geweest|gestaan|gelopen
  & pols|polsen|aders opengesneden|doorgesneden|overgesneden|opensnijden|oversnijden|doorsnijden
  kogel .. kop|hoofd|slaap|mij
  & fles drank|wodka|whisky|jenever @pillen
  @mij .. op hangen
  neem .. insuline niet meer
  # ophangen, snijden, vergiftigen
  hang ik @mij
  & touw|koord|strop|riem gekocht|klaar|klaarliggen|liggen|ligt|gehaald|gehangen|nek|zolder|garage|balk|boom|kopen
  hang|hangt .. aan .. balk|zolder
  gas open*|opengedraaid|opengezet
  gaskraan
  uitlaatgas*
  scheermes*
  & @pillen opgespaard|gespaard|opsparen|oppotten|hamsteren|hamstert|verzameld|verzamelt|verzamel|spaar|spaart|sparen
  @pillen .. klaar*|opzij
  & zak hoofd
  & genoeg @pillen dood|slapen|wakker|liggen|einde|sterven
  tel|telde|geteld .. @pillen
  @pillen .. naast mij|me
  @pillen .. in mijn hand|handen
  & @pillen allemaal|ineens|tegelijk @pak
  al mijn|zijn|haar @pillen .. pakken|slikken|innemen|pak|slik|inneem
  ze allemaal @pak
  alles .. ingenomen|geslikt|doorgeslikt|opgegeten
  ingenomen|geslikt|doorgeslikt .. alles
  hoeveel @pillen .. pakken|nemen|slikken .. om
  hoeveel .. @pillen .. om .. dood|sterven
  alles klaargelegd|klaarliggen
  & weigert|weiger|stop|stopt eten drinken
  stop .. met .. insuline .. dan
  & dodelijk|dodelijke hoeveel|dosis|hoeveelheid|@pillen|gif
  manier om .. sterven|doodgaan
  # afscheid
  vond|vonden|vindt .. briefje|afscheid
  briefje gevonden|achtergelaten
  brief achtergelaten
  mijn|haar|zijn plan .. uitvoeren
  afscheid .. genomen|nemen van|aan iedereen|alles|familie|kinderen|leven|jullie|mij
  afscheid aan
  neem|nam|genomen .. afscheid van iedereen|jullie|alles|leven
  vaarwel
  tot nooit
  dag wereld
  ga jullie goed
  & afscheid mail|mailde|stuurt|stuurde|bericht|sms|whatsapp|appte
  & zonder mij moeten|moet doen|verder|redden
  zeg .. tegen|aan .. kinderen|man|vrouw|mama|ouders|papa .. dat ik
  ik doe vanavond|vannacht|straks >
  concreet plan
  concrete plannen
  client|cliente|patient|patiente|hij|zij|ik .. in crisis
  acuut gevaar
  rare|gekke|domme|zotte dingen .. doen|doe|doet|uithalen
  stommiteit|stommiteiten doen|begaan|uithalen
  zweer .. ik doe
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
  vergeet mij maar
  weg van hier
  jullie|ze|niemand .. horen|hoort .. niets? .. meer .. van mij
  & kerkhof|graf bij wil|naar|zijn
  gazet|krant .. overlijdens|doodsberichten
  mijn uitvaart|begrafenis|graf|kist|doodsbrief|doodsprentje|crematie
  mij|me .. begraven|cremeren
  onder zoden
  tussen zes planken
  bij|naar .. overleden|gestorven|hemel .. zijn|toe|gaan
  naar .. overleden|gestorven|hemel
  hiernamaals
  in|naar hemel
  < zorg .. voor mijn|mama|papa|kinderen|hond|kat
  & halen|haal niet kerst|nieuwjaar
  # dreigen met zichzelf
  & geweten mij|dood|dode hun|jullie|uw|zijn|haar
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
  & verdwenen|vermist|spoorloos broer|zus|man|vrouw|vader|moeder|zoon|dochter|vriend|vriendin|patient|patiente|client|cliente|collega
  & slot garage|badkamer|kamer|deur zit man|vrouw|zoon|dochter|broer|zus|patient|client
  durf niet alleen zijn|blijven|thuis
  plan voor vanavond|vannacht
  gaat|ga .. opnieuw doen|proberen >
  `,
  CRISIS_WORDS,
  SLACK,
);
