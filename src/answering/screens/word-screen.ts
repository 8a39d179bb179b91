import { find, mask, phrases, type Groups, type Reading } from './phrases.ts';
import type { ScreenReason } from './types.ts';

/** One reason not to look a message up, and how to tell from its words. */
export type Screen = { reason: ScreenReason; matches: (reading: Reading) => boolean };

/** The lists of a screen: what it looks for, and what only sounds like it. */
export type Wording = { words?: Groups; unless?: string; says: string };

/** A screen that matches when a phrase of `says` stands in the message, after the phrases of `unless` are masked. */
export function wordScreen(reason: ScreenReason, wording: Wording): Screen {
  const says = phrases(wording.says, wording.words);
  const unless = wording.unless === undefined ? undefined : phrases(wording.unless, wording.words);
  return {
    reason,
    matches(reading) {
      if (!find(reading, says)) return false;
      return unless === undefined || find(mask(reading, unless), says) !== undefined;
    },
  };
}
