import type { RequestHandler } from 'express';

// No script at all, nothing from elsewhere, forms to ourselves, in nobody's frame.
const POLICY = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/**
 * For every public page. The referrer stays within the site: with none at all, an old browser does not say where a form
 * comes from either.
 */
export const pageHeaders: RequestHandler = (_request, response, next) => {
  response.set({
    'content-security-policy': POLICY,
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin',
    'x-frame-options': 'DENY',
  });
  next();
};

/** For pages behind a client's link: the address goes nowhere and into no index. */
export const privateHeaders: RequestHandler = (_request, response, next) => {
  response.set({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow, noarchive' });
  next();
};
