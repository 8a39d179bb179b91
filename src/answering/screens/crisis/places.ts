import { phrases } from '../phrases.ts';
import { CRISIS_WORDS, SLACK } from './words.ts';

/** Dutch, sideways: bridges, tracks, water, a car. */
export const PLACES = phrases(
  `
  # springen, sporen, bruggen, water
  dan .. spring ik|hij|ze
  ik spring ergens|ervoor|eraf|eronder|naar|van|voor|onder|uit
  spring ik ergens|ervoor|eraf|eronder|naar|van|voor|onder|uit
  spring ik >
  spring .. ergens af|vanaf|van
  & sporen|treinsporen|spoorweg|spoorwegovergang|rails sta|stond|staan|zit|zat|kijk*|wandel*|liep|lopen|wacht*|lig|liggen
  & dak|brug|spoorwegbrug|spoorbrug|balkon|vensterbank sta|staat|stond|staan|gestaan|zit|zat|gezeten|zitten|klim*|geklommen
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
  stuur omgooi*|omdraai*|lossen|loslaten|loslaat|los|losliet
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
  auto|trein|vrachtwagen|camion|bus|tram .. mij|me .. overreed|aanreed|omverreed|doodreed|overrijdt
  & onder bus|trein|auto|tram|vrachtwagen|camion|metro kom|komt|kwam|terechtkom|terechtkomen
  & spoorweg|sporen|treinsporen gewandeld|gegaan|geweest|gestaan|gelopen
  & pols|polsen|aders opengesneden|doorgesneden|overgesneden|opensnijden|oversnijden|doorsnijden
  kogel .. kop|hoofd|slaap|mij
  & fles drank|wodka|whisky|jenever @pillen
  @mij .. op hangen
  neem .. insuline niet meer
  `,
  CRISIS_WORDS,
  SLACK,
);
