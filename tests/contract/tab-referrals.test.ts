import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoTenants } from '../../prisma/demo-data.ts';
import { asSystem } from '../../src/database/scope.ts';
import { textVersions } from '../../src/consent/new-consent.ts';
import type {
  ArticleView,
  Contacted,
  DeskView,
  LinkSent,
  OpenedFeedbackView,
  OwnReferralView,
  RecordView,
  ReferralView,
  UndeliveredView,
} from '../../src/http/tab/referral-shapes.ts';
import type { Code, Me, Problem, SlotView } from '../../src/http/tab/shapes.ts';
import { newId } from '../../src/ids.ts';
import { consentKeys } from '../../src/web/tab/referrals/consent-keys.ts';
import { agrees, feedBack, NAME, QUESTION, refer, setPolicy, TEXT } from '../support/loop.ts';
import { callTab, COACH_ID, noKnowledge, SITE_ID, type Answer } from '../support/tab.ts';
import { partsOf } from '../support/talks.ts';
import { clock, coach, doctor, nurse, stranger, useWerkwijzer } from '../support/werkwijzer.ts';

const running = useWerkwijzer();
const NOBODY = '99999999-9999-4999-8999-999999999999';
const NURSE_ID = 'de300000-0000-4000-8000-000000000021';
const colleague = { id: newId(), oid: newId(), tid: demoTenants.employer };
const elsewhere = { id: newId(), oid: newId(), tid: demoTenants.employer };

type Who = { oid: string; tid: string };
const call = (method: string, path: string, body?: unknown) => callTab(running, method, path, body);
const callAs = async (who: Who | string, method: string, path: string, body?: unknown) => {
  const token =
    typeof who === 'string'
      ? await running.login.token(who)
      : await running.login.token(coach, { claims: { oid: who.oid, tid: who.tid } });
  return callTab(running, method, path, body, `Bearer ${token}`);
};
const problemOf = (answer: Answer) => [answer.status, (answer.body as Problem).type];
const fieldsOf = (answer: Answer) => (answer.body as Problem).errors?.map(({ field }) => field) ?? [];

async function list(who: Who | string = coach): Promise<Map<string, ReferralView>> {
  const { body } = await callAs(who, 'GET', '/referrals');
  return new Map((body as ReferralView[]).map((one) => [one.id, one]));
}
const shown = async (id: string) => (await list()).get(id);
const acts = async (recordId: string) => {
  const rows = await asSystem(running.db, (tx) => tx.auditEntry.findMany({ where: { recordId } }));
  return rows.map(({ act }) => act);
};

beforeAll(async () => {
  for (const who of [coach, nurse]) await running.connector.openPersonalChat(who);
  await asSystem(running.db, async (tx) => {
    const { organisationId } = await tx.site.findUniqueOrThrow({ where: { id: SITE_ID } });
    const other = { id: newId(), organisationId, slug: 'demo-elders', name: 'Demo elders' };
    await tx.site.create({ data: other });
    await tx.bookingPolicy.create({ data: { siteId: other.id } });
    const from = new Date('2026-03-01T00:00:00Z');
    const people = [
      { ...colleague, name: 'Demo Collega', siteId: SITE_ID },
      { ...elsewhere, name: 'Demo Elders', siteId: other.id },
    ];
    for (const { id, oid, tid, name, siteId } of people) {
      await tx.person.create({ data: { id, tenantId: tid, objectId: oid, name } });
      await tx.assignment.create({ data: { id: newId(), coachId: id, siteId, from } });
    }
  });
});
beforeEach(() => setPolicy(running, { feedbackMode: 'CARD', clientPreviews: false, feedbackHints: {} }));

/** A referral that the demo coach, and nobody else, is asked to take on. */
async function asked(wish: Parameters<typeof refer>[1] = {}) {
  const loop = await refer(running, wish);
  await asSystem(running.db, (tx) =>
    tx.referralOffer.updateMany({ where: { referralId: loop.referralId }, data: { coachId: COACH_ID } }),
  );
  return loop;
}

