import type { Page, Frame } from 'playwright-core';
import { coach, type Running } from './werkwijzer.ts';

export const COACH_ID = 'de300000-0000-4000-8000-000000000023';
export const SITE_ID = 'de300000-0000-4000-8000-000000000013';

export type Answer = { status: number; body: unknown; headers: Headers };

/** Calls the tab's API as the coach of the demo, or with another Authorization header (null: none). */
export async function callTab(
  { origin, login }: Running,
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

/** The tab in the frame of a page, once it shows a heading. */
export async function tabFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('the frame shows no page');
  await frame.waitForSelector('h1');
  return frame;
}
