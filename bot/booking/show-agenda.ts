import { readTimes } from '../../src/booking/read-times.ts';
import { addDays, boundsOf } from '../../src/booking/zone.ts';
import { dayOf } from '../../src/day.ts';
import { agendaCard } from '../cards/agenda.ts';
import type { ActParts, Shown, Speaker } from '../acts/parts.ts';

/** Today and the six days after it. */
const DAYS = 7;

/** A coach's coming days, as times, places and a count. */
export async function showAgenda(parts: ActParts, { person, lang }: Speaker): Promise<Shown> {
  const today = dayOf(parts.clock());
  const days = Array.from({ length: DAYS }, (_, n) => addDays(today, n));
  const range = { from: boundsOf(today).start, until: boundsOf(addDays(today, DAYS - 1)).end };
  const talks = await readTimes(parts, person, range);
  const card = agendaCard(lang, {
    days: days.map((day) => ({
      at: boundsOf(day).start,
      isToday: day === today,
      talks: talks.filter(({ startsAt }) => dayOf(startsAt) === day),
    })),
    tabUrl: `${parts.publicUrl}/tab`,
  });
  return { card, blank: true };
}
