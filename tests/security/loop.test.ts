import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { demoPeople, demoTenants } from '../../prisma/demo-data.ts';
import { newRequest, sealRequest } from '../../bot/acts/request.ts';
import { asSystem, inScope } from '../../src/database/scope.ts';
import { openQuestion } from '../../src/referral/question.ts';
import { createSealer } from '../../src/privacy/seal.ts';
import { cardIn, dataOf, openCard, press, type OpenCard } from '../support/book-card.ts';
import {
  accepted,
  agrees,
  chatOf,
  everythingIn,
  feedBack,
  NAME,
  QUESTION,
  refer,
  setPolicy,
  SITE_ID,
} from '../support/loop.ts';
import { person } from '../support/talks.ts';
import { coach, doctor, nurse, stranger, useWerkwijzer } from '../support/werkwijzer.ts';

const running = useWerkwijzer();
const words = new RegExp(`${NAME}|${QUESTION}|voorbeeld\\.be`);

async function cardOf(code: string): Promise<OpenCard> {
  await running.deliver();
  const chat = await running.connector.openPersonalChat(coach);
  const message = (await chatOf(running, coach)).findLast((one) => JSON.stringify(one).includes(code));
  return { chatId: chat.id, who: coach, messageId: message?.id ?? '', card: cardIn(message) };
}

beforeAll(async () => {
  for (const who of [coach, nurse, doctor, stranger]) {
    const chat = await running.connector.openPersonalChat(who);
    await running.connector.say(chat.id, who, 'hallo');
  }
  await setPolicy(running, { feedbackMode: 'TEXT' });
});

describe('a button of the loop', () => {
  const verbs = [
    'referral.look',
    'referral.accept',
    'referral.askDecline',
    'referral.decline',
    'referral.show',
    'referral.hide',
    'referral.status',
    'referral.askRevoke',
    'referral.keep',
    'referral.revoke',
  ];

  test.each(verbs)('%s changes and tells nothing to whoever it was not made for', async (verb) => {
    const { referralId } = await refer(running);
    const ids = Object.fromEntries(demoPeople.map(({ name, id }) => [name, id]));
    const requestOf = (personId: string, sealer = running.sealer) =>
      sealRequest(sealer, newRequest({ id: personId }, { referralId, siteId: SITE_ID }));
    const forCoach = requestOf(ids['Demo Coach'] ?? '');
    const forNurse = requestOf(ids['Demo Verpleegkundige'] ?? '');
    const changed = `${forCoach.slice(0, -4)}AAAA`;
    const otherKey = requestOf(ids['Demo Coach'] ?? '', createSealer(new Uint8Array(32).fill(9)));
    const before = await everythingIn(running);
    for (const [who, requests] of [
      [nurse, [forCoach, changed]],
      [doctor, [forCoach, forNurse, requestOf(ids['Demo Huisarts'] ?? '')]],
      [stranger, [forCoach, forNurse]],
      [coach, [forNurse, changed, otherKey, 'x', '']],
    ] as const) {
      const chat = await running.connector.openPersonalChat(who);
      const [message] = await chatOf(running, who);
      for (const request of requests) {
        const data = { request, reason: 'NO_ROOM' };
        const inputs = verb === 'referral.decline' ? data : { request };
        const { body } = await running.connector.execute(chat.id, who, message?.id ?? '', verb, inputs);
        expect(JSON.stringify(body), who).not.toMatch(words);
      }
    }
    expect(await everythingIn(running)).toBe(before);
  });

  test('works in no group, and for no tenant that is not on the list', async () => {
    const { code } = await refer(running);
    const open = await cardOf(code);
    const before = await everythingIn(running);
    const group = await running.connector.openGroupChat([coach, nurse], 'Overleg');
    const { request } = open.card.actions.find(({ verb }) => verb === 'referral.accept')?.data ?? {};
    const said = await running.connector.say(group.id, coach, '<at>Werkwijzer</at> hallo', { mention: true });
    const messageId = said.replies[0]?.id ?? '';
    const inGroup = await running.connector.execute(group.id, coach, messageId, 'referral.accept', {
      request,
    });
    expect(JSON.stringify(inGroup.body)).not.toMatch(words);

    const theCoach = demoPeople.find(({ name }) => name === 'Demo Coach');
    const from = (tenantId: string, objectId: string) =>
      running.connector.send({
        ...{ type: 'invoke', name: 'adaptiveCard/action', channelId: 'msteams', id: randomUUID() },
        value: { action: { type: 'Action.Execute', verb: 'referral.accept', data: { request } } },
        ...{ serviceUrl: running.connector.urls.serviceUrl, replyToId: open.messageId },
        from: { id: coach, aadObjectId: objectId },
        conversation: { id: open.chatId, tenantId, conversationType: 'personal' },
        ...{ channelData: { tenant: { id: tenantId } }, recipient: { id: '28:bot' } },
      });
    const foreign = await from(randomUUID(), theCoach?.objectId ?? '');
    const elsewhere = await from(demoTenants.hospital, theCoach?.objectId ?? '');
    const unknown = await from(demoTenants.employer, randomUUID());
    expect(foreign.status).toBe(401);
    expect(JSON.stringify([foreign.body, elsewhere.body, unknown.body])).not.toMatch(words);
    expect(await everythingIn(running)).toBe(before);
  });

  test('of an old card gets the card as it is now, and does nothing again', async () => {
    const { code } = await refer(running);
    const open = await cardOf(code);
    await press(running.connector, open, 'referral.accept', {});
    await running.deliver();
    const before = await everythingIn(running);
    for (const verb of ['referral.accept', 'referral.askDecline', 'referral.decline']) {
      const data = { ...dataOf(open.card, 'referral.accept'), reason: 'NO_ROOM' };
      const again = await running.connector.execute(open.chatId, coach, open.messageId, verb, data);
      expect(JSON.stringify(again.body)).toContain('Je nam deze doorverwijzing aan');
    }
    expect(await everythingIn(running)).toBe(before);
    expect(before).not.toContain(`"referral":"0 `);
  });
});

