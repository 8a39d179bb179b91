import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eraseClient } from '../../src/booking/erase-client.ts';
import { readSite } from '../../src/booking/read-site.ts';
import { withdrawConsent } from '../../src/consent/withdraw.ts';
import { asSystem } from '../../src/database/scope.ts';
import { runClocks } from '../../src/delivery/run-clocks.ts';
import { readClientCare } from '../../src/feedback/client-care.ts';
import { openFeedback } from '../../src/feedback/open-feedback.ts';
import type { KnownPerson } from '../../src/people/identify.ts';
import type { Message } from '../../src/practice/index.ts';
import { acceptReferral } from '../../src/referral/accept-referral.ts';
import { keepReferrerCard } from '../../src/referral/keep-referrer-card.ts';
import { handOver } from '../../src/referral/hand-over.ts';
import { joinClients, readJoinable } from '../../src/referral/join-clients.ts';
import { readOwnReferrals } from '../../src/referral/own-referrals.ts';
import { revokeReferral } from '../../src/referral/revoke-referral.ts';
import {
  accepted,
  agrees,
  chatOf,
  feedBack,
  NAME,
  QUESTION,
  readIn,
  refer,
  setPolicy,
  SITE_ID,
  TEXT,
} from '../support/loop.ts';
import { partsOf, person } from '../support/talks.ts';
import { clock, coach, nurse, useWerkwijzer } from '../support/werkwijzer.ts';

const running = useWerkwijzer();
const later = (days: number) => new Date(clock().getTime() + days * 86_400_000);
const withWords = (messages: readonly Message[], words: string) =>
  messages.filter((one) => JSON.stringify(one).includes(words));

beforeAll(async () => {
  for (const who of [coach, nurse]) {
    const chat = await running.connector.openPersonalChat(who);
    await running.connector.say(chat.id, who, 'hallo');
  }
});
beforeEach(() => setPolicy(running, { feedbackMode: 'TEXT', clientPreviews: false }));

async function consentOf(clientId: string, purpose: 'FEEDBACK' | 'REFERRAL'): Promise<string> {
  const [row] = await asSystem(running.db, (tx) =>
    tx.consent.findMany({ where: { clientId, purpose, withdrawal: null } }),
  );
  return row?.id ?? '';
}

describe('a referral', () => {
  test('comes into the coach’s chat with name and question, and without the client’s contact', async () => {
    const { code } = await refer(running, { contact: { kind: 'PHONE', value: '+32470998877' } });
    await running.deliver();
    const [message] = withWords(await chatOf(running, coach), code);
    const text = JSON.stringify(message);
    expect(text).toContain(NAME);
    expect(text).toContain(QUESTION);
    expect(text).not.toMatch(/99\s?88\s?77|470/);
  });

  test('is shown once, however often it is delivered', async () => {
    const { code } = await refer(running);
    await Promise.all([running.deliver(), running.newWorker().runDue(), running.newWorker().runDue()]);
    expect(withWords(await chatOf(running, coach), code)).toHaveLength(1);
  });

  test('leaves the chat as soon as a coach takes it on', async () => {
    const loop = await refer(running, { question: 'een vraag die alleen hier staat' });
    await running.deliver();
    expect(await readIn(running, coach)).toContain('een vraag die alleen hier staat');
    await acceptReferral(partsOf(running), await person(running, 'Demo Coach'), loop.referralId);
    await running.deliver();
    expect(await readIn(running, coach)).not.toContain('een vraag die alleen hier staat');
  });

  test('shows its referrer the same, whatever the client does', async () => {
    const { referralId, clientId } = await accepted(running);
    const theNurse = await person(running, 'Demo Verpleegkundige');
    const shown = async () => (await readOwnReferrals(partsOf(running), theNurse, referralId))[0]?.shown;
    expect(await shown()).toBe('TAKEN_OR_HANDED_ON');
    await eraseClient(partsOf(running), await readSite(running.db, clock, { slug: 'demo' }), clientId);
    expect(await shown()).toBe('TAKEN_OR_HANDED_ON');
  });

  test('that its referrer takes back is gone from the chat, and a client nobody met is erased', async () => {
    const { referralId, clientId } = await refer(running, { question: 'deze vraag verdwijnt weer' });
    await running.deliver();
    await revokeReferral(partsOf(running), await person(running, 'Demo Verpleegkundige'), referralId);
    await running.deliver();
    expect(await readIn(running, coach)).not.toContain('deze vraag verdwijnt weer');
    const left = await asSystem(running.db, (tx) => tx.client.count({ where: { id: clientId } }));
    expect(left).toBe(0);
  });
});

