/** Everything on a wall clock is in this zone; everything stored is UTC. */
export const ZONE = 'Europe/Brussels';

/** A calendar day in Europe/Brussels as an ISO date, e.g. 2026-11-22. */
export function dayOf(moment: Date): string {
  // Brussels is one or two hours ahead: before 22:00 in UTC, both have the same day. Asking Intl costs ten times as much.
  return moment.getUTCHours() < 22 ? moment.toISOString().slice(0, 10) : format.format(moment);
}

const format = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
