import type { ComponentChildren } from 'preact';
import type { Slot } from '../../../booking/plan.ts';
import { say, type TextKey } from '../../../i18n/index.ts';
import type { Lang } from '../../../lang.ts';
import { Chevron } from '../../pages/mark.tsx';
import { dayWords } from '../../../when.ts';
import { spanWords } from '../../pages/when.ts';
import type { Names } from '../names.ts';

const modes: Record<Slot['mode'], TextKey> = {
  ON_SITE: 'booking.mode.ON_SITE',
  PHONE: 'booking.mode.PHONE',
  ONLINE: 'booking.mode.ONLINE',
  ELSEWHERE: 'booking.mode.ELSEWHERE',
};

export function modeWords(lang: Lang, mode: Slot['mode']): string {
  return say(lang, modes[mode]);
}

type SlotDaysProps = {
  lang: Lang;
  slots: readonly Slot[];
  names: Names;
  /** What presses a slot: a button or a link around its words. */
  press: (slot: Slot, words: ComponentChildren) => ComponentChildren;
};

/** Slots under the day they are on, its weekday written out. */
export function SlotDays({ lang, slots, names, press }: SlotDaysProps) {
  return (
    <>
      {byDay(slots).map(([first, ...rest]) => (
        <section class="day" key={first.day}>
          <h3>{dayWords(lang, first.start)}</h3>
          <ul class="slots">
            {[first, ...rest].map((slot) => (
              <li key={slot.slotId}>{press(slot, <SlotWords lang={lang} slot={slot} names={names} />)}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

type Day = [Slot, ...Slot[]];

function byDay(slots: readonly Slot[]): Day[] {
  const days = new Map<string, Day>();
  for (const slot of slots) {
    const day = days.get(slot.day);
    if (day) day.push(slot);
    else days.set(slot.day, [slot]);
  }
  return [...days.values()];
}

/** Time, mode and place; the day too for who hears the buttons one by one. The coach only where there are several. */
function SlotWords({ lang, slot, names }: { lang: Lang; slot: Slot; names: Names }) {
  const { start, end, mode, place, coachId, reservedFor } = slot;
  return (
    <>
      <span class="hidden">{dayWords(lang, start)}, </span>
      <span class="time">{spanWords(lang, start, end)}</span>
      <span class="where">
        {modeWords(lang, mode)} · <span lang="nl">{place}</span>
      </span>
      {names.size > 1 && (
        <span class="where">{say(lang, 'booking.with', { coach: names.get(coachId) ?? '' })}</span>
      )}
      {reservedFor && (
        <span class="where" lang="nl">
          {reservedFor}
        </span>
      )}
      <Chevron />
    </>
  );
}
