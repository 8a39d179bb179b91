import express, { type Express, type RequestHandler, type Router } from 'express';
import type { Log } from '../log.ts';
import { aboutPages } from './about/routes.ts';
import { askPages } from './ask/routes.ts';
import { bookingApi } from './booking/api.ts';
import { linkPages } from './booking/link/routes.ts';
import { limitPosts } from './booking/limit.ts';
import type { PublicParts } from './booking/parts.ts';
import { sitePages } from './booking/site/routes.ts';
import { coachCalendar } from './coach-calendar.ts';
import { healthRoutes, type Readiness } from './health.ts';
import { localOnly } from './local-only.ts';
import { pageErrors } from './pages/errors.ts';
import { pageFiles } from './pages/style.ts';
import { lastResort, notFound } from './problem.ts';
import { referPages } from './refer/routes.ts';
import { safeHeaders } from './safe-headers.ts';
import { sheetPages } from './sheets/routes.ts';
import { tabApi } from './tab/api.ts';
import { tabPage } from './tab/page.ts';
import type { TabParts } from './tab/parts.ts';

export type AppParts = {
  log: Log;
  readiness: Readiness;
  /** What the public booking pages work with. */
  booking: PublicParts;
  /** What the coach's tab works with. */
  tab?: TabParts;
  /** How many reverse proxies stand in front. */
  trustedProxies?: number;
  /** What answers POST /api/messages: it authenticates, then hands the activity to the bot. */
  messages: RequestHandler;
  /** Messages from this machine only: Microsoft's Agents Playground sends no tokens. */
  localMessages?: boolean;
  /** The practice room; only in demo mode. */
  practice?: Router;
};

/** Largest inbound activity. Teams' own limit for what a bot receives is lower. */
const ACTIVITY_LIMIT = '256kb';

/** Puts the routes together, in the order in which a request meets them. */
export function createApp(parts: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', parts.trustedProxies ?? 0);
  app.use(safeHeaders);
  app.use(healthRoutes(parts.readiness));
  if (parts.localMessages) app.use('/api/messages', localOnly);
  app.post('/api/messages', express.json({ limit: ACTIVITY_LIMIT }), parts.messages);
  app.use(['/api/b', '/b', '/a', '/vraag', '/verwijs'], limitPosts(parts.booking));
  app.use('/api/b', bookingApi(parts.booking));
  app.use('/pages', pageFiles());
  app.use('/b', sitePages(parts.booking));
  app.use('/a', linkPages(parts.booking));
  app.use('/blad', sheetPages(parts.booking));
  app.use('/vraag', askPages(parts.booking));
  app.use('/verwijs', referPages(parts.booking));
  app.use(aboutPages(parts.booking));
  app.use('/c', coachCalendar(parts.booking));
  if (parts.tab) app.use('/api/tab', tabApi(parts.tab)).use('/tab', tabPage(parts.tab.host));
  app.use(['/a', '/b', '/blad', '/vraag', '/verwijs'], pageErrors(parts.log, parts.booking.contacts));
  if (parts.practice) app.use('/try', localOnly, parts.practice);
  if (parts.practice) app.get('/', localOnly, (_request, response) => response.redirect('/try'));
  app.use(notFound);
  app.use(lastResort(parts.log));
  return app;
}
