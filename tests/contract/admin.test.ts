import { describe, expect, test } from 'vitest';
import { demoTenants } from '../../prisma/demo-data.ts';
import type { OrganisationView, PeopleView } from '../../src/http/tab/admin-shapes.ts';
import type { Me, Problem } from '../../src/http/tab/shapes.ts';
import { newId } from '../../src/ids.ts';
import {
  administrator,
  asksOfAdmin,
  bookingWords,
  coordinator,
  HOSPITAL_ID,
  policyWords,
  siteWords,
} from '../support/administration.ts';
import { NAME, QUESTION, refer } from '../support/loop.ts';
import { callTab, SITE_ID, type Answer } from '../support/tab.ts';
import { bookTalk } from '../support/talks.ts';
import { coach, stranger, useWerkwijzer } from '../support/werkwijzer.ts';

const running = useWerkwijzer();
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
