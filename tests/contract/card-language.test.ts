import { beforeEach, describe, expect, test } from 'vitest';
import { eraseClient } from '../../src/booking/erase-client.ts';
import { readSite } from '../../src/booking/read-site.ts';
import { asSystem } from '../../src/database/scope.ts';
import type { Lang } from '../../src/lang.ts';
import { acceptReferral } from '../../src/referral/accept-referral.ts';
import { keepReferrerCard } from '../../src/referral/keep-referrer-card.ts';
import { accepted, agrees, chatOf, feedBack, QUESTION, refer, setPolicy } from '../support/loop.ts';
import { bookTalk, newAddress, partsOf, person } from '../support/talks.ts';
import { clock, coach, nurse, useWerkwijzer } from '../support/werkwijzer.ts';

const running = useWerkwijzer();

/** Someone asks in their own chat to be spoken to in a language. */
async function asks(who: string, words: string): Promise<void> {
  const chat = await running.connector.openPersonalChat(who);
  await running.connector.say(chat.id, who, words);
}

/** The newest message of someone's chat that is a card, as it stands now. */
async function newestCard(who: string): Promise<string> {
  const card = (await chatOf(running, who)).findLast(({ attachments }) => attachments.length > 0);
  if (!card) throw new Error('there is no card in the chat');
  return JSON.stringify(card);
}

const take = async (referralId: string) =>
  acceptReferral(partsOf(running), await person(running, 'Demo Coach'), referralId);

beforeEach(async () => {
  for (const who of [coach, nurse]) await running.connector.openPersonalChat(who);
  running.connector.clearFaults();
  await setPolicy(running, { referralsOpen: true });
  await running.deliver();
  await asSystem(running.db, (tx) => tx.person.updateMany({ data: { language: null } }));
  await running.restart();
});

describe('a card that nobody asked for', () => {
  test('is in Dutch for who never said which language they want', async () => {
    await refer(running);
    await running.deliver();
    expect(await newestCard(coach)).toMatch(/Nieuwe doorverwijzing.*Neem aan/);
  });

  test('is in French for a coach who set French, from the empty message on', async () => {
    await asks(coach, 'frans');
    await refer(running);
    running.connector.fault({ match: 'update', status: 502 });
    await running.deliver();
    expect(await newestCard(coach)).toContain('Werkwijzer : nouveau message');
    await running.deliver(new Date(clock().getTime() + 60_000));
    const card = await newestCard(coach);
    expect(card).toMatch(/Nouvelle orientation.*Accepter/);
    expect(card).toContain(QUESTION);
    expect(card).not.toMatch(/doorverwijzing|Neem aan/i);
  });

  test('stays French when it is emptied', async () => {
    await asks(coach, 'frans');
    const { clientId } = await refer(running);
    await running.deliver();
    expect(await newestCard(coach)).toContain(QUESTION);
    await eraseClient(partsOf(running), await readSite(running.db, clock, { slug: 'demo' }), clientId);
    await running.deliver();
    const card = await newestCard(coach);
    expect(card).toContain('Ce message a été vidé.');
    expect(card).not.toContain(QUESTION);
  });

  test('turns to the language that its reader asks for meanwhile', async () => {
    const { referralId } = await refer(running);
    await running.deliver();
    expect(await newestCard(coach)).toContain('Nieuwe doorverwijzing');
    await asks(coach, 'english');
    await take(referralId);
    await running.deliver();
    const card = await newestCard(coach);
    expect(card).toContain('"lang":"en"');
    expect(card).not.toMatch(/doorverwijzing/i);
  });

  test('about a talk is in it as well, with its day', async () => {
    await asks(coach, 'frans');
    const contact = { kind: 'MAIL', value: newAddress() } as const;
    await bookTalk(running, { contact, day: '2026-12-02' });
    await running.deliver();
    expect(await newestCard(coach)).toContain('mercredi 2 décembre');
  });

  test('speaks to each in their own language', async () => {
    await asks(coach, 'frans');
    const loop = await accepted(running);
    await agrees(running, loop);
    await feedBack(running, loop);
    await refer(running);
    await running.deliver();
    expect(await newestCard(coach)).toContain('"lang":"fr"');
    expect(await newestCard(nurse)).toContain('"lang":"nl"');
  });
});

describe('the card of a referrer whose Teams is in French', () => {
  /** A card in the nurse's chat that was written in a language, after a coach took the referral on. */
  async function afterTaking(lang: Lang, meanwhile?: string): Promise<string> {
    await asks(nurse, 'doorverwijzen');
    const theNurse = await person(running, 'Demo Verpleegkundige');
    const place = await asSystem(running.db, (tx) =>
      tx.conversation.findFirstOrThrow({
        where: { personId: theNurse.id },
        select: { tenantId: true, conversationId: true },
      }),
    );
    const activityId = (await chatOf(running, nurse)).findLast(({ from }) => from === 'bot')?.id ?? '';
    const { referralId } = await refer(running);
    await keepReferrerCard(partsOf(running), theNurse, referralId, { ...place, activityId, lang });
    if (meanwhile) await asks(nurse, meanwhile);
    await take(referralId);
    await running.deliver();
    return JSON.stringify((await chatOf(running, nurse)).find(({ id }) => id === activityId));
  }

  test('stays French when it changes by itself', async () => {
    expect(await afterTaking('fr')).toMatch(/Votre orientation.*Acceptée ou transmise/);
  });

  test('follows them when they ask for another language', async () => {
    expect(await afterTaking('fr', 'english')).toMatch(/Your referral.*Taken on or handed on/);
  });
});
