import { rateLimit } from 'express-rate-limit';
import type { RequestHandler } from 'express';
import { sendProblem } from '../problem.ts';
import type { PublicParts } from './parts.ts';
import { networkOf } from './visitor.ts';

const asProblem: RequestHandler = (_request, response) =>
  sendProblem(response, 429, 'Te veel aanvragen na elkaar. Probeer het over een minuut opnieuw.');

/** Bounds how many forms and requests one network sends in a minute; counted per server. Looking is not bounded. */
export function limitPosts({ limits }: PublicParts, refuse: RequestHandler = asProblem): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: limits.postsPerMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: networkOf,
    validate: { keyGeneratorIpFallback: false },
    skip: (request) => request.method === 'GET' || request.method === 'HEAD' || limits.free(request),
    handler: (request, response, next) => void refuse(request, response, next),
  });
}
