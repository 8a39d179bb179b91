import helmet from 'helmet';
import type { RequestHandler } from 'express';

/** For every answer, unless its route says otherwise: it runs nothing, nobody frames it, and nobody keeps it. */
export const safeHeaders: RequestHandler[] = [
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    xFrameOptions: { action: 'deny' },
  }),
  (_request, response, next) => {
    response.set('cache-control', 'no-store');
    next();
  },
];
