import { Router } from 'express';
import { z } from 'zod';
import { addLeave, moveDay, removeException } from '../../booking/edit-schedule.ts';
import { leaveInput, movedDayInput } from '../../booking/schedule-input.ts';
import { isoDay } from '../../booking/zone.ts';
import type { ScheduleException } from '../../generated/prisma/client.ts';
import { parse } from '../booking/api.ts';
import { readChange, sendChange } from './change.ts';
import { coachOf } from './coach.ts';
import type { TabParts } from './parts.ts';
import type { ExceptionView } from './shapes.ts';

const nothing = z.strictObject({});

/** What departs from a coach's schedules: leave, and days that fall out or move. */
export function exceptionRoutes(parts: TabParts): Router {
  const router = Router();

  router.post('/leave', async (request, response) => {
    const { words, choices } = readChange(leaveInput, request.body);
    const change = await addLeave(parts, coachOf(request), { ...words, choices });
    sendChange(request, response, change, 201);
  });

  router.post('/moved-days', async (request, response) => {
    const { words, choices } = readChange(movedDayInput, request.body);
    const change = await moveDay(parts, coachOf(request), { ...words, choices });
    sendChange(request, response, change, 201);
  });

  router.delete('/exceptions/:id', async (request, response) => {
    const exceptionId = parse(z.guid(), request.params.id);
    const { choices } = readChange(nothing, request.body);
    const change = await removeException(parts, coachOf(request), { exceptionId, choices });
    sendChange(request, response, change, 200);
  });

  return router;
}

/** An exception as the tab shows it. */
export function exceptionView(one: ScheduleException): ExceptionView {
  const { id, from, until, scheduleId, toDay, startsAt, endsAt, place, wayfinding } = one;
  if (one.kind === 'LEAVE' || !scheduleId)
    return { id, kind: 'LEAVE', from: isoDay(from), until: isoDay(until) };
  const moved = { scheduleId, day: isoDay(from), toDay: toDay && isoDay(toDay) };
  return { id, kind: 'MOVED', ...moved, startsAt, endsAt, place, wayfinding };
}
