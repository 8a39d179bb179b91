import { coachesWithTalks } from '../booking/coach-news.ts';
import { boundsOf, instantOf, minuteOf } from '../booking/zone.ts';
import type { Database } from '../database/open.ts';
import { asSystem } from '../database/scope.ts';
import { dayOf } from '../day.ts';
import { enqueue } from './enqueue.ts';

/** After this there is an agenda; until noon, for a server that was away in the morning. */
const FROM = '07:30';
const UNTIL = '12:00';

/** In the morning: an agenda for every coach with talks still to come today. Once per coach and day, however often it runs. */
export async function enqueueAgendas(db: Database, now: Date): Promise<void> {
  const day = dayOf(now);
  const at = (clock: string) => instantOf(day, minuteOf(clock)) ?? 0;
  if (now.getTime() < at(FROM) || now.getTime() >= at(UNTIL)) return;
  await asSystem(db, async (tx) => {
    const coaches = await coachesWithTalks(tx, { from: now, until: boundsOf(day).end });
    await enqueue(
      tx,
      now,
      coaches.map((coachId) => ({ kind: 'COACH_AGENDA', coachId, day })),
    );
  });
}
