import { find, mask } from './find.ts';
import type { Reading } from './lexicon.ts';
import { phrases, type Groups, type Phrases } from './phrases.ts';
import type { ScreenReason } from './types.ts';

/** One reason not to look a message up: what it is known by, and `holds`, whether it counts once that was found. */
export type Screen = { reason: ScreenReason; says: Phrases; holds: (reading: Reading) => boolean };

/** The lists of a screen: what it looks for, and what only sounds like it. */
type Wording = { words?: Groups; unless?: string; says: string };

/** A screen that holds when a phrase of `says` is left after the phrases of `unless` are masked. */
export function wordScreen(reason: ScreenReason, wording: Wording): Screen {
  const says = phrases(wording.says, wording.words);
  const unless = wording.unless === undefined ? undefined : phrases(wording.unless, wording.words);
  return {
    reason,
    says,
    holds: (reading) => find(unless ? mask(reading, unless) : reading, says) !== undefined,
  };
}
