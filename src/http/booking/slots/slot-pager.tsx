import type { ComponentChildren } from 'preact';
import { say } from '../../../i18n/index.ts';
import type { Lang } from '../../../lang.ts';
import type { ShownSlots } from './choose-slots.ts';

type SlotPagerProps = {
  lang: Lang;
  shown: ShownSlots;
  /** The way to the slots of a week, or to the first few. */
  turn: (week: string | undefined, words: string) => ComponentChildren;
};

/** "More moments" under the first few; from week to week after that. */
export function SlotPager({ lang, shown, turn }: SlotPagerProps) {
  const { week, earlier, later } = shown;
  if (!week && !later) return null;
  return (
    <nav class="pager" aria-label={say(lang, 'booking.more')}>
      {week && turn(earlier, say(lang, earlier ? 'booking.earlier' : 'booking.first'))}
      {later && turn(later, say(lang, week ? 'booking.later' : 'booking.more'))}
    </nav>
  );
}
