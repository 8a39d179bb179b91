import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Choice, PlanChange } from '../../booking/change-plans.ts';
import { say } from '../../i18n/index.ts';
import { parse } from '../booking/api.ts';
import { langOf } from '../booking/visitor.ts';
import { choices } from './input.ts';
import type { Conflicts, Problem } from './shapes.ts';
import { slotView } from './slot-view.ts';

const loose = z.looseObject({ choices });

/** The body of a change of schedule: its own words, and beside them the choices for appointments that lose their slot. */
export function readChange<T extends z.ZodType>(
  words: T,
  body: unknown,
): { words: z.infer<T>; choices: Record<string, Choice> | undefined } {
  const { choices: chosen, ...rest } = parse(loose, body ?? {});
  return { words: parse(words, rest), choices: chosen };
}

/** Answers with what a change brought, or with the appointments that wait for a choice: then nothing changed. */
export function sendChange<T>(
  request: Request,
  response: Response,
  change: PlanChange<T>,
  status: number,
): void {
  if (change.done) {
    response.status(status).json({ done: true, ...change.result });
    return;
  }
  const waiting: Problem & Conflicts = {
    type: 'urn:werkwijzer:problem:schedule-conflicts',
    title: say(langOf(request), 'error.SCHEDULE_CONFLICTS'),
    status: 409,
    conflicts: change.conflicts.map((one) => ({
      ...{ appointmentId: one.appointmentId, siteId: one.siteId, place: one.place, name: one.name },
      ...{ startsAt: one.startsAt.toISOString(), endsAt: one.endsAt.toISOString() },
    })),
    free: change.free.map(slotView),
  };
  response.status(409).type('application/problem+json').json(waiting);
}
