import { rateLimit } from 'express-rate-limit';
import type { Request, RequestHandler } from 'express';
import { tooMany } from '../pages/errors.ts';
import { pageHeaders } from '../pages/headers.ts';
import { sendProblem } from '../problem.ts';
import type { PublicParts } from './parts.ts';
import { networkOf } from './visitor.ts';

const AN_HOUR_MS = 60 * 60_000;
const books = /^\/(api\/b\/[^/]+\/appointments|b\/[^/]+\/afspraak|verwijs\/[^/]+)\/?$/;

/**
 * Bounds how many forms and requests one network sends in a minute, and how many talks it books or clients it refers in an
 * hour, so that nobody fills a coach's agenda; counted per server. Looking is not bounded.
 */
export function limitPosts(parts: PublicParts): RequestHandler[] {
  const { limits } = parts;
  const looks = ({ method }: Request) => method === 'GET' || method === 'HEAD';
  const usual = {
    legacyHeaders: false,
    keyGenerator: networkOf,
    handler: refusal(parts),
  };
  return [
    rateLimit({
      ...usual,
      ...{ windowMs: 60_000, limit: limits.postsPerMinute, standardHeaders: 'draft-8' },
      skip: (request) => looks(request) || limits.free(request),
    }),
    rateLimit({
      ...usual,
      ...{ windowMs: AN_HOUR_MS, limit: limits.bookingsPerHour, standardHeaders: false },
      skipFailedRequests: true,
      skip: (request) => looks(request) || !books.test(pathOf(request)) || limits.free(request),
    }),
  ];
}

/** The API answers with a problem, the pages with a page. */
function refusal({ contacts }: PublicParts): RequestHandler {
  const asPage = tooMany(contacts);
  return (request, response, next) => {
    if (pathOf(request).startsWith('/api/'))
      sendProblem(response, 429, 'Te veel aanvragen na elkaar. Probeer het later opnieuw.');
    else pageHeaders(request, response, () => void asPage(request, response, next));
  };
}

function pathOf({ originalUrl }: Request): string {
  return originalUrl.split('?')[0] ?? '';
}