describe('a referral under way', () => {
  test('that is handed back stands in the coach’s chat once', async () => {
    const theCoach = await person(running, 'Demo Coach');
    const second = { ...theCoach, id: crypto.randomUUID() };
    await asSystem(running.db, async (tx) => {
      const { id, tenantId } = second;
      await tx.person.createMany({ data: [{ id, tenantId, objectId: id, name: 'Demo Tweede Coach' }] });
      await tx.assignment.createMany({
        data: [{ id: crypto.randomUUID(), siteId: SITE_ID, coachId: id, from: later(-100) }],
      });
    });
    const { referralId } = await refer(running, { question: 'een vraag die heen en weer gaat' });
    const hands = async (from: KnownPerson, to: KnownPerson, minutes: number) => {
      const at = new Date(clock().getTime() + minutes * 60_000);
      await handOver(
        partsOf(running, () => at),
        from,
        { referralId, to: to.id },
      );
      await running.deliver(at);
    };
    await running.deliver();
    const { offers } = await asSystem(running.db, (tx) =>
      tx.referral.findUniqueOrThrow({ where: { id: referralId }, include: { offers: true } }),
    );
    if (offers[0]?.coachId === second.id) await hands(second, theCoach, 1);
    await hands(theCoach, second, 2);
    expect(withWords(await chatOf(running, coach), 'heen en weer')).toHaveLength(0);
    await hands(second, theCoach, 3);
    expect(withWords(await chatOf(running, coach), 'heen en weer')).toHaveLength(1);
    await asSystem(running.db, (tx) => tx.assignment.deleteMany({ where: { coachId: second.id } }));
  });

  test('goes on when the client agrees to it once more', async () => {
    const { referralId, clientId } = await accepted(running);
    await agrees(running, { clientId }, { purpose: 'REFERRAL' });
    const row = await asSystem(running.db, (tx) =>
      tx.referral.findUniqueOrThrow({ where: { id: referralId } }),
    );
    expect(row).toMatchObject({ state: 'ACCEPTED', clientId });
    expect(row.question).not.toBeNull();
  });

  test('that its referrer takes back leaves a client whom a coach met before, with what was told', async () => {
    const loop = await accepted(running);
    await agrees(running, loop);
    const feedbackId = await feedBack(running, loop, { discussed: 'Dit blijft van de cliënt.' });
    const theCoach = await person(running, 'Demo Coach');
    const leaves = (until: Date | null) =>
      asSystem(running.db, (tx) =>
        tx.assignment.updateMany({ where: { coachId: theCoach.id }, data: { until } }),
      );
    await leaves(later(-1));
    await runClocks(running.db, clock());
    await revokeReferral(partsOf(running), await person(running, 'Demo Verpleegkundige'), loop.referralId);
    await leaves(null);
    const { feedbacks } = await readClientCare(partsOf(running), loop.clientId);
    expect(feedbacks).toMatchObject([{ feedbackId, text: { discussed: 'Dit blijft van de cliënt.' } }]);
  });

  test('says on its referrer’s card what it should when their app was away meanwhile', async () => {
    const { referralId } = await refer(running);
    const theNurse = await person(running, 'Demo Verpleegkundige');
    const chat = await running.connector.openPersonalChat(nurse);
    const { tenantId, conversationId } = await asSystem(running.db, (tx) =>
      tx.conversation.findFirstOrThrow({ where: { personId: theNurse.id } }),
    );
    const turn = await running.connector.say(chat.id, nurse, 'hallo');
    const activityId = (await chatOf(running, nurse)).filter(({ from }) => from === 'bot').at(-1)?.id ?? '';
    expect(turn.status).toBeLessThan(300);
    await keepReferrerCard(partsOf(running), theNurse, referralId, { tenantId, conversationId, activityId });
    await running.connector.uninstall(chat.id);
    await acceptReferral(partsOf(running), await person(running, 'Demo Coach'), referralId);
    await running.deliver();
    await running.connector.install(chat.id);
    await running.connector.say(chat.id, nurse, 'hallo');
    await expect
      .poll(async () => {
        await running.deliver();
        return JSON.stringify((await chatOf(running, nurse)).find(({ id }) => id === activityId));
      })
      .toContain('Aangenomen of doorgegeven');
  });
});