describe('what a referrer types', () => {
  const filled = {
    ...{ name: 'Zilverreiger', contact: '', none: 'true', language: 'nl', agree: 'true', how: 'SPOKEN' },
  };
  const send = async (inputs: Record<string, string>) => {
    const open = await openCard(running.connector, nurse, 'doorverwijzen');
    return JSON.stringify(
      (await press(running.connector, open, 'refer.send', { ...filled, ...inputs })).body,
    );
  };
  const questions = () =>
    asSystem(running.db, (tx) => tx.referral.findMany({ where: { question: { not: null } } })).then((rows) =>
      rows.map(({ question }) => openQuestion(running.sealer, question ?? new Uint8Array())),
    );

  test.each(['rijksregister 85.07.30-033.28', 'rekening BE68 5390 0754 7034'])(
    'is not stored with a number that identifies: %s',
    async (number) => {
      const before = await everythingIn(running);
      expect(await send({ question: `vraag over werk, ${number}` })).toContain('Haal het weg');
      expect(await everythingIn(running)).toBe(before);
    },
  );

  test('is stored without mail addresses and phone numbers', async () => {
    await send({ question: 'bel 0470 99 88 77 of mail demo.client@voorbeeld.be over halftijds werk' });
    expect(await questions()).toContain('bel [telefoon] of mail [e-mail] over halftijds werk');
  });

  test('in a crisis gets the emergency numbers, and nothing is kept', async () => {
    const before = await everythingIn(running);
    const answer = await send({ question: 'hij zegt dat hij niet meer wil leven en zelfmoord overweegt' });
    expect(answer).toContain('1813');
    expect(await everythingIn(running)).toBe(before);
  });
});

describe('in the database, with every where-clause dropped', () => {
  const look = (scope: Parameters<typeof inScope>[1]) =>
    inScope(running.db, scope, async (tx) => ({
      referral: await tx.referral.findMany(),
      feedback: await tx.feedback.findMany(),
      client: await tx.client.findMany(),
      consent: await tx.consent.findMany(),
      plan: await tx.plan.findMany(),
      events: await tx.referralEvent.findMany(),
      audit: await tx.auditEntry.findMany(),
    }));
  const scopeOf = async (name: 'Demo Coach' | 'Demo Verpleegkundige' | 'Demo Huisarts') => {
    const { id, tenantId, siteIds } = await person(running, name);
    return { tenantId, personId: id, siteIds };
  };

  test('nobody but the coach who has it, who is asked, and the client sees a referral', async () => {
    const loop = await accepted(running);
    await agrees(running, loop);
    const feedbackId = await feedBack(running, loop);
    for (const name of ['Demo Verpleegkundige', 'Demo Huisarts'] as const) {
      const seen = await look(await scopeOf(name));
      const { feedback, ...rest } = seen;
      expect(Object.values(rest).flat(), name).toEqual([]);
      const mine = feedback.every(
        ({ recipientId, state }) => state === 'SENT' && name !== 'Demo Huisarts' && recipientId,
      );
      expect(mine, name).toBe(true);
      expect(feedback.some(({ id }) => id === feedbackId)).toBe(name === 'Demo Verpleegkundige');
    }
    const site = { siteIds: [SITE_ID] };
    for (const scope of [{}, site, { ...site, personId: randomUUID(), tenantId: demoTenants.employer }])
      expect(Object.values(await look(scope)).flat()).toEqual([]);
    const own = await look({ clientId: loop.clientId });
    expect(own.referral.map(({ id }) => id)).toEqual([loop.referralId]);
    expect(own.audit).toEqual([]);
    const theCoach = await look(await scopeOf('Demo Coach'));
    expect(theCoach.referral.map(({ id }) => id)).toContain(loop.referralId);
  });

  test('a coach whose assignment ended sees nothing any more', async () => {
    const loop = await accepted(running);
    const scope = await scopeOf('Demo Coach');
    const end = (until: Date | null) =>
      asSystem(running.db, (tx) =>
        tx.assignment.updateMany({ where: { coachId: scope.personId }, data: { until } }),
      );
    await end(new Date('2026-01-02T00:00:00Z'));
    expect(Object.values(await look(scope)).flat()).toEqual([]);
    await end(null);
    expect((await look(scope)).referral.map(({ id }) => id)).toContain(loop.referralId);
  });

  test('no scope changes a referral, an offer, what stands in chats, or the trail', async () => {
    const { clientId } = await accepted(running);
    const scopes = [await scopeOf('Demo Coach'), await scopeOf('Demo Verpleegkundige'), { clientId }];
    for (const scope of scopes) {
      const changed = await inScope(running.db, scope, async (tx) => [
        (await tx.referral.updateMany({ data: { state: 'COMPLETED' } })).count,
        (await tx.referral.deleteMany()).count,
        (await tx.referralOffer.updateMany({ data: { end: null } })).count,
        (await tx.referralOffer.deleteMany()).count,
        (await tx.chatPost.updateMany({ data: { state: 'EMPTIED' } })).count,
        (await tx.chatPost.deleteMany()).count,
        (await tx.auditEntry.updateMany({ data: { act: 'x' } })).count,
        (await tx.auditEntry.deleteMany()).count,
      ]);
      expect(changed.every((count) => count === 0)).toBe(true);
    }
  });
});
