/** Days as RFC 5545 writes them, Monday first; a weekday is its place in this list. */
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The recurrences that the editor offers in words, and all others as they are written. */
export type Recurrence =
  | { kind: 'WEEKLY'; every: number; days: number[] }
  | { kind: 'MONTHLY'; nth: number; day: number }
  | { kind: 'RULE'; rule: string };

/** The first to the fourth of its kind in a month, and the last. */
export const nths = [1, 2, 3, 4, -1];
export const MOST_WEEKS = 4;

/** A rule as the editor shows it. */
export function readRule(rule: string): Recurrence {
  const parts = new Map(
    rule
      .toUpperCase()
      .split(';')
      .map((part): [string, string] => {
        const [name = '', value = ''] = part.split('=');
        return [name, value];
      }),
  );
  const { FREQ, INTERVAL = '1', BYDAY = '', ...rest } = Object.fromEntries(parts);
  if (Object.keys(rest).length > 0) return { kind: 'RULE', rule };
  if (FREQ === 'WEEKLY') return readWeekly(rule, Number(INTERVAL), BYDAY);
  return FREQ === 'MONTHLY' && INTERVAL === '1' ? readMonthly(rule, BYDAY) : { kind: 'RULE', rule };
}

function readWeekly(rule: string, every: number, byDay: string): Recurrence {
  const days = byDay.split(',').map((day) => WEEKDAYS.indexOf(day));
  const known = every >= 1 && every <= MOST_WEEKS && !days.includes(-1);
  return known ? { kind: 'WEEKLY', every, days: days.sort((a, b) => a - b) } : { kind: 'RULE', rule };
}

function readMonthly(rule: string, byDay: string): Recurrence {
  const [, nth = '', name = ''] = /^(-1|[1-4])([A-Z]{2})$/.exec(byDay) ?? [];
  const day = WEEKDAYS.indexOf(name);
  return day < 0 ? { kind: 'RULE', rule } : { kind: 'MONTHLY', nth: Number(nth), day };
}

/** The rule as it is sent; empty while no day was chosen. */
export function writeRule(recurrence: Recurrence): string {
  switch (recurrence.kind) {
    case 'WEEKLY': {
      const { every, days } = recurrence;
      if (days.length === 0) return '';
      const names = days.map((day) => WEEKDAYS[day]).join(',');
      return `FREQ=WEEKLY${every > 1 ? `;INTERVAL=${every}` : ''};BYDAY=${names}`;
    }
    case 'MONTHLY':
      return `FREQ=MONTHLY;BYDAY=${recurrence.nth}${WEEKDAYS[recurrence.day]}`;
    case 'RULE':
      return recurrence.rule.trim().replace(/^RRULE:/i, '');
  }
}
