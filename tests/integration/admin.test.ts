import { beforeAll, describe, expect, test } from 'vitest';
import { demoTenants } from '../../prisma/demo-data.ts';
import { assignCoach, endAssignment } from '../../src/booking/assign-coach.ts';
import { readSite } from '../../src/booking/read-site.ts';
import { asSystem, inScope, type Scope, type Transaction } from '../../src/database/scope.ts';
import { dayOf } from '../../src/day.ts';
import { newId } from '../../src/ids.ts';
import { liveAt } from '../../src/people/live-at.ts';
import { endAdmin, giveAdmin } from '../../src/people/change-admins.ts';
import { endRole, giveRole } from '../../src/people/change-roles.ts';
import { changeBookingPolicy, changeSitePolicy } from '../../src/people/edit-policies.ts';
import { addSite, changeSite } from '../../src/people/edit-site.ts';
import { identify } from '../../src/people/identify.ts';
import { joinSite, listJoinable } from '../../src/people/join-site.ts';
import { readOrganisation, readPeople } from '../../src/people/read-administration.ts';
import { renameOrganisation } from '../../src/people/rename-organisation.ts';
import {
  acts,
  admin,
  demoPerson,
  HOSPITAL_ID,
  newPerson,
  otherOrganisation,
} from '../support/administration.ts';
import { accepted } from '../support/loop.ts';
import { SITE_ID } from '../support/tab.ts';
import { bookTalk, partsOf } from '../support/talks.ts';
import { clock, useWerkwijzer } from '../support/werkwijzer.ts';

const running = useWerkwijzer();
const parts = () => partsOf(running);
const code = (code: string) => expect.objectContaining({ code }) as Error;
let other: Awaited<ReturnType<typeof otherOrganisation>>;

const linkAt = (siteId: string) => ({
  ...{ id: newId(), siteId, personName: 'Demo Kinesist', hash: newId(), createdAt: clock() },
  expiresAt: new Date(clock().getTime() + 24 * 60 * 60_000),
});
const demoSite = async () =>
  (await readOrganisation(parts(), admin())).sites.find(({ id }) => id === SITE_ID) ?? expect.fail('gone');
const siteWords = async () => {
  const { version, name, slug, professionalsJoin } = await demoSite();
  return { version, name, slug, professionalsJoin, crisisContacts: [] };
};

beforeAll(async () => {
  other = await otherOrganisation(running);
  await bookTalk(running, { day: '2026-12-07' });
  await accepted(running);
  await asSystem(running.db, (tx) =>
    tx.referLink.createMany({ data: [linkAt(SITE_ID), linkAt(other.siteId)] }),
  );
});

