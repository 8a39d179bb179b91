import { afterEach, describe, expect, test } from 'vitest';
import { demoTenants } from '../../prisma/demo-data.ts';
import { linkHash } from '../../src/booking/client-link.ts';
import { asSystem } from '../../src/database/scope.ts';
import type { GivenLinkView, OrganisationView, PeopleView } from '../../src/http/tab/admin-shapes.ts';
import type { Me, Problem } from '../../src/http/tab/shapes.ts';
import { newId } from '../../src/ids.ts';
import {
  administrator,
  asksOfAdmin,
  bookingWords,
  coordinator,
  demoPerson,
  HOSPITAL_ID,
  newPerson,
  otherOrganisation,
  policyWords,
  siteWords,
} from '../support/administration.ts';
import { NAME, QUESTION, refer } from '../support/loop.ts';
import { callTab, SITE_ID, type Answer } from '../support/tab.ts';
import { bookTalk } from '../support/talks.ts';
import { clock, coach, doctor, stranger, useWerkwijzer } from '../support/werkwijzer.ts';

let now = clock();
const running = useWerkwijzer({ now: () => now });
const secret = new RegExp(`${NAME}|${QUESTION}|@voorbeeld`);

async function as(who: string, method: string, path: string, body?: unknown): Promise<Answer> {
  return callTab(running, method, path, body, `Bearer ${await running.login.token(who)}`);
}
const call = (method: string, path: string, body?: unknown) => as(administrator, method, path, body);
const base = `/admin/${HOSPITAL_ID}`;
const organisation = async () => {
  const [one] = (await call('GET', '/admin/organisations')).body as OrganisationView[];
  return one ?? expect.fail('the administrator sees no organisation');
};
const site = async () =>
  (await organisation()).sites.find(({ id }) => id === SITE_ID) ?? expect.fail('no site');
const people = async () =>
  ((await call('GET', '/admin/people')).body as PeopleView[])[0] ?? expect.fail('no people');
const wrongIn = ({ body }: Answer) =>
  Object.fromEntries(((body as Problem).errors ?? []).map(({ field, message }) => [field, message]));

describe('me', () => {
  test.each([
    ['an administrator', administrator, ['SITES', 'PEOPLE']],
    ['a coordinator', coordinator, ['FIGURES']],
    ['a coach', coach, ['AGENDA', 'REFERRALS', 'CALLS', 'SCHEDULES']],
  ])('offers %s their views and no other', async (_name, who, views) => {
    expect(((await as(who, 'GET', '/me')).body as Me).views).toEqual(views);
  });

  test('offers someone with several roles the views of each', async () => {
    const answer = await call('POST', `${base}/roles`, {
      ...{ id: newId(), siteId: SITE_ID, role: 'COORDINATOR' },
      someone: { personId: 'de300000-0000-4000-8000-000000000025' },
    });
    expect(answer.status).toBe(204);
    const views = ['FIGURES', 'SITES', 'PEOPLE'];
    expect(((await call('GET', '/me')).body as Me).views).toEqual(views);
  });
});

