import type { Transaction } from '../src/database/scope.ts';

// Invented organisations and people, so that a newcomer can try everything. Fixed ids: running it twice changes nothing.

const id = (n: number) => `de300000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const demoTenants = { hospital: id(1), employer: id(2) } as const;

export type DemoPerson = {
  id: string;
  objectId: string;
  tenantId: string;
  name: string;
  label: string;
  role?: 'CARE_PROFESSIONAL' | 'COACH' | 'COORDINATOR' | 'ADMIN' | 'CURATOR';
};

export const demoPeople: readonly DemoPerson[] = [
  person(21, demoTenants.hospital, 'Demo Verpleegkundige', 'zorgprofessional', 'CARE_PROFESSIONAL'),
  person(22, demoTenants.hospital, 'Demo Huisarts', 'zorgprofessional', 'CARE_PROFESSIONAL'),
  person(23, demoTenants.employer, 'Demo Coach', 'coach werk', 'COACH'),
  person(24, demoTenants.hospital, 'Demo Onbekende', 'nog zonder rol'),
  person(25, demoTenants.hospital, 'Demo Beheerder', 'beheerder', 'ADMIN'),
  person(26, demoTenants.hospital, 'Demo Projectleiding', 'projectcoördinator', 'COORDINATOR'),
  person(27, demoTenants.hospital, 'Demo Kennisbeheerder', 'kennisbeheerder', 'CURATOR'),
  person(28, demoTenants.employer, 'Demo Tweede Kennisbeheerder', 'kennisbeheerder', 'CURATOR'),
];

const hospital = { id: id(11), name: 'Demo Ziekenhuis', demo: true };
const employer = { id: id(12), name: 'Demo Begeleidingsdienst', demo: true };
const site = { id: id(13), organisationId: hospital.id, slug: 'demo', name: 'Demo Ziekenhuis, campus Demo' };
const from = new Date('2026-01-01T00:00:00Z');

const policy = { siteId: site.id, phone: '+32 2 000 00 00' };
/** The whole loop in the chats, so that it can be seen at a glance; a site usually has the text open in the tab. */
const carePolicy = { siteId: site.id, feedbackMode: 'TEXT' as const, contactPersonId: id(22) };
const monday = new Date('2026-01-05T00:00:00Z');
const schedules = [
  schedule(51, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', '09:00', '16:00', {
    place: 'Demo Ziekenhuis, campus Noord, Demostraat 1',
    wayfinding: 'Hoofdingang, route 12, lokaal 1.04. Je hoeft je niet aan te melden aan het onthaal.',
  }),
  schedule(52, 'FREQ=WEEKLY;BYDAY=WE', '09:00', '12:30', {
    place: 'Demo Ziekenhuis, campus Zuid, Demolaan 2',
    wayfinding: 'Ingang B, eerste verdieping, deur met de wegwijzer.',
  }),
  schedule(53, 'FREQ=WEEKLY;BYDAY=FR', '13:00', '16:00', {
    mode: 'PHONE' as const,
    place: 'Telefonisch: de coach belt je',
  }),
  schedule(54, 'FREQ=MONTHLY;BYDAY=1TH', '10:00', '12:00', {
    place: 'Demo Ziekenhuis, dagzaal Demo',
    reservedFor: 'Na de infosessie op de demo-afdeling',
    reservedKey: 'demo-infosessie',
  }),
];

/** Writes the demo organisations, people, roles, the coach's assignment and schedules; safe to repeat. */
export async function writeDemoData(tx: Transaction): Promise<void> {
  const once = { skipDuplicates: true };
  await tx.organisation.createMany({ data: [hospital, employer], ...once });
  await tx.tenant.createMany({
    data: [
      { id: demoTenants.hospital, organisationId: hospital.id },
      { id: demoTenants.employer, organisationId: employer.id },
    ],
    ...once,
  });
  await tx.site.createMany({ data: [site], ...once });
  const known = demoPeople.filter((p) => p.role);
  await tx.person.createMany({
    data: known.map((p) => ({ id: p.id, tenantId: p.tenantId, objectId: p.objectId, name: p.name })),
    ...once,
  });
  const atSite = known.flatMap(({ id: personId, role }) =>
    role === 'CARE_PROFESSIONAL' || role === 'COORDINATOR' ? [{ personId, role }] : [],
  );
  await tx.siteRole.createMany({
    data: atSite.map((p, n) => ({ id: id(31 + n), siteId: site.id, ...p, from })),
    ...once,
  });
  const admins = known.filter((p) => p.role === 'ADMIN');
  await tx.adminRole.createMany({
    data: admins.map((p, n) => ({ id: id(61 + n), organisationId: hospital.id, personId: p.id, from })),
    ...once,
  });
  const curators = known.filter((p) => p.role === 'CURATOR');
  await tx.siteRole.createMany({
    data: curators.map((p, n) => ({
      id: id(35 + n),
      siteId: site.id,
      personId: p.id,
      role: 'CURATOR' as const,
      from,
    })),
    ...once,
  });
  const coaches = known.filter((p) => p.role === 'COACH');
  await tx.assignment.createMany({
    data: coaches.map((p, n) => ({ id: id(41 + n), siteId: site.id, coachId: p.id, from })),
    ...once,
  });
  await tx.bookingPolicy.createMany({ data: [policy], ...once });
  await tx.sitePolicy.createMany({ data: [carePolicy], ...once });
  await tx.schedule.createMany({ data: schedules, ...once });
}

function schedule<T extends { place: string }>(
  n: number,
  rule: string,
  startsAt: string,
  endsAt: string,
  rest: T,
) {
  const lengths = { minutes: 50, bufferMinutes: 10, dailyCap: 6 };
  return {
    id: id(n),
    siteId: site.id,
    coachId: id(23),
    rule,
    from: monday,
    startsAt,
    endsAt,
    ...lengths,
    ...rest,
  };
}

function person(
  n: number,
  tenantId: string,
  name: string,
  label: string,
  role?: DemoPerson['role'],
): DemoPerson {
  return { id: id(n), objectId: id(100 + n), tenantId, name, label, ...(role && { role }) };
}
