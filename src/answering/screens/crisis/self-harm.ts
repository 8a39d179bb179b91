import { phrases } from '../phrases.ts';
import { CRISIS_WORDS } from './words.ts';

/** Hurting oneself, in the three languages. An accident with a knife at work is left out in not-a-crisis.ts. */
export const SELF_HARM = phrases(
  `
  snij|snijd|snijdt|snijden|kerf|kerft|kras|krast|krassen .. mezelf|mijzelf|zichzelf|armen|arm|benen|been|vel|huid
  snij|snijd .. mij >
  snij|snijd mij .. weer|opnieuw|terug|elke|als|om|soms
  mezelf|mijzelf|zichzelf|eigen .. snij*|kras*|verwond*|brand*|beschadig*|slaan|verbrand*|krabben|pijnigen
  verwond*|beschadig* .. mezelf|mijzelf|zichzelf
  verwond|verwondt zich
  doe|doet|doen .. mezelf|mijzelf|zichzelf .. pijn
  mezelf|mijzelf|zichzelf .. pijn doen|doe|doet|te
  pijn doen .. mezelf|mijzelf|zichzelf
  brand|brandt|verbrand .. mij|mezelf|zichzelf|zich .. sigaret*|aansteker|strijkijzer
  bonk*|klop*|sla .. hoofd .. tegen .. muur
  automutil*
  zelfverwond*
  zelfbeschadig*
  zelfpijniging
  # French
  je me coupe .. bras|poignets|cuisses|jambes|veines|peau
  je me coupe >
  se coupe .. bras|poignets|cuisses|veines
  me|se coupe .. bras|poignets|veines
  me|se scarifi*
  scarification*
  me|se faire .. du? mal >
  me|se fais|fait du mal expres
  mutile
  automutilation
  # English
  cut|cuts|cutting .. myself|himself|herself|themselves
  cut|cuts|cutting my|his|her arms|arm|wrists|wrist|legs
  hurt|hurts|hurting|harm|harming|harms|burn|burning .. myself|himself|herself|themselves
  self harm*
  selfharm*
  self injur*
  `,
  CRISIS_WORDS,
);
