import { Router } from 'express';
import { z } from 'zod';
import { comingDays, daysOfRule } from '../../booking/coming-days.ts';
import { endSchedule, readSchedules, saveSchedule } from '../../booking/edit-schedule.ts';
import type { BookingSite } from '../../booking/read-site.ts';
import { scheduleInput } from '../../booking/schedule-input.ts';
import { isRule } from '../../booking/sitting-days.ts';
import { isoDay } from '../../booking/zone.ts';
import { dayOf } from '../../day.ts';
import type { Schedule } from '../../generated/prisma/client.ts';
import type { KnownPerson } from '../../people/identify.ts';
import { parse } from '../booking/api.ts';
import { readChange, sendChange } from './change.ts';
import { coachOf } from './coach.ts';
import { exceptionView } from './exceptions.ts';
import { day } from './input.ts';
import type { TabParts } from './parts.ts';
import type { Schedules, ScheduleView } from './shapes.ts';
import { pageUrl, readOwnSite, readSites } from './sites.ts';

const ruleQuery = z.strictObject({
  site: z.guid(),
  rule: z.string().refine(isRule),
  from: day,
  until: day.optional(),
});
const nothing = z.strictObject({});
const SHOWN_DAYS = 8;

/** A coach's schedules: where and when they sit. Every change keeps the appointments, or says which wait for a choice. */
export function scheduleRoutes(parts: TabParts): Router {
  const router = Router();

  router.get('/schedules', async (request, response) => {
    response.json(await readAll(parts, coachOf(request)));
  });

  router.get('/rule-days', async (request, response) => {
    const { site: siteId, until = null, ...rule } = parse(ruleQuery, request.query);
    const site = await readOwnSite(parts, coachOf(request), siteId);
    response.json(daysOfRule(site, { ...rule, until }, dayOf(parts.clock()), SHOWN_DAYS));
  });

  router.post('/schedules', async (request, response) => {
    const { words, choices } = readChange(scheduleInput, request.body);
    const change = await saveSchedule(parts, coachOf(request), words, { choices });
    sendChange(request, response, change, 201);
  });

  router.put('/schedules/:id', async (request, response) => {
    const scheduleId = parse(z.guid(), request.params.id);
    const { words, choices } = readChange(scheduleInput, request.body);
    const change = await saveSchedule(parts, coachOf(request), words, { scheduleId, choices });
    sendChange(request, response, change, 200);
  });

  router.delete('/schedules/:id', async (request, response) => {
    const scheduleId = parse(z.guid(), request.params.id);
    const { choices } = readChange(nothing, request.body);
    const change = await endSchedule(parts, coachOf(request), { scheduleId, choices });
    sendChange(request, response, change, 200);
  });

  return router;
}

/** Of the sites where the coach works today; a schedule at another one gives no slots. */
async function readAll(parts: TabParts, coach: KnownPerson): Promise<Schedules> {
  const sites = new Map((await readSites(parts, coach)).map((site) => [site.id, site]));
  const days = new Map<string, string[]>();
  for (const site of sites.values())
    for (const [id, coming] of await comingDays(parts, coach, site, SHOWN_DAYS)) days.set(id, coming);
  const { schedules, exceptions } = await readSchedules(parts, coach);
  return {
    schedules: schedules.flatMap((schedule) => {
      const site = sites.get(schedule.siteId);
      return site ? [scheduleView(parts, site, schedule, days.get(schedule.id) ?? [])] : [];
    }),
    exceptions: exceptions.map(exceptionView),
  };
}

function scheduleView(parts: TabParts, site: BookingSite, schedule: Schedule, days: string[]): ScheduleView {
  const { id, siteId, rule, startsAt, endsAt, minutes, bufferMinutes, dailyCap, leadMinutes } = schedule;
  const { horizonDays, mode, place, wayfinding, reservedFor, reservedKey, from, until } = schedule;
  return {
    ...{ id, siteId, rule, startsAt, endsAt, minutes, bufferMinutes, dailyCap, leadMinutes, horizonDays },
    ...{ mode, place, wayfinding, reservedFor, days, from: isoDay(from), until: until && isoDay(until) },
    ...(reservedKey !== null && { reservedUrl: `${pageUrl(parts, site)}?voor=${reservedKey}` }),
  };
}