/** One that the demo coach took on. */
async function mine(wish: Parameters<typeof refer>[1] = {}) {
  const loop = await asked(wish);
  expect((await call('POST', `/referrals/${loop.referralId}/accept`)).status).toBe(204);
  return loop;
}

describe('me', () => {
  const viewsOf = async (who: string) => ((await callAs(who, 'GET', '/me')).body as Me).views;

  test('offers a coach the agenda, referrals, calls and schedules', async () => {
    expect(await viewsOf(coach)).toEqual(['AGENDA', 'REFERRALS', 'CALLS', 'SCHEDULES']);
  });

  test('offers a professional their own referrals and feedback, and no site', async () => {
    const { body } = await callAs(nurse, 'GET', '/me');
    expect(body).toEqual({
      name: 'Demo Verpleegkundige',
      now: clock().toISOString(),
      views: ['OWN_REFERRALS', 'FEEDBACK'],
      sites: [],
    } satisfies Me);
  });

  test('offers whoever does both, both', async () => {
    const role = { id: newId(), siteId: SITE_ID, personId: COACH_ID, role: 'CARE_COACH' as const };
    await asSystem(running.db, (tx) =>
      tx.siteRole.create({ data: { ...role, from: new Date('2026-01-01') } }),
    );
    expect(await viewsOf(coach)).toContain('OWN_REFERRALS');
    expect((await call('GET', '/own-referrals')).status).toBe(200);
    await asSystem(running.db, (tx) => tx.siteRole.delete({ where: { id: role.id } }));
  });

  test('is a 403 for someone without a role, and for one who only manages', async () => {
    expect((await callAs(stranger, 'GET', '/me')).status).toBe(403);
    const manager = { id: newId(), oid: newId(), tid: demoTenants.hospital };
    await asSystem(running.db, async (tx) => {
      const { id, oid: objectId, tid: tenantId } = manager;
      await tx.person.create({ data: { id, objectId, tenantId, name: 'Demo Beheerder' } });
      const role = { id: newId(), siteId: SITE_ID, personId: id, role: 'ADMIN' as const };
      await tx.siteRole.create({ data: { ...role, from: new Date('2026-01-01') } });
    });
    for (const path of ['/me', '/own-referrals', '/referrals'])
      expect((await callAs(manager, 'GET', path)).status, path).toBe(403);
  });
});

describe('a referral that waits', () => {
  test('is listed with name, question and referrer, and without a way to reach the client', async () => {
    const { referralId, code } = await asked({ contact: { kind: 'PHONE', value: '+32470998877' } });
    const one = await shown(referralId);
    expect(one).toMatchObject({
      ...{ code, name: NAME, question: QUESTION, referrer: 'Demo Verpleegkundige', mine: false },
      ...{ state: 'REQUESTED', siteId: SITE_ID, colleagues: [{ id: colleague.id, name: 'Demo Collega' }] },
    });
    expect(one?.desk).toBeUndefined();
    expect(JSON.stringify(one)).not.toMatch(/99887|99 88/);
  });

  test('is taken on once; twice changes nothing', async () => {
    const { referralId } = await asked();
    const path = `/referrals/${referralId}/accept`;
    expect((await call('POST', path)).status).toBe(204);
    expect((await call('POST', path)).status).toBe(204);
    expect(await shown(referralId)).toMatchObject({ mine: true, state: 'ACCEPTED', desk: { feedbacks: [] } });
  });

  test('is not taken on for a reason that exists, and goes to a colleague', async () => {
    const { referralId } = await asked();
    const path = `/referrals/${referralId}/decline`;
    expect((await call('POST', path, { reason: 'NO_REASON' })).status).toBe(422);
    expect((await call('POST', path, { reason: 'NO_ROOM' })).status).toBe(204);
    expect(await shown(referralId)).toBeUndefined();
    expect((await list(colleague)).get(referralId)).toMatchObject({ mine: false, name: NAME });
  });

  test('is handed to a colleague of the site, and to nobody else', async () => {
    const { referralId } = await asked();
    const path = `/referrals/${referralId}/hand-over`;
    expect((await call('POST', path, { to: elsewhere.id })).status).toBe(404);
    expect((await call('POST', path, { to: colleague.id })).status).toBe(204);
    expect((await list(colleague)).has(referralId)).toBe(true);
    expect(await shown(referralId)).toBeUndefined();
  });

  test('that a colleague took on meanwhile says so', async () => {
    const { referralId } = await asked();
    const offer = { coachId: COACH_ID, referralId };
    await asSystem(running.db, async (tx) => {
      const row = await tx.referralOffer.findFirstOrThrow({ where: offer });
      await tx.referralOffer.create({ data: { ...row, coachId: colleague.id } });
    });
    expect((await callAs(colleague, 'POST', `/referrals/${referralId}/accept`)).status).toBe(204);
    const late = await call('POST', `/referrals/${referralId}/accept`);
    expect(problemOf(late)).toEqual([409, 'urn:werkwijzer:problem:referral-taken']);
  });
});

