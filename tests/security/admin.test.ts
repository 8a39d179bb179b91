import { beforeAll, describe, expect, test } from 'vitest';
import { demoTenants } from '../../prisma/demo-data.ts';
import { asSystem } from '../../src/database/scope.ts';
import { newId } from '../../src/ids.ts';
import {
  administrator,
  asksOfAdmin,
  coordinator,
  demoPerson,
  HOSPITAL_ID,
  LINK,
  newPerson,
  otherOrganisation,
} from '../support/administration.ts';
import { fingerprint } from '../support/fingerprint.ts';
import { callTab, openForTeams, SITE_ID, TAB_APP_ID, type Answer } from '../support/tab.ts';
import { createTabTokenCheck } from '../../src/http/tab/token-check.ts';
import { clock, coach, doctor, nurse, stranger, useWerkwijzer } from '../support/werkwijzer.ts';

const running = useWerkwijzer();
const NOBODY = '99999999-9999-4999-8999-999999999999';
const bearer = async (who: string) => `Bearer ${await running.login.token(who)}`;
/** Someone by the ids of their token. */
const as = async (who: { oid: string; tid: string }) =>
  `Bearer ${await running.login.token(nurse, { claims: who })}`;
const send = (route: string, { path, body }: { path: string; body?: unknown }, authorization: string) =>
  callTab(running, route.split(' ')[0] ?? '', path, body, authorization);
const told = ({ status, body }: Answer) => [status, body];

let other: Awaited<ReturnType<typeof otherOrganisation>>;
/** Administers the other organisation, and comes from the hospital's tenant. */
let elsewhere = '';

beforeAll(async () => {
  other = await otherOrganisation(running);
  const person = await newPerson(running, { name: 'Demo Elders' });
  await asSystem(running.db, (tx) =>
    tx.adminRole.create({
      data: {
        ...{ id: newId(), organisationId: other.organisationId, personId: person.id },
        from: new Date('2026-01-01'),
      },
    }),
  );
  elsewhere = await as({ oid: person.objectId, tid: person.tenantId });
  const dates = { createdAt: clock(), expiresAt: new Date(clock().getTime() + 24 * 60 * 60_000) };
  await asSystem(running.db, (tx) =>
    tx.referLink.create({
      data: { id: LINK, siteId: SITE_ID, personName: 'Demo Kinesist', hash: 'x', ...dates },
    }),
  );
});

/** What someone asks by id, with the demo's organisation and records in it. */
const changes = Object.entries(asksOfAdmin).filter(([route]) => !route.startsWith('GET'));

