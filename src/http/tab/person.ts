import type { Request, RequestHandler } from 'express';
import { say } from '../../i18n/index.ts';
import { isCurator } from '../../knowledge/published/parts.ts';
import { identify, type KnownPerson } from '../../people/identify.ts';
import { referringRoles } from '../../referral/may-refer.ts';
import { langOf } from '../booking/visitor.ts';
import { sendProblem } from '../problem.ts';
import { identityOf } from './identity.ts';
import type { TabParts } from './parts.ts';

const people = new WeakMap<Request, KnownPerson>();

/**
 * Behind `requireIdentity`: lets in whom the tab has something for. Someone without such a role anywhere today gets a 403,
 * because their token is fine and the tab has something to tell them.
 */
export function requirePerson({ db, clock }: TabParts): RequestHandler {
  return async (request, response, next) => {
    const { tenantId, objectId } = identityOf(request);
    const person = await identify(db, clock, { tenantId, objectId });
    if (!person || !hasViews(person)) {
      sendProblem(response, 403, say(langOf(request), 'tab.api.noRole'));
      return;
    }
    people.set(request, person);
    next();
  };
}

function hasViews(person: KnownPerson): boolean {
  return (
    isCoach(person) ||
    isProfessional(person) ||
    isCoordinator(person) ||
    isCurator(person) ||
    person.administers.length > 0
  );
}

/** The person whose token came with the request, which `requirePerson` let through. */
export function personOf(request: Request): KnownPerson {
  const person = people.get(request);
  if (!person) throw new TypeError('this route stands outside requirePerson');
  return person;
}

export function isCoach({ roles }: KnownPerson): boolean {
  return roles.some(({ role }) => role === 'COACH');
}

/** Whether they see what is counted at a site. */
export function isCoordinator({ roles }: KnownPerson): boolean {
  return roles.some(({ role }) => role === 'COORDINATOR');
}

/** Whether they refer, and so may have referrals and feedback of their own. */
export function isProfessional({ roles }: KnownPerson): boolean {
  return roles.some(({ role }) => referringRoles.includes(role));
}

/** A route for professionals: whoever only coaches gets a 403. */
export function forProfessional(handler: RequestHandler): RequestHandler {
  return async (request, response, next) => {
    if (isProfessional(personOf(request))) await handler(request, response, next);
    else sendProblem(response, 403, say(langOf(request), 'tab.api.notProfessional'));
  };
}

/** A route for curators: whoever curates nowhere today gets a 403, before anything they sent is read. */
export function forCurator(handler: RequestHandler): RequestHandler {
  return async (request, response, next) => {
    if (isCurator(personOf(request))) await handler(request, response, next);
    else sendProblem(response, 403, say(langOf(request), 'curator.notCurator'));
  };
}
