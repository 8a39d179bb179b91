import express, { Router } from 'express';
import { domainProblems } from '../booking/api.ts';
import { notFound } from '../problem.ts';
import { agendaRoutes } from './agenda.ts';
import { appointmentRoutes } from './appointments.ts';
import { callRoutes } from './calls.ts';
import { coachOf, requireCoach } from './coach.ts';
import { limitCoach } from './limit.ts';
import type { TabParts } from './parts.ts';
import { exceptionRoutes } from './exceptions.ts';
import { scheduleRoutes } from './schedules.ts';
import { siteRoutes } from './sites.ts';

/**
 * What the coach's tab asks and does, as JSON; errors as RFC 9457 problem+json. Everything stands behind the coach's own
 * token, also what does not exist. No other website may call it.
 */
export function tabApi(parts: TabParts): Router {
  const router = Router();
  router.use((_request, response, next) => {
    response.set('cache-control', 'no-store');
    next();
  });
  const perCoach = limitCoach(parts, (request) => coachOf(request).id);
  router.use(requireCoach(parts), perCoach, express.json({ limit: '64kb' }));
  router.use(siteRoutes(parts), agendaRoutes(parts), appointmentRoutes(parts), callRoutes(parts));
  router.use(scheduleRoutes(parts), exceptionRoutes(parts));
  router.use(notFound, domainProblems);
  return router;
}