describe('a referral that was taken on', () => {
  test('shows the way of contact after a request that is written down', async () => {
    const { referralId } = await mine({ contact: { kind: 'PHONE', value: '+32470123456' } });
    expect(await acts(referralId)).not.toContain('CONTACT_REVEALED');
    const { body } = await call('POST', `/referrals/${referralId}/contact`);
    expect(body).toEqual({ contact: { kind: 'PHONE', value: '+32 470 12 34 56' } } satisfies Contacted);
    expect(await acts(referralId)).toContain('CONTACT_REVEALED');
  });

  test('mails the booking link where that may, and else gives it to hand over', async () => {
    const mailed = await mine();
    const sent = (await call('POST', `/referrals/${mailed.referralId}/link`)).body as LinkSent;
    expect(sent.mailed).toBe(true);
    const { referralId } = await mine({ contact: { kind: 'NONE' } });
    const handed = (await call('POST', `/referrals/${referralId}/link`)).body as LinkSent;
    expect(handed.mailed).toBe(false);
    expect(handed.url).toMatch(new RegExp(`^${running.origin}/a/[\\w-]{43}$`));
  });

  test('gives a code by which the client makes the link theirs', async () => {
    const { referralId } = await mine({ contact: { kind: 'NONE' } });
    expect(await shown(referralId)).toMatchObject({ unclaimed: true });
    const given = (await call('POST', `/referrals/${referralId}/code`)).body as Code;
    expect(given.code).toMatch(/^\d{6}$/);
    const form = { method: 'POST', body: new URLSearchParams({ code: given.code }) };
    const claimed = await fetch(given.url, { ...form, redirect: 'manual' });
    expect(claimed.status).toBe(303);
    expect((await call('POST', `/referrals/${referralId}/code`)).status).toBe(404);
  });

  test('books a talk for the same client in the coach’s own agenda', async () => {
    const { referralId, clientId } = await mine();
    const days = `/slots?site=${SITE_ID}&from=2026-11-25&to=2026-12-20`;
    const [slot, other] = (await call('GET', days)).body as SlotView[];
    const path = `/referrals/${referralId}/book`;
    const booked = await call('POST', path, { slotId: slot?.slotId, companion: true });
    expect(booked.status).toBe(201);
    const { appointmentId: id } = booked.body as { appointmentId: string };
    const row = await asSystem(running.db, (tx) => tx.appointment.findUnique({ where: { id } }));
    expect(row).toMatchObject({ clientId, coachId: COACH_ID, companion: true, state: 'BOOKED' });
    expect((await shown(referralId))?.state).toBe('IN_PROGRESS');
    const taken = await call('POST', path, { slotId: slot?.slotId });
    expect(problemOf(taken)).toEqual([409, 'urn:werkwijzer:problem:slot-taken']);
    const theirs = other?.slotId.replace(COACH_ID, colleague.id);
    expect([404, 409]).toContain((await call('POST', path, { slotId: theirs })).status);
  });

  test('of someone the coach knows already is joined with their other record, when they want that', async () => {
    const known = await mine({ name: 'Bekende' });
    const { referralId, clientId } = await mine();
    const records = `/referrals/${referralId}/records`;
    const found = ((await call('GET', records)).body as RecordView[]).find(({ id }) => id === known.clientId);
    expect(found).toEqual({ id: known.clientId, name: 'Bekende', since: clock().toISOString() });
    const join = (body: object) => call('POST', `/referrals/${referralId}/join`, body);
    for (const body of [
      { record: known.clientId },
      { record: known.clientId, agreed: false },
      { agreed: true },
    ])
      expect((await join(body)).status).toBe(422);
    const theirs = await asked();
    for (const other of [NOBODY, theirs.clientId])
      expect((await join({ record: other, agreed: true })).status).toBe(404);
    expect((await join({ record: clientId, agreed: true })).status).toBe(422);

    expect((await join({ record: known.clientId, agreed: true })).status).toBe(204);
    const left = (await call('GET', records)).body as RecordView[];
    expect(left.some(({ id }) => id === known.clientId)).toBe(false);
    const rows = await asSystem(running.db, (tx) => tx.referral.count({ where: { clientId } }));
    expect(rows).toBe(2);
    expect((await shown(known.referralId))?.name).toBe(NAME);
  });

  test('is rounded off, keeps what was written, and its question is gone', async () => {
    const loop = await mine();
    await agrees(running, loop);
    await feedBack(running, loop);
    expect((await call('POST', `/referrals/${loop.referralId}/complete`)).status).toBe(204);
    const one = await shown(loop.referralId);
    expect([one?.state, one?.question, one?.desk]).toEqual(['COMPLETED', undefined, undefined]);
    const desk = (await call('GET', `/referrals/${loop.referralId}/desk`)).body as DeskView;
    expect(desk.feedbacks).toMatchObject([{ state: 'SENT', text: TEXT }]);
  });
});

