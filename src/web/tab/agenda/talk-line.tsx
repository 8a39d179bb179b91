import type { Talk } from '../../../http/tab/shapes.ts';
import { say } from '../texts.ts';
import { clockWords, dayOf, dayWords } from '../time.ts';
import { nameOf } from './words.ts';

/** Which talk a dialog is about. */
export function TalkLine({ talk }: { talk: Talk }) {
  return (
    <p class="talk-line">
      <strong>{nameOf(talk)}</strong>
      <span>{momentWords(talk.startsAt)}</span>
    </p>
  );
}

/** "maandag 30 november om 9.00" */
export function momentWords(moment: string): string {
  return say('tab.moment', { day: dayWords(dayOf(new Date(moment))), time: clockWords(moment) });
}
