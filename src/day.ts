/** A calendar day in Europe/Brussels as an ISO date, e.g. 2026-11-22. */
export function dayOf(moment: Date): string {
  return format.format(moment);
}

const format = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Brussels',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