describe('consents', () => {
  const agree = (id: string, words: object) =>
    call('POST', `/referrals/${id}/consents`, { how: 'SPOKEN', ...words });

  test('are written down as the client said them, for the referrer and the team', async () => {
    const { referralId, clientId } = await mine();
    for (const words of [
      { purpose: 'FEEDBACK', categories: ['DISCUSSED', 'STEPS'] },
      { purpose: 'SHARE_TEAM', categories: ['POSSIBLE'], how: 'PAPER' },
      { purpose: 'TALK_TOGETHER', how: 'PHONE' },
      { purpose: 'KEEP_IN_TOUCH' },
      { purpose: 'CONTACT' },
    ])
      expect((await agree(referralId, words)).status, words.purpose).toBe(204);
    const consents = (await shown(referralId))?.consents ?? [];
    expect(consents.map(({ purpose }) => purpose).sort()).toEqual(
      ['CONTACT', 'FEEDBACK', 'KEEP_IN_TOUCH', 'REFERRAL', 'SHARE_TEAM', 'TALK_TOGETHER'].sort(),
    );
    expect(consents.find(({ purpose }) => purpose === 'FEEDBACK')).toMatchObject({
      ...{ categories: ['DISCUSSED', 'STEPS'] },
      person: { referrer: true, name: 'Demo Verpleegkundige' },
    });
    const rows = await asSystem(running.db, (tx) => tx.consent.findMany({ where: { clientId } }));
    expect(rows.find(({ purpose }) => purpose === 'FEEDBACK')).toMatchObject({
      ...{ recipientId: NURSE_ID, recordedBy: 'COACH', recordedById: COACH_ID, how: 'SPOKEN' },
    });
  });

  test('are withdrawn for the client', async () => {
    const { referralId } = await mine();
    await agree(referralId, { purpose: 'FEEDBACK', categories: ['STEPS'] });
    const given = (await shown(referralId))?.consents.find(({ purpose }) => purpose === 'FEEDBACK');
    const path = `/referrals/${referralId}/consents/${given?.id}/withdraw`;
    expect((await call('POST', path)).status).toBe(204);
    expect((await call('POST', path)).status).toBe(204);
    expect((await shown(referralId))?.consents.map(({ purpose }) => purpose)).not.toContain('FEEDBACK');
    const other = await mine();
    const foreign = `/referrals/${other.referralId}/consents/${given?.id}/withdraw`;
    expect((await call('POST', foreign)).status).toBe(404);
  });

  test.each([
    ['nothing to tell', { purpose: 'FEEDBACK', categories: [] }],
    ['no kinds of things', { purpose: 'FEEDBACK' }],
    ['a kind that is no feedback', { purpose: 'FEEDBACK', categories: ['QUESTION'] }],
    ['a person of the coach’s choice', { purpose: 'TALK_TOGETHER', personId: NOBODY }],
    ['a referral, which a coach cannot give', { purpose: 'REFERRAL' }],
    ['as if the client did it online', { purpose: 'CONTACT', how: 'ONLINE' }],
  ])('are refused with %s', async (_name, words) => {
    expect((await agree(NOBODY, words)).status).toBe(422);
  });

  test('are read out in the very words whose version is recorded', () => {
    for (const [purpose, key] of Object.entries(consentKeys))
      expect(`consent.${textVersions[purpose as keyof typeof consentKeys]}`).toBe(key);
  });
});

