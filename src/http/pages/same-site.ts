import type { Request, RequestHandler } from 'express';

/**
 * Refuses a form that another website sends, as `Sec-Fetch-Site` tells, or `Origin` from a browser that does not know it.
 * A page without referrer sends the origin `null` in those; where the address itself is a secret, that may pass.
 */
export function ownFormsOnly(
  publicUrl: string,
  refuse: RequestHandler,
  { nullOrigin = false } = {},
): RequestHandler {
  const ours = hostOf(publicUrl);
  return (request, response, next) => {
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (reads || isOwn(request, ours, nullOrigin)) next();
    else void refuse(request, response, next);
  };
}

function isOwn(request: Request, ours: string | undefined, nullOrigin: boolean): boolean {
  const site = request.get('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = request.get('origin');
  if (origin === undefined) return true;
  if (origin === 'null') return nullOrigin;
  const host = hostOf(origin);
  return host !== undefined && (host === ours || host === request.host);
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