describe('an administrator, below the queries', () => {
  const scope = (): Scope => ({ admin: admin() });
  const look = (tx: Transaction) =>
    Promise.all([
      ...[tx.client.count(), tx.appointment.count(), tx.appointmentEvent.count(), tx.outcome.count()],
      ...[tx.clientLink.count(), tx.consent.count(), tx.consentWithdrawal.count(), tx.clientAccess.count()],
      ...[tx.referral.count(), tx.referralOffer.count(), tx.referralEvent.count(), tx.feedback.count()],
      ...[tx.plan.count(), tx.chatPost.count(), tx.callRequest.count(), tx.outboxMessage.count()],
      ...[tx.conversation.count(), tx.rating.count(), tx.auditEntry.count(), tx.schedule.count()],
    ]);

  test('reads nothing about a client, in queries without any where-clause', async () => {
    const seen = await inScope(running.db, scope(), look);
    expect(new Set(seen)).toEqual(new Set([0]));
    const all = await asSystem(running.db, look);
    expect(all.slice(0, 3)).not.toContain(0);
  });

  test('reads nothing more by being the coach of these clients too', async () => {
    const coach = demoPerson('Demo Coach');
    const id = newId();
    await asSystem(running.db, (tx) =>
      tx.adminRole.create({
        data: { id, organisationId: HOSPITAL_ID, personId: coach.id, from: new Date('2026-01-01') },
      }),
    );
    const both = { admin: { personId: coach.id, organisationId: HOSPITAL_ID } };
    expect(new Set(await inScope(running.db, both, look))).toEqual(new Set([0]));
    await asSystem(running.db, (tx) => tx.adminRole.delete({ where: { id } }));
  });

  test('reads roles, assignments and people of the own organisation and who works there, and of no other', async () => {
    const seen = await inScope(running.db, scope(), async (tx) => ({
      roles: (await tx.siteRole.findMany()).map(({ siteId }) => siteId),
      assignments: (await tx.assignment.findMany()).map(({ siteId }) => siteId),
      admins: (await tx.adminRole.findMany()).map(({ organisationId }) => organisationId),
      links: (await tx.referLink.findMany()).map(({ siteId }) => siteId),
      people: (await tx.person.findMany()).map(({ name }) => name).sort(),
    }));
    expect(new Set(seen.roles)).toEqual(new Set([SITE_ID]));
    expect(new Set(seen.assignments)).toEqual(new Set([SITE_ID]));
    expect(new Set(seen.admins)).toEqual(new Set([HOSPITAL_ID]));
    expect(seen.links).toEqual([SITE_ID]);
    expect(seen.people).toContain('Demo Coach');
    expect(seen.people).not.toContain('Demo Andere Beheerder');
  });

  test('writes in every row of the own organisation at most, when the where-clause is forgotten', async () => {
    const before = await asSystem(running.db, (tx) =>
      tx.site.findUniqueOrThrow({ where: { id: other.siteId } }),
    );
    const counts = await inScope(running.db, scope(), async (tx) => [
      (await tx.site.updateMany({ data: { professionalsJoin: true } })).count,
      (await tx.organisation.updateMany({ data: { demo: true } })).count,
      (await tx.adminRole.updateMany({ data: { until: null } })).count,
      (await tx.referLink.updateMany({ data: { personName: 'Demo Kinesist' } })).count,
      (await tx.referLink.deleteMany()).count,
    ]);
    expect(counts).toEqual([1, 1, 1, 1, 0]);
    await expect(
      inScope(running.db, scope(), (tx) => tx.referLink.createMany({ data: [linkAt(other.siteId)] })),
    ).rejects.toThrow(/row-level security/);
    expect(
      await asSystem(running.db, (tx) => tx.site.findUniqueOrThrow({ where: { id: other.siteId } })),
    ).toEqual(before);
  });

  test.each<[string, () => Scope]>([
    [
      'someone who administers another organisation',
      () => ({ admin: { ...other.admin, organisationId: HOSPITAL_ID } }),
    ],
    [
      'a coach of the site',
      () => ({ admin: { personId: demoPerson('Demo Coach').id, organisationId: HOSPITAL_ID } }),
    ],
    ['nobody', () => ({})],
    [
      'someone in their own scope',
      () => ({
        tenantId: demoTenants.hospital,
        personId: demoPerson('Demo Verpleegkundige').id,
        siteIds: [SITE_ID],
      }),
    ],
  ])('%s changes no site, policy, role or assignment, and makes none', async (_name, who) => {
    const changed = await inScope(running.db, who(), async (tx) => [
      (await tx.site.updateMany({ data: { name: 'x' } })).count,
      (await tx.bookingPolicy.updateMany({ data: { leadMinutes: 0 } })).count,
      (await tx.sitePolicy.updateMany({ data: { retentionMonths: 1 } })).count,
      (await tx.siteRole.updateMany({ data: { until: null } })).count,
      (await tx.assignment.updateMany({ data: { until: null } })).count,
      (await tx.adminRole.updateMany({ data: { until: null } })).count,
    ]);
    expect(changed).toEqual([0, 0, 0, 0, 0, 0]);
    const personId = demoPerson('Demo Verpleegkundige').id;
    const from = new Date('2026-01-02');
    const writes: ((tx: Transaction) => Promise<unknown>)[] = [
      (tx) =>
        tx.siteRole.createMany({ data: [{ id: newId(), siteId: SITE_ID, personId, role: 'CURATOR', from }] }),
      (tx) =>
        tx.siteRole.createMany({
          data: [{ id: newId(), siteId: SITE_ID, personId, role: 'CURATOR', from, joined: true }],
        }),
      (tx) => tx.assignment.createMany({ data: [{ id: newId(), siteId: SITE_ID, coachId: personId, from }] }),
      (tx) =>
        tx.adminRole.createMany({ data: [{ id: newId(), organisationId: HOSPITAL_ID, personId, from }] }),
      (tx) =>
        tx.site.createMany({ data: [{ id: newId(), organisationId: HOSPITAL_ID, slug: 'x', name: 'x' }] }),
    ];
    for (const write of writes)
      await expect(inScope(running.db, who(), write)).rejects.toThrow(/row-level security/);
  });

  test('an administrator whose role ended, or is still to begin, is nobody', async () => {
    const past = await newPerson(running);
    await asSystem(running.db, (tx) =>
      tx.adminRole.createMany({
        data: [
          { from: new Date('2025-01-01'), until: new Date('2026-01-01') },
          { from: new Date('2999-01-01'), until: null },
        ].map((dates) => ({ id: newId(), organisationId: HOSPITAL_ID, personId: past.id, ...dates })),
      }),
    );
    const seen = await inScope(
      running.db,
      { admin: { personId: past.id, organisationId: HOSPITAL_ID } },
      (tx) => tx.siteRole.count(),
    );
    expect(seen).toBe(0);
  });
});

