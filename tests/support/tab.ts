import type { Frame, Page } from 'playwright-core';
import { bookSlot, type Booked } from '../../src/booking/book-slot.ts';
import type { BookingParts } from '../../src/booking/parts.ts';
import { readSite } from '../../src/booking/read-site.ts';
import type { Contact } from '../../src/booking/client.ts';
import { coach as coachChat, type Running } from './werkwijzer.ts';

export const COACH_ID = 'de300000-0000-4000-8000-000000000023';
export const SITE_ID = 'de300000-0000-4000-8000-000000000013';

/** The slot of the demo coach that starts at a moment in UTC. */
export const slotAt = (start: string) => `${COACH_ID}.${start.slice(0, 16).replaceAll(/[-:]/g, '')}Z`;

export type Answer = { status: number; body: unknown; headers: Headers };

/** Calls the tab's API as the coach of the demo, or with another Authorization header (null: none). */
export async function callTab(
  { origin, login }: Running,
  method: string,
  path: string,
  body?: unknown,
  authorization?: string | null,
): Promise<Answer> {
  const given = authorization === undefined ? `Bearer ${await login.token(coachChat)}` : authorization;
  const response = await fetch(`${origin}/api/tab${path}`, {
    method,
    headers: {
      'accept-language': 'nl',
      ...(given !== null && { authorization: given }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers };
}

type Client = { name: string; contact?: Contact; language?: 'nl' | 'fr' | 'en'; companion?: boolean };

/** A client of the demo site who booked the coach's slot at a moment, as it stood `at` the time of booking. */
export async function bookTalk(
  { db, sealer }: Running,
  start: string,
  { name, contact = { kind: 'MAIL', value: 'demo@voorbeeld.test' }, language = 'nl', companion = false }: Client,
  at: Date,
): Promise<Booked> {
  const parts: BookingParts = { db, sealer, clock: () => at };
  const site = await readSite(db, parts.clock, { id: SITE_ID });
  return bookSlot(
    parts,
    site,
    { as: 'CLIENT', known: false },
    {
      what: { slot: { coachId: COACH_ID, start: new Date(start) } },
      client: { name, contact, language },
      ...{ companion, agreement: { how: 'ONLINE' } },
    },
  );
}

/** The tab in the frame of a page. */
export async function tabFrame(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('the frame shows no page');
  await frame.waitForSelector('h1');
  return frame;
}

