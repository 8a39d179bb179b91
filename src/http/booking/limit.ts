import { rateLimit } from 'express-rate-limit';
import type { Request, RequestHandler } from 'express';
import { say } from '../../i18n/index.ts';
import { tooMany, type TooMany } from '../pages/errors.ts';
import { pageHeaders } from '../pages/headers.ts';
import { sendProblem } from '../problem.ts';
import type { PublicParts } from './parts.ts';
import { langOf, networkOf } from './visitor.ts';

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
    standardHeaders: 'draft-8',
    keyGenerator: networkOf,
  } as const;
  return [
    rateLimit({
      ...usual,
      ...{ windowMs: 60_000, limit: limits.postsPerMinute, handler: refusal(parts, 'page.tooMany') },
      skip: (request) => looks(request) || limits.free(request),
    }),
    rateLimit({
      ...usual,
      ...{ windowMs: AN_HOUR_MS, limit: limits.bookingsPerHour, skipFailedRequests: true },
      handler: refusal(parts, 'page.tooManyBooked'),
      skip: (request) => looks(request) || !books.test(pathOf(request)) || limits.free(request),
    }),
  ];
}

/** The API answers with a problem, the pages with a page. */
function refusal({ contacts }: PublicParts, words: TooMany): RequestHandler {
  const asPage = tooMany(contacts, words);
  return (request, response, next) => {
    if (pathOf(request).startsWith('/api/')) sendProblem(response, 429, say(langOf(request), words));
    else pageHeaders(request, response, () => void asPage(request, response, next));
  };
}

function pathOf({ originalUrl }: Request): string {
  return originalUrl.split('?')[0] ?? '';
}
