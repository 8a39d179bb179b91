import { beforeAll, describe, expect, test } from 'vitest';
import { readSite } from '../../src/booking/read-site.ts';
import { requestCall } from '../../src/booking/request-call.ts';
import { withdrawConsent } from '../../src/consent/withdraw.ts';
import { asSystem } from '../../src/database/scope.ts';
import type {
  Call,
  Conflicts,
  Me,
  Problem,
  Schedules,
  ScheduleWords,
  SlotView,
  Talk,
} from '../../src/http/tab/shapes.ts';
import { callTab, COACH_ID, SITE_ID, type Answer } from '../support/tab.ts';
import { bookTalk, partsOf } from '../support/talks.ts';
import { useWerkwijzer } from '../support/werkwijzer.ts';

// The tests live on Sunday 22 November 2026, and move on where a talk has to be over.
const SUNDAY = new Date('2026-11-22T10:00:00Z');
let now = SUNDAY;
const werkwijzer = useWerkwijzer({ now: () => now });
const NOBODY = '99999999-9999-4999-8999-999999999999';

const call = (method: string, path: string, body?: unknown) => callTab(werkwijzer, method, path, body);
const problemOf = (answer: Answer) => answer.body as Problem;
const fieldsOf = (answer: Answer) => problemOf(answer).errors?.map(({ field }) => field) ?? [];

/** The coach's talks of the test's weeks, by id. */
async function agenda(): Promise<Map<string, Talk>> {
  const answer = await call('GET', '/agenda?from=2026-11-15&to=2027-01-31');
  return new Map((answer.body as Talk[]).map((talk) => [talk.id, talk]));
}

async function slots(from: string, to = from): Promise<SlotView[]> {
  return (await call('GET', `/slots?site=${SITE_ID}&from=${from}&to=${to}`)).body as SlotView[];
}

/** Books on a day, and comes back when that talk has begun. */
async function talkThatBegan(day: string) {
  now = SUNDAY;
  const talk = await bookTalk(werkwijzer, { day });
  now = new Date(talk.slot.start.getTime() + 60_000);
  return talk;
}

