import type { ScheduleView, ScheduleWords } from '../../../http/tab/shapes.ts';
import type { TextKey } from '../texts.ts';
import { say } from '../texts.ts';
import { listed, longDateWords, wallWords, weekdayWords } from '../time.ts';
import type { Recurrence } from './recurrence.ts';

const nthKeys: Record<number, TextKey> = {
  1: 'tab.nth.1',
  2: 'tab.nth.2',
  3: 'tab.nth.3',
  4: 'tab.nth.4',
  [-1]: 'tab.nth.last',
};

export function nthWords(nth: number): string {
  return say(nthKeys[nth] ?? 'tab.nth.1');
}

/** "elke maandag en woensdag", "om de 2 weken op maandag", "elke eerste donderdag van de maand". */
export function recurrenceWords(recurrence: Recurrence): string {
  switch (recurrence.kind) {
    case 'WEEKLY': {
      const days = listed(recurrence.days.map(weekdayWords));
      const { every } = recurrence;
      return every === 1 ? say('tab.rule.weekly', { days }) : say('tab.rule.weeks', { every, days });
    }
    case 'MONTHLY': {
      const { nth, day } = recurrence;
      return say('tab.rule.monthly', { nth: nthWords(nth), day: weekdayWords(day) });
    }
    case 'RULE':
      return say('tab.rule.own', { rule: recurrence.rule });
  }
}

/** "9.00 – 16.00" */
export function hoursWords({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string {
  return `${wallWords(startsAt)} – ${wallWords(endsAt)}`;
}

/** What is special about a schedule, one thing a line. */
export function factsOf(schedule: ScheduleView): string[] {
  const { minutes, bufferMinutes: pause, from, until, leadMinutes, horizonDays, reservedFor } = schedule;
  return [
    say('tab.schedule.talks', { minutes, pause, count: talksPerDay(schedule) }),
    reservedFor ? say('tab.schedule.reserved', { whom: reservedFor }) : '',
    leadMinutes === null ? '' : say('tab.schedule.lead', { hours: leadMinutes / 60 }),
    horizonDays === null ? '' : say('tab.schedule.horizon', { days: horizonDays }),
    until
      ? say('tab.schedule.fromUntil', { from: longDateWords(from), until: longDateWords(until) })
      : say('tab.schedule.from', { from: longDateWords(from) }),
  ].filter((line) => line !== '');
}

type Hours = Pick<ScheduleWords, 'startsAt' | 'endsAt' | 'minutes' | 'bufferMinutes' | 'dailyCap'>;

/** How many talks fit in a day. */
export function talksPerDay({ startsAt, endsAt, minutes, bufferMinutes, dailyCap }: Hours): number {
  const length = minuteOf(endsAt) - minuteOf(startsAt) + bufferMinutes;
  const fit = Math.max(0, Math.floor(length / (minutes + bufferMinutes)));
  return Number.isFinite(fit) ? Math.min(fit, dailyCap ?? fit) : 0;
}

function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}