describe('sites', () => {
  test('are added once, and their address belongs to one of them', async () => {
    const id = newId();
    const words = {
      id,
      name: 'Demo campus',
      slug: 'demo-campus',
      crisisContacts: [],
      professionalsJoin: false,
    };
    await addSite(parts(), admin(), words);
    await addSite(parts(), admin(), words);
    expect((await acts(running))[0]).toBe('SITE_ADDED');
    expect((await acts(running)).filter((act) => act === 'SITE_ADDED')).toHaveLength(1);
    expect((await readSite(running.db, clock, { slug: 'demo-campus' })).policy.clientsBook).toBe(true);
    await expect(addSite(parts(), admin(), { ...words, id: newId() })).rejects.toEqual(code('INVALID'));
    const taken = changeSite(parts(), admin(), SITE_ID, { ...(await siteWords()), slug: 'demo-campus' });
    await expect(taken).rejects.toEqual(code('INVALID'));
  });

  test('change once, and whoever read them before someone else’s change hears of it', async () => {
    const read = await siteWords();
    const contacts = [{ name: 'Demo wacht', phone: '02 000 00 01', note: '' }];
    const words = { ...read, name: 'Demo Ziekenhuis, hoofdcampus', crisisContacts: contacts };
    await changeSite(parts(), admin(), SITE_ID, words);
    await changeSite(parts(), admin(), SITE_ID, words); // sent twice: the second is no change
    expect((await demoSite()).version).toBe(read.version + 1);
    const late = changeSite(parts(), admin(), SITE_ID, { ...read, name: 'Iets anders' });
    await expect(late).rejects.toEqual(code('CHANGED_MEANWHILE'));
    expect((await demoSite()).name).toBe(words.name);
    await changeSite(parts(), admin(), SITE_ID, { ...read, version: read.version + 1 });
  });

  test('of another organisation do not exist for an administrator', async () => {
    const words = { ...(await siteWords()), version: 0, slug: 'iets-anders' };
    await expect(changeSite(parts(), admin(), other.siteId, words)).rejects.toEqual(code('NOT_FOUND'));
    const role = { id: newId(), role: 'CURATOR', someone: { personId: admin().personId } } as const;
    await expect(giveRole(parts(), admin(), { ...role, siteId: other.siteId })).rejects.toEqual(
      code('NOT_FOUND'),
    );
  });

  test('keep their policies, of which the two are changed apart and seen at once', async () => {
    const { version } = await demoSite();
    const booking = {
      ...{ clientsBook: true, professionalsBook: true, firstTalkByProfessional: false, leadMinutes: 90 },
      ...{ horizonDays: 30, phone: '02 000 00 00', freedSlotsAt: '07:30', openOnHolidays: true },
    };
    await changeBookingPolicy(parts(), admin(), SITE_ID, { version, ...booking });
    expect((await readSite(running.db, clock, { slug: 'demo' })).policy).toMatchObject(booking);
    const { policy } = await demoSite();
    const later = { ...policy, closedAfterDays: 90, version };
    await expect(changeSitePolicy(parts(), admin(), SITE_ID, later)).rejects.toEqual(
      code('CHANGED_MEANWHILE'),
    );
    await changeSitePolicy(parts(), admin(), SITE_ID, { ...later, version: version + 1 });
    expect((await demoSite()).policy.closedAfterDays).toBe(90);
    const stranger = { ...later, version: version + 2, contactPersonId: other.personId };
    await expect(changeSitePolicy(parts(), admin(), SITE_ID, stranger)).rejects.toEqual(code('INVALID'));
    expect((await acts(running)).slice(0, 2)).toEqual(['SITE_POLICY_CHANGED', 'BOOKING_POLICY_CHANGED']);
  });

  test('belong to an organisation that can be renamed', async () => {
    const { version } = await readOrganisation(parts(), admin());
    await renameOrganisation(parts(), admin(), { version, name: 'Demo Ziekenhuis' });
    await renameOrganisation(parts(), admin(), { version, name: 'Demo Hospitaal' });
    const late = renameOrganisation(parts(), admin(), { version, name: 'Demo Kliniek' });
    await expect(late).rejects.toEqual(code('CHANGED_MEANWHILE'));
  });
});

