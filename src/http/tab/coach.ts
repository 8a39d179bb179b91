import type { Request, RequestHandler } from 'express';
import { say } from '../../i18n/index.ts';
import type { KnownPerson } from '../../people/identify.ts';
import { langOf } from '../booking/visitor.ts';
import { sendProblem } from '../problem.ts';
import { isCoach, personOf } from './person.ts';

/** Behind `requirePerson`: lets only coaches through; whoever coaches nowhere today gets a 403. */
export const requireCoach: RequestHandler = (request, response, next) => {
  if (isCoach(personOf(request))) next();
  else sendProblem(response, 403, say(langOf(request), 'tab.api.notCoach'));
};

/** The coach whose token came with the request, which `requireCoach` let through. */
export function coachOf(request: Request): KnownPerson {
  const coach = personOf(request);
  if (!isCoach(coach)) throw new TypeError('this route stands outside requireCoach');
  return coach;
}

/** The ids of the sites where a person coaches today. */
export function sitesOf({ roles }: KnownPerson): string[] {
  return [...new Set(roles.filter(({ role }) => role === 'COACH').map(({ siteId }) => siteId))];
}
