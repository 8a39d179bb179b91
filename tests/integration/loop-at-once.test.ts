import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eraseClient } from '../../src/booking/erase-client.ts';
import { readSite } from '../../src/booking/read-site.ts';
import { feedbackTo } from '../../src/consent/disclosure.ts';
import { giveConsent } from '../../src/consent/give-consent.ts';
import { newConsent } from '../../src/consent/new-consent.ts';
import { withdrawIn } from '../../src/consent/withdraw.ts';
import { asSystem, inScope } from '../../src/database/scope.ts';
import type { ChatMessage } from '../../src/delivery/chat-message.ts';
import { keepHouse } from '../../src/delivery/housekeeping.ts';
import type { ChatPort } from '../../src/delivery/ports.ts';
import { answerPreview } from '../../src/feedback/answer-preview.ts';
import { sendFeedback } from '../../src/feedback/send-feedback.ts';
import { writeFeedback } from '../../src/feedback/write-feedback.ts';
import { acceptReferral } from '../../src/referral/accept-referral.ts';
import { keepReferrerCard } from '../../src/referral/keep-referrer-card.ts';
import { revokeReferral } from '../../src/referral/revoke-referral.ts';
import { accepted, agrees, refer, setPolicy, TEXT } from '../support/loop.ts';
import { partsOf, person } from '../support/talks.ts';
import { clock, coach, nurse, useWerkwijzer } from '../support/werkwijzer.ts';

// What the model of the loop (loop-model.test.ts) found when two things happen at the same moment, each told by itself.

const running = useWerkwijzer();
const parts = () => partsOf(running);

beforeAll(async () => {
  for (const who of [coach, nurse]) {
    const chat = await running.connector.openPersonalChat(who);
    await running.connector.say(chat.id, who, 'hallo');
  }
});
beforeEach(() => setPolicy(running, { feedbackMode: 'TEXT', clientPreviews: false }));

/** Returns when the work is over, or when it waits in the database for someone who has a lock. */
async function underWay(work: Promise<unknown>): Promise<void> {
  const over = work.then(
    () => true,
    () => true,
  );
  await expect
    .poll(async () => (await Promise.race([over, Promise.resolve(false)])) || (await someoneWaits()), {
      interval: 5,
      timeout: 5000,
    })
    .toBe(true);
}

async function someoneWaits(): Promise<boolean> {
  const [row] = await running.db.$queryRaw<{ waits: boolean }[]>`
    select exists (select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock') as waits`;
  return row?.waits ?? false;
}

async function consentOf(clientId: string): Promise<string> {
  const [row] = await asSystem(running.db, (tx) =>
    tx.consent.findMany({ where: { clientId, purpose: 'FEEDBACK', withdrawal: null } }),
  );
  return row?.id ?? '';
}

async function erase(clientId: string): Promise<void> {
  await eraseClient(parts(), await readSite(running.db, clock, { slug: 'demo' }), clientId);
}

