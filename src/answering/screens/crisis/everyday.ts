import { phrases } from '../phrases.ts';
import { CRISIS_WORDS } from './words.ts';

/** Plain speech whose words can also be those of a crisis: to succeed is "slagen", to sound someone out "polsen". */
export const EVERYDAY = phrases(
  `
  # slagen, polsen, afmaken
  slaag|slaagt|slagen|slaagde .. erin
  slaag ik|je er|erin|daarin|niet|voor
  ik|niet|je slaag voor|niet|erin|daarin|er
  slaag|slaagt|slaagde voor|in .. opleiding|examen|proef|toets|cursus
  examen|proef|toets|opleiding ... slaagt|slaag|slagen
  eens|eerst|voorzichtig|gaan|komen polsen
  polsen bij .. baas|werkgever|chef|vdab|hr|collega*|coach
  last van|aan|in polsen
  artrose|carpaal|tendinitis|peesontsteking ... polsen
  opleiding|studie|studies|thesis|eindwerk|bachelor|master|diploma|cursus|stage|traject|jaar|project nog|eerst? afmaken
  graag|geren|nog|eerst mijn? school|werk afmaken
  school|werk nog|eerst afmaken
  wil|moet|mag|kan haar|zijn school afmaken
  slaag ik|je voor|in .. opleiding|examen|proef|toets|cursus|test
  << polsen bij|of|naar|wat
  pijn in|aan mijn? polsen van|door|bij
  # uitvaart van een ander
  kost|kosten|voor|naar|op begrafenis
  begrafenis van .. @nabij
  afscheidsfeest*|afscheidsreceptie*|afscheidscadeau*|afscheidsdrink*|afscheidstoespraak*
  testament laten? maken|opmaken|schrijven ... notaris
  # verwijten, lucht
  als|wanneer|telkens ik trap|trappen|inspanning ... lucht|adem
  verwijt*|belediging*|scheldwoord*|woorden .. naar .. hoofd
  donker|donkere bier|brood|chocolade|hout
  cholesterol|bloeddruk|suiker ... zonder pillen|medicatie
  word|wordt elke|iedere nacht|ochtend wakker
  testament .. voorbeeld|model
  voorbeeld|model .. testament
  testament maken|schrijven|opmaken notaris|voorbeeld|hoe
  # werk dat te zwaar wordt, dagen die op zijn, praten
  met mens|iemand klappen
  met|bij wie .. klappen
  pot|potje|potten ziektedagen
  als *werker|leerkracht|leraar|verpleegkundige|verzorgende|chauffeur|poetshulp|kok|bakker|metser|kapper|kapster .. niet meer verder ... leren|omscholen|bureau|opleiding|werk
  voorstel|aanbod|dat|beslissing|loonverlies ... slikken om .. brood|job|werk
  # klappen is in Flanders ook praten, dak ook "dat ik"
  ze|collegas klappen over mij|ons|u
  klappen onder mekaar|elkaar|elkander
  met mens|iemand .. klappen >
  met gasten klappen
  met mij trager klappen
  komen klappen bij
  gezegd|zeggen|zegt dak eerst|nog|te|al|niet|nie|moet|mag|mocht|weer|terug
  lijkt of dak
  waar dak al
  # opvolgen, met polsen die pijn doen, aan de telefoon
  wie volgt mij|me|ons|hem|haar
  who follows me|him|her up
  te polsen wanneer|waarom|hoe
  door mijn polsen kan|kon
  wegens mijn|haar|zijn polsen
  polsen .. kapot van
  gebeld ... opgehangen
  hoe groot .. sprong
  naar .. uren|uur springen
  snijden .. tiende
  eten snijden
  # pillen die kosten, of die een ander mag zien
  pillen kosten
  betaalt|betalen .. pillen
  welke pillen ik|je|ze|hij neem|neemt|slik|slikt|pak|pakt
  vragen|vraagt .... of ik pillen
  which pills i|he|she take|takes
  questions about my pills
  # uitroepen over wie streng is, en waar iemand van leeft
  moet|moete ... half dood
  half dead before
  moitie mort pour
  van kas|ziekenkas|mutualiteit|ocmw leven
  geld .. om van te leven
  is da|dat nu gedaan >
  ou je frappe
  exercice|boulot|travail .. me fait mal
  was|only|since|last|next in? spring
  mot .. me fait peur
  `,
  CRISIS_WORDS,
);