describe('an administrator', () => {
  test('reads the organisation with its sites, policies and coaches, and nobody else’s', async () => {
    const all = (await call('GET', '/admin/organisations')).body as OrganisationView[];
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({ id: HOSPITAL_ID, tenants: [demoTenants.hospital] });
    expect(await site()).toMatchObject({
      ...{ name: siteWords.name, slug: 'demo', url: `${running.origin}/b/demo` },
      booking: bookingWords,
      policy: { workFrom: '08:30', feedbackMode: 'TEXT' },
      assignments: [
        { coach: 'Demo Coach', of: 'Demo Begeleidingsdienst', from: '2026-01-01', lastDay: null },
      ],
    });
  });

  test('changes a site and its policies, and reads them back', async () => {
    const { version } = await site();
    const words = { ...siteWords, name: 'Demo campus', professionalsJoin: false };
    expect((await call('PUT', `${base}/sites/${SITE_ID}`, { version, ...words })).status).toBe(204);
    const booking = { ...bookingWords, leadMinutes: 90, phone: null };
    const at = `${base}/sites/${SITE_ID}`;
    expect((await call('PUT', `${at}/booking`, { version: version + 1, ...booking })).status).toBe(204);
    const policy = { ...policyWords, feedbackHints: { steps: 'Demo uitleg' }, handOnMinutes: 990 };
    expect((await call('PUT', `${at}/policy`, { version: version + 2, ...policy })).status).toBe(204);
    expect(await site()).toMatchObject({ ...words, booking, policy, version: version + 3 });
  });

  test('hears that someone else changed it, in words, and nothing is lost', async () => {
    const { version } = await site();
    const answer = await call('PUT', `${base}/sites/${SITE_ID}`, { ...siteWords, version: version - 1 });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({
      type: 'urn:werkwijzer:problem:changed-meanwhile',
      title: expect.stringMatching(/Iemand anders.*staat er nog/) as string,
    });
    expect((await site()).name).toBe('Demo campus');
  });

  test('reads per field what is wrong, a comma in a number included', async () => {
    const at = `${base}/sites/${SITE_ID}`;
    const { version } = await site();
    const answer = await call('PUT', `${at}/booking`, {
      ...{ version, ...bookingWords, horizonDays: 56.5, leadMinutes: null },
      ...{ phone: 'bel maar', freedSlotsAt: '25:00' },
    });
    expect(answer.status).toBe(422);
    expect(wrongIn(answer)).toEqual({
      horizonDays: expect.stringMatching(/heel getal.*komma/) as string,
      leadMinutes: expect.stringMatching(/aantal uren/) as string,
      phone: expect.stringMatching(/telefoonnummer/) as string,
      freedSlotsAt: expect.stringMatching(/uur/) as string,
    });
    const policy = { ...policyWords, workUntil: '08:00', handOnMinutes: 60, consentMonths: 13 };
    expect(Object.keys(wrongIn(await call('PUT', `${at}/policy`, { version, ...policy })))).toContain(
      'consentMonths',
    );
    const words = { ...siteWords, version, slug: 'Mijn Site', name: ' ' };
    expect(Object.keys(wrongIn(await call('PUT', at, words))).sort()).toEqual(['name', 'slug']);
    const backwards = { ...policyWords, workUntil: '08:00', handOnMinutes: 60 };
    expect(Object.keys(wrongIn(await call('PUT', `${at}/policy`, { version, ...backwards }))).sort()).toEqual(
      ['handOnMinutes', 'workUntil'],
    );
  });

  test('invites a coach by the ids of another organisation, and reads which id is wrong', async () => {
    const words = { id: newId(), siteId: SITE_ID, from: '2026-12-01', lastDay: null };
    const someone = { tenantId: demoTenants.employer, objectId: 'geen id', name: 'Demo Coach Vier' };
    const wrong = await call('POST', `${base}/assignments`, { ...words, someone });
    expect(wrongIn(wrong)).toEqual({
      'someone.objectId': expect.stringMatching(/Microsoft Entra/) as string,
    });
    const right = { ...words, someone: { ...someone, objectId: newId() } };
    for (let n = 0; n < 2; n++) expect((await call('POST', `${base}/assignments`, right)).status).toBe(204);
    expect((await site()).assignments.map((one) => one.coach)).toEqual(['Demo Coach', 'Demo Coach Vier']);
    const ended = await call('POST', `${base}/assignments/${words.id}/end`, { lastDay: '2026-12-31' });
    expect(ended.status).toBe(204);
    expect((await site()).assignments[1]?.lastDay).toBe('2026-12-31');
  });

  test('gives and ends roles, and does not end the last administrator', async () => {
    const before = await people();
    const personId = before.people.find(({ name }) => name === 'Demo Verpleegkundige')?.id ?? '';
    const id = newId();
    await call('POST', `${base}/roles`, { id, siteId: SITE_ID, role: 'CARE_COACH', someone: { personId } });
    expect((await people()).roles[0]).toMatchObject({
      id,
      role: 'CARE_COACH',
      person: 'Demo Verpleegkundige',
    });
    await call('POST', `${base}/roles/${id}/end`, {});
    expect((await people()).roles.map((role) => role.id)).not.toContain(id);
    expect(before.admins).toMatchObject([{ person: 'Demo Beheerder', self: true }]);
    const last = await call('POST', `${base}/admins/${before.admins[0]?.id ?? ''}/end`, {});
    expect([last.status, (last.body as Problem).title]).toEqual([
      409,
      'Dit is de laatste beheerder. Maak eerst iemand anders beheerder.',
    ]);
  });

  test.each(['COACH', 'ADMIN'])('cannot give %s as a role at a site', async (role) => {
    const someone = { personId: 'de300000-0000-4000-8000-000000000025' };
    const answer = await call('POST', `${base}/roles`, { id: newId(), siteId: SITE_ID, role, someone });
    expect(answer.status).toBe(422);
  });
});