describe('what an administrator does', { timeout: 60_000 }, () => {
  test('is a 403 for everyone who is none, who thus gives themselves nothing, and nothing happens', async () => {
    const before = await fingerprint(running.db);
    for (const who of [nurse, doctor, coach, coordinator, stranger]) {
      const given = await bearer(who);
      for (const [route, ask] of Object.entries(asksOfAdmin))
        expect((await send(route, ask(), given)).status, `${who} ${route}`).toBe(403);
    }
    expect(await fingerprint(running.db)).toEqual(before);
  });

  test('is the same 404 for an administrator of another organisation, whether it exists or not', async () => {
    const before = await fingerprint(running.db);
    for (const [route, ask] of changes) {
      const { path, ...rest } = ask();
      const real = await send(route, { path, ...rest }, elsewhere);
      const none = await send(route, { path: path.replace(HOSPITAL_ID, NOBODY), ...rest }, elsewhere);
      expect(real.status, route).toBe(404);
      expect(told(real), route).toEqual(told(none));
    }
    expect(await fingerprint(running.db)).toEqual(before);
  });

  test('in the own organisation is a 404 with a record of another one’s', async () => {
    const before = await fingerprint(running.db);
    const records = changes.filter(([route]) => route.includes(':id'));
    for (const [route, ask] of records) {
      const { path, ...rest } = ask();
      const own = path.replace(HOSPITAL_ID, other.organisationId);
      const real = await send(route, { path: own, ...rest }, elsewhere);
      const none = await send(route, { path: own.replace(/de300000-[\w-]+/, NOBODY), ...rest }, elsewhere);
      expect(real.status, route).toBe(404);
      expect(told(real), route).toEqual(told(none));
    }
    for (const path of ['roles', 'assignments', 'refer-links']) {
      const ask = asksOfAdmin[`POST /admin/:organisation/${path}`]?.();
      const to = `/admin/${other.organisationId}/${path}`;
      expect((await send('POST', { path: to, body: ask?.body }, elsewhere)).status, path).toBe(404);
    }
    expect(await fingerprint(running.db)).toEqual(before);
  });

  test('shows an administrator of another organisation nobody and nothing of this one', async () => {
    for (const path of ['/admin/organisations', '/admin/people']) {
      const { status, body } = await send('GET', { path }, elsewhere);
      expect(status).toBe(200);
      expect(JSON.stringify(body)).not.toMatch(/campus Demo|Demo Verpleeg|Demo Coach|Demo Kinesist|de300000/);
    }
  });

  test('is a 403 for the right person in another tenant', async () => {
    const given = await as({ oid: demoPerson('Demo Beheerder').objectId, tid: demoTenants.employer });
    expect((await send('GET', { path: '/admin/people' }, given)).status).toBe(403);
  });

  test('names nobody of another organisation by id: whoever they can reach they knew already', async () => {
    const given = await bearer(administrator);
    const role = { id: newId(), siteId: SITE_ID, role: 'CURATOR', someone: { personId: other.personId } };
    const [real, none] = await Promise.all([
      send('POST', { path: `/admin/${HOSPITAL_ID}/roles`, body: role }, given),
      send(
        'POST',
        { path: `/admin/${HOSPITAL_ID}/roles`, body: { ...role, someone: { personId: NOBODY } } },
        given,
      ),
    ]);
    expect(real.status).toBe(422);
    expect(told(real)).toEqual(told(none));
  });

  test('takes no more than it asks for: an unknown field is a 422, a body too large a 413, an id that is none a 4xx', async () => {
    const given = await bearer(administrator);
    const before = await fingerprint(running.db);
    for (const [route, ask] of changes) {
      const { path, body } = ask();
      const unknown = await send(route, { path, body: { ...body, actorId: NOBODY } }, given);
      expect([unknown.status, unknown.headers.get('cache-control')], route).toEqual([422, 'no-store']);
      const large = { path, body: { ...body, x: 'x'.repeat(70_000) } };
      expect((await send(route, large, given)).status, route).toBe(413);
      for (const wrong of [[], 'x', [body]])
        expect([400, 422], route).toContain((await send(route, { path, body: wrong }, given)).status);
      for (const id of ['1', "' or 1=1 --"]) {
        const there = { path: path.replace(HOSPITAL_ID, encodeURI(id)), body };
        expect([404, 422], `${route} ${id}`).toContain((await send(route, there, given)).status);
      }
    }
    expect(await fingerprint(running.db)).toEqual(before);
  });

  test('takes no sign that the database cannot keep, wherever it stands: a NUL is a 422', async () => {
    const given = await bearer(administrator);
    const before = await fingerprint(running.db);
    const someone = { tenantId: demoTenants.hospital, objectId: newId(), name: 'Demo\u0000' };
    const wrong: [string, object][] = [
      ['PUT /admin/:organisation', { name: 'Demo\u0000' }],
      ['PUT /admin/:organisation/sites/:id', { name: 'De\u0000mo' }],
      [
        'PUT /admin/:organisation/sites/:id',
        { crisisContacts: [{ name: 'Demo', phone: '1733', note: '\u0000' }] },
      ],
      ['PUT /admin/:organisation/sites/:id/policy', { feedbackHints: { steps: 'Demo\u0000' } }],
      ['POST /admin/:organisation/roles', { someone }],
      ['POST /admin/:organisation/assignments', { someone }],
      ['POST /admin/:organisation/refer-links', { name: 'Demo\u0000' }],
    ];
    for (const [route, words] of wrong) {
      const { path, body } = asksOfAdmin[route]?.() ?? { path: '' };
      expect((await send(route, { path, body: { ...body, ...words } }, given)).status, route).toBe(422);
    }
    expect(await fingerprint(running.db)).toEqual(before);
  });

  test('ends at once with the role: the next request is a 403', async () => {
    const person = await newPerson(running);
    const given = await as({ oid: person.objectId, tid: person.tenantId });
    const id = newId();
    const row = { id, organisationId: HOSPITAL_ID, personId: person.id, from: new Date('2026-01-01') };
    await asSystem(running.db, (tx) => tx.adminRole.create({ data: row }));
    expect((await send('GET', { path: '/admin/people' }, given)).status).toBe(200);
    const end = { path: `/admin/${HOSPITAL_ID}/admins/${id}/end`, body: {} };
    expect((await send('POST', end, await bearer(administrator))).status).toBe(204);
    expect((await send('GET', { path: '/admin/people' }, given)).status).toBe(403);
  });

  test('is open to the administrator, so none of this was refused for something else', async () => {
    const given = await bearer(administrator);
    const last = 'POST /admin/:organisation/admins/:id/end';
    for (const [route, ask] of Object.entries(asksOfAdmin)) {
      const { status, body } = await send(route, ask(), given);
      expect([200, 204], `${route}: ${JSON.stringify(body)}`).toContain(status);
      if (route === last) expect((await send('GET', { path: '/admin/people' }, given)).status).toBe(403);
    }
  });
});

describe('joining', () => {
  test('is for people of the organisation’s tenants: one of another joins nothing and hears of no site', async () => {
    for (const tid of [demoTenants.employer]) {
      const given = await as({ oid: newId(), tid });
      expect((await send('GET', { path: '/join' }, given)).body).toEqual([]);
      const tried = await send('POST', { path: '/join', body: { siteId: SITE_ID } }, given);
      const none = await send('POST', { path: '/join', body: { siteId: NOBODY } }, given);
      expect([tried.status, told(tried)]).toEqual([404, told(none)]);
    }
  });

  test('can be tried ten times in a minute', async () => {
    const { issuer, keysUrl } = running.login;
    const tenants = new Set(Object.values(demoTenants));
    const check = createTabTokenCheck({ audiences: [TAB_APP_ID], issuers: [{ issuer, keysUrl, tenants }] });
    const open = await openForTeams(running, { now: clock, check });
    const given = await as({ oid: newId(), tid: demoTenants.hospital });
    const attempt = () => callTab(open, 'POST', '/join', { siteId: NOBODY }, given);
    for (let n = 0; n < 10; n++) expect((await attempt()).status).toBe(404);
    const last = await attempt();
    expect([last.status, last.headers.get('cache-control')]).toEqual([429, 'no-store']);
    await open.close();
  });
});
