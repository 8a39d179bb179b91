import type { Mode, ScheduleView, ScheduleWords } from '../../../http/tab/shapes.ts';
import { readRule, writeRule, type Recurrence } from './recurrence.ts';

/** A schedule while it is being written: numbers as they are typed, empty where the site decides. */
export type Draft = {
  siteId: string;
  recurrence: Recurrence;
  from: string;
  until: string;
  startsAt: string;
  endsAt: string;
  minutes: string;
  bufferMinutes: string;
  dailyCap: string;
  leadHours: string;
  horizonDays: string;
  mode: Mode;
  place: string;
  wayfinding: string;
  reservedFor: string;
};

/** A new schedule: the hour that most coaches sit for a talk, with a pause. */
export function newDraft(siteId: string, today: string): Draft {
  const weekday = (new Date(`${today}T12:00:00Z`).getUTCDay() + 6) % 7;
  return {
    ...{ siteId, recurrence: { kind: 'WEEKLY', every: 1, days: weekday > 4 ? [0] : [weekday] } },
    ...{ from: today, until: '', startsAt: '09:00', endsAt: '16:00', minutes: '50', bufferMinutes: '10' },
    ...{ dailyCap: '6', leadHours: '', horizonDays: '', mode: 'ON_SITE', place: '', wayfinding: '' },
    reservedFor: '',
  };
}

export function draftOf(schedule: ScheduleView): Draft {
  const { siteId, rule, from, until, startsAt, endsAt, minutes, bufferMinutes, dailyCap } = schedule;
  const { leadMinutes, horizonDays, mode, place, wayfinding, reservedFor } = schedule;
  return {
    ...{ siteId, recurrence: readRule(rule), from, until: until ?? '', startsAt, endsAt, mode, place },
    ...{ wayfinding, minutes: String(minutes), bufferMinutes: String(bufferMinutes) },
    ...{ dailyCap: textOf(dailyCap), horizonDays: textOf(horizonDays), reservedFor: reservedFor ?? '' },
    leadHours: textOf(leadMinutes === null ? null : leadMinutes / 60),
  };
}

/** The draft as it is sent. */
export function wordsOfDraft(draft: Draft): ScheduleWords {
  const { siteId, recurrence, from, until, startsAt, endsAt, mode, place, wayfinding, reservedFor } = draft;
  const lead = numberOf(draft.leadHours);
  return {
    ...{ siteId, rule: writeRule(recurrence), from, until: until || null, startsAt, endsAt, mode, place },
    ...{ wayfinding, reservedFor: reservedFor.trim() || null },
    minutes: Number(draft.minutes),
    bufferMinutes: Number(draft.bufferMinutes),
    dailyCap: numberOf(draft.dailyCap),
    leadMinutes: lead === null ? null : Math.round(lead * 60),
    horizonDays: numberOf(draft.horizonDays),
  };
}

function textOf(value: number | null): string {
  return value === null ? '' : String(value);
}

function numberOf(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}
