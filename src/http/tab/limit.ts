import type { RequestHandler } from 'express';
import { rateLimit, type RateLimitRequestHandler } from 'express-rate-limit';
import { say } from '../../i18n/index.ts';
import { langOf, networkOf } from '../booking/visitor.ts';
import { sendProblem } from '../problem.ts';
import { identityOf } from './identity.ts';
import type { TabParts } from './parts.ts';

const usual = { windowMs: 60_000, standardHeaders: 'draft-8', legacyHeaders: false } as const;
const PER_PERSON = 240;
const REFUSALS_PER_NETWORK = 120;
const JOINS_PER_PERSON = 10;

const refuse: RequestHandler = (request, response) =>
  sendProblem(response, 429, say(langOf(request), 'tab.api.tooMany'));

/**
 * Bounds how often one network may come with a token that is not right, in a minute. It counts refusals only, so nobody with
 * a good token is shut out by a neighbour.
 */
export function limitRefusals({ free }: TabParts): RateLimitRequestHandler {
  return rateLimit({
    ...usual,
    limit: REFUSALS_PER_NETWORK,
    skip: free,
    keyGenerator: networkOf,
    handler: (request, response, next) => void refuse(request, response, next),
  });
}

/** Bounds what one person asks in a minute; a hospital shares one network, so that does not count. */
export function limitPerson({ free }: TabParts): RequestHandler {
  return limitEach(PER_PERSON, free);
}

/** Bounds how often one person tries to join in a minute: nobody works at that many sites. */
export function limitJoining({ free }: TabParts): RequestHandler {
  return limitEach(JOINS_PER_PERSON, free);
}

function limitEach(limit: number, free: TabParts['free']): RequestHandler {
  return rateLimit({
    ...usual,
    limit,
    skip: free,
    keyGenerator: (request) => {
      const { tenantId, objectId } = identityOf(request);
      return `${tenantId} ${objectId}`;
    },
    handler: (request, response, next) => void refuse(request, response, next),
  });
}