describe('feedback', () => {
  test('is kept as one draft, with the site’s hints beside it', async () => {
    await setPolicy(running, { feedbackMode: 'CARD', feedbackHints: { steps: 'Wie doet wat?' } });
    const { referralId } = await mine();
    const path = `/referrals/${referralId}/feedback`;
    const first = await call('PUT', path, { discussed: 'Een' });
    const second = await call('PUT', path, { discussed: 'Twee', steps: 'Drie' });
    expect(first.body).toEqual(second.body);
    expect((await shown(referralId))?.desk).toMatchObject({
      ...{ mode: 'CARD', clientPreviews: false, hints: { steps: 'Wie doet wat?' } },
      feedbacks: [{ state: 'DRAFT', text: { discussed: 'Twee', steps: 'Drie' }, refused: false }],
    });
  });

  test('names the field that is too long, holds a national number, or is missing', async () => {
    const { referralId } = await mine();
    const path = `/referrals/${referralId}/feedback`;
    expect(fieldsOf(await call('PUT', path, { steps: 'x'.repeat(1001) }))).toEqual(['steps']);
    expect(fieldsOf(await call('PUT', path, { support: '85.07.30-033 28' }))).toEqual(['support']);
    expect(fieldsOf(await call('PUT', path, {}))).toEqual(['discussed']);
  });

  test('does not go without consent, and the draft is still there', async () => {
    const { referralId } = await mine();
    const { id } = (await call('PUT', `/referrals/${referralId}/feedback`, TEXT)).body as { id: string };
    const refused = await call('POST', `/feedback/${id}/send`, {});
    expect(problemOf(refused)).toEqual([403, 'urn:werkwijzer:problem:no-consent']);
    expect((await shown(referralId))?.desk?.feedbacks).toMatchObject([{ state: 'DRAFT', text: TEXT }]);
  });

  test('goes to its reader alone, who opens it until the client takes the consent back', async () => {
    const loop = await mine();
    await agrees(running, loop);
    const { id } = (await call('PUT', `/referrals/${loop.referralId}/feedback`, TEXT)).body as { id: string };
    expect((await call('POST', `/feedback/${id}/send`)).body).toEqual({ sent: 'SENT' });
    const waits = (await shown(loop.referralId))?.desk?.feedbacks;
    expect(waits).toMatchObject([{ state: 'SENT', delivery: 'WAITS' }]);
    await running.deliver();
    expect((await shown(loop.referralId))?.desk?.feedbacks).toMatchObject([{ delivery: 'DELIVERED' }]);

    const opened = await callAs(nurse, 'GET', `/feedback/${id}`);
    expect(opened.body).toEqual({
      ...{ code: loop.code, coach: 'Demo Coach', sentAt: clock().toISOString(), text: TEXT },
    } satisfies OpenedFeedbackView);
    expect(await acts(id)).toContain('FEEDBACK_OPENED');
    for (const other of [doctor, colleague, NOBODY]) {
      const answer =
        other === NOBODY
          ? await callAs(nurse, 'GET', `/feedback/${NOBODY}`)
          : await callAs(other, 'GET', `/feedback/${id}`);
      expect(JSON.stringify(answer.body)).not.toContain('halftijds');
      expect(answer.status).toBe(other === colleague ? 403 : 404);
    }

    const consent = (await shown(loop.referralId))?.consents.find(({ purpose }) => purpose === 'FEEDBACK');
    await call('POST', `/referrals/${loop.referralId}/consents/${consent?.id}/withdraw`);
    const gone = await callAs(nurse, 'GET', `/feedback/${id}`);
    const none = await callAs(nurse, 'GET', `/feedback/${NOBODY}`);
    expect([gone.status, gone.body]).toEqual([404, none.body]);
    await running.deliver();
    expect((await shown(loop.referralId))?.desk?.feedbacks).toMatchObject([{ state: 'RECALLED', text: {} }]);
  });

  test('is read by the client first where the site wants it, unless they read it together', async () => {
    await setPolicy(running, { feedbackMode: 'CARD', clientPreviews: true });
    const loop = await mine();
    await agrees(running, loop);
    const { id } = (await call('PUT', `/referrals/${loop.referralId}/feedback`, TEXT)).body as { id: string };
    expect((await call('POST', `/feedback/${id}/send`, {})).body).toEqual({ sent: 'PREVIEW' });
    expect((await call('POST', `/feedback/${id}/send`, { readTogether: true })).body).toEqual({
      sent: 'SENT',
    });
  });

  test('is taken back', async () => {
    const loop = await mine();
    await agrees(running, loop);
    const id = await feedBack(running, loop);
    expect((await call('POST', `/feedback/${id}/take-back`)).status).toBe(204);
    expect((await callAs(nurse, 'GET', `/feedback/${id}`)).status).toBe(404);
    expect(problemOf(await call('POST', `/feedback/${id}/send`))).toEqual([
      409,
      'urn:werkwijzer:problem:moved-on',
    ]);
  });
});

