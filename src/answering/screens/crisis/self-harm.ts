import { phrases } from '../phrases.ts';
import { CRISIS_WORDS, SLACK } from './words.ts';

/** Hurting oneself, in the three languages. An accident with a knife at work is left out in expressions.ts. */
export const SELF_HARM = phrases(
  `
  snij|snijd|snijdt|snijden|kerf|kerft|kerven|kras|krast|krassen .. mezelf|mijzelf|zichzelf|armen|arm|benen|been|vel|huid
  snij|snijd|snijdt .. mij|me >
  snij|snijd|snijdt mij|me
  snijdt|snijden|sneed zich ... dijen|dij|benen|been|armen|arm|polsen|buik|huid|borst
  mezelf|mijzelf|zichzelf|eigen .. snij*|kras*|kerv*|verwond*|brand*|beschadig*|slaan|verbrand*|krabben|pijnigen|gesneden|geslagen
  sla|slaat|bijt|straf|pijnig|knijp mezelf|mijzelf|zichzelf
  & mezelf|mijzelf|zichzelf pijn|sla|slaat|geslagen|snij*|gesneden|verwond*|brand*|beschadig*|krab*|straf*
  in mijn|haar|zijn arm|armen|been|benen|polsen|pols|buik .. gesneden|sneed|snijd*|snij*|gekerfd|gekrast
  verwond*|beschadig* .. mezelf|mijzelf|zichzelf
  verwond|verwondt zich
  doe|doet|doen .. mezelf|mijzelf|zichzelf .. pijn
  mezelf|mijzelf|zichzelf .. pijn doen|doe|doet
  pijn doen .. mezelf|mijzelf|zichzelf
  brand|brandt|verbrand .. mij|mezelf|zichzelf|zich .. sigaret*|aansteker|strijkijzer
  bonk*|klop*|sla .. hoofd .. tegen .. muur
  heb mij|mezelf .. gesneden
  brand|verbrand mezelf|mijzelf
  & gesneden bloed|weer|opnieuw|armen|polsen
  & naald|naalden steek|prik|steekt been|arm|mij|mezelf
  om iets voelen
  & expres|opzettelijk mij|mezelf|mijn verbrand*|snij*|pijn|sla|verwond*|brand
  & hoofd muur sla|slaan|bonk*|klop* tot|tegen
  & snijden|kerven|krassen|sneetjes|snijwonden|krassen littekens|wonden|wonde|armen|arm|benen|polsen
  bijt|krab .. handen|armen|vingers .. kapot|bloed
  automutil*
  zelfverwond*
  zelfbeschadig*
  zelfpijniging
  # French
  je me coupe .. bras|poignets|cuisses|jambes|veines|peau
  je me coupe >
  me|se coupe .. bras|poignets|cuisses|veines
  me|se scarifi*
  scarifi*
  me|se faire .. du? mal >
  me|se fais|fait du mal expres
  me fais .. mal avec
  mutile
  # English
  cut|cuts|cutting .. myself|himself|herself|themselves
  cut|cuts|cutting my|his|her arms|arm|wrists|wrist|legs
  hurt|hurts|hurting|harm|harming|harms|burn|burning|punish|hit|hitting .. myself|himself|herself|themselves
  self harm*
  selfharm*
  self injur*
  `,
  CRISIS_WORDS,
  SLACK,
);