describe('assignments', () => {
  const begun = { from: '2026-12-01', lastDay: null } as const;

  test('are made for a coach of another organisation, once, and not twice for the same time', async () => {
    const someone = { tenantId: demoTenants.employer, objectId: newId(), name: 'Demo Coach Twee' };
    const words = { id: newId(), siteId: SITE_ID, ...begun, someone };
    await assignCoach(parts(), admin(), words);
    await assignCoach(parts(), admin(), words);
    const { assignments } = await demoSite();
    expect(assignments.filter(({ coach }) => coach.name === 'Demo Coach Twee')).toHaveLength(1);
    const again = assignCoach(parts(), admin(), { ...words, id: newId(), from: '2027-01-01' });
    await expect(again).rejects.toEqual(code('INVALID'));
    const before = { ...words, id: newId(), from: '2026-11-24', lastDay: '2026-11-30' };
    await assignCoach(parts(), admin(), before);
    const unknown = { ...words, id: newId(), someone: { ...someone, tenantId: newId() } };
    await expect(assignCoach(parts(), admin(), unknown)).rejects.toEqual(code('INVALID'));
  });

  test('do not end while the coach has talks after it; they end after the last one, and nobody books later', async () => {
    const one = (await demoSite()).assignments.find(({ coach }) => coach.name === 'Demo Coach');
    const id = one?.id ?? '';
    await expect(endAssignment(parts(), admin(), id, { lastDay: null })).rejects.toEqual(code('STILL_TALKS'));
    await expect(endAssignment(parts(), admin(), id, { lastDay: '2026-12-06' })).rejects.toEqual(
      code('STILL_TALKS'),
    );
    await expect(endAssignment(parts(), admin(), id, { lastDay: '2026-11-01' })).rejects.toEqual(
      code('INVALID'),
    );
    await endAssignment(parts(), admin(), id, { lastDay: '2026-12-07' });
    await endAssignment(parts(), admin(), id, { lastDay: '2026-12-07' });
    expect((await acts(running)).filter((act) => act === 'ASSIGNMENT_ENDED')).toHaveLength(1);
    await expect(bookTalk(running, { day: '2026-12-21' })).rejects.toThrow(/no free slot/);
    const until = (await demoSite()).assignments.find((assignment) => assignment.id === id)?.until;
    expect(until && dayOf(new Date(until.getTime() - 1))).toBe('2026-12-07');
  });

  test('that are of another organisation do not exist', async () => {
    const id = (await demoSite()).assignments[0]?.id ?? '';
    await expect(endAssignment(parts(), other.admin, id, { lastDay: null })).rejects.toEqual(
      code('NOT_FOUND'),
    );
  });
});

describe('roles', () => {
  test('are given once and ended once, with a trace of both', async () => {
    const someone = { tenantId: demoTenants.hospital, objectId: newId(), name: 'Demo Zorgcoach' };
    const words = { id: newId(), siteId: SITE_ID, role: 'CARE_COACH', someone } as const;
    await giveRole(parts(), admin(), words);
    await giveRole(parts(), admin(), { ...words, id: newId() });
    const { roles } = await readPeople(parts(), admin());
    const given = roles.filter(({ person }) => person.name === 'Demo Zorgcoach');
    expect(given).toMatchObject([{ role: 'CARE_COACH', joined: false }]);
    for (let n = 0; n < 2; n++) await endRole(parts(), admin(), words.id);
    expect((await acts(running)).slice(0, 2)).toEqual(['ROLE_ENDED', 'ROLE_GIVEN']);
    await expect(endRole(parts(), other.admin, words.id)).rejects.toEqual(code('NOT_FOUND'));
  });

  test('of administrators end, but never the last one’s, also when two end each other at once', async () => {
    const second = await newPerson(running, { name: 'Demo Tweede' });
    const id = newId();
    await giveAdmin(parts(), admin(), { id, personId: second.id });
    await giveAdmin(parts(), admin(), { id: newId(), personId: second.id });
    const { admins } = await readPeople(parts(), admin());
    expect(admins).toHaveLength(2);
    const mine = admins.find(({ personId }) => personId === admin().personId)?.id ?? '';
    const theirs = { ...admin(), personId: second.id };
    const ended = await Promise.allSettled([endAdmin(parts(), admin(), id), endAdmin(parts(), theirs, mine)]);
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const left = await asSystem(running.db, (tx) =>
      tx.adminRole.findMany({ where: { organisationId: HOSPITAL_ID, ...liveAt(clock()) } }),
    );
    expect(new Set(left.map(({ personId }) => personId)).size).toBe(1);
    const last = left[0] ?? expect.fail('nobody administers it any more');
    const self = { ...admin(), personId: last.personId };
    await expect(endAdmin(parts(), self, last.id)).rejects.toEqual(code('LAST_ADMIN'));
    if (last.personId !== admin().personId)
      await giveAdmin(parts(), self, { id: newId(), personId: admin().personId });
  });

  test('of administrators go to the own staff only', async () => {
    const personId = demoPerson('Demo Coach').id;
    await expect(giveAdmin(parts(), admin(), { id: newId(), personId })).rejects.toEqual(code('INVALID'));
  });
});