describe('what a client takes along', () => {
  test('is kept with articles that clients may read, and the client is told by mail', async () => {
    const { referralId } = await mine();
    const articles = (await call('GET', '/articles')).body as ArticleView[];
    expect(articles.length).toBeGreaterThan(40);
    const [first] = articles;
    const plan = { summary: 'We spraken over werk.', steps: ['Bel VDAB.', 'Vraag het na.'] };
    const saved = await call('PUT', `/referrals/${referralId}/plan`, {
      ...{ ...plan, articles: [first?.id, 'bestaat-niet'] },
    });
    expect([saved.status, saved.body]).toEqual([200, { mailed: true }]);
    expect((await shown(referralId))?.desk?.plan).toMatchObject({ ...plan, articles: [first?.id] });
  });

  test('names the step that cannot be kept', async () => {
    const { referralId } = await mine();
    const steps = ['Bel VDAB.', 'Stuur 85.07.30-033 28 door.'];
    const refused = await call('PUT', `/referrals/${referralId}/plan`, { summary: '', steps, articles: [] });
    expect([refused.status, fieldsOf(refused)]).toEqual([422, ['steps.1']]);
  });
});

describe('what did not arrive', () => {
  const undelivered = async (who: Who | string = coach) =>
    (await callAs(who, 'GET', '/undelivered')).body as UndeliveredView[];

  test('is listed for who sent it, without what it says, and goes after another try', async () => {
    const loop = await mine();
    await agrees(running, loop);
    const feedbackId = await feedBack(running, loop);
    const dedupeKey = `FEEDBACK ${feedbackId}`;
    const failed = { state: 'FAILED', lastError: 'UNREACHABLE', endedAt: clock(), attempts: 1 } as const;
    await asSystem(running.db, (tx) => tx.outboxMessage.update({ where: { dedupeKey }, data: failed }));
    const [one, ...more] = await undelivered();
    expect(more).toEqual([]);
    expect(one).toEqual({
      ...{ id: one?.id, what: 'FEEDBACK', why: 'UNREACHABLE', since: clock().toISOString() },
      referralId: loop.referralId,
    });
    expect((await shown(loop.referralId))?.desk?.feedbacks).toMatchObject([{ delivery: 'FAILED' }]);
    expect(await undelivered(colleague)).toEqual([]);

    const path = `/undelivered/${one?.id}/retry`;
    expect((await callAs(colleague, 'POST', path)).status).toBe(404);
    expect((await call('POST', path)).status).toBe(204);
    expect((await call('POST', path)).status).toBe(404);
    const row = await asSystem(running.db, (tx) => tx.outboxMessage.findUnique({ where: { dedupeKey } }));
    expect(row).toMatchObject({ state: 'PENDING', attempts: 0, lastError: null, endedAt: null });
    expect(await acts(one?.id ?? '')).toEqual(['MESSAGE_RETRIED']);
    await running.deliver();
    expect((await shown(loop.referralId))?.desk?.feedbacks).toMatchObject([{ delivery: 'DELIVERED' }]);
  });

  test('holds what could not be recalled, whose recall is tried again', async () => {
    const loop = await mine();
    await agrees(running, loop);
    const feedbackId = await feedBack(running, loop);
    await running.deliver();
    await call('POST', `/feedback/${feedbackId}/take-back`);
    await asSystem(running.db, async (tx) => {
      await tx.outboxMessage.updateMany({
        where: { kind: 'CHAT_REFRESH', state: 'PENDING' },
        data: { state: 'DROPPED', endedAt: clock() },
      });
      await tx.chatPost.updateMany({ where: { feedbackId }, data: { state: 'RECALL_FAILED' } });
    });
    const stuck = (await undelivered()).find(({ referralId }) => referralId === loop.referralId);
    expect(stuck).toMatchObject({ what: 'RECALL', why: 'UNREACHABLE' });
    expect((await call('POST', `/undelivered/${stuck?.id}/retry`)).status).toBe(204);
    await running.deliver();
    const post = await asSystem(running.db, (tx) => tx.chatPost.findFirst({ where: { feedbackId } }));
    expect(post?.state).toBe('EMPTIED');
  });

  test('stays hidden from a coach who no longer works where it was', async () => {
    const loop = await mine();
    await agrees(running, loop);
    const dedupeKey = `FEEDBACK ${await feedBack(running, loop)}`;
    const failed = { state: 'FAILED', lastError: 'GAVE_UP AWAY', endedAt: clock() } as const;
    await asSystem(running.db, (tx) =>
      tx.outboxMessage.update({ where: { dedupeKey }, data: { ...failed, ownerId: elsewhere.id } }),
    );
    expect(await undelivered(elsewhere)).toEqual([]);
  });
});

