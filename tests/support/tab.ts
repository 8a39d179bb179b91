import type { IRouter } from 'express';
import type { BrowserContextOptions, Frame, Page } from 'playwright-core';
import { createApp } from '../../src/http/app.ts';
import { claimPort, originOf, serve } from '../../src/http/listen.ts';
import type { TabParts } from '../../src/http/tab/parts.ts';
import { ownKnowledge } from '../../src/knowledge/load.ts';
import { createLog } from '../../src/log.ts';
import { readConfig } from '../../src/config.ts';
import { publicParts } from '../../src/start/public-parts.ts';
import { tabParts } from '../../src/start/tab-parts.ts';
import { column, type Browsing, type Viewport } from './browser.ts';
import { partsOf } from './talks.ts';
import { coach, theAnswerer, type Running } from './werkwijzer.ts';

export const COACH_ID = 'de300000-0000-4000-8000-000000000023';
export const SITE_ID = 'de300000-0000-4000-8000-000000000013';

/** As which app the practice room's tokens know the tab. */
export const TAB_APP_ID = 'de300000-0000-4000-8000-000000000004';

export type Answer = { status: number; body: unknown; headers: Headers };

/** For a server of which the curators' part is not asked. */
export const noKnowledge: TabParts['knowledge'] = () => ({ published: new Map(), loaded: ownKnowledge() });

/** Calls the tab's API as the coach of the demo, or with another Authorization header (null: none). */
export async function callTab(
  { origin, login }: Pick<Running, 'origin' | 'login'>,
  method: string,
  path: string,
  body?: unknown,
  authorization?: string | null,
): Promise<Answer> {
  const given = authorization === undefined ? `Bearer ${await login.token(coach)}` : authorization;
  const response = await fetch(`${origin}/api/tab${path}`, {
    method,
    headers: {
      'accept-language': 'nl',
      ...(given !== null && { authorization: given }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const { status, headers } = response;
  const text = await response.text();
  const isJson = headers.get('content-type')?.includes('json') === true;
  return { status, body: isJson ? (JSON.parse(text) as unknown) : text, headers };
}

/** Every route of a router and of those inside it, such as "GET /me", read from the router itself. */
export function routesIn(router: IRouter): string[] {
  return router.stack.flatMap(({ route, handle }) => {
    if (route) return [...new Set(route.stack.map(({ method }) => `${method.toUpperCase()} ${route.path}`))];
    return 'stack' in handle ? routesIn(handle as unknown as IRouter) : [];
  });
}

/** The tab's page in the frame of another, once it shows a heading. */
export async function tabFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('the frame shows no page');
  await frame.waitForSelector('h1');
  return frame;
}

/** The tab as someone opens it from their chat in the practice room. */
export async function openTab(
  { running, browser }: { running: Pick<Running, 'origin'>; browser: Browsing },
  name: string,
  viewport: Viewport,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; tab: Frame }> {
  const page = await browser.open(`${running.origin}/try`, viewport, options);
  page.setDefaultTimeout(10_000);
  const key = name.toLowerCase().replaceAll(' ', '-');
  const chat = column(page, key);
  await page.locator('[data-testid^="column-"]:visible').first().waitFor();
  if (!(await chat.isVisible())) await page.locator(`#chip-${key}`).click();
  await chat.getByTestId('open-tab').click();
  return { page, tab: await tabFrame(page) };
}

const forTeams = {
  ...{ MicrosoftAppId: '11111111-1111-4111-8111-111111111111', MicrosoftAppPassword: 'x' },
  MicrosoftAppTenantId: '22222222-2222-4222-8222-222222222222',
  WERKWIJZER_TENANTS: '22222222-2222-4222-8222-222222222222',
};

/** One more server over the same database, as it runs for Teams: without practice room. Close it after the test. */
export async function openForTeams(
  running: Running,
  { now, settings = {}, ...change }: Partial<TabParts> & { now: () => Date; settings?: NodeJS.ProcessEnv },
): Promise<Pick<Running, 'origin' | 'app' | 'login'> & { close: () => Promise<void> }> {
  const port = await claimPort('127.0.0.1', 0);
  const origin = originOf('127.0.0.1', port);
  const config = readConfig({ ...forTeams, PUBLIC_URL: origin, ...settings });
  const parts = partsOf(running, now);
  const app = createApp({
    log: createLog('silent'),
    trustedProxies: config.TRUSTED_PROXIES,
    booking: publicParts(config, { answer: theAnswerer(), ...parts }, origin),
    tab: { ...tabParts(config, parts, { demo: undefined, origin }), ...change },
    readiness: () => Promise.resolve({ database: true, knowledge: true }),
    messages: (_request, response) => response.status(401).end(),
  });
  return { origin, app, login: running.login, close: await serve(app, '127.0.0.1', port) };
}
