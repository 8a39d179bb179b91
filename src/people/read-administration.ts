import type { Clock } from '../clock.ts';
import type { Database } from '../database/open.ts';
import type { Transaction } from '../database/scope.ts';
import { asAdmin, type Administrator } from './admin-scope.ts';
import { givenRoles } from './settings-input.ts';
import { readSitePolicy } from './site-policy.ts';
import { liveAt } from './live-at.ts';

type Parts = { db: Database; clock: Clock };

const MOST_PEOPLE = 1000;
const named = { select: { name: true, tenant: { select: { organisation: { select: { name: true } } } } } };

/** An organisation with its sites as an administrator keeps them, and who coaches there, ended assignments left out. */
export async function readOrganisation({ db, clock }: Parts, admin: Administrator) {
  const { organisationId } = admin;
  const now = clock();
  return asAdmin(db, admin, async (tx) => {
    const organisation = await tx.organisation.findUniqueOrThrow({
      where: { id: organisationId },
      include: { tenants: true },
    });
    const rows = await tx.site.findMany({
      where: { organisationId },
      include: {
        bookingPolicy: { omit: { siteId: true } },
        assignments: {
          where: { OR: [{ until: null }, { until: { gt: now } }] },
          include: { coach: named },
          orderBy: { from: 'asc' },
        },
      },
    });
    const sites = [];
    for (const site of rows.sort((a, b) => a.name.localeCompare(b.name, 'nl')))
      sites.push({ ...site, policy: await readSitePolicy(tx, site.id) });
    return { ...organisation, sites };
  });
}

/** Who has which role at the organisation's sites today, who administers it, and whom else it knows. */
export async function readPeople({ db, clock }: Parts, admin: Administrator) {
  const { organisationId } = admin;
  const now = clock();
  return asAdmin(db, admin, async (tx) => ({
    roles: await rolesOf(tx, organisationId, now),
    admins: await tx.adminRole.findMany({
      where: { organisationId, ...liveAt(now) },
      include: { person: named },
      orderBy: { from: 'asc' },
    }),
    people: await tx.person.findMany({
      select: { id: true, name: true, tenant: { select: { organisation: true } } },
      orderBy: { name: 'asc' },
      take: MOST_PEOPLE,
    }),
  }));
}

/** The newest first, so that who came lately stands on top. */
async function rolesOf(tx: Transaction, organisationId: string, now: Date) {
  return tx.siteRole.findMany({
    where: { site: { organisationId }, role: { in: [...givenRoles] }, ...liveAt(now) },
    include: { person: named, site: { select: { name: true } } },
    orderBy: [{ from: 'desc' }, { id: 'desc' }],
    take: MOST_PEOPLE,
  });
}
