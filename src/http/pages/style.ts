import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Router } from 'express';
import { markFile } from './mark.tsx';

const FILES = ['tokens', 'base', 'layout', 'parts', 'forms', 'ask', 'sheets', 'print'];
const css = FILES.map((name) => readFileSync(join(import.meta.dirname, 'css', `${name}.css`), 'utf8')).join(
  '',
);
const version = createHash('sha256').update(css).digest('hex').slice(0, 12);

/** Where the pages find their style; another style has another address, so that browsers may keep it. */
export const styleHref = `/pages/style.${version}.css`;
export const markHref = '/pages/mark.svg';

const A_YEAR_S = 365 * 24 * 60 * 60;
const A_DAY_S = 24 * 60 * 60;

/** The style and the mark of the public pages, at /pages. */
export function pageFiles(): Router {
  const router = Router();
  router.get(`/style.${version}.css`, (_request, response) => {
    response.set('cache-control', `public, max-age=${A_YEAR_S}, immutable`).type('css').send(css);
  });
  router.get('/mark.svg', (_request, response) => {
    response.set('cache-control', `public, max-age=${A_DAY_S}`).type('svg').send(markFile);
  });
  return router;
}
