import { demoPeople, demoTenants } from '../../../prisma/demo-data.ts';
import { asSystem } from '../../../src/database/scope.ts';
import { Role } from '../../../src/generated/prisma/enums.ts';
import { newId } from '../../../src/ids.ts';
import { HOSPITAL_ID } from '../administration.ts';
import { SITE_ID } from '../loop.ts';
import { coach, type Running } from '../werkwijzer.ts';

/** Someone by whose token a request comes. */
export type Someone = { id: string; objectId: string; tenantId: string };

export const roles = Object.values(Role);
const kinds = ['here', 'elsewhere', 'notNow'] as const;
/**
 * For every role: someone who has it at the demo site and nothing of their own there, someone who has it at another site
 * only, and someone who had it at the demo site and will have it again. Who administers does so in an organisation: the
 * demo site's, and another one that has a site too.
 */
export type Staff = Record<Role, Record<(typeof kinds)[number], Someone>>;

export type People = {
  staff: Staff;
  /** Someone we know who works nowhere. */
  withoutRole: Someone;
  /** Someone whose role at the site says ADMIN, which is no role at a site. */
  siteAdmin: Someone;
  /** Whose the records are: the demo coach, the nurse; of the other roles, one more. */
  owners: Record<Role, Someone>;
  elsewhere: { site: string; slug: string; organisation: string; siteOfOrganisation: string };
};

const from = new Date('2026-01-01T00:00:00Z');
const ended = new Date('2026-11-21T23:00:00Z');
const later = new Date('2026-11-27T00:00:00Z');

/** Writes a second site, a second organisation with a site, and all these people; the coaches are of another one still. */
export async function writePeople({ db }: Running): Promise<People> {
  const slug = 'demo-elders';
  const elsewhere = { site: newId(), slug, organisation: newId(), siteOfOrganisation: newId() };
  await asSystem(db, async (tx) => {
    const { organisationId } = await tx.site.findUniqueOrThrow({ where: { id: SITE_ID } });
    await tx.site.create({
      data: { id: elsewhere.site, organisationId, slug: elsewhere.slug, name: 'Demo elders' },
    });
    await tx.bookingPolicy.create({ data: { siteId: elsewhere.site } });
    const { organisation, siteOfOrganisation: id } = elsewhere;
    await tx.organisation.create({ data: { id: organisation, name: 'Demo andere organisatie' } });
    const other = { slug: 'demo-andere', name: 'Demo andere plaats' };
    await tx.site.create({ data: { id, organisationId: organisation, ...other } });
  });
  const here = { siteId: SITE_ID, organisationId: HOSPITAL_ID };
  const works = {
    here: [{ ...here, from }],
    elsewhere: [{ siteId: elsewhere.site, organisationId: elsewhere.organisation, from }],
    notNow: [
      { ...here, from, until: ended },
      { ...here, from: later },
    ],
  };
  const staff: Partial<Record<Role, Staff[Role]>> = {};
  const owners: Partial<Record<Role, Someone>> = {};
  for (const role of roles) {
    const [one, away, notNow] = await Promise.all(kinds.map((kind) => writePerson(db, role, works[kind])));
    if (one && away && notNow) staff[role] = { here: one, elsewhere: away, notNow };
    owners[role] = ownerOf(role) ?? (await writePerson(db, role, works.here));
  }
  return {
    staff: staff as Staff,
    owners: owners as People['owners'],
    withoutRole: await writePerson(db, undefined, []),
    siteAdmin: await writeSiteAdmin(db),
    elsewhere,
  };
}

async function writeSiteAdmin(db: Running['db']): Promise<Someone> {
  const one = await writePerson(db, undefined, []);
  const role = { id: newId(), siteId: SITE_ID, personId: one.id, role: 'ADMIN', from } as const;
  await asSystem(db, (tx) => tx.siteRole.create({ data: role }));
  return one;
}

function ownerOf(role: Role): Someone | undefined {
  return demoPeople.find((one) => one.role === role);
}

type Works = { siteId: string; organisationId: string; from: Date; until?: Date };

async function writePerson(
  db: Running['db'],
  role: Role | undefined,
  works: readonly Works[],
): Promise<Someone> {
  const tenantId = role === 'COACH' ? demoTenants.employer : demoTenants.hospital;
  const one = { id: newId(), objectId: newId(), tenantId };
  await asSystem(db, async (tx) => {
    await tx.person.create({ data: { ...one, name: 'Demo' } });
    for (const { siteId, organisationId, ...at } of role ? works : []) {
      const [id, personId] = [newId(), one.id];
      if (role === 'COACH') await tx.assignment.create({ data: { id, coachId: personId, siteId, ...at } });
      else if (role === 'ADMIN') await tx.adminRole.create({ data: { id, personId, organisationId, ...at } });
      else if (role) await tx.siteRole.create({ data: { id, personId, role, siteId, ...at } });
    }
  });
  return one;
}

/** The Authorization header of someone in the tab. */
export async function bearer(
  { login }: Running,
  { objectId: oid, tenantId: tid }: Pick<Someone, 'objectId' | 'tenantId'>,
): Promise<string> {
  return `Bearer ${await login.token(coach, { claims: { oid, tid } })}`;
}
