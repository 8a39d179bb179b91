import { beforeAll, describe, expect, test } from 'vitest';
import { newRequest, sealRequest } from '../../bot/acts/request.ts';
import { demoPeople } from '../../prisma/demo-data.ts';
import { asSystem } from '../../src/database/scope.ts';
import { runClocks } from '../../src/delivery/run-clocks.ts';
import { newId } from '../../src/ids.ts';
import { openCard, press } from '../support/book-card.ts';
import { chatOf, NAME, QUESTION, refer, SITE_ID } from '../support/loop.ts';
import { coach, doctor, nurse, stranger, useWerkwijzer } from '../support/werkwijzer.ts';

// The buttons of referring and of referrals, pressed several times, and by two at once. Whoever may not press them is in
// every-verb.test.ts.

const running = useWerkwijzer();
const words = new RegExp(`${NAME}|${QUESTION}|voorbeeld\\.be`);

const typed = {
  ...{ name: NAME, contact: '', none: 'true', language: 'nl', agree: 'true', how: 'SPOKEN' },
  question: QUESTION,
};

beforeAll(async () => {
  for (const who of [coach, nurse, doctor]) {
    const chat = await running.connector.openPersonalChat(who);
    await running.connector.say(chat.id, who, 'hallo');
  }
});

describe('a button of the loop', () => {
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