describe('joining a site', () => {
  const someone = () => ({ tenantId: demoTenants.hospital, objectId: newId(), name: 'Demo Nieuwkomer' });
  const known = ({ tenantId, objectId }: ReturnType<typeof someone>) =>
    identify(running.db, clock, { tenantId, objectId });

  test('makes someone whom nobody knew a professional there, once, however often it is pressed', async () => {
    const { name, ...identity } = someone();
    const offered = await listJoinable(parts(), identity);
    expect(offered.map(({ id }) => id)).toContain(SITE_ID);
    expect(offered.map((site) => site.name)).not.toContain('Demo campus');
    const press = () => joinSite(parts(), { ...identity, name }, SITE_ID);
    await Promise.all([press(), press(), press()]);
    expect((await identify(running.db, clock, identity))?.roles).toEqual([
      { siteId: SITE_ID, role: 'CARE_PROFESSIONAL' },
    ]);
    expect(await listJoinable(parts(), identity)).toEqual([]);
    expect((await acts(running)).filter((act) => act === 'SITE_JOINED')).toHaveLength(1);
    const { roles } = await readPeople(parts(), admin());
    expect(roles[0]).toMatchObject({ joined: true, person: { name: 'Demo Nieuwkomer' } });
  });

  test('cannot be done again after an administrator ended it; the administrator can give it back', async () => {
    const who = someone();
    await joinSite(parts(), who, SITE_ID);
    const { roles } = await readPeople(parts(), admin());
    const { id = '', personId = '' } = roles.find(({ person }) => person.name === who.name) ?? {};
    await endRole(parts(), admin(), id);
    expect((await known(who))?.roles).toEqual([]);
    const { tenantId, objectId } = who;
    expect(await listJoinable(parts(), { tenantId, objectId })).toEqual([]);
    await expect(joinSite(parts(), who, SITE_ID)).rejects.toEqual(code('NOT_FOUND'));
    const role = { siteId: SITE_ID, role: 'CARE_PROFESSIONAL', someone: { personId } } as const;
    const later = { ...parts(), clock: () => new Date(clock().getTime() + 1000) };
    await giveRole(later, admin(), { id: newId(), ...role });
    expect((await known(who))?.roles).toEqual([]); // not before
    const { tenantId: tid, objectId: oid } = who;
    const found = await identify(running.db, later.clock, { tenantId: tid, objectId: oid });
    expect(found?.roles).toHaveLength(1);
  });

  test('is not offered at a site that turned it off, nor to people of another tenant', async () => {
    const words = await siteWords();
    await changeSite(parts(), admin(), SITE_ID, { ...words, professionalsJoin: false });
    const who = someone();
    await expect(joinSite(parts(), who, SITE_ID)).rejects.toEqual(code('NOT_FOUND'));
    await changeSite(parts(), admin(), SITE_ID, { ...words, version: words.version + 1 });
    for (const tenantId of [demoTenants.employer, other.tenantId]) {
      await expect(joinSite(parts(), { ...who, tenantId }, SITE_ID)).rejects.toEqual(code('NOT_FOUND'));
    }
    expect(await listJoinable(parts(), { tenantId: newId(), objectId: newId() })).toEqual([]);
  });

  test('is refused by the database for any other role, person or site', async () => {
    const { id, tenantId } = await newPerson(running);
    const from = new Date('2026-11-01');
    const role = { id: newId(), siteId: SITE_ID, personId: id, from, joined: true };
    const scope = { tenantId, personId: id };
    const wrong = [
      { ...role, role: 'CARE_COACH' as const },
      { ...role, role: 'CARE_PROFESSIONAL' as const, personId: demoPerson('Demo Coach').id },
      { ...role, role: 'CARE_PROFESSIONAL' as const, siteId: other.siteId },
      { ...role, role: 'CARE_PROFESSIONAL' as const, joined: false },
    ];
    for (const data of wrong)
      await expect(
        inScope(running.db, scope, (tx) => tx.siteRole.createMany({ data: [data] })),
      ).rejects.toThrow(/row-level security/);
  });
});
