import { createHmac } from 'node:crypto';
import { generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoTenants } from '../../prisma/demo-data.ts';
import { readSite } from '../../src/booking/read-site.ts';
import { requestCall } from '../../src/booking/request-call.ts';
import { asSystem } from '../../src/database/scope.ts';
import type { Schedules, ScheduleWords, SlotView, Talk } from '../../src/http/tab/shapes.ts';
import { createTabTokenCheck } from '../../src/http/tab/token-check.ts';
import { newId } from '../../src/ids.ts';
import type { Login } from '../../src/practice/index.ts';
import { fingerprint } from '../support/fingerprint.ts';
import { agrees, feedBack, refer } from '../support/loop.ts';
import { callTab, COACH_ID, openForTeams, SITE_ID, TAB_APP_ID, type Answer } from '../support/tab.ts';
import { bookTalk, partsOf } from '../support/talks.ts';
import { rolesOf } from '../support/walls/rule.ts';
import { rulesFor, rulesOf } from '../support/walls/rules.ts';
import { chatId, coach, nurse, useWerkwijzer } from '../support/werkwijzer.ts';

const SUNDAY = new Date('2026-11-22T10:00:00Z');
const WEDNESDAY = new Date('2026-11-25T11:45:00Z');
const NOBODY = '99999999-9999-4999-8999-999999999999';
const NAME = 'Zilverreiger';

/** Someone who coaches, or did: by whose token they come. */
type Person = { oid: string; tid: string };
const named = ['site', 'past', 'coming', 'handed', 'schedule', 'exception', 'call', 'known'] as const;
/** Referrals that wait for an answer, one that was taken on, and what belongs to it. */
const ofLoop = ['waits', 'waitsToo', 'waitsLong', 'mine', 'consent', 'draft', 'sent', 'message'] as const;
type Ids = Record<(typeof named)[number] | (typeof ofLoop)[number], string>;
/** What a route is asked, each of it right. */
type Ask = { path: string; body?: Record<string, unknown> };

