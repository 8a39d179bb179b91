import { cardMessage } from '../../../bot/acts/card-message.ts';
import type { Card } from '../../../bot/cards/card.ts';
import { languages, type Lang } from '../../../src/lang.ts';
import { bookingSamples } from './booking.ts';
import { coachingSamples } from './coaching.ts';
import { extensionSamples } from './extension.ts';
import { noticeSamples } from './notices.ts';
import { referringSamples } from './referring.ts';
import type { CardMessage, Sample } from './sample.ts';

/** Every card that Werkwijzer sends, in every state. A card without a sample fails tests/unit/cards/lint.test.ts. */
export const samples: readonly Sample[] = [
  ...bookingSamples,
  ...referringSamples,
  ...coachingSamples,
  ...noticeSamples,
  ...extensionSamples,
];

/** A sample in one language, with the message that carries it. */
export type Shown = { sample: Sample; lang: Lang; card: Card; message: CardMessage };

export function inEveryLanguage(sample: Sample): Shown[] {
  return languages.map((lang) => {
    const card = sample.make(lang);
    return { sample, lang, card, message: sample.message?.(lang) ?? cardMessage(lang, card) };
  });
}
