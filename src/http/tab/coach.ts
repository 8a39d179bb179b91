import type { Request, RequestHandler } from 'express';
import { say } from '../../i18n/index.ts';
import { identify, type KnownPerson } from '../../people/identify.ts';
import { langOf } from '../booking/visitor.ts';
import { sendProblem } from '../problem.ts';
import { limitRefusals } from './limit.ts';
import type { TabParts } from './parts.ts';

const coaches = new WeakMap<Request, KnownPerson>();

/**
 * Lets only coaches through. A token that is missing or not right gets one quiet 401; someone who coaches nowhere today gets
 * a 403, because their token is fine and the tab has something to tell them.
 */
export function requireCoach(parts: TabParts): RequestHandler {
  const { check, db, clock } = parts;
  const limited = limitRefusals(parts);
  return async (request, response, next) => {
    const identity = await check(request.get('authorization'));
    if (!identity) {
      const refuse = () => {
        response.set('www-authenticate', 'Bearer');
        sendProblem(response, 401, say(langOf(request), 'tab.api.signIn'));
      };
      await limited(request, response, refuse);
      return;
    }
    const person = await identify(db, clock, identity);
    if (!person || sitesOf(person).length === 0) {
      sendProblem(response, 403, say(langOf(request), 'tab.api.notCoach'));
      return;
    }
    coaches.set(request, person);
    next();
  };
}

/** The coach whose token came with the request, which `requireCoach` let through. */
export function coachOf(request: Request): KnownPerson {
  const coach = coaches.get(request);
  if (!coach) throw new TypeError('this route stands outside requireCoach');
  return coach;
}

/** The ids of the sites where a person coaches today. */
export function sitesOf({ roles }: KnownPerson): string[] {
  return [...new Set(roles.filter(({ role }) => role === 'COACH').map(({ siteId }) => siteId))];
}