describe('a feedback', () => {
  test('does not go without the client’s consent', async () => {
    const loop = await accepted(running);
    await expect(feedBack(running, loop)).rejects.toMatchObject({ code: 'NO_CONSENT' });
    await running.deliver();
    expect(await readIn(running, nurse)).not.toContain('aangepast uurrooster');
  });

  test('does not go with a field that the client did not agree to', async () => {
    const loop = await accepted(running);
    const theNurse = await person(running, 'Demo Verpleegkundige');
    await agrees(running, loop, { purpose: 'FEEDBACK', personId: theNurse.id, categories: ['DISCUSSED'] });
    await expect(feedBack(running, loop)).rejects.toMatchObject({ code: 'NO_CONSENT' });
    await feedBack(running, loop, { discussed: 'Alleen dit mag mee.' });
    await running.deliver();
    expect(await readIn(running, nurse)).toContain('Alleen dit mag mee.');
  });

  test('comes into the referrer’s chat once, and is emptied and erased when the client withdraws', async () => {
    const loop = await accepted(running);
    await agrees(running, loop);
    const feedbackId = await feedBack(running, loop);
    await Promise.all([running.deliver(), running.newWorker().runDue()]);
    expect(withWords(await chatOf(running, nurse), 'aangepast uurrooster')).toHaveLength(1);
    await withdrawConsent(
      partsOf(running),
      { as: 'CLIENT' },
      { clientId: loop.clientId, consentId: await consentOf(loop.clientId, 'FEEDBACK') },
    );
    await running.deliver();
    expect(await readIn(running, nurse)).not.toContain('aangepast uurrooster');
    const row = await asSystem(running.db, (tx) =>
      tx.feedback.findUniqueOrThrow({ where: { id: feedbackId } }),
    );
    expect(row).toMatchObject({
      state: 'RECALLED',
      discussed: null,
      steps: null,
      support: null,
      possible: null,
    });
  });

  test('that waits in the outbox when the client withdraws never comes', async () => {
    const loop = await accepted(running);
    await agrees(running, loop);
    await feedBack(running, loop, { discussed: 'Dit komt nooit aan.' });
    await withdrawConsent(
      partsOf(running),
      { as: 'CLIENT' },
      { clientId: loop.clientId, consentId: await consentOf(loop.clientId, 'FEEDBACK') },
    );
    await running.deliver();
    expect(await readIn(running, nurse)).not.toContain('Dit komt nooit aan.');
  });

  test('opens from its card without content, until the consent ends', async () => {
    await setPolicy(running, { feedbackMode: 'CARD' });
    const loop = await accepted(running);
    await agrees(running, loop);
    const feedbackId = await feedBack(running, loop);
    await running.deliver();
    const [message] = withWords(await chatOf(running, nurse), feedbackId);
    expect(JSON.stringify(message)).not.toContain('uurrooster');
    const theNurse = await person(running, 'Demo Verpleegkundige');
    expect((await openFeedback(partsOf(running), theNurse, feedbackId)).text).toEqual(TEXT);
    const theDoctor = await person(running, 'Demo Huisarts');
    await expect(openFeedback(partsOf(running), theDoctor, feedbackId)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const ended = partsOf(running, () => later(370));
    await expect(openFeedback(ended, theNurse, feedbackId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('is emptied when the consent ends by itself', async () => {
    const loop = await accepted(running);
    await agrees(running, loop);
    await feedBack(running, loop, { discussed: 'Dit blijft een jaar staan.' });
    await running.deliver();
    expect(await readIn(running, nurse)).toContain('Dit blijft een jaar staan.');
    await runClocks(running.db, later(366));
    await running.deliver(later(366));
    expect(await readIn(running, nurse)).not.toContain('Dit blijft een jaar staan.');
  });

  test('is emptied when its reader no longer works at the site', async () => {
    const loop = await accepted(running);
    await agrees(running, loop);
    const feedbackId = await feedBack(running, loop, { discussed: 'Dit is voor wie hier werkt.' });
    await running.deliver();
    const theNurse = await person(running, 'Demo Verpleegkundige');
    const leaves = (until: Date | null) =>
      asSystem(running.db, (tx) =>
        tx.siteRole.updateMany({ where: { personId: theNurse.id }, data: { until } }),
      );
    await leaves(clock());
    await runClocks(running.db, clock());
    await running.deliver();
    expect(await readIn(running, nurse)).not.toContain('Dit is voor wie hier werkt.');
    const opened = openFeedback(partsOf(running), theNurse, feedbackId);
    await expect(opened).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await leaves(null);
  });

  test('that cannot be taken out is named, and taken out when the app returns', async () => {
    const loop = await accepted(running);
    await agrees(running, loop);
    const feedbackId = await feedBack(running, loop, { discussed: 'Dit zit even vast.' });
    await running.deliver();
    const chat = await running.connector.openPersonalChat(nurse);
    await running.connector.uninstall(chat.id);
    await eraseClient(partsOf(running), await readSite(running.db, clock, { slug: 'demo' }), loop.clientId);
    await running.deliver();
    const post = () =>
      asSystem(running.db, (tx) => tx.chatPost.findFirst({ where: { kind: 'FEEDBACK', feedbackId } }));
    expect((await post())?.state).toBe('RECALL_FAILED');
    await running.connector.install(chat.id);
    await running.connector.say(chat.id, nurse, 'hallo');
    await expect
      .poll(async () => {
        await running.deliver();
        return (await post())?.state;
      })
      .toBe('EMPTIED');
    expect(await readIn(running, nurse)).not.toContain('Dit zit even vast.');
  });
});

describe('someone whose app was removed', () => {
  test('is told by mail that a message waits, without a word of it, and gets it when the app is back', async () => {
    const chat = await running.connector.openPersonalChat(coach);
    await running.connector.uninstall(chat.id);
    const { code } = await refer(running, { question: 'een vraag die even moet wachten' });
    const before = running.mails().length;
    await running.deliver();
    await running.deliver();
    const mails = running.mails().slice(0, running.mails().length - before);
    const nudge = mails.find(({ subject }) => subject === 'Er wacht een bericht voor jou in Teams');
    expect(nudge).toBeDefined();
    expect(JSON.stringify(nudge)).not.toMatch(new RegExp(`${NAME}|${code}|moet wachten`));
    await running.connector.install(chat.id);
    await running.connector.say(chat.id, coach, 'hallo');
    await expect
      .poll(async () => {
        await running.deliver();
        return readIn(running, coach);
      })
      .toContain('een vraag die even moet wachten');
  });
});

describe('two records of one person', () => {
  test('become one by the coach’s hand, with what was agreed to and where it stands', async () => {
    const theCoach = await person(running, 'Demo Coach');
    const [one, other] = [await accepted(running), await accepted(running, { name: 'Zelfde' })];
    await agrees(running, other);
    await feedBack(running, other, { discussed: 'Dit hoort bij allebei.' });
    await running.deliver();
    const found = await readJoinable(partsOf(running), theCoach, one.clientId);
    expect(found).toContainEqual(expect.objectContaining({ clientId: other.clientId, name: 'Zelfde' }));
    await joinClients(partsOf(running), theCoach, { keep: one.clientId, drop: other.clientId });
    const care = await readClientCare(partsOf(running), one.clientId);
    expect(care.referrals).toHaveLength(2);
    expect(await asSystem(running.db, (tx) => tx.client.count({ where: { id: other.clientId } }))).toBe(0);
    await runClocks(running.db, clock());
    await running.deliver();
    expect(await readIn(running, nurse)).toContain('Dit hoort bij allebei.');
    const consentId = await consentOf(one.clientId, 'FEEDBACK');
    await withdrawConsent(partsOf(running), { as: 'CLIENT' }, { clientId: one.clientId, consentId });
    await running.deliver();
    expect(await readIn(running, nurse)).not.toContain('Dit hoort bij allebei.');
  });

  test('are not joined for a coach who has only one of them, nor a record with itself', async () => {
    const theCoach = await person(running, 'Demo Coach');
    const [mine, asked] = [await accepted(running), await refer(running)];
    const tries = [
      { keep: mine.clientId, drop: asked.clientId },
      { keep: mine.clientId, drop: mine.clientId },
    ];
    for (const which of tries) await expect(joinClients(partsOf(running), theCoach, which)).rejects.toThrow();
  });
});
