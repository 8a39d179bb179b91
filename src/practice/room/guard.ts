import type { Request, RequestHandler } from 'express';

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every answer: nothing is cached, nothing from elsewhere is loaded, nobody frames the page. */
export const roomHeaders: RequestHandler = (_req, res, next) => {
  res.set({
    'content-security-policy': CSP,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
  });
  next();
};

/** Lets through only requests that were addressed to this machine by name: a foreign name is DNS rebinding. */
export function requireOwnHost(baseUrl: string): RequestHandler {
  const own = new Set([new URL(baseUrl).hostname, 'localhost', '127.0.0.1', '[::1]']);
  return (req, res, next) => {
    if (own.has(hostname(req))) next();
    else
      res.status(403).json({ error: { code: 'ForeignHost', message: 'Use the address of this machine.' } });
  };
}

/** Refuses a POST from another site, and anything but JSON: a form on a foreign page can send neither. */
export const requireOwnJson: RequestHandler = (req, res, next) => {
  const { origin } = req.headers;
  if (origin !== undefined && origin !== `${req.protocol}://${req.headers.host ?? ''}`)
    res.status(403).json({ error: { code: 'ForeignOrigin', message: 'Only the room itself may act.' } });
  else if (!req.is('application/json'))
    res.status(415).json({ error: { code: 'NotJson', message: 'Send application/json.' } });
  else next();
};

function hostname(req: Request): string {
  try {
    return new URL(`http://${req.headers.host ?? ''}`).hostname;
  } catch {
    return '';
  }
}
