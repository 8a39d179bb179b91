import express from 'express';
import type { Router } from 'express';
import { pageAssets } from './assets.ts';
import { html } from './html.ts';

/** A signpost, our own mark. */
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="#0b5c66">
<path d="M11 2h2v2h5.2L21 6.500 18.200 9H13v2.500H5.800L3 14l2.800 2.500H11V22h2v-5.500h0V11.500h0V9H11V4z"/></svg>`;

/** The page and its files. */
export function pageRoutes(): Router {
  const router = express.Router();
  router.get('/', (_req, res) => {
    res.type('html').send(html);
  });
  router.get('/room.js', async (_req, res) => {
    res.type('text/javascript').send((await pageAssets()).script);
  });
  router.get('/room.css', async (_req, res) => {
    res.type('css').send((await pageAssets()).style);
  });
  router.get('/icon.svg', (_req, res) => {
    res.type('svg').send(ICON);
  });
  return router;
}