describe('a professional', () => {
  test('reads how their own referrals stand, and nothing about whom', async () => {
    const { referralId, code } = await mine();
    const { body } = await callAs(nurse, 'GET', '/own-referrals');
    const one = (body as OwnReferralView[]).find(({ id }) => id === referralId);
    expect(one).toEqual({
      ...{ id: referralId, code, site: 'Demo Ziekenhuis, campus Demo' },
      ...{ sentAt: clock().toISOString(), shown: 'TAKEN_OR_HANDED_ON' },
    });
    expect(JSON.stringify(body)).not.toMatch(new RegExp(`${NAME}|${QUESTION}`));
    const doctors = (await callAs(doctor, 'GET', '/own-referrals')).body as OwnReferralView[];
    expect(doctors.some(({ id }) => id === referralId)).toBe(false);
  });
});

describe('everyone stays in their own rooms', () => {
  /** Every route about a referral, with a body that is right. */
  const ofCoach = (id: string, feedbackId: string): [string, string, object?][] => [
    ['GET', `/referrals/${id}/desk`],
    ['POST', `/referrals/${id}/accept`],
    ['POST', `/referrals/${id}/decline`, { reason: 'NO_ROOM' }],
    ['POST', `/referrals/${id}/hand-over`, { to: colleague.id }],
    ['GET', `/referrals/${id}/records`],
    ['POST', `/referrals/${id}/join`, { record: NOBODY, agreed: true }],
    ['POST', `/referrals/${id}/complete`],
    ['POST', `/referrals/${id}/contact`],
    ['POST', `/referrals/${id}/link`],
    ['POST', `/referrals/${id}/book`, { slotId: slotId(), companion: false }],
    ['POST', `/referrals/${id}/code`],
    ['POST', `/referrals/${id}/consents`, { purpose: 'CONTACT', how: 'SPOKEN' }],
    ['POST', `/referrals/${id}/consents/${NOBODY}/withdraw`],
    ['PUT', `/referrals/${id}/feedback`, { discussed: 'x' }],
    ['POST', `/feedback/${feedbackId}/send`, { readTogether: true }],
    ['POST', `/feedback/${feedbackId}/take-back`],
    ['PUT', `/referrals/${id}/plan`, { summary: 'x', steps: [], articles: [] }],
    ['POST', `/undelivered/${id}/retry`],
  ];
  const lists: [string, string][] = [
    ['GET', '/referrals'],
    ['GET', '/articles'],
    ['GET', '/undelivered'],
  ];
  let slots: SlotView[] = [];
  const slotId = () => slots[0]?.slotId;
  let ids = { referralId: '', feedbackId: '' };

  beforeAll(async () => {
    const days = `/slots?site=${SITE_ID}&from=2026-11-25&to=2026-12-20`;
    slots = (await call('GET', days)).body as SlotView[];
    const loop = await mine();
    await agrees(running, loop);
    ids = { referralId: loop.referralId, feedbackId: await feedBack(running, loop) };
  });

  test('without a token every route is a 401', async () => {
    const others = [...lists, ['GET', '/own-referrals'], ['GET', `/feedback/${NOBODY}`]] as const;
    for (const [method, path, body] of [...ofCoach(ids.referralId, ids.feedbackId), ...others])
      expect((await callTab(running, method, path, body, null)).status, path).toBe(401);
  });

  test('a professional, even the one who referred, gets a 403 on each of the coach’s routes', async () => {
    for (const [method, path, body] of [...ofCoach(ids.referralId, ids.feedbackId), ...lists])
      expect((await callAs(nurse, method, path, body)).status, path).toBe(403);
  });

  test('a coach gets a 403 on each of the professional’s', async () => {
    for (const path of ['/own-referrals', `/feedback/${ids.feedbackId}`, `/feedback/${NOBODY}`])
      expect((await call('GET', path)).status, path).toBe(403);
  });

  test.each([
    ['of another site', elsewhere],
    ['of the same site', colleague],
  ])('a coach %s gets the same 404 for a referral that exists and one that does not', async (_name, who) => {
    const real = ofCoach(ids.referralId, ids.feedbackId);
    const none = ofCoach(NOBODY, NOBODY);
    for (const [n, [method, path, body]] of real.entries()) {
      const one = await callAs(who, method, path, body);
      const other = await callAs(who, method, none[n]?.[1] ?? '', body);
      expect([one.status, one.body], path).toEqual([404, other.body]);
    }
    expect((await list(who)).has(ids.referralId)).toBe(false);
    expect((await callAs(who, 'GET', '/undelivered')).body).toEqual([]);
    expect((await shown(ids.referralId))?.state).toBe('ACCEPTED');
  });

  test('an unknown field is a 422 on every route, before anything is looked up', async () => {
    for (const [method, path, body] of ofCoach(NOBODY, NOBODY).filter(([verb]) => verb !== 'GET')) {
      const answer = await call(method, path, { ...body, clientId: NOBODY });
      expect(answer.status, path).toBe(422);
    }
  });

  test('the routes that other tests try are all that there are', async () => {
    const { tabApi } = await import('../../src/http/tab/api.ts');
    const { routesIn } = await import('../support/tab.ts');
    const check = () => Promise.resolve(undefined);
    const host = {
      host: 'practice',
      free: () => true,
      publicUrl: '',
      articles: () => [],
      knowledge: noKnowledge,
    } as const;
    const routes = routesIn(tabApi({ ...partsOf(running), check, ...host }));
    const about = routes.filter((route) => / \/(own-)?(referrals|feedback|articles|undelivered)/.test(route));
    expect(about).toHaveLength(ofCoach('x', 'y').length + lists.length + 2);
  });
});
