import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { newRequest, sealRequest } from '../../bot/acts/request.ts';
import { cardVerbs } from '../../bot/cards/verbs.ts';
import { demoPeople, demoTenants } from '../../prisma/demo-data.ts';
import { asSystem } from '../../src/database/scope.ts';
import { runClocks } from '../../src/delivery/run-clocks.ts';
import { newId } from '../../src/ids.ts';
import { answerOf, openCard, press } from '../support/book-card.ts';
import { chatOf, everythingIn, NAME, QUESTION, refer, SITE_ID, type Loop } from '../support/loop.ts';
import { coach, doctor, nurse, stranger, useWerkwijzer } from '../support/werkwijzer.ts';

// The buttons of referring and of referrals, pressed by roles that have nothing to do with them, several times, and by two at
// once. Forged requests, other people's and other tenants' are in loop.test.ts and card-verbs.test.ts.

const running = useWerkwijzer();
const words = new RegExp(`${NAME}|${QUESTION}|voorbeeld\\.be`);

const loopVerbs = cardVerbs.filter((verb) => verb.startsWith('refer'));
const typed = {
  ...{ name: NAME, contact: '', none: 'true', language: 'nl', agree: 'true', how: 'SPOKEN' },
  question: QUESTION,
};

/** What stands in the inputs of a button, right in every part. */
function inputsOf(verb: string): Record<string, string> {
  switch (verb) {
    case 'refer.site':
      return { site: SITE_ID };
    case 'refer.send':
      return typed;
    case 'referral.decline':
      return { reason: 'NO_ROOM' };
    default:
      return {};
  }
}

/** A press with an envelope of our own making, in a chat with the bot. */
function pressedBy(who: { tenantId: string; objectId: string }, verb: string, data: object) {
  const { connector } = running;
  return connector.send({
    ...{ type: 'invoke', name: 'adaptiveCard/action', channelId: 'msteams', id: randomUUID() },
    ...{ serviceUrl: connector.urls.serviceUrl, replyToId: '1', locale: 'nl-BE' },
    value: { action: { type: 'Action.Execute', verb, data } },
    from: { id: '29:someone', aadObjectId: who.objectId },
    conversation: { id: 'a:demo', tenantId: who.tenantId, conversationType: 'personal' },
    ...{ channelData: { tenant: { id: who.tenantId } }, recipient: { id: '28:bot' } },
  });
}

beforeAll(async () => {
  for (const who of [coach, nurse, doctor]) {
    const chat = await running.connector.openPersonalChat(who);
    await running.connector.say(chat.id, who, 'hallo');
  }
});

describe('a button of the loop', () => {
  let waiting: Promise<Loop> | undefined;
  test.each(loopVerbs)('%s is nothing to other roles, or to someone nobody knows', async (verb) => {
    const { referralId } = await (waiting ??= refer(running));
    const tenantId = demoTenants.hospital;
    const before = await everythingIn(running);
    for (const role of ['COORDINATOR', 'ADMIN', 'CURATOR', undefined] as const) {
      const [id, objectId] = [newId(), newId()];
      await asSystem(running.db, async (tx) => {
        await tx.person.create({ data: { id, tenantId, objectId, name: 'Demo' } });
        const works = { id: newId(), personId: id, siteId: SITE_ID, from: new Date('2026-01-01') };
        if (role) await tx.siteRole.create({ data: { ...works, role } });
      });
      const request = sealRequest(running.sealer, newRequest({ id }, { referralId, siteId: SITE_ID }));
      for (const who of [objectId, newId()]) {
        const data = { request, ...inputsOf(verb) };
        const { status, body } = await pressedBy({ tenantId, objectId: who }, verb, data);
        expect([status, answerOf({ body }).type]).toEqual([
          200,
          'application/vnd.microsoft.activity.message',
        ]);
        expect(JSON.stringify(body)).not.toMatch(words);
      }
    }
    expect(await everythingIn(running)).toBe(before);
  });

  test('refer.send makes one referral and one client, however often it is pressed at once', async () => {
    const open = await openCard(running.connector, nurse, 'doorverwijzen');
    const count = () =>
      asSystem(running.db, async (tx) => [await tx.referral.count(), await tx.client.count()]);
    const [referrals = 0, clients = 0] = await count();
    const pressed = await Promise.all(
      Array.from({ length: 6 }, () => press(running.connector, open, 'refer.send', typed)),
    );
    expect(await count()).toEqual([referrals + 1, clients + 1]);
    const codes = pressed.map(({ body }) => /[A-Z0-9]{3}-[A-Z0-9]{3}/.exec(JSON.stringify(body))?.[0]);
    expect(new Set(codes).size).toBe(1);
    const again = await press(running.connector, open, 'refer.send', { ...typed, name: 'Iemand anders' });
    expect(JSON.stringify(again.body)).toContain(codes[0]);
    expect(await count()).toEqual([referrals + 1, clients + 1]);
  });

  test('referral.accept, pressed by two coaches at once, is for one; the other hears that a colleague has it', async () => {
    const { referralId } = await refer(running);
    const colleague = demoPeople.find(({ name }) => name === 'Demo Onbekende');
    const { tenantId = '', objectId = '' } = colleague ?? {};
    const id = newId();
    await asSystem(running.db, async (tx) => {
      await tx.person.create({ data: { id, tenantId, objectId, name: 'Demo Collega' } });
      await tx.assignment.create({
        data: { id: newId(), siteId: SITE_ID, coachId: id, from: new Date('2026-01-01') },
      });
    });
    // Their chat is known as theirs from the next message on.
    const theirs = await running.connector.openPersonalChat(stranger);
    await running.connector.say(theirs.id, stranger, 'hallo');
    await running.flush();
    // The clock asks the next coach too, and whoever was asked first still is.
    const asked = new Date('2026-11-25T10:00:00Z');
    await runClocks(running.db, asked);
    await running.deliver(asked);
    const both = [
      { who: coach, id: demoPeople.find(({ name }) => name === 'Demo Coach')?.id ?? '' },
      { who: stranger, id },
    ];
    const answers = await Promise.all(
      both.map(async ({ who, id: personId }) => {
        const chat = await running.connector.openPersonalChat(who);
        const messageId =
          (await chatOf(running, who)).findLast((one) => JSON.stringify(one).includes(NAME))?.id ??
          expect.fail(`${who} was not asked`);
        const request = sealRequest(running.sealer, newRequest({ id: personId }, { referralId }));
        const { body } = await running.connector.execute(chat.id, who, messageId, 'referral.accept', {
          request,
        });
        return { who, messageId, body: JSON.stringify(body) };
      }),
    );
    const won = answers.filter(({ body }) => body.includes('Je nam deze doorverwijzing aan'));
    const lost = answers.filter(({ body }) => body.includes('Een collega nam deze doorverwijzing aan'));
    expect([won.length, lost.length]).toEqual([1, 1]);
    await running.deliver(asked);
    for (const { who, messageId } of lost) {
      const card = JSON.stringify((await chatOf(running, who)).find((one) => one.id === messageId));
      expect(card).toContain('Een collega nam deze doorverwijzing aan');
      expect(card).not.toMatch(words);
    }
    const row = await asSystem(running.db, (tx) =>
      tx.referral.findUniqueOrThrow({ where: { id: referralId } }),
    );
    expect(row.coachId).toBe(both.find(({ who }) => who === won[0]?.who)?.id);
  });
});
