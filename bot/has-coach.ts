import { identify, type Identity } from '../src/people/identify.ts';
import { sitesOf } from './booking/professional.ts';
import type { BotParts } from './parts.ts';

/** Whether a coach works at a site of this person; undefined for whom we do not know, or when it cannot be looked up. */
export async function hasCoach(
  parts: BotParts,
  identity: Identity | undefined,
): Promise<boolean | undefined> {
  if (!identity) return undefined;
  try {
    const person = await identify(parts.db, parts.clock, identity);
    const sites = person ? await sitesOf(parts, person) : [];
    return sites.length > 0 ? sites.some(({ coaches }) => coaches.length > 0) : undefined;
  } catch {
    return undefined;
  }
}
