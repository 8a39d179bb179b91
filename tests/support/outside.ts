import { readSite } from '../../src/booking/read-site.ts';
import { makeReferLink } from '../../src/referral/make-refer-link.ts';
import { fieldIn, visitor, type Got, type Visitor } from './pages.ts';
import { partsOf } from './talks.ts';
import { clock, type Running } from './werkwijzer.ts';

/** A professional without Teams, with the link they were given. */
export type Outsider = { id: string; token: string; path: string; who: Visitor };

export const DOCTOR = 'Demo Wijkverpleegkundige';

/** Gives someone a link to refer to the coaches of the demo site, or of another. */
export async function outsider(
  running: Running,
  {
    name = DOCTOR,
    slug = 'demo',
    days,
    now = clock,
  }: { name?: string; slug?: string; days?: number; now?: () => Date } = {},
): Promise<Outsider> {
  const parts = partsOf(running, now);
  const site = await readSite(parts.db, parts.clock, { slug });
  const { id, token } = await makeReferLink(parts, site, { name, days, by: { actor: 'SYSTEM' } });
  return { id, token, path: `/verwijs/${token}`, who: visitor(running.origin) };
}

/** A form that lacks nothing. */
export const filled = {
  ...{ name: 'Zilverreiger', contact: '0470 12 34 56', language: 'nl', agree: 'on', how: 'SPOKEN' },
  question: 'wil weten of halftijds herbeginnen in de drukkerij kan',
};

/** Opens the link, fills the form in and sends it; `key` sends an older form again. */
export async function sendForm(
  { who, path }: Pick<Outsider, 'who' | 'path'>,
  fields: Record<string, string> = filled,
  key?: string,
): Promise<Got & { key: string }> {
  const used = key ?? fieldIn(await who.get(path), 'key');
  return { ...(await who.post(path, { key: used, ...fields })), key: used };
}

/** The code that a page tells. */
export function codeOn({ html }: Pick<Got, 'html'>): string {
  return /\b[AC-HJ-NP-RT-Y34679]{3}-[AC-HJ-NP-RT-Y34679]{3}\b/.exec(html)?.[0] ?? '';
}
