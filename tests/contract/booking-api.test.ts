import { afterEach, describe, expect, test } from 'vitest';
import { asSystem } from '../../src/database/scope.ts';
import { newId } from '../../src/ids.ts';
import { useWerkwijzer } from '../support/werkwijzer.ts';

// The booking API as a program outside uses it, over HTTP.

const settings = { LIMIT_HOLDS_PER_NETWORK: '3', LIMIT_BOOKINGS_PER_HOUR: '2' };
const running = useWerkwijzer({ settings });
/** As a visitor from outside: on this machine the demo has no limits. */
const OUTSIDE = { 'x-forwarded-for': '203.0.113.9' };
const client = { name: 'Demo', email: 'demo@voorbeeld.test', language: 'nl' };

type Problem = { type: string; title: string; status: number; errors?: { field: string }[] };
type Answer = { status: number; type: string; body: unknown; headers: Headers };
type Listed = { slotId: string; start: string; end: string; coach: string; place: string; mode: string };

async function ask(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${running.origin}/api/b${path}`, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  return {
    ...{ status: response.status, type, headers: response.headers },
    body: type.includes('json') ? (JSON.parse(text) as unknown) : text,
  };
}

const list = async (query = 'from=2026-11-23&to=2026-12-31') =>
  (await ask('GET', `/demo/slots?${query}`)).body as Listed[];
const fieldsOf = ({ body }: Answer) => ((body as Problem).errors ?? []).map(({ field }) => field).sort();
const idOf = ({ body }: Answer) => (body as { appointmentId: string }).appointmentId;

async function slot(mode = 'ON_SITE', n = 0): Promise<string> {
  return (await list()).filter((one) => one.mode === mode)[n]?.slotId ?? '';
}

const book = (slotId: string, rest: object = {}, headers: Record<string, string> = {}) =>
  ask('POST', '/demo/appointments', { slotId, client, agreeContact: true, ...rest }, headers);

afterEach(() =>
  asSystem(running.db, async (tx) => {
    await tx.appointment.deleteMany();
    await tx.client.deleteMany();
    await tx.idempotencyKey.deleteMany();
  }),
);

describe('slots', () => {
  test('are listed with coach, place, mode and the clock of Brussels', async () => {
    const [first] = await list('from=2026-11-23&to=2026-11-23');
    expect(first).toEqual({
      slotId: 'de300000-0000-4000-8000-000000000023.20261123T0800Z',
      start: '2026-11-23T09:00:00+01:00',
      end: '2026-11-23T09:50:00+01:00',
      coach: 'Demo Coach',
      place: 'Demo Ziekenhuis, campus Noord, Demostraat 1',
      mode: 'ON_SITE',
    });
  });

  test('keep their hour on the clock when it changes', async () => {
    await asSystem(running.db, (tx) => tx.bookingPolicy.updateMany({ data: { horizonDays: 180 } }));
    const wednesdays = async (day: string) => (await list(`from=${day}&to=${day}`)).map(({ start }) => start);
    expect((await wednesdays('2027-03-24'))[0]).toBe('2027-03-24T09:00:00+01:00');
    expect((await wednesdays('2027-03-31'))[0]).toBe('2027-03-31T09:00:00+02:00');
    await asSystem(running.db, (tx) => tx.bookingPolicy.updateMany({ data: { horizonDays: 56 } }));
  });

  test('of a site that does not exist are a problem, in words', async () => {
    const answer = await ask('GET', '/nergens/slots');
    expect(answer).toMatchObject({
      status: 404,
      type: expect.stringContaining('application/problem+json') as string,
    });
    expect((answer.body as Problem).title).toMatch(/\w/);
  });

  test.each([
    ['GET', '/%00/slots', 404],
    ['GET', '/demo%00/slots', 404],
    ['GET', `/${'a'.repeat(3000)}/slots`, 404],
    ['GET', '/demo/slots?from=0000-01-01', 422],
    ['GET', '/demo/slots?from=9999-12-31T23:00:00Z', 422],
    ['GET', '/demo/slots?from=2026-02-30', 422],
    ['GET', '/demo/slots?from=2026-11-23&from=2026-11-24', 422],
    ['POST', '/demo%00/holds', 404],
    ['DELETE', '/demo/holds/geen-id', 422],
  ])('odd input is refused and breaks nothing: %s %s', async (method, path, status) => {
    const body = method === 'POST' ? { slotId: await slot() } : undefined;
    expect((await ask(method, path, body)).status).toBe(status);
  });

  test('a body that is no JSON is refused', async () => {
    expect((await ask('POST', '/demo/holds', '{')).status).toBe(400);
    expect((await ask('POST', '/demo/holds', { slotId: 'x'.repeat(20_000) })).status).toBe(413);
  });
});

describe('a hold', () => {
  test('is made once, and booked with its id', async () => {
    const slotId = await slot();
    const held = await ask('POST', '/demo/holds', { slotId });
    expect(held.status).toBe(201);
    expect(held.body).toEqual({
      holdId: expect.any(String) as string,
      expiresAt: '2026-11-22T10:05:00.000Z',
    });
    expect((await ask('POST', '/demo/holds', { slotId })).status).toBe(409);
    expect((await book(slotId)).status).toBe(409);
    const { holdId } = held.body as { holdId: string };
    const booked = await ask('POST', '/demo/appointments', { holdId, client, agreeContact: true });
    expect(booked.status).toBe(201);
  });

  test('that is given back is free at once', async () => {
    const slotId = await slot();
    const { holdId } = (await ask('POST', '/demo/holds', { slotId })).body as { holdId: string };
    expect((await ask('DELETE', `/demo/holds/${holdId}`)).status).toBe(204);
    expect((await book(slotId)).status).toBe(201);
  });

  test('is one of two for a browser, and of a share for a network', async () => {
    const first = await ask('POST', '/demo/holds', { slotId: await slot() }, OUTSIDE);
    const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const hold = async (headers: Record<string, string>) =>
      ask('POST', '/demo/holds', { slotId: await slot() }, { ...OUTSIDE, ...headers });
    expect((await hold({ cookie })).status).toBe(201);
    expect((await hold({ cookie })).status).toBe(429);
    expect((await hold({})).status).toBe(201);
    expect((await hold({})).status).toBe(429);
  });
});

describe('an appointment', () => {
  test('is booked with a link of the client’s own', async () => {
    const booked = await book(await slot());
    expect(booked.status).toBe(201);
    expect(booked.body).toEqual({
      appointmentId: expect.any(String) as string,
      manageUrl: expect.stringMatching(new RegExp(`^${running.origin}/a/[\\w-]{43}$`)) as string,
    });
  });

  test('has its effect once with one key, and anew with another', async () => {
    const slotId = await slot();
    const key = { 'idempotency-key': newId() };
    const [a, b] = await Promise.all([book(slotId, {}, key), book(slotId, {}, key)]);
    expect([a.status, b.status]).toEqual([201, 201]);
    expect(b.body).toEqual(a.body);
    expect((await book(slotId, { companion: true }, key)).status).toBe(422);
    expect((await book(slotId, {}, { 'idempotency-key': newId() })).status).toBe(409);
    expect((await book(await slot(), {}, { 'idempotency-key': newId() })).status).toBe(201);
  });

  test('names every field at fault at once', async () => {
    const wrong = await book('', {
      client: { name: ' ', email: 'geen adres', phone: '', language: 'xx' },
      agreeContact: false,
      slotId: undefined,
    });
    expect(wrong).toMatchObject({
      status: 422,
      type: expect.stringContaining('application/problem+json') as string,
    });
    expect(fieldsOf(wrong)).toEqual([
      'agreeContact',
      'client.email',
      'client.language',
      'client.name',
      'slotId',
    ]);
    expect(fieldsOf(await book(await slot(), {}, { 'idempotency-key': 'kort' }))).toEqual([
      'Idempotency-Key',
    ]);
    expect((await book(await slot(), { rijksregisternummer: '1' })).status).toBe(422);
  });

  test('by telephone keeps the number of the two ways of contact, and needs one', async () => {
    const byPhone = await slot('PHONE');
    expect(fieldsOf(await book(byPhone))).toEqual(['client.phone']);
    const both = await book(byPhone, { client: { ...client, phone: '0470 12 34 56' } });
    expect(both.status).toBe(201);
    const row = await asSystem(running.db, (tx) =>
      tx.appointment.findUniqueOrThrow({ where: { id: idOf(both) }, include: { client: true } }),
    );
    expect(row.client?.contactKind).toBe('PHONE');
  });

  test('with words of a crisis in any field gets whom to call, and nothing is kept', async () => {
    const words = 'ik wil niet meer leven';
    for (const field of ['name', 'phone', 'email']) {
      const answer = await book(await slot(), { client: { ...client, [field]: words } });
      expect(answer.status).toBe(422);
      expect((answer.body as Problem).title).toContain('1813');
    }
    expect(await asSystem(running.db, (tx) => tx.client.count())).toBe(0);
  });

  test('is one of a bounded number in an hour for a network; what fails does not count', async () => {
    for (let n = 0; n < 4; n++)
      expect((await book(await slot(), { agreeContact: false }, OUTSIDE)).status).toBe(422);
    for (let n = 0; n < 2; n++) expect((await book(await slot(), {}, OUTSIDE)).status).toBe(201);
    const refused = await book(await slot(), {}, OUTSIDE);
    expect(refused).toMatchObject({
      status: 429,
      type: expect.stringContaining('application/problem+json') as string,
    });
    expect((await book(await slot())).status).toBe(201);
  });
});
