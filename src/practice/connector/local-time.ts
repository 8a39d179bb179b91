const ZONE = 'Europe/Brussels';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
  timeZoneName: 'longOffset',
});

/** ISO time with the offset of Brussels, as in `localTimestamp` of an activity. */
export function brusselsTimestamp(date: Date): string {
  const of = Object.fromEntries(parts.formatToParts(date).map(({ type, value }) => [type, value]));
  const get = (key: string) => of[key] ?? '';
  const offset = get('timeZoneName').replace('GMT', '') || '+00:00';
  const day = `${get('year')}-${get('month')}-${get('day')}`;
  return `${day}T${get('hour')}:${get('minute')}:${get('second')}.${get('fractionalSecond')}${offset}`;
}