describe('every answer', () => {
  test('is kept nowhere, and no other website may read it', async () => {
    const { headers } = await call('GET', '/me');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  test('that is an error is problem+json, in the reader’s language', async () => {
    const answer = await call('POST', `/appointments/${NOBODY}/cancel`);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(problemOf(answer)).toMatchObject({
      status: 404,
      title: 'Dit vinden we niet (meer), of het is niet voor jou.',
    });
  });

  test('to a body that is too large, or no JSON, is a 4xx', async () => {
    const large = await call('POST', '/leave', { from: 'x'.repeat(70_000) });
    expect(large.status).toBe(413);
    const { origin, login } = werkwijzer;
    const headers = {
      authorization: `Bearer ${await login.token('29:demo-coach')}`,
      'content-type': 'application/json',
    };
    const broken = await fetch(`${origin}/api/tab/leave`, { method: 'POST', headers, body: '{' });
    expect(broken.status).toBe(400);
  });

  test('to an address that does not exist is a 404', async () => {
    expect((await call('GET', '/clients')).status).toBe(404);
  });
});

describe('me', () => {
  test('says who the coach is, what time it is, and where they coach with the page to book', async () => {
    now = SUNDAY;
    const { status, body } = await call('GET', '/me');
    expect(status).toBe(200);
    expect(body).toEqual({
      name: 'Demo Coach',
      now: SUNDAY.toISOString(),
      views: ['AGENDA', 'REFERRALS', 'CALLS', 'SCHEDULES'],
      sites: [{ id: SITE_ID, name: 'Demo Ziekenhuis, campus Demo', url: `${werkwijzer.origin}/b/demo` }],
    } satisfies Me);
  });

  test('gives the QR code of a site where the coach works', async () => {
    const answer = await call('GET', `/sites/${SITE_ID}/qr`);
    expect(answer.headers.get('content-type')).toContain('image/svg+xml');
    expect((await call('GET', `/sites/${NOBODY}/qr`)).status).toBe(404);
  });
});

describe('the agenda', () => {
  test('shows a talk with name and contact, and the client can read that the coach looked', async () => {
    now = SUNDAY;
    const { appointmentId, clientId, slot } = await bookTalk(werkwijzer, {
      day: '2026-11-23',
      name: 'Demo Ans',
    });
    const talk = (await agenda()).get(appointmentId);
    expect(talk).toMatchObject({
      ...{ id: appointmentId, siteId: SITE_ID, state: 'BOOKED', mode: 'ON_SITE', steps: [], followUp: false },
      startsAt: slot.start.toISOString(),
      client: { name: 'Demo Ans', language: 'nl', contact: { kind: 'MAIL' } },
    });
    const looks = await asSystem(werkwijzer.db, (tx) => tx.clientAccess.findMany({ where: { clientId } }));
    expect(looks.map(({ personId }) => personId)).toEqual([COACH_ID]);
  });

  test.each([
    ['no days', ''],
    ['one day', '?from=2026-11-01'],
    ['the wrong order', '?from=2026-11-22&to=2026-11-01'],
    ['more than a hundred days', '?from=2026-01-01&to=2026-12-31'],
    ['something else', '?from=2026-11-01&to=2026-11-22&coach=all'],
  ])('refuses %s', async (_name, query) => {
    expect((await call('GET', `/agenda${query}`)).status).toBe(422);
  });

  test('has free slots beside it, without those that are taken', async () => {
    now = SUNDAY;
    const before = await slots('2026-12-07');
    const { slot } = await bookTalk(werkwijzer, { day: '2026-12-07' });
    const after = await slots('2026-12-07');
    expect(before.length - after.length).toBe(1);
    expect(after.some(({ slotId }) => slotId === slot.slotId)).toBe(false);
    expect(before[0]).toMatchObject({ siteId: SITE_ID, mode: 'ON_SITE' });
  });

  test('offers a talk that moves its own time too', async () => {
    now = SUNDAY;
    const { slot, appointmentId } = await bookTalk(werkwijzer, { day: '2026-12-07' });
    const answer = await call(
      'GET',
      `/slots?site=${SITE_ID}&from=2026-12-07&to=2026-12-07&own=${appointmentId}`,
    );
    expect((answer.body as SlotView[]).some(({ slotId }) => slotId === slot.slotId)).toBe(true);
  });
});

describe('how a talk went', () => {
  test('is recorded with several next steps, changed and taken back', async () => {
    const { appointmentId } = await talkThatBegan('2026-11-25');
    const path = `/appointments/${appointmentId}/outcome`;
    const done = await call('POST', path, { state: 'COMPLETED', steps: ['VDAB', 'TRAINING'] });
    expect(done.status).toBe(204);
    const talk = (await agenda()).get(appointmentId);
    expect([talk?.state, talk?.steps.toSorted()]).toEqual(['COMPLETED', ['TRAINING', 'VDAB']]);

    await call('POST', path, { state: 'NO_SHOW' });
    expect((await agenda()).get(appointmentId)).toMatchObject({ state: 'NO_SHOW', steps: [] });

    await call('POST', path, { state: 'BOOKED' });
    expect((await agenda()).get(appointmentId)).toMatchObject({ state: 'BOOKED', steps: [] });
  });

  test('cannot be said before it begins', async () => {
    now = SUNDAY;
    const { appointmentId } = await bookTalk(werkwijzer, { day: '2026-11-25' });
    const answer = await call('POST', `/appointments/${appointmentId}/outcome`, {
      state: 'COMPLETED',
      steps: [],
    });
    expect([answer.status, problemOf(answer).type]).toEqual([409, 'urn:werkwijzer:problem:too-late']);
  });

  test.each([
    ['a state of our own making', { state: 'CANCELLED', steps: [] }],
    ['a step that does not exist', { state: 'COMPLETED', steps: ['RICH'] }],
    ['free words', { state: 'COMPLETED', steps: [], note: 'x' }],
    ['nothing', undefined],
  ])('is not %s', async (_name, body) => {
    expect((await call('POST', `/appointments/${NOBODY}/outcome`, body)).status).toBe(422);
  });
});

describe('a talk that is still to come', () => {
  test('moves to a free slot, and not to a taken one', async () => {
    now = SUNDAY;
    const { appointmentId } = await bookTalk(werkwijzer, { day: '2026-12-04' });
    const other = await bookTalk(werkwijzer, { day: '2026-12-11' });
    const taken = await call('POST', `/appointments/${appointmentId}/move`, { slotId: other.slot.slotId });
    expect([taken.status, problemOf(taken).type]).toEqual([409, 'urn:werkwijzer:problem:slot-taken']);

    const [free] = await slots('2026-12-11');
    const moved = await call('POST', `/appointments/${appointmentId}/move`, { slotId: free?.slotId });
    expect(moved.status).toBe(204);
    expect((await agenda()).get(appointmentId)?.startsAt).toBe(free?.start);
  });

  test('is cancelled once', async () => {
    now = SUNDAY;
    const { appointmentId } = await bookTalk(werkwijzer, { day: '2026-12-04' });
    expect((await call('POST', `/appointments/${appointmentId}/cancel`)).status).toBe(204);
    expect((await agenda()).has(appointmentId)).toBe(false);
    expect((await call('POST', `/appointments/${appointmentId}/cancel`)).status).toBe(409);
  });

  test('that was booked on behalf gets a code for its client, and one with a link of their own does not', async () => {
    now = SUNDAY;
    const handed = await bookTalk(werkwijzer, {
      day: '2026-12-02',
      onBehalf: true,
      contact: { kind: 'NONE' },
    });
    const given = await call('POST', `/appointments/${handed.appointmentId}/code`);
    expect(given.body).toMatchObject({ code: expect.stringMatching(/^\d{6}$/) as string });
    const own = await bookTalk(werkwijzer, { day: '2026-12-02' });
    expect((await call('POST', `/appointments/${own.appointmentId}/code`)).status).toBe(404);
  });

  test('does not move to what is no slot', async () => {
    const answer = await call('POST', `/appointments/${NOBODY}/move`, { slotId: 'tomorrow' });
    expect([answer.status, fieldsOf(answer)]).toEqual([422, ['slotId']]);
  });
});

describe('a follow-up', () => {
  test('is booked for the same client, once', async () => {
    const { appointmentId, clientId } = await talkThatBegan('2026-11-27');
    const [slot] = await slots('2026-12-18');
    const path = `/appointments/${appointmentId}/follow-up`;
    const booked = await call('POST', path, { slotId: slot?.slotId, companion: true });
    expect(booked.status).toBe(201);
    const { appointmentId: next } = booked.body as { appointmentId: string };
    expect((await agenda()).get(next)).toMatchObject({ followUp: true, companion: true, state: 'BOOKED' });
    const row = await asSystem(werkwijzer.db, (tx) => tx.appointment.findUnique({ where: { id: next } }));
    expect(row?.clientId).toBe(clientId);
    expect((await call('POST', path, { slotId: slot?.slotId })).status).toBe(409);
  });
});

describe('calls', () => {
  test('are listed with name and number until they are done', async () => {
    now = SUNDAY;
    const parts = partsOf(werkwijzer);
    const site = await readSite(parts.db, parts.clock, { slug: 'demo' });
    const asked = { name: 'Demo Bel', phone: '+32470000001', partOfDay: 'MORNING', language: 'nl' } as const;
    await requestCall(parts, site, asked);
    const [found] = (await call('GET', '/calls')).body as Call[];
    expect(found).toMatchObject({ ...asked, phone: '+32 470 00 00 01', siteId: SITE_ID });
    expect((await call('POST', `/calls/${found?.id}/done`)).status).toBe(204);
    expect((await call('GET', '/calls')).body as Call[]).toEqual([]);
    expect((await call('POST', `/calls/${found?.id}/done`)).status).toBe(404);
  });
});

describe('a client who wants no messages', () => {
  test('shows no way of contact, except the number of a talk by telephone', async () => {
    now = SUNDAY;
    const here = await bookTalk(werkwijzer, { day: '2026-12-16' });
    const call = await bookTalk(werkwijzer, { day: '2026-12-18' });
    const contactOf = async (id: string) => (await agenda()).get(id)?.client?.contact;
    expect(await contactOf(here.appointmentId)).toMatchObject({ kind: 'MAIL' });
    for (const { clientId } of [here, call]) {
      const [consent] = await asSystem(werkwijzer.db, (tx) => tx.consent.findMany({ where: { clientId } }));
      await withdrawConsent(
        partsOf(werkwijzer, () => now),
        { as: 'CLIENT' },
        { clientId, consentId: consent?.id ?? '' },
      );
    }
    expect(await contactOf(here.appointmentId)).toEqual({ kind: 'WITHHELD' });
    expect(await contactOf(call.appointmentId)).toEqual({ kind: 'PHONE', value: '+32 470 12 34 56' });
  });
});

describe('schedules', () => {
  const tuesdays: ScheduleWords = {
    ...{ siteId: SITE_ID, rule: 'FREQ=WEEKLY;BYDAY=TU', from: '2026-11-24', until: null },
    ...{ startsAt: '09:00', endsAt: '12:00', minutes: 50, bufferMinutes: 10, dailyCap: 3 },
    ...{ leadMinutes: null, horizonDays: null, mode: 'ON_SITE', place: 'Demo lokaal', wayfinding: '' },
    reservedFor: null,
  };
  const read = async () => (await call('GET', '/schedules')).body as Schedules;
  let id = '';

  beforeAll(() => {
    now = SUNDAY;
  });

  test('are listed with their next days', async () => {
    const { schedules } = await read();
    expect(schedules).toHaveLength(4);
    expect(schedules[0]?.days.slice(0, 2)).toEqual(['2026-11-23', '2026-12-07']);
    expect(schedules.find(({ reservedFor }) => reservedFor)?.reservedUrl).toMatch(/\/b\/demo\?voor=/);
  });

  test('are made, and changed', async () => {
    const made = await call('POST', '/schedules', tuesdays);
    expect(made.status).toBe(201);
    id = (made.body as { scheduleId: string }).scheduleId;
    const changed = await call('PUT', `/schedules/${id}`, { ...tuesdays, place: 'Demo lokaal 2' });
    expect(changed).toMatchObject({ status: 200, body: { done: true, scheduleId: id } });
    const saved = (await read()).schedules.find((one) => one.id === id);
    expect(saved).toMatchObject({ ...tuesdays, place: 'Demo lokaal 2' });
    expect(saved?.days[0]).toBe('2026-11-24');
  });

  test.each([
    ['rule', { rule: 'FREQ=SECONDLY' }],
    ['endsAt', { endsAt: '08:00' }],
    ['until', { until: '2026-01-01' }],
    ['minutes', { minutes: 5 }],
    ['place', { place: ' ' }],
    ['body', { coachId: NOBODY }],
    ['choices', { choices: { x: { do: 'KEEP' } } }],
  ])('name the field at fault: %s', async (field, wrong) => {
    const answer = await call('POST', '/schedules', { ...tuesdays, ...wrong });
    expect(answer.status).toBe(422);
    expect(fieldsOf(answer)[0]?.split('.')[0]).toBe(field);
  });

  test('show the days of a rule while it is written, without public holidays', async () => {
    const rule = 'FREQ=WEEKLY;BYDAY=FR';
    const answer = await call(
      'GET',
      `/rule-days?site=${SITE_ID}&from=2026-12-11&rule=${encodeURIComponent(rule)}`,
    );
    expect((answer.body as string[]).slice(0, 3)).toEqual(['2026-12-11', '2026-12-18', '2027-01-08']);
    expect((await call('GET', `/rule-days?site=${SITE_ID}&from=2026-12-11&rule=nonsense`)).status).toBe(422);
  });

  test('keep an appointment that no longer fits until each has a choice', async () => {
    const one = await bookTalk(werkwijzer, { day: '2026-12-01', name: 'Demo Een' });
    const two = await bookTalk(werkwijzer, { day: '2026-12-01', name: 'Demo Twee' });
    const three = await bookTalk(werkwijzer, { day: '2026-12-08', name: 'Demo Drie' });
    const thursdays = { ...tuesdays, rule: 'FREQ=WEEKLY;BYDAY=TH', place: 'Demo lokaal 2' };

    const refused = await call('PUT', `/schedules/${id}`, thursdays);
    const { conflicts, free } = refused.body as Conflicts;
    expect([refused.status, problemOf(refused).type]).toEqual([
      409,
      'urn:werkwijzer:problem:schedule-conflicts',
    ]);
    expect(conflicts.map(({ name }) => name)).toEqual(['Demo Een', 'Demo Twee', 'Demo Drie']);
    expect((await read()).schedules.find((other) => other.id === id)?.rule).toBe(tuesdays.rule);

    const target = free.find(({ start }) => start.startsWith('2026-12-10'));
    const choices = {
      [one.appointmentId]: { do: 'KEEP' },
      [two.appointmentId]: { do: 'CANCEL' },
      [three.appointmentId]: { do: 'MOVE', to: target?.slotId },
    };
    expect((await call('PUT', `/schedules/${id}`, { ...thursdays, choices })).status).toBe(200);
    const talks = await agenda();
    expect(talks.get(one.appointmentId)?.startsAt).toBe(one.slot.start.toISOString());
    expect(talks.has(two.appointmentId)).toBe(false);
    expect(talks.get(three.appointmentId)?.startsAt).toBe(target?.start);
  });

  test('give way to leave, which can be taken back', async () => {
    const made = await call('POST', '/leave', { from: '2027-01-11', until: '2027-01-15' });
    expect(made.status).toBe(201);
    const { exceptions } = await read();
    expect(exceptions).toMatchObject([{ kind: 'LEAVE', from: '2027-01-11', until: '2027-01-15' }]);
    expect(await slots('2027-01-11', '2027-01-15')).toEqual([]);
    const path = `/exceptions/${exceptions[0]?.id}`;
    expect((await call('DELETE', path)).status).toBe(200);
    expect((await call('DELETE', path)).status).toBe(404);
    expect((await slots('2027-01-11', '2027-01-15')).length).toBeGreaterThan(0);
    expect((await call('POST', '/leave', { from: '2027-01-15', until: '2027-01-11' })).status).toBe(422);
  });

  test('move one day, or drop it', async () => {
    const [thursday] = (await read()).schedules
      .filter((one) => one.id === id)
      .flatMap(({ days }) => days.slice(-1));
    const nowhere = { startsAt: null, endsAt: null, place: null, wayfinding: null };
    const moved = { scheduleId: id, day: thursday, toDay: '2027-01-23', ...nowhere };
    expect((await call('POST', '/moved-days', moved)).status).toBe(201);
    expect((await slots('2027-01-23')).length).toBe(3);
    expect((await call('POST', '/moved-days', { ...moved, toDay: null })).status).toBe(201);
    expect(await slots('2027-01-23')).toEqual([]);
    expect((await read()).exceptions).toMatchObject([{ kind: 'MOVED', day: thursday, toDay: null }]);
  });

  test('end from today on', async () => {
    const ended = await call('DELETE', `/schedules/${id}`);
    const { conflicts } = ended.body as Conflicts;
    const choices = Object.fromEntries(conflicts.map(({ appointmentId }) => [appointmentId, { do: 'KEEP' }]));
    expect((await call('DELETE', `/schedules/${id}`, { choices })).status).toBe(200);
    expect((await read()).schedules.some((one) => one.id === id)).toBe(false);
  });

  test('of nobody, and at a site where the coach does not work, are not found', async () => {
    expect((await call('PUT', `/schedules/${NOBODY}`, tuesdays)).status).toBe(404);
    expect((await call('POST', '/schedules', { ...tuesdays, siteId: NOBODY })).status).toBe(404);
  });
});

describe('the page', () => {
  test('may be framed by Teams and by us only, and runs our own code only', async () => {
    const page = await fetch(`${werkwijzer.origin}/tab`);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(
      "frame-ancestors 'self' teams.microsoft.com *.teams.microsoft.com *.cloud.microsoft *.office.com",
    );
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self' https://res.cdn.office.net");
    expect(page.headers.get('x-frame-options')).toBeNull();
    expect(await page.text()).toContain('data-host="practice"');
  });

  test('has a script and a style that browsers may keep for a year, because their names change', async () => {
    const page = await (await fetch(`${werkwijzer.origin}/tab`)).text();
    const files = [...page.matchAll(/"(\/tab\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(files.length).toBeGreaterThanOrEqual(2);
    for (const file of files) {
      const asset = await fetch(`${werkwijzer.origin}${file}`);
      expect([file, asset.status]).toEqual([file, 200]);
      expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
    expect((await fetch(`${werkwijzer.origin}/tab/assets/none.js`)).status).toBe(404);
  });
});
