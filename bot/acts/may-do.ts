import type { BookingSite } from '../../src/booking/read-site.ts';
import type { Role } from '../../src/generated/prisma/enums.ts';
import { identify, type Identity, type KnownPerson } from '../../src/people/identify.ts';
import { listJoinable } from '../../src/people/join-site.ts';
import { readSitePolicy } from '../../src/people/site-policy.ts';
import { referringRoles } from '../../src/referral/may-refer.ts';
import type { Place } from '../activity.ts';
import type { ActParts } from './parts.ts';
import { bookerAt, hasRole, sitesOf } from '../booking/professional.ts';

/** Which commands make sense for someone and as what they work, to be told of in help and welcome; in their own chat only. */
export type MayDo = {
  book: boolean;
  refer: boolean;
  agenda: boolean;
  /** Who has no role yet may choose where they work. */
  join: boolean;
  /** None: we do not know them. Undefined: not looked up. */
  roles?: readonly Role[];
};

const nothing: MayDo = { book: false, refer: false, agenda: false, join: false };
const LONGEST_WAIT_MS = 3000;

/** Never in the way of a welcome: when the database does not answer at once, it goes out without the commands. */
export async function mayDo(parts: ActParts, identity: Identity | undefined, place: Place): Promise<MayDo> {
  if (place !== 'personal') return nothing;
  if (!identity) return { ...nothing, roles: [] };
  const tooLate = new Promise<MayDo>((resolve) =>
    setTimeout(() => resolve(nothing), LONGEST_WAIT_MS).unref(),
  );
  return Promise.race([look(parts, identity).catch(() => nothing), tooLate]);
}

async function look(parts: ActParts, identity: Identity): Promise<MayDo> {
  const person = await identify(parts.db, parts.clock, identity);
  // Who has no role yet hears how to get one; everyone else knows the way.
  if (!person || person.roles.length === 0)
    return { ...nothing, roles: [], join: (await listJoinable(parts, identity)).length > 0 };
  const sites = await sitesOf(parts, person);
  const book = sites.some(
    (site) =>
      site.coaches.length > 0 && (site.policy.professionalsBook || bookerAt(person, site).as === 'COACH'),
  );
  const refer = await mayRefer(parts, person, sites);
  const roles = [...new Set(person.roles.map(({ role }) => role))];
  return { book, refer, agenda: hasRole(person, ['COACH']), join: false, roles };
}

/** Hidden where no coach works: there is nobody to refer to. */
async function mayRefer(
  parts: ActParts,
  person: KnownPerson,
  sites: readonly BookingSite[],
): Promise<boolean> {
  for (const site of sites) {
    const { referralsOpen } = await readSitePolicy(parts.db, site.id);
    const role = person.roles.some((one) => one.siteId === site.id && referringRoles.includes(one.role));
    if (role && referralsOpen && site.coaches.length > 0) return true;
  }
  return false;
}
