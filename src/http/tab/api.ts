import express, { Router } from 'express';
import { domainProblems } from '../booking/api.ts';
import { notFound } from '../problem.ts';
import { adminRoutes } from './admin/routes.ts';
import { agendaRoutes } from './agenda.ts';
import { appointmentRoutes } from './appointments.ts';
import { callRoutes } from './calls.ts';
import { clientRoutes } from './referral-client.ts';
import { requireCoach } from './coach.ts';
import { consentRoutes } from './consents.ts';
import type { TabParts } from './parts.ts';
import { figureRoutes } from './figures.ts';
import { joinRoutes } from './join.ts';
import { exceptionRoutes } from './exceptions.ts';
import { feedbackRoutes } from './feedback.ts';
import { knowledgeRoutes } from './knowledge/routes.ts';
import { limitPerson } from './limit.ts';
import { meRoutes } from './me.ts';
import { requirePerson } from './person.ts';
import { planRoutes } from './plan.ts';
import { professionalRoutes } from './professional.ts';
import { referralRoutes } from './referrals.ts';
import { scheduleRoutes } from './schedules.ts';
import { undeliveredRoutes } from './undelivered.ts';
import { requireIdentity } from './sign-in.ts';
import { siteRoutes } from './sites.ts';

/**
 * What the tab asks and does, as JSON; errors as RFC 9457 problem+json. Everything stands behind the person's own token, also
 * what does not exist; what comes after `requireCoach` is for coaches. No other website may call it. Whoever has no role yet
 * may look where they can join, and do so.
 */
export function tabApi(parts: TabParts): Router {
  const router = Router();
  router.use(requireIdentity(parts), limitPerson(parts), joinRoutes(parts));
  router.use(requirePerson(parts), meRoutes(parts), professionalRoutes(parts));
  router.use(adminRoutes(parts), figureRoutes(parts), knowledgeRoutes(parts));
  router.use(requireCoach, express.json({ limit: '64kb' }));
  router.use(siteRoutes(parts), agendaRoutes(parts), appointmentRoutes(parts), callRoutes(parts));
  router.use(scheduleRoutes(parts), exceptionRoutes(parts), referralRoutes(parts), clientRoutes(parts));
  router.use(consentRoutes(parts), feedbackRoutes(parts), planRoutes(parts), undeliveredRoutes(parts));
  router.use(notFound, domainProblems);
  return router;
}
