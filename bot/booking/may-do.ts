import { identify, type Identity } from '../../src/people/identify.ts';
import type { Place } from '../activity.ts';
import type { ChatBookingParts } from './parts.ts';
import { bookerAt, hasRole, sitesOf } from './professional.ts';

/** Which commands make sense for someone, to be told of in help and welcome; in their own chat only. */
export type MayDo = { book: boolean; agenda: boolean };

const nothing: MayDo = { book: false, agenda: false };
const LONGEST_WAIT_MS = 1000;

/** Never in the way of a welcome: when the database does not answer at once, it goes out without the commands. */
export async function mayDo(
  parts: ChatBookingParts,
  identity: Identity | undefined,
  place: Place,
): Promise<MayDo> {
  if (!identity || place !== 'personal') return nothing;
  const tooLate = new Promise<MayDo>((resolve) =>
    setTimeout(() => resolve(nothing), LONGEST_WAIT_MS).unref(),
  );
  return Promise.race([look(parts, identity).catch(() => nothing), tooLate]);
}

async function look(parts: ChatBookingParts, identity: Identity): Promise<MayDo> {
  const person = await identify(parts.db, parts.clock, identity);
  if (!person) return nothing;
  const sites = await sitesOf(parts, person);
  const book = sites.some(
    (site) =>
      site.coaches.length > 0 && (site.policy.professionalsBook || bookerAt(person, site).as === 'COACH'),
  );
  return { book, agenda: hasRole(person, ['COACH']) };
}