describe('at the same moment', () => {
  test('a coach takes a referral on and the client is erased: one waits for the other', async () => {
    const { referralId, clientId } = await refer(running);
    const theCoach = await person(running, 'Demo Coach');
    const pressed = await asSystem(running.db, async (tx) => {
      await tx.$queryRaw`select 1 from client where id = ${clientId}::uuid for update`;
      const work = acceptReferral(parts(), theCoach, referralId);
      await underWay(work);
      await tx.referral.update({ where: { id: referralId }, data: { state: 'REVOKED', question: null } });
      return { work };
    });
    await expect(pressed.work).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('a client withdraws and the coach sends a feedback: it does not go, and is not kept as sent', async () => {
    const loop = await accepted(running);
    await agrees(running, loop);
    const theCoach = await person(running, 'Demo Coach');
    const { feedbackId } = await writeFeedback(parts(), theCoach, { ...loop, text: TEXT });
    const consentId = await consentOf(loop.clientId);
    const { clientId } = loop;
    const { sent } = await inScope(running.db, { clientId }, async (tx) => {
      await tx.$queryRaw`select 1 from client where id = ${clientId}::uuid for no key update`;
      await withdrawIn(tx, { clientId, consentId, by: 'CLIENT', now: clock() });
      const work = sendFeedback(parts(), theCoach, { feedbackId });
      await underWay(work);
      return { sent: work };
    });
    await expect(sent).rejects.toMatchObject({ code: 'NO_CONSENT' });
  });

  test('a client lets a feedback go and is erased: one waits for the other', async () => {
    await setPolicy(running, { clientPreviews: true });
    const loop = await accepted(running);
    const theCoach = await person(running, 'Demo Coach');
    const { feedbackId } = await writeFeedback(parts(), theCoach, { ...loop, text: TEXT });
    await sendFeedback(parts(), theCoach, { feedbackId });
    const { clientId } = loop;
    const { answered } = await asSystem(running.db, async (tx) => {
      await tx.$queryRaw`select 1 from client where id = ${clientId}::uuid for update`;
      const work = answerPreview(parts(), clientId, { feedbackId, send: true });
      await underWay(work);
      await tx.feedback.updateMany({ where: { clientId }, data: { refusedAt: clock() } });
      return { answered: work };
    });
    await answered;
  });

  test('a client agrees to less and the coach writes down more: one of them holds', async () => {
    const loop = await accepted(running);
    const { clientId } = loop;
    const theNurse = await person(running, 'Demo Verpleegkundige');
    const theCoach = await person(running, 'Demo Coach');
    const choice = { purpose: 'FEEDBACK', personId: theNurse.id } as const;
    const more = { ...choice, categories: ['DISCUSSED', 'STEPS', 'POSSIBLE'] as const };
    const less = newConsent(
      { ...feedbackTo(clientId, theNurse.id, ['DISCUSSED']), channels: ['CHAT'] },
      { how: 'ONLINE', language: 'nl', now: clock() },
    );
    const { given } = await inScope(running.db, { clientId }, async (tx) => {
      await tx.$queryRaw`select 1 from client where id = ${clientId}::uuid for no key update`;
      const work = giveConsent(
        parts(),
        { as: 'COACH', person: theCoach },
        { clientId, choice: more, how: 'SPOKEN' },
      );
      await underWay(work);
      await tx.consent.createMany({ data: [less] });
      return { given: work };
    });
    await given;
    const live = await asSystem(running.db, (tx) =>
      tx.consent.count({ where: { clientId, purpose: 'FEEDBACK', withdrawal: null } }),
    );
    expect(live).toBe(1);
  });

  test('a coach keeps a draft twice: it is one draft', async () => {
    const loop = await accepted(running);
    const theCoach = await person(running, 'Demo Coach');
    const kept = await Promise.all(
      [1, 2, 3].map(() => writeFeedback(parts(), theCoach, { referralId: loop.referralId, text: TEXT })),
    );
    expect(new Set(kept.map(({ feedbackId }) => feedbackId)).size).toBe(1);
  });
});

/** A chat that keeps what was put in it; `first` happens before the first message of a kind is there. */
function slowChat(kind: ChatMessage['kind'], first: () => Promise<unknown>) {
  const shown: ChatMessage[] = [];
  let waits: (() => Promise<unknown>) | undefined = first;
  const show = async (message: ChatMessage) => {
    if (message.kind === kind) {
      const before = waits;
      waits = undefined;
      await before?.();
    }
    shown.push(message);
  };
  const port: ChatPort = {
    send: async (_to, message) =>
      show(message).then(() => ({ end: 'SENT', activityId: crypto.randomUUID() })),
    edit: async (_to, _id, message) => show(message).then(() => ({ end: 'SENT' })),
  };
  return { shown, port };
}

describe('while a message is under way', () => {
  test('its client is erased: the empty message is known, and emptied for good', async () => {
    await running.deliver();
    const { clientId, referralId } = await refer(running);
    const { shown, port } = slowChat('PLACEHOLDER', () => erase(clientId));
    await running.newWorker({}, { chat: port }).runDue();
    expect(shown.map(({ kind }) => kind)).toEqual(['PLACEHOLDER', 'EMPTIED']);
    const post = await asSystem(running.db, (tx) => tx.chatPost.findFirst({ where: { referralId } }));
    expect(post).toMatchObject({ clientId: null, state: 'EMPTIED' });
  });

  test('its client is erased, and Teams is away for hours: the empty message is emptied all the same', async () => {
    await running.deliver();
    const { clientId } = await refer(running);
    const { shown, port } = slowChat('PLACEHOLDER', () => erase(clientId));
    const away: ChatPort = { ...port, edit: () => Promise.resolve({ end: 'RETRY', why: 'AWAY' }) };
    await running.newWorker({}, { chat: away }).runDue();
    const later = new Date(clock().getTime() + 2 * 60 * 60_000);
    await keepHouse(running.db, later);
    await running.newWorker({}, { chat: port }).runDue(() => later);
    expect(shown.map(({ kind }) => kind)).toEqual(['PLACEHOLDER', 'EMPTIED']);
    const left = await asSystem(running.db, (tx) => tx.outboxMessage.count({ where: { clientId } }));
    expect(left).toBe(0);
  });

  test('the referrer takes the referral back: their card says so, also when an older edit comes last', async () => {
    await running.deliver();
    const { referralId } = await refer(running);
    await running.deliver();
    const theNurse = await person(running, 'Demo Verpleegkundige');
    const place = await placeOfNurse();
    await keepReferrerCard(parts(), theNurse, referralId, place);
    await acceptReferral(parts(), await person(running, 'Demo Coach'), referralId);
    let now = clock();
    const at = { clock: () => now };
    const { shown, port } = slowChat('REFERRER', async () => {
      now = new Date(clock().getTime() + 5000);
      await revokeReferral(partsOf(running, at.clock), theNurse, referralId);
      await running.newWorker({}, { ...at, chat: port }).runDue();
    });
    await running.newWorker({}, { ...at, chat: port }).runDue();
    const cards = shown.flatMap((message) => (message.kind === 'REFERRER' ? [message.card.shown] : []));
    expect(cards.at(-1)).toBe('REVOKED');
  });
});

async function placeOfNurse() {
  const { id: personId } = await person(running, 'Demo Verpleegkundige');
  const { tenantId, conversationId } = await asSystem(running.db, (tx) =>
    tx.conversation.findFirstOrThrow({ where: { personId } }),
  );
  return { tenantId, conversationId, activityId: crypto.randomUUID() };
}
