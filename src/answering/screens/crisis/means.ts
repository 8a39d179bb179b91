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
  & dak|brug|balkon|vensterbank sta|staat|stond|staan|gestaan|zit|zat|gezeten|zitten|klim*|geklommen
  ga|wil|zal|gaat|durf springen >
  gewoon? loslaten van|op brug|dak
  naar brug|spoor|sporen|kanaal .. gaan|ga|stappen|rijden|wandel*
  & brug|kanaal|sporen|balkon denk|denken|lonkt|trekt|roept|kijk
  & kraan|hijskraan|kerktoren|boerentoren|flatgebouw|appartement spring*|gesprongen
  uit raam .. spring*|gooi*|vallen|hang*
  raam .. uit .. spring*|gooi*
  voor een? auto|vrachtwagen|trein|tram .. lopen|loop|stap*|gooi*
  onder .. trein|wielen|auto .. kom*|lig*
  & rails|perron wacht*|sta|stond|lig trein|springen|laatste
  in het? water .. lopen|springen|stap*
  @mij .. doodrijden|kapotrijden|te pletter
  te pletter|pletter rijden|rij
  in garage .. motor|uitlaat|auto .. draaien|laten
  plastic zak .. hoofd
  aan klink|deurklink|kapstok .. hang*
  sjaal|gordel|ceintuur|kabel|snoer|laken .. nek|hals|ophang*|rond
  mes .. pols|polsen|buik|hart|keel|arm|mezelf|mij
  & mes mezelf|pols|polsen|buik
  scheermes*|breekmes|cutter .. arm|polsen|pols
  medicatie|pillen .. voorraad|gehamsterd|op elkaar
  voorraad .. medicatie|pillen .. om
  heel de? doos|strip|pot|fles .. pillen|medicatie|innemen
  doosje|doos|strip .. ineens|leegmaken|leegeten
  overdosis .. nemen|pakken|gaan|wil
  mijn medicatie .. laten staan .. dood
  niet meer .. eten .. drinken
  verhongeren|uithongeren
  & afgesloten|afgesloten|afgewerkt|afgerond alles leven|zaken klaar
  laatste wil
  uitvaartwens|begrafenisplechtigheid|uitvaartverzekering .. mijn|geregeld
  wie zorgt .. kinderen|hond|kat .. er|niet|weg|dood
  & zorgen kinderen|hond|kat wie|beloof ik weg|niet
  zorgen jullie .. voor kinderen|hond|kat|mama
  dag lieve|lieverd|schat|allemaal .. vaarwel|voorgoed|nooit
  tot in .. ander|volgend leven
  in een? ander leven
  we zien|zie elkaar .. niet meer|ooit .. terug
  niet meer terugkomen|terugkom >
  kom|kome niet meer terug >
  ben|ga .. voorgoed weg
  ga .. weg .. zoek mij|me niet
  zoek .. mij|me niet
  laat .. mij|me .. gaan >
  bedankt .. voor alles .. vaarwel|sorry|weg|leven
  dit is mijn einde|laatste|afscheid
  mijn einde|laatste .. nabij|gekomen|brief
  jullie|ze|iedereen .. eindelijk .. rust|verlost|vrij
  eindelijk .. rust >
  eindelijk vrij >
  spijt .. krijgen .. weg|dood|te laat
  te laat .. voor mij
  niemand .. kan .. mij .. tegenhouden|redden
  hou .. mij|me niet tegen
  beslissing .. genomen|gemaakt .. leven|einde|stoppen|eruit
  beslist|besloten .. om .. te? stoppen .. alles|leven
  nog een? nacht|week|dag .. en dan .. gedaan|voorbij|weg|stop
  morgen|vanavond|vannacht|straks .. ben ik .. weg|dood|verlost|bij
  aftellen
  datum geprikt|gekozen|vastgelegd
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
  auto .. ergens? tegenaan
  auto .. tegenaan .. rijden|knallen|rij
  tegenaan .. auto
  auto ergens tegen*
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
  & @pillen opgespaa*|gespaard|opspa*|oppot*|hamster*|gehamsterd|verzameld|verzamelt|verzamel|spaar|spaart|sparen
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
  wou|wil|wilde|kom .. afscheid nemen >
  & weggegeven|weggeven|weggedaan alles|spullen|boeken|fiets|kleren|juwelen|hond|kat|meubels|gitaar|sieraden|geld
  & weg alles|spullen|boeken|fiets|kleren|juwelen|meubels|sieraden geef|geeft
  & achterlaten kinderen|gezin|vrouw|man|hond|familie
  & trein uitgekozen|gekozen
  ga|wandel*|loop|rijd|rij|stap .. naar .. sporen|spoorweg|brug|kanaal|viaduct
  tot nooit
  dag wereld
  ga jullie goed
  & afscheid mail|mailde|stuurt|stuurde|bericht|sms|whatsapp|appte
  moet|moeten .. zonder mij doen|verder|redden
  zonder mij moet|moeten doen|verder|redden
  zonder mij verder|redden moet|moeten
  hem|haar|mij|me nooit meer zullen|gaan|zult|gaat zien|horen|terugzien
  denk|denken|dacht ... hoe ik het zou|ga doen
  zeg .. tegen|aan .. kinderen|man|vrouw|mama|ouders|papa .. dat ik|mij
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
  & testament gemaakt|geschreven|klaar|opgemaakt|geregeld
  zeg .. dat ik van hen|haar|hem|ze|jullie hou
  ik hou van jullie
  sorry voor alles >
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
  < zorg voor mijn|mama|papa|kinderen|hond|kat
  & halen|haal niet kerst|nieuwjaar|nieuwe|verjaardag|lente|zomer
  # dreigen met zichzelf
  & geweten mij|dood|dode hun|jullie|uw|zijn|haar
  dan .. ik iets|dingen|stommiteiten|onherstelbaar*
  dan doe ik .. >
  als .... dan .. stop|stopt ik|alles|leven >
  als .... dan .. is|was .. genoeg|gedaan|afgelopen|uit >
  als .... zal|zullen .. ze|jullie .. spijt|zien|voelen
  dan .. hoeft|moet .. niet|niets meer
  dan .. maak .. ik .. kapot|af
  dan .. eindigt|stopt .. hier|leven|alles
  dan .. liever .. dood|weg|niet
  dan .. ben ik er niet|weg
  dan .. zien|horen|vinden .. mij|me
  weten|weet ze .. wat .. doe|gebeurt|gebeuren >
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
