import { phrases } from '../phrases.ts';
import { CRISIS_WORDS, SLACK } from './words.ts';

/** Killing named people, said outright: no figure of speech or task in the same message takes this back. */
export const THREAT = phrases(
  `
  ga|zal|wil|kan|gaat|zou|kom .. iedereen|allemaal|hem|hen|ze|@gehaat ... afmaken|kapotmaken
  ga|zal|wil|kan|gaat|zou|kom .. @gehaat ... vermoorden|doodslaan|neersteken|neerschieten|doodschieten|doodsteken|omleggen
  `,
  {
    ...CRISIS_WORDS,
    gehaat: `chef baas directeur directrice consulent consulente dokter arts controlearts coach leraar leerkracht ex
      vent kerel klootzak huisbaas buurman ploegbaas collega collegas bemiddelaar leerlingen klas`,
  },
  SLACK,
);
