import { phrases } from '../phrases.ts';
import { CRISIS_WORDS, SLACK } from './words.ts';

/** Dutch, sideways: taking leave, and threats with oneself. */
export const FAREWELL = phrases(
  `
# afscheid
  vond|vonden|vindt .. briefje|afscheid
  briefje gevonden|achtergelaten
  brief achtergelaten
  liet|laat|lieten .. briefje|brief .. achter
  beloven ... mezelf|mij|me niets aandoe|aandoen|aan
  garanderen ... mezelf|mij|me niets aandoe|aandoen|aan
  mezelf|mij|me niets .. aandoe|aandoen .. niet beloven
  mijn|haar|zijn plan .. uitvoeren
  vonden|vond .. mij|me .. vroeg|tijd
  zeg|vertel .. kinderen|zoon|dochter|vrouw|man|mama|papa|ouders|moeder|vader ... niet .. schuld
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
  dit .. laatste bericht is|was
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
  vertrouw mezelf|mijzelf niet
  & verdwenen|vermist|spoorloos broer|zus|man|vrouw|vader|moeder|zoon|dochter|vriend|vriendin|patient|patiente|client|cliente|collega
  & slot garage|badkamer|kamer|deur zit man|vrouw|zoon|dochter|broer|zus|patient|client
  durf niet alleen zijn|blijven|thuis
  plan voor vanavond|vannacht
  gaat|ga .. opnieuw doen|proberen >
  `,
  CRISIS_WORDS,
  SLACK,
);