describe('the links to refer by', () => {
  const words = () => ({ key: newId(), siteId: SITE_ID, name: 'Demo Kinesist', days: 180 });
  const make = (body: object = words()) => call('POST', `${base}/refer-links`, body);
  const urlOf = ({ body }: Answer) => (body as GivenLinkView).url;
  const open = async (url: string) => (await fetch(url, { headers: { 'accept-language': 'nl' } })).status;
  const links = async () => (await site()).referLinks;
  const end = async () => {
    for (const { id } of await links()) await call('POST', `${base}/refer-links/${id}/revoke`, {});
  };
  afterEach(end);
  /** Someone else who administers an organisation, and works at the hospital. */
  const anotherAdmin = async (organisationId: string) => {
    const { id: personId, objectId: oid, tenantId: tid } = await newPerson(running);
    const role = { id: newId(), organisationId, personId, from: new Date('2026-01-01') };
    await asSystem(running.db, (tx) => tx.adminRole.create({ data: role }));
    return `Bearer ${await running.login.token(administrator, { claims: { oid, tid } })}`;
  };

  test('are made, opened outside Teams, listed without what opens them, and revoked', async () => {
    const answer = await make({ ...words(), name: '  Demo   Kinesist ' });
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(answer.body).toEqual({
      url: expect.stringMatching(new RegExp(`^${running.origin}/verwijs/[\\w-]{43}$`)) as string,
      until: '2027-05-21',
    });
    const page = await (await fetch(urlOf(answer))).text();
    expect(page).toContain('Demo Kinesist');
    const [link] = await links();
    expect(link).toEqual({
      ...{ id: expect.any(String) as string, name: 'Demo Kinesist' },
      ...{ made: '2026-11-22', until: '2027-05-21' },
    });
    for (let n = 0; n < 2; n++)
      expect((await call('POST', `${base}/refer-links/${link?.id ?? ''}/revoke`, {})).status).toBe(204);
    expect(await open(urlOf(answer))).toBe(404);
    expect(await links()).toEqual([]);
    const trail = await asSystem(running.db, (tx) =>
      tx.auditEntry.findMany({ where: { recordId: link?.id ?? '' }, orderBy: { id: 'asc' } }),
    );
    const actorId = demoPerson('Demo Beheerder').id;
    expect(trail.map((one) => [one.act, one.actor, one.actorId])).toEqual([
      ['REFER_LINK_MADE', 'ADMIN', actorId],
      ['REFER_LINK_REVOKED', 'ADMIN', actorId],
    ]);
  });

  test('are one link for one request, however often and at once it comes', async () => {
    const request = words();
    const answers = await Promise.all([1, 2, 3, 4].map(() => make(request)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set([...answers, await make(request)].map(urlOf)).size).toBe(1);
    expect(await links()).toHaveLength(1);
    expect(urlOf(await make())).not.toBe(urlOf(answers[0] ?? expect.fail()));
  });

  test('are told again to the same request alone: not with other words, not later, not once revoked', async () => {
    const request = words();
    const first = await make(request);
    const others = { name: { name: 'Demo Huisarts' }, days: { days: 30 } };
    for (const [what, other] of Object.entries(others)) {
      const { status, body } = await make({ ...request, ...other });
      expect([status, JSON.stringify(body)], what).toEqual([422, expect.not.stringContaining('verwijs/')]);
    }
    now = new Date(clock().getTime() + 9 * 60_000);
    expect(urlOf(await make(request))).toBe(urlOf(first));
    now = new Date(clock().getTime() + 11 * 60_000);
    expect((await make(request)).status).toBe(422);
    now = clock();
    expect(await links()).toHaveLength(1);
    await end();
    expect((await make(request)).status).toBe(422);
    expect(await links()).toEqual([]);
  });

  test('are nobody else’s to hear: with the id of a link or the key of another, one makes one’s own', async () => {
    const request = words();
    const first = await make(request);
    const [link] = await links();
    const byId = await make({ ...request, key: link?.id });
    expect(urlOf(byId)).not.toBe(urlOf(first));
    const given = await anotherAdmin(HOSPITAL_ID);
    const theirs = await callTab(running, 'POST', `${base}/refer-links`, request, given);
    expect(theirs.status).toBe(200);
    expect(urlOf(theirs)).not.toBe(urlOf(first));
  });

  test.each([
    ['no name', { name: ' ' }, 'name'],
    ['a name of 81 signs', { name: 'x'.repeat(81) }, 'name'],
    ['a control sign in the name', { name: 'Demo\u0007' }, 'name'],
    ['a name of two lines', { name: 'Demo\nHuisarts' }, 'name'],
    ['a name of nothing that shows', { name: '\u200b\u202e' }, 'name'],
    ['no days', { days: 0 }, 'days'],
    ['more than a year', { days: 367 }, 'days'],
    ['half a day', { days: 1.5 }, 'days'],
    ['days in words', { days: '180' }, 'days'],
    ['no key', { key: 'x' }, 'key'],
    ['a site that is none', { siteId: 'x' }, 'siteId'],
  ])('are not made with %s, and the field says so', async (_name, wrong, field) => {
    const answer = await make({ ...words(), ...wrong });
    expect([answer.status, Object.keys(wrongIn(answer))]).toEqual([422, [field]]);
    expect(await links()).toEqual([]);
  });

  test('are made for a name of 80 signs, and for a day or a year', async () => {
    for (const right of [{ name: 'é'.repeat(80) }, { days: 1 }, { days: 366 }])
      expect((await make({ ...words(), ...right })).status).toBe(200);
  });

  test('are made and revoked by administrators of the site’s organisation alone', async () => {
    const other = await otherOrganisation(running);
    await make();
    const [link] = await links();
    const revoke = `/refer-links/${link?.id ?? ''}/revoke`;
    for (const who of [coordinator, coach, doctor, stranger])
      for (const [path, body] of [
        ['/refer-links', words()],
        [revoke, {}],
      ] as const)
        expect((await as(who, 'POST', `${base}${path}`, body)).status, `${who} ${path}`).toBe(403);
    const foreign = await anotherAdmin(other.organisationId);
    for (const at of [base, `/admin/${other.organisationId}`]) {
      expect((await callTab(running, 'POST', `${at}/refer-links`, words(), foreign)).status).toBe(404);
      expect((await callTab(running, 'POST', `${at}${revoke}`, {}, foreign)).status).toBe(404);
    }
    for (const siteId of [other.siteId, newId()])
      expect((await make({ ...words(), siteId })).status).toBe(404);
    expect((await call('POST', `${base}/refer-links/${newId()}/revoke`, {})).status).toBe(404);
    expect(await links()).toEqual([link]);
  });

  test('that are over are not listed, and no list or trail holds what opens one', async () => {
    const answer = await make({ ...words(), days: 1 });
    const token = urlOf(answer).split('/').at(-1) ?? '';
    const hash = linkHash(token);
    expect(JSON.stringify(await organisation())).not.toMatch(new RegExp(`${token}|${hash}|verwijs/`));
    const { kept, written } = await asSystem(running.db, async (tx) => ({
      kept: await tx.referLink.findMany(),
      written: await tx.auditEntry.findMany(),
    }));
    expect(kept.map((one) => one.hash)).toContain(hash);
    expect(JSON.stringify([kept, written])).not.toContain(token);
    now = new Date(clock().getTime() + 25 * 60 * 60_000);
    expect(await links()).toEqual([]);
    now = clock();
  });
});

describe('someone without a role', () => {
  test('reads where they can join and does; from then on the tab is theirs', async () => {
    expect((await as(stranger, 'GET', '/me')).status).toBe(403);
    const { version } = await site();
    await call('PUT', `${base}/sites/${SITE_ID}`, { ...siteWords, version, name: 'Demo campus' });
    const offered = (await as(stranger, 'GET', '/join')).body as { id: string; name: string }[];
    expect(offered).toContainEqual({ id: SITE_ID, name: 'Demo campus' });
    for (let n = 0; n < 2; n++)
      expect((await as(stranger, 'POST', '/join', { siteId: SITE_ID })).status).toBe(204);
    expect(((await as(stranger, 'GET', '/me')).body as Me).views).toEqual(['OWN_REFERRALS', 'FEEDBACK']);
    expect((await people()).roles[0]).toMatchObject({
      ...{ person: 'Demo Onbekende', role: 'CARE_PROFESSIONAL', joined: true, from: '2026-11-22' },
    });
  });

  test('cannot join a site that does not exist, nor say more than where', async () => {
    expect((await as(stranger, 'POST', '/join', { siteId: newId() })).status).toBe(404);
    for (const body of [{}, { siteId: 'x' }, { siteId: SITE_ID, role: 'CURATOR' }, []])
      expect((await as(stranger, 'POST', '/join', body)).status).toBe(422);
  });
});

test('no answer of an administrator or coordinator holds a client or what was asked', async () => {
  await bookTalk(running, { name: NAME });
  await refer(running);
  for (const [route, ask] of Object.entries(asksOfAdmin).filter(([name]) => name.startsWith('GET')))
    expect(JSON.stringify((await call('GET', ask().path)).body), route).not.toMatch(secret);
  for (const path of ['/figures', '/figures.csv'])
    expect(JSON.stringify((await as(coordinator, 'GET', path)).body), path).not.toMatch(secret);
});
