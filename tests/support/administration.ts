import { demoPeople, demoTenants, type DemoPerson } from '../../prisma/demo-data.ts';
import { asSystem } from '../../src/database/scope.ts';
import { newId } from '../../src/ids.ts';
import type { Administrator } from '../../src/people/admin-scope.ts';
import { chatId, type Running } from './werkwijzer.ts';

export const HOSPITAL_ID = 'de300000-0000-4000-8000-000000000011';
export const EMPLOYER_ID = 'de300000-0000-4000-8000-000000000012';
export const administrator = chatId('Demo Beheerder');
export const coordinator = chatId('Demo Projectleiding');

export function demoPerson(name: DemoPerson['name']): DemoPerson {
  const found = demoPeople.find((one) => one.name === name);
  if (!found) throw new Error(`no demo person is called ${name}`);
  return found;
}

/** The demo's administrator, in the hospital. */
export const admin = (): Administrator => ({
  personId: demoPerson('Demo Beheerder').id,
  organisationId: HOSPITAL_ID,
});

/** Someone of a tenant without any role. */
export async function newPerson(
  { db }: Pick<Running, 'db'>,
  { tenantId = demoTenants.hospital, name = 'Demo Nieuw' }: { tenantId?: string; name?: string } = {},
): Promise<{ id: string; objectId: string; tenantId: string; name: string }> {
  const person = { id: newId(), objectId: newId(), tenantId, name };
  await asSystem(db, (tx) => tx.person.create({ data: person }));
  return person;
}

/** An organisation beside the demo's, with a tenant, a site and an administrator. */
export async function otherOrganisation({ db }: Pick<Running, 'db'>) {
  const made = { organisationId: newId(), tenantId: newId(), siteId: newId(), personId: newId() };
  const objectId = newId();
  await asSystem(db, async (tx) => {
    const { organisationId, tenantId, siteId, personId } = made;
    await tx.organisation.create({ data: { id: organisationId, name: 'Demo Andere' } });
    await tx.tenant.create({ data: { id: tenantId, organisationId } });
    await tx.site.create({
      data: { id: siteId, organisationId, slug: `demo-${siteId.slice(-6)}`, name: 'Demo Andere plaats' },
    });
    await tx.person.create({ data: { id: personId, tenantId, objectId, name: 'Demo Andere Beheerder' } });
    await tx.adminRole.create({
      data: { id: newId(), organisationId, personId, from: new Date('2026-01-01') },
    });
  });
  const { personId, organisationId } = made;
  return { ...made, objectId, admin: { personId, organisationId } satisfies Administrator };
}

/** The acts of administrators and professionals in the trail, the newest first; what triggers wrote has ids in no order. */
export async function acts({ db }: Pick<Running, 'db'>): Promise<string[]> {
  const where = {
    actor: { in: ['ADMIN', 'PROFESSIONAL', 'SYSTEM'] },
    act: { not: { startsWith: 'CONSENT' } },
  };
  const rows = await asSystem(db, (tx) => tx.auditEntry.findMany({ where, orderBy: [{ id: 'desc' }] }));
  return rows.map(({ act }) => act);
}

const SITE = 'de300000-0000-4000-8000-000000000013';
const ASSIGNMENT = 'de300000-0000-4000-8000-000000000041';
const ROLE = 'de300000-0000-4000-8000-000000000031';
/** Of a link to refer by, for who needs one that is there. */
export const LINK = 'de300000-0000-4000-8000-000000000071';
const ADMIN = 'de300000-0000-4000-8000-000000000061';
export const siteWords = {
  ...{ name: 'Demo Ziekenhuis, campus Demo', slug: 'demo', crisisContacts: [], professionalsJoin: true },
};
export const bookingWords = {
  ...{ clientsBook: true, professionalsBook: true, firstTalkByProfessional: false, leadMinutes: 120 },
  ...{ horizonDays: 56, phone: '+32 2 000 00 00', freedSlotsAt: '07:00', openOnHolidays: false },
};
export const policyWords = {
  ...{ referralsOpen: true, workFrom: '08:30', workUntil: '17:00', remindMinutes: 480, handOnMinutes: 960 },
  ...{ closedAfterDays: 60, contactPersonId: null, feedbackMode: 'TEXT', clientPreviews: false },
  ...{ feedbackHints: {}, consentMonths: 12, retentionMonths: 12 },
};
type Ask = { path: string; body?: Record<string, unknown> };

/** One right request for every route of an administrator, about the demo's organisation. */
export const asksOfAdmin: Record<string, () => Ask> = {
  'GET /admin/organisations': () => ({ path: '/admin/organisations' }),
  'GET /admin/people': () => ({ path: '/admin/people' }),
  'PUT /admin/:organisation': () => ({
    path: `/admin/${HOSPITAL_ID}`,
    body: { version: 0, name: 'Demo Ziekenhuis Nieuw' },
  }),
  'POST /admin/:organisation/sites': () => ({
    path: `/admin/${HOSPITAL_ID}/sites`,
    body: { id: newId(), ...siteWords, slug: 'demo-nieuw' },
  }),
  'PUT /admin/:organisation/sites/:id': () => ({
    path: `/admin/${HOSPITAL_ID}/sites/${SITE}`,
    body: { version: 0, ...siteWords, name: 'Demo Ziekenhuis, campus Nieuw' },
  }),
  'PUT /admin/:organisation/sites/:id/booking': () => ({
    path: `/admin/${HOSPITAL_ID}/sites/${SITE}/booking`,
    body: { version: 1, ...bookingWords, leadMinutes: 60 },
  }),
  'PUT /admin/:organisation/sites/:id/policy': () => ({
    path: `/admin/${HOSPITAL_ID}/sites/${SITE}/policy`,
    body: { version: 2, ...policyWords, closedAfterDays: 90 },
  }),
  'POST /admin/:organisation/assignments': () => ({
    path: `/admin/${HOSPITAL_ID}/assignments`,
    body: {
      ...{ id: newId(), siteId: SITE, from: '2026-12-01', lastDay: null },
      someone: { tenantId: demoTenants.employer, objectId: newId(), name: 'Demo Coach Drie' },
    },
  }),
  'POST /admin/:organisation/assignments/:id/end': () => ({
    path: `/admin/${HOSPITAL_ID}/assignments/${ASSIGNMENT}/end`,
    body: { lastDay: '2099-12-31' },
  }),
  'POST /admin/:organisation/roles': () => ({
    path: `/admin/${HOSPITAL_ID}/roles`,
    body: {
      ...{ id: newId(), siteId: SITE, role: 'CURATOR' },
      someone: { personId: demoPerson('Demo Verpleegkundige').id },
    },
  }),
  'POST /admin/:organisation/roles/:id/end': () => ({
    path: `/admin/${HOSPITAL_ID}/roles/${ROLE}/end`,
    body: {},
  }),
  'POST /admin/:organisation/refer-links': () => ({
    path: `/admin/${HOSPITAL_ID}/refer-links`,
    body: { key: newId(), siteId: SITE, name: 'Demo Kinesist', days: 180 },
  }),
  'POST /admin/:organisation/refer-links/:id/revoke': () => ({
    path: `/admin/${HOSPITAL_ID}/refer-links/${LINK}/revoke`,
    body: {},
  }),
  'POST /admin/:organisation/admins': () => ({
    path: `/admin/${HOSPITAL_ID}/admins`,
    body: { id: newId(), personId: demoPerson('Demo Huisarts').id },
  }),
  'POST /admin/:organisation/admins/:id/end': () => ({
    path: `/admin/${HOSPITAL_ID}/admins/${ADMIN}/end`,
    body: {},
  }),
};
