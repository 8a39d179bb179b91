import { randomBytes } from 'node:crypto';
import { ipKeyGenerator } from 'express-rate-limit';
import type { Request, Response } from 'express';
import type { Holder } from '../../booking/hold-slot.ts';
import { dayOf } from '../../day.ts';
import { languageOf, type Lang } from '../../lang.ts';
import type { PublicParts } from './parts.ts';

const COOKIE = 'werkwijzer_browser';
const A_DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Who holds a slot, as keyed names: a random cookie of this browser, made at the first form it sends, and its network for
 * today. Neither says who someone is.
 */
export function holderOf(parts: PublicParts, request: Request, response: Response): Holder {
  const { sealer, limits, clock, publicUrl } = parts;
  const browser = cookieIn(request) ?? randomBytes(16).toString('base64url');
  response.cookie(COOKIE, browser, {
    httpOnly: true,
    sameSite: 'lax',
    // Also behind a proxy that nobody told us of.
    secure: request.secure || publicUrl.startsWith('https:'),
    maxAge: A_DAY_MS,
  });
  const most = limits.free(request)
    ? { b: Infinity, n: Infinity }
    : { b: limits.holdsPerBrowser, n: limits.holdsPerNetwork };
  return {
    browserKey: browserKey(parts, browser),
    networkKey: sealer.keyedName('network', networkOf(request), dayOf(clock())),
    mostPerBrowser: most.b,
    mostPerNetwork: most.n,
  };
}

/** The keyed name of the browser that asks, when it sent a form before. */
export function browserOf(parts: PublicParts, request: Request): string | undefined {
  const browser = cookieIn(request);
  return browser && browserKey(parts, browser);
}

function browserKey({ sealer }: PublicParts, browser: string): string {
  return sealer.keyedName('browser', browser);
}

function cookieIn(request: Request): string | undefined {
  return /(?:^|;\s*)werkwijzer_browser=([\w-]{22})(?:;|$)/.exec(request.headers.cookie ?? '')?.[1];
}

/** An IPv4 address, or the half of an IPv6 address that a household shares. */
export function networkOf({ ip = '' }: Pick<Request, 'ip'>): string {
  return ipKeyGenerator(ip.replace(/^::ffff:(?=\d+\.)/, ''), 64);
}

/** The language of a page: asked for in the address, else what the browser prefers, else Dutch. */
export function langOf(request: Request): Lang {
  const { taal } = request.query;
  const asked = typeof taal === 'string' ? languageOf(taal) : undefined;
  if (asked) return asked;
  const preferred = request.acceptsLanguages('nl', 'fr', 'en');
  return languageOf(preferred || undefined) ?? 'nl';
}