// The coach's tab shows names: every route of its API, read from the router, is tried by everyone whom it is not for.
describe('the API of the coach’s tab', { timeout: 60_000 }, () => {
  let now = SUNDAY;
  const running = useWerkwijzer({ now: () => now });
  const parts = () => partsOf(running, () => now);
  const login = () => running.login;

  const words: ScheduleWords = {
    ...{ siteId: SITE_ID, rule: 'FREQ=WEEKLY;BYDAY=TU', from: '2026-12-01', until: null },
    ...{ startsAt: '09:00', endsAt: '12:00', minutes: 50, bufferMinutes: 10, dailyCap: 3 },
    ...{ leadMinutes: null, horizonDays: null, mode: 'ON_SITE', place: 'Demo lokaal', wayfinding: '' },
    reservedFor: null,
  };
  const nowhere = { toDay: null, startsAt: null, endsAt: null, place: null, wayfinding: null };
  let slots: SlotView[] = [];
  const slotId = (n: number) => slots[n]?.slotId;

  /** One right request for every route. A route without a line here fails the first test. */
  const asks: Record<string, (ids: Ids) => Ask> = {
    'GET /me': () => ({ path: '/me' }),
    'GET /sites/:id/qr': ({ site }) => ({ path: `/sites/${site}/qr` }),
    'GET /agenda': () => ({ path: '/agenda?from=2026-11-15&to=2027-01-31' }),
    'GET /slots': ({ site }) => ({ path: `/slots?site=${site}&from=2026-11-30&to=2027-01-15` }),
    'GET /schedules': () => ({ path: '/schedules' }),
    'GET /rule-days': ({ site }) => ({
      path: `/rule-days?site=${site}&rule=FREQ%3DWEEKLY%3BBYDAY%3DTU&from=2026-12-01`,
    }),
    'GET /calls': () => ({ path: '/calls' }),
    'POST /calls/:id/done': ({ call }) => ({ path: `/calls/${call}/done`, body: {} }),
    'POST /appointments/:id/outcome': ({ past }) => ({
      path: `/appointments/${past}/outcome`,
      body: { state: 'COMPLETED', steps: ['VDAB'] },
    }),
    'POST /appointments/:id/follow-up': ({ past }) => ({
      path: `/appointments/${past}/follow-up`,
      body: { slotId: slotId(0), companion: false },
    }),
    'POST /appointments/:id/code': ({ handed }) => ({ path: `/appointments/${handed}/code`, body: {} }),
    'POST /appointments/:id/move': ({ coming }) => ({
      path: `/appointments/${coming}/move`,
      body: { slotId: slotId(1) },
    }),
    'POST /appointments/:id/cancel': ({ coming }) => ({ path: `/appointments/${coming}/cancel`, body: {} }),
    'POST /schedules': ({ site }) => ({ path: '/schedules', body: { ...words, siteId: site } }),
    'PUT /schedules/:id': ({ schedule }) => ({ path: `/schedules/${schedule}`, body: words }),
    'POST /moved-days': ({ schedule }) => ({
      path: '/moved-days',
      body: { scheduleId: schedule, day: '2026-12-15', ...nowhere },
    }),
    'DELETE /schedules/:id': ({ schedule }) => ({ path: `/schedules/${schedule}`, body: {} }),
    'POST /leave': () => ({ path: '/leave', body: { from: '2027-03-01', until: '2027-03-02' } }),
    'DELETE /exceptions/:id': ({ exception }) => ({ path: `/exceptions/${exception}`, body: {} }),
    'GET /referrals': () => ({ path: '/referrals' }),
    'GET /referrals/:id/desk': ({ mine }) => ({ path: `/referrals/${mine}/desk` }),
    'POST /referrals/:id/accept': ({ waits }) => ({ path: `/referrals/${waits}/accept`, body: {} }),
    'POST /referrals/:id/decline': ({ waitsToo }) => ({
      path: `/referrals/${waitsToo}/decline`,
      body: { reason: 'NO_ROOM' },
    }),
    'POST /referrals/:id/hand-over': ({ waitsLong }) => ({
      path: `/referrals/${waitsLong}/hand-over`,
      body: { to: colleagueId },
    }),
    'POST /referrals/:id/contact': ({ mine }) => ({ path: `/referrals/${mine}/contact`, body: {} }),
    'POST /referrals/:id/link': ({ mine }) => ({ path: `/referrals/${mine}/link`, body: {} }),
    'POST /referrals/:id/code': ({ mine }) => ({ path: `/referrals/${mine}/code`, body: {} }),
    'POST /referrals/:id/book': ({ mine }) => ({
      path: `/referrals/${mine}/book`,
      body: { slotId: slotId(2), companion: false },
    }),
    'GET /referrals/:id/records': ({ mine }) => ({ path: `/referrals/${mine}/records` }),
    'POST /referrals/:id/join': ({ mine, known }) => ({
      path: `/referrals/${mine}/join`,
      body: { record: known, agreed: true },
    }),
    'POST /referrals/:id/consents': ({ mine }) => ({
      path: `/referrals/${mine}/consents`,
      body: { purpose: 'TALK_TOGETHER', how: 'SPOKEN' },
    }),
    'POST /referrals/:id/consents/:consentId/withdraw': ({ mine, consent }) => ({
      path: `/referrals/${mine}/consents/${consent}/withdraw`,
      body: {},
    }),
    'PUT /referrals/:id/feedback': ({ mine }) => ({
      path: `/referrals/${mine}/feedback`,
      body: { discussed: 'Besproken.' },
    }),
    'POST /feedback/:id/send': ({ draft }) => ({
      path: `/feedback/${draft}/send`,
      body: { readTogether: true },
    }),
    'POST /feedback/:id/take-back': ({ sent }) => ({ path: `/feedback/${sent}/take-back`, body: {} }),
    'GET /articles': () => ({ path: '/articles' }),
    'PUT /referrals/:id/plan': ({ mine }) => ({
      path: `/referrals/${mine}/plan`,
      body: { summary: 'Samen gepraat.', steps: [], articles: [] },
    }),
    'GET /undelivered': () => ({ path: '/undelivered' }),
    'POST /undelivered/:id/retry': ({ message }) => ({ path: `/undelivered/${message}/retry`, body: {} }),
    'POST /referrals/:id/complete': ({ mine }) => ({ path: `/referrals/${mine}/complete`, body: {} }),
  };
  const askOf = (route: string) => asks[route] ?? (() => ({ path: route }));
  const methodOf = (route: string) => route.split(' ')[0] ?? '';

  const send = (route: string, { path, body }: Ask, authorization: string | null) =>
    callTab(running, methodOf(route), path, body, authorization);
  const bearer = async (personId: string) => `Bearer ${await login().token(personId)}`;
  const as = async (who: Person) => `Bearer ${await login().token(coach, { claims: who })}`;
  /** Everything of an answer that could tell something; the time and the count of requests do not. */
  const all = ({ status, body, headers }: Answer) => [
    status,
    body,
    [...headers].filter(([name]) => !/^(date|ratelimit.*)$/.test(name)),
  ];

  const ids: Ids = { ...allOf(NOBODY), site: SITE_ID };
  const elsewhere = { site: newId(), person: { oid: newId(), tid: demoTenants.employer } };
  const otherTenant = { oid: newId(), tid: demoTenants.hospital };
  const colleague = { oid: newId(), tid: demoTenants.employer };
  let colleagueId = NOBODY;

  function allOf(id: string): Ids {
    return Object.fromEntries([...named, ...ofLoop].map((name) => [name, id])) as Ids;
  }

  beforeAll(async () => {
    await asSystem(running.db, async (tx) => {
      const { organisationId } = await tx.site.findUniqueOrThrow({ where: { id: SITE_ID } });
      const site = { id: elsewhere.site, organisationId, slug: 'demo-elders', name: 'Demo elders' };
      await tx.site.create({ data: site });
      await tx.bookingPolicy.create({ data: { siteId: site.id } });
      const from = new Date('2026-01-01T00:00:00Z');
      const people = [
        { who: elsewhere.person, at: { siteId: site.id, from } },
        { who: otherTenant, at: { siteId: site.id, from } },
        { who: colleague, at: { siteId: SITE_ID, from } },
      ];
      for (const { who, at } of people) {
        const id = newId();
        if (who === colleague) colleagueId = id;
        await tx.person.create({ data: { id, tenantId: who.tid, objectId: who.oid, name: 'Demo' } });
        await tx.assignment.create({ data: { id: newId(), coachId: id, ...at } });
      }
    });

    now = SUNDAY;
    const booked = (day: string, onBehalf = false) =>
      bookTalk(running, { day, name: NAME, onBehalf }, () => now);
    ids.past = (await booked('2026-11-25')).appointmentId;
    ids.coming = (await booked('2026-12-02')).appointmentId;
    ids.handed = (await booked('2026-12-09', true)).appointmentId;
    ids.known = (await booked('2026-12-16')).clientId;
    const demo = await readSite(running.db, () => now, { slug: 'demo' });
    ids.call = newId();
    const asked = { phone: '+32470000001', partOfDay: 'ANY', language: 'nl' } as const;
    await requestCall(parts(), demo, { name: NAME, ...asked }, ids.call);
    const made = async (method: string, path: string, body: unknown) =>
      (await callTab(running, method, path, body)).body as { scheduleId: string; exceptionId: string };
    ids.schedule = (await made('POST', '/schedules', words)).scheduleId;
    ids.exception = (await made('POST', '/leave', { from: '2027-02-01', until: '2027-02-05' })).exceptionId;
    await openLoop();
    const path = `/slots?site=${SITE_ID}&from=2026-12-07&to=2026-12-20`;
    slots = (await callTab(running, 'GET', path)).body as SlotView[];
    now = WEDNESDAY;
  });

  /** Referrals that this coach alone is asked about, and one with all that belongs to it. */
  async function openLoop(): Promise<void> {
    const asked = async () => {
      const loop = await refer(running, { name: NAME, now: () => now });
      const offer = { where: { referralId: loop.referralId }, data: { coachId: COACH_ID } };
      await asSystem(running.db, (tx) => tx.referralOffer.updateMany(offer));
      return loop;
    };
    for (const name of ['waits', 'waitsToo', 'waitsLong'] as const) ids[name] = (await asked()).referralId;
    const mine = await asked();
    ids.mine = mine.referralId;
    await callTab(running, 'POST', `/referrals/${ids.mine}/accept`);
    await agrees(running, mine, undefined, () => now);
    await agrees(running, mine, { purpose: 'KEEP_IN_TOUCH' }, () => now);
    ids.sent = await feedBack(running, mine, undefined, () => now);
    const draft = await callTab(running, 'PUT', `/referrals/${ids.mine}/feedback`, {
      discussed: 'Besproken.',
    });
    ids.draft = (draft.body as { id: string }).id;
    await asSystem(running.db, async (tx) => {
      const kept = { clientId: mine.clientId, purpose: 'KEEP_IN_TOUCH' as const };
      ids.consent = (await tx.consent.findFirstOrThrow({ where: kept })).id;
      const failed = { state: 'FAILED', lastError: 'UNREACHABLE', endedAt: now } as const;
      const where = { dedupeKey: `FEEDBACK ${ids.sent}` };
      ids.message = (await tx.outboxMessage.update({ where, data: failed })).id;
    });
  }

  test('has a request here for every route that is a coach’s', () => {
    const ofCoach = rulesFor(rulesOf(running.sealer), (rule) => rolesOf(rule).includes('COACH'));
    const routes = ofCoach.map(([route]) => route.replace(' /api/tab', ' '));
    expect(Object.keys(asks).sort()).toEqual(routes.sort());
  });

  describe('lets nobody in', () => {
    const seconds = () => Math.floor(Date.now() / 1000);
    const bad: [string, () => Promise<string | null> | string | null][] = [
      ['without a token', () => null],
      ['with an empty token', () => 'Bearer '],
      ['with words for a token', () => 'Bearer abc.def.ghi'],
      ['with a good token that is not called Bearer', async () => `Basic ${await login().token(coach)}`],
      ['with an expired token', () => token({ expiresAt: seconds() - 3600 })],
      ['with a token that never ends', () => token({ claims: { exp: undefined } })],
      ['with a token that is not valid yet', () => token({ notBefore: seconds() + 3600 })],
      ['with a token for another app', () => token({ aud: NOBODY })],
      ['with a token of another issuer', () => token({ iss: 'https://evil.example/v2.0' })],
      [
        'with a token that says it is Entra’s',
        () => token({ iss: `https://login.microsoftonline.com/${demoTenants.employer}/v2.0` }),
      ],
      ['with an unknown key', () => token({ kid: 'another' })],
      ['with a forged signature', async () => token({ key: (await generateKeyPair('RS256')).privateKey })],
      ['with a token that was changed', async () => tampered(await token({}))],
      ['with a token without signature (alg none)', async () => unsigned(await token({}))],
      ['with a token signed with the public key as a secret', signedWithPublicKey],
      ['of a tenant that is not on the list', () => token({ claims: { tid: NOBODY } })],
      ['of no tenant', () => token({ claims: { tid: undefined } })],
      ['without a person', () => token({ claims: { oid: undefined } })],
      ['with a person that is no id', () => token({ claims: { oid: "' or true --" } })],
      [
        'with a token of an app for itself',
        () => token({ claims: { scp: undefined, roles: ['access_as_user'] } }),
      ],
      ['with a token for something else', () => token({ claims: { scp: 'access_as_user_too' } })],
    ];
    const token = async (o: Parameters<Login['token']>[1]) => `Bearer ${await login().token(coach, o)}`;

    async function signedWithPublicKey(): Promise<string> {
      const keys = await (await fetch(login().keysUrl)).text();
      const head = encoded({ alg: 'HS256', typ: 'JWT' });
      const input = `${head}.${(await login().token(coach)).split('.')[1] ?? ''}`;
      return `Bearer ${input}.${createHmac('sha256', keys).update(input).digest('base64url')}`;
    }

    // That every route has this one door is in every-route.test.ts.
    const doors = ['GET /me', 'GET /agenda', 'POST /referrals/:id/accept', 'DELETE /schedules/:id'];

    test.each(bad)('%s: always the same quiet 401', async (_name, make) => {
      const before = await fingerprint(running.db);
      const given = await make();
      const usual = all(await send('GET /me', askOf('GET /me')(ids), null));
      for (const route of doors) {
        const answer = await send(route, askOf(route)(ids), given);
        expect(answer.status, route).toBe(401);
        expect(all(answer), route).toEqual(usual);
        expect(answer.headers.get('www-authenticate'), route).toBe('Bearer');
        expect(answer.headers.get('cache-control'), route).toBe('no-store');
      }
      for (const path of ['/', '/clients', '/me/', '/agenda/x', '/appointments'])
        expect((await callTab(running, 'GET', path, undefined, given)).status, path).toBe(401);
      expect(await fingerprint(running.db)).toEqual(before);
    });

    test('with a token in the address or a cookie', async () => {
      const good = await login().token(coach);
      for (const name of ['access_token', 'token'])
        expect((await callTab(running, 'GET', `/me?${name}=${good}`, undefined, null)).status).toBe(401);
      const headers = { cookie: `token=${good}; Authorization=Bearer ${good}` };
      expect((await fetch(`${running.origin}/api/tab/me`, { headers })).status).toBe(401);
    });

    test.each(['HEAD', 'OPTIONS', 'PATCH'])('without a token by %s', async (method) => {
      const { status, headers } = await fetch(`${running.origin}/api/tab/agenda`, { method });
      expect(status).toBe(401);
      expect(headers.get('access-control-allow-origin')).toBeNull();
    });
  });

  describe('shows a professional their own side alone', () => {
    test('a nurse who referred gets one 403 on every route of a coach', async () => {
      const before = await fingerprint(running.db);
      const given = await bearer(nurse);
      const usual = all(await callTab(running, 'GET', '/agenda', undefined, given));
      expect(usual[0]).toBe(403);
      for (const [route, ask] of Object.entries(asks).filter(([name]) => name !== 'GET /me'))
        expect(all(await send(route, ask(ids), given)), route).toEqual(usual);
      expect(await fingerprint(running.db)).toEqual(before);
    });

    test('nothing that a professional reads names a client or holds what they asked', async () => {
      const given = await bearer(nurse);
      for (const path of ['/me', '/own-referrals']) {
        const { status, body } = await callTab(running, 'GET', path, undefined, given);
        expect(status).toBe(200);
        expect(JSON.stringify(body)).not.toMatch(new RegExp(`${NAME}|drukkerij|@voorbeeld`));
      }
    });
  });

  describe('keeps every coach in their own rooms', () => {
    const byId = Object.entries(asks).filter(([, ask]) => {
      const [real, none] = [ask({ ...allOf('a'), site: 'x' }), ask({ ...allOf('b'), site: 'x' })];
      return JSON.stringify(real) !== JSON.stringify(none);
    });
    const bySite = Object.entries(asks).filter(
      ([, ask]) => JSON.stringify(ask({ ...ids, site: 'a' })) !== JSON.stringify(ask({ ...ids, site: 'b' })),
    );
    const outsiders: [string, Person, string][] = [
      ['of another site', elsewhere.person, elsewhere.site],
      ['of another tenant', otherTenant, elsewhere.site],
    ];

    // Of another site, and of the same one: every-route.test.ts.
    test('a coach of another tenant finds nothing of this one, and cannot tell an id that exists from one that does not', async () => {
      const given = await as(otherTenant);
      const before = await fingerprint(running.db);
      for (const [route, ask] of byId) {
        const real = await send(route, { ...ask(ids), ...ownSite(route, ask) }, given);
        const none = await send(route, { ...ask(allOf(NOBODY)), ...ownSite(route, ask, NOBODY) }, given);
        expect(real.status, route).toBe(404);
        expect(all(real), route).toEqual(all(none));
        expect(JSON.stringify(real.body), route).not.toContain(NAME);
      }
      expect(await fingerprint(running.db)).toEqual(before);
    });

    /** A change of someone else's schedule that is right in all but whose it is: at a site where one coaches. */
    function ownSite(route: string, ask: (ids: Ids) => Ask, id = ids.schedule): Partial<Ask> {
      return route === 'PUT /schedules/:id'
        ? { ...ask({ ...ids, schedule: id }), body: { ...words, siteId: elsewhere.site } }
        : {};
    }

    test.each(outsiders)('a coach %s reads nothing of this one’s in any list', async (_name, who, site) => {
      const given = await as(who);
      const before = await fingerprint(running.db);
      for (const route of ['GET /agenda', 'GET /calls', 'GET /slots', 'GET /referrals', 'GET /undelivered'])
        expect((await send(route, askOf(route)({ ...ids, site }), given)).body, route).toEqual([]);
      const schedules = await send('GET /schedules', { path: '/schedules' }, given);
      expect(schedules.body).toEqual({ schedules: [], exceptions: [] } satisfies Schedules);
      const me = JSON.stringify((await send('GET /me', { path: '/me' }, given)).body);
      expect(me).not.toContain(SITE_ID);
      expect(await fingerprint(running.db)).toEqual(before);
    });

    test.each(outsiders)('a coach %s gets nothing at a site that is not theirs', async (_name, who) => {
      const given = await as(who);
      expect(bySite.map(([route]) => route).sort()).toEqual([
        ...['GET /rule-days', 'GET /sites/:id/qr', 'GET /slots', 'POST /schedules'],
      ]);
      for (const [route, ask] of bySite) {
        const [real, none] = [
          await send(route, ask(ids), given),
          await send(route, ask(allOf(NOBODY)), given),
        ];
        expect(real.status, route).toBe(404);
        expect(all(real), route).toEqual(all(none));
      }
    });

    test('a colleague at the same site sees who wants to be called, and no talk, schedule or slot of this coach', async () => {
      const given = await as(colleague);
      const calls = await send('GET /calls', { path: '/calls' }, given);
      expect(JSON.stringify(calls.body)).toContain(ids.call);
      for (const route of ['GET /agenda', 'GET /slots', 'GET /referrals', 'GET /undelivered'])
        expect((await send(route, askOf(route)(ids), given)).body, route).toEqual([]);
      const schedules = await send('GET /schedules', { path: '/schedules' }, given);
      expect(schedules.body).toEqual({ schedules: [], exceptions: [] } satisfies Schedules);
    });

    test('no coach books, moves or peeks into the agenda of another', async () => {
      const other = slots[0]?.slotId.replace(COACH_ID, NOBODY);
      const colleagueId = await asSystem(
        running.db,
        async (tx) => (await tx.person.findFirstOrThrow({ where: { objectId: colleague.oid } })).id,
      );
      const theirs = slots[0]?.slotId.replace(COACH_ID, colleagueId);
      const before = await fingerprint(running.db);
      for (const path of [`/appointments/${ids.past}/follow-up`, `/appointments/${ids.coming}/move`]) {
        const [one, none] = [
          await callTab(running, 'POST', path, { slotId: theirs }),
          await callTab(running, 'POST', path, { slotId: other }),
        ];
        expect([404, 409], path).toContain(one.status);
        expect(all(one), path).toEqual(all(none));
      }
      // An appointment of somebody else as one's own frees no time in the list.
      const list = `/slots?site=${SITE_ID}&from=2026-11-30&to=2026-12-10`;
      const given = await as(colleague);
      const peek = await callTab(running, 'GET', `${list}&own=${ids.coming}`, undefined, given);
      expect(all(peek)).toEqual(
        all(await callTab(running, 'GET', `${list}&own=${NOBODY}`, undefined, given)),
      );
      expect(await fingerprint(running.db)).toEqual(before);
    });
  });

  describe('takes no more than it asks for', () => {
    const withBody = Object.entries(asks).filter(([, ask]) => ask(ids).body);

    test.each(withBody)(
      '%s: an unknown field is a 422, a body that is too large a 413, and nothing happens',
      async (route, ask) => {
        const { path, body } = ask(ids);
        const given = await bearer(coach);
        const before = await fingerprint(running.db);
        const unknown = await send(route, { path, body: { ...body, coachId: NOBODY } }, given);
        expect([unknown.status, unknown.headers.get('cache-control')]).toEqual([422, 'no-store']);
        const large = await send(route, { path, body: { ...body, x: 'x'.repeat(70_000) } }, given);
        expect([large.status, large.headers.get('cache-control')]).toEqual([413, 'no-store']);
        const { status } = await callTab(running, methodOf(route), path, [body], given);
        expect(status, 'a list of the right body').toBe(422);
        expect(await fingerprint(running.db)).toEqual(before);
      },
    );

    test.each(Object.entries(asks).filter(([, ask]) => ask(ids).path.includes('?')))(
      '%s: an unknown word in the address is a 422',
      async (route, ask) => {
        const { path } = ask(ids);
        expect((await send(route, { path: `${path}&coach=${NOBODY}` }, await bearer(coach))).status).toBe(
          422,
        );
      },
    );
  });

  describe('for Teams, without the practice room', () => {
    const key = () => ({ ...login() });
    let open: Awaited<ReturnType<typeof openForTeams>>;
    let closed: Awaited<ReturnType<typeof openForTeams>>;

    beforeAll(async () => {
      const { issuer, keysUrl } = key();
      const tenants = new Set(Object.values(demoTenants));
      const audiences = [TAB_APP_ID];
      const check = createTabTokenCheck({ audiences, issuers: [{ issuer, keysUrl, tenants }] });
      open = await openForTeams(running, { now: () => now, check });
      closed = await openForTeams(running, { now: () => now });
    });
    afterAll(async () => {
      await Promise.all([open.close(), closed.close()]);
    });

    test('there is no practice login, and its tokens open nothing', async () => {
      for (const path of ['/try', '/try/login/discovery/v2.0/keys', '/try/login/v2.0', '/try/api/state'])
        expect((await fetch(`${closed.origin}${path}`)).status, path).toBe(404);
      const asked = { method: 'POST', headers: { 'content-type': 'application/json' } };
      const body = JSON.stringify({ personId: chatId('Demo Coach') });
      expect((await fetch(`${closed.origin}/try/api/tab-token`, { ...asked, body })).status).toBe(404);
      expect((await callTab(closed, 'GET', '/me')).status).toBe(401);
    });

    test('the page may be framed by Teams alone, and by us only in the practice room', async () => {
      const policy = async (origin: string) =>
        (await fetch(`${origin}/tab`)).headers.get('content-security-policy') ?? '';
      const teams = 'teams.microsoft.com *.teams.microsoft.com *.cloud.microsoft *.office.com';
      expect(ancestorsIn(await policy(open.origin))).toBe(teams);
      expect(ancestorsIn(await policy(running.origin))).toBe(`'self' ${teams}`);
      expect(await policy(open.origin)).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'; /);
      expect(await policy(open.origin)).not.toMatch(/unsafe|\*(?![.]teams|[.]cloud|[.]office)/);
    });

    test('the page says nothing of anyone, sets no cookie and runs nothing inline', async () => {
      const { headers, ...page } = await pageOf(open.origin);
      expect(page.html).toContain('data-host="teams"');
      expect(page.html).not.toMatch(/<script(?![^>]*src=)|\son\w+=|<style|Demo/);
      expect(headers.getSetCookie()).toEqual([]);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    });

    test('a coach may ask 240 things in a minute, whatever another one asks', async () => {
      const mine = await bearer(coach);
      const ask = (given: string) => callTab(open, 'GET', '/nothing', undefined, given);
      for (let n = 0; n < 12; n++) {
        const answers = await Promise.all(Array.from({ length: 20 }, () => ask(mine)));
        expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
      }
      const last = await ask(mine);
      expect([last.status, last.headers.get('cache-control')]).toEqual([429, 'no-store']);
      expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(last.body).toMatchObject({ title: expect.stringMatching(/minuut/) as string });
      expect((await ask(await as(colleague))).status).toBe(404);
    });

    test('one network may be refused 120 times in a minute; a good token beside it is let in', async () => {
      const refused = () => callTab(open, 'GET', '/me', undefined, 'Bearer abc.def.ghi');
      const seen = await Promise.all(Array.from({ length: 120 }, refused));
      expect(new Set(seen.map(({ status }) => status))).toEqual(new Set([401]));
      const last = await refused();
      expect([last.status, last.headers.get('cache-control')]).toEqual([429, 'no-store']);
      expect((await callTab(open, 'GET', '/me', undefined, await as(colleague))).status).toBe(200);
    });
  });

  test('opens every route to the coach whose it is, so none of these requests was refused for something else', async () => {
    const given = await bearer(coach);
    for (const [route, ask] of Object.entries(asks)) {
      const answer = await send(route, ask(ids), given);
      expect([200, 201, 204], `${route}: ${JSON.stringify(answer.body)}`).toContain(answer.status);
      expect(answer.headers.get('cache-control'), route).toBe('no-store');
    }
  });

  test('shuts the talks and referrals of a site to a coach whose assignment there ended, though they coach elsewhere', async () => {
    const given = await bearer(coach);
    const talks = (await send('GET /agenda', askOf('GET /agenda')(ids), given)).body as Talk[];
    expect(talks.length).toBeGreaterThanOrEqual(2);
    await asSystem(running.db, async (tx) => {
      await tx.assignment.updateMany({
        where: { coachId: COACH_ID },
        data: { until: new Date(now.getTime() - 1) },
      });
      const from = new Date('2026-01-01T00:00:00Z');
      await tx.assignment.create({ data: { id: newId(), coachId: COACH_ID, siteId: elsewhere.site, from } });
    });
    expect((await send('GET /agenda', askOf('GET /agenda')(ids), given)).body).toEqual([]);
    for (const path of ['/calls', '/referrals', '/undelivered'])
      expect((await callTab(running, 'GET', path, undefined, given)).body, path).toEqual([]);
    const { schedules } = (await send('GET /schedules', { path: '/schedules' }, given)).body as Schedules;
    expect(schedules).toEqual([]);
    const before = await fingerprint(running.db);
    for (const { id } of talks)
      for (const [route, ask] of Object.entries(asks).filter(([name]) => name.includes('/appointments'))) {
        const answer = await send(route, ask({ ...ids, past: id, coming: id, handed: id }), given);
        expect(answer.status, route).toBe(404);
        expect(all(answer), route).toEqual(all(await send(route, ask(allOf(NOBODY)), given)));
      }
    for (const [route, ask] of Object.entries(asks).filter(([name]) =>
      /(referrals|feedback|undelivered)\/:id/.test(name),
    )) {
      const answer = await send(route, ask(ids), given);
      expect(answer.status, route).toBe(404);
      expect(all(answer), route).toEqual(all(await send(route, ask(allOf(NOBODY)), given)));
    }
    expect(await fingerprint(running.db)).toEqual(before);
  });
});

function ancestorsIn(policy: string): string | undefined {
  return /frame-ancestors ([^;]+)/.exec(policy)?.[1];
}

async function pageOf(origin: string): Promise<{ html: string; headers: Headers }> {
  const response = await fetch(`${origin}/tab`);
  return { html: await response.text(), headers: response.headers };
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function tampered(authorization: string): string {
  const [head = '', body = '', signature = ''] = authorization.split('.');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
  return [head, encoded({ ...claims, exp: 99_999_999_999 }), signature].join('.');
}

function unsigned(authorization: string): string {
  return `Bearer ${encoded({ alg: 'none', typ: 'JWT' })}.${authorization.split('.')[1] ?? ''}.`;
}
