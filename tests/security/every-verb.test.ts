import { beforeAll, describe, expect, test } from 'vitest';
import { extensionCommands } from '../../manifest/commands.ts';
import { newRequest, sealRequest } from '../../bot/acts/request.ts';
import { verbs } from '../../bot/acts/verbs.ts';
import { ADAPTIVE_CARD } from '../../bot/cards/card.ts';
import { cardVerbs, type CardVerb } from '../../bot/cards/verbs.ts';
import { demoTenants } from '../../prisma/demo-data.ts';
import { slotIdOf } from '../../src/booking/slot-id.ts';
import { asSystem } from '../../src/database/scope.ts';
import { demoPerson } from '../support/administration.ts';
import { answerOf } from '../support/book-card.ts';
import { fingerprint } from '../support/fingerprint.ts';
import { accepted, agrees, feedBack, NAME, QUESTION, refer, SITE_ID, TEXT } from '../support/loop.ts';
import { COACH_ID } from '../support/tab.ts';
import { freeSlot } from '../support/talks.ts';
import { chatId as chatIdOf, coach, doctor, nurse, useWerkwijzer } from '../support/werkwijzer.ts';
import { invoke, type Envelope } from '../support/walls/invoke.ts';
import { NOBODY } from '../support/walls/nobody.ts';
import { roles, writePeople, type People, type Someone } from '../support/walls/people.ts';
import { verbWalls } from '../support/walls/verb-rules.ts';

// Every button of our cards, read from the bot's own table, is pressed by everyone whom it is not for: on a card and in a
// dialog. A new verb needs a line in tests/support/walls/verb-rules.ts; the rest happens by itself.

const running = useWerkwijzer();
/** What a client's card says, and a feedback. */
const words = new RegExp([NAME, QUESTION, '@voorbeeld\\.be', ...Object.values(TEXT)].join('|'));
const ASIDE = 'application/vnd.microsoft.activity.message';

let people: People;
let slot = '';
let groupId = '';
/** Made by the nurse; the coach is asked. */
let referralId = '';
/** Of another referral of the nurse’s, and sent to them. */
let feedbackId = '';

beforeAll(async () => {
  const { connector } = running;
  for (const who of [nurse, doctor, coach]) await connector.openPersonalChat(who);
  for (const name of ['Demo Verpleegkundige', 'Demo Coach'] as const) {
    const chat = await connector.openPersonalChat(chatIdOf(name));
    const { replies } = await connector.say(chat.id, chatIdOf(name), 'help');
    standsOn.set(demoPerson(name).id, { chatId: chat.id, replyToId: replies[0]?.id ?? '' });
  }
  groupId = (await connector.openGroupChat([nurse, doctor], 'Demo team')).id;
  // While there is no other coach who could be asked.
  const told = await accepted(running);
  await agrees(running, told);
  feedbackId = await feedBack(running, told);
  people = await writePeople(running);
  ({ referralId } = await askCoach());
  slot = slotIdOf(await freeSlot(running));
});

/** A referral of the nurse’s that the demo coach alone is asked about. */
async function askCoach() {
  const loop = await refer(running);
  const offer = { where: { referralId: loop.referralId }, data: { coachId: COACH_ID } };
  await asSystem(running.db, (tx) => tx.referralOffer.updateMany(offer));
  return loop;
}

/** All that a press can change: rows, and messages. That the bot keeps where a chat is, is no effect of a press. */
async function state() {
  const tables = Object.entries(await fingerprint(running.db)).filter(([name]) => name !== 'conversation');
  return {
    tables,
    messages: running.connector.conversations().map(({ id, messages }) => [id, messages] as const),
  };
}

/** A message that is there in someone's own chat: what a press does to it is seen. */
const standsOn = new Map<string, { chatId: string; replyToId: string }>();

/** Whose card it is, and where it stands. */
function ownerOf(verb: CardVerb): Someone & Envelope {
  const owner = people.owners[verbWalls[verb].may[0] ?? 'COACH'];
  return { ...owner, ...standsOn.get(owner.id) };
}

/** What the button sends when its card was made for someone, right in every part. */
function dataFor(verb: CardVerb, who: Pick<Someone, 'id'>): Record<string, unknown> {
  const { about, inputs } = verbWalls[verb];
  const of = { SITE: {}, REFERRAL: { referralId }, OWN_REFERRAL: { referralId }, FEEDBACK: { feedbackId } };
  const request = newRequest(who, { siteId: SITE_ID, ...of[about] });
  return { request: sealRequest(running.sealer, request), ...inputs?.(slot) };
}

type Way = 'on a card' | 'in a dialog';
const ways: Way[] = ['on a card', 'in a dialog'];

/** A press with an envelope of our own making. */
function press(way: Way, verb: string, data: unknown, who: Envelope) {
  if (way === 'on a card') {
    const action = { type: 'Action.Execute', verb, data };
    return invoke(running, 'adaptiveCard/action', { action, trigger: 'manual' }, who);
  }
  const sent = typeof data === 'object' ? { ...data, verb } : data;
  const { id: commandId } = extensionCommands.refer;
  return invoke(running, 'composeExtension/submitAction', { commandId, data: sent }, who);
}

type Sent = { status: number; body: unknown };
type Try = readonly [name: string, data: unknown, who: Envelope];

/**
 * Presses a button in several ways that mean nothing, and expects answers that tell nothing, and that nothing at all has
 * changed. On a card a few kind words beside it, unless the card is of the presser's own: it may be emptied.
 */
async function expectNothing(
  way: Way,
  verb: string,
  tries: readonly Try[],
  { ownCard = false } = {},
): Promise<void> {
  const before = await state();
  for (const [name, data, who] of tries) {
    const result: Sent = await press(way, verb, data, who);
    expect(result.status, name).toBe(200);
    if (way === 'in a dialog') expect(result.body, name).toMatchObject({ task: { type: 'continue' } });
    else expect(ownCard ? [ASIDE, ADAPTIVE_CARD] : [ASIDE], name).toContain(answerOf(result).type);
    expect(JSON.stringify(result.body), name).not.toMatch(words);
  }
  expect(await state(), tries.map(([name]) => name).join(', ')).toEqual(before);
}

test('every verb has a line here, with the roles that the bot’s own rule has', () => {
  expect(Object.keys(verbs).sort()).toEqual([...cardVerbs].sort());
  expect(Object.keys(verbWalls).sort()).toEqual(Object.keys(verbs).sort());
  for (const verb of cardVerbs)
    expect([...verbs[verb].roles].sort(), verb).toEqual([...verbWalls[verb].may].sort());
});

describe.each(cardVerbs)('the button %s', (verb) => {
  const { may, about, readsInputs } = verbWalls[verb];
  /** With a card of the presser's own, which nobody could get and whose seal is right. */
  const withOwnCard = ([name, who]: readonly [string, Someone]): Try => [name, dataFor(verb, who), who];

  describe.each(ways)('%s', (way) => {
    test('does nothing for whom we do not know', async () => {
      const owner = ownerOf(verb);
      const elsewhere = Object.values(demoTenants).find((tenant) => tenant !== owner.tenantId);
      const data = dataFor(verb, owner);
      const { tenantId, objectId } = owner;
      await expectNothing(way, verb, [
        ['without an identity', data, { tenantId, chatId: 'a:walls' }],
        ['an identity that is no GUID', data, { tenantId, objectId: 'nobody' }],
        ['an unknown person', data, { tenantId, objectId: NOBODY }],
        ['the same object id in another tenant', data, { objectId, tenantId: elsewhere ?? '' }],
      ]);
    });

    test('is refused at the door for a tenant that is not ours', async () => {
      const owner = ownerOf(verb);
      const before = await state();
      const { status } = await press(way, verb, dataFor(verb, owner), { ...owner, tenantId: NOBODY });
      expect(status).toBe(401);
      expect(await state()).toEqual(before);
    });

    test('does nothing for whoever has no role for it today, with a card of their own', async () => {
      const { staff, withoutRole } = people;
      const others = [
        ...roles.filter((role) => !may.includes(role)).map((role) => [role, staff[role].here] as const),
        ...may.map((role) => [`${role}, but not today`, staff[role].notNow] as const),
        ['no role', withoutRole] as const,
      ];
      await expectNothing(way, verb, others.map(withOwnCard));
    });

    test('does nothing for the right role at another site, with a card that says it is of this one', async () => {
      const others = may.map((role) => [role, people.staff[role].elsewhere] as const);
      await expectNothing(way, verb, others.map(withOwnCard), { ownCard: true });
    });

    // What is done at a site, everyone with the role there may do; but a coach only in their own agenda.
    test('does nothing to what is someone else’s, with a card that says it is one’s own', async () => {
      const some = about === 'SITE' ? may.filter((one) => one === 'COACH') : may;
      const others = some.map((role) => [role, people.staff[role].here] as const);
      await expectNothing(way, verb, others.map(withOwnCard), { ownCard: true });
    });

    test('does nothing with the card of someone else', async () => {
      const data = dataFor(verb, ownerOf(verb));
      const tries = may.map((role): Try => [role, data, people.staff[role].here]);
      await expectNothing(way, verb, tries);
    });

    test('does nothing with a request that we did not make, or with none', async () => {
      const owner = ownerOf(verb);
      const good = dataFor(verb, owner);
      const sealed = String(good.request);
      const bad: (readonly [string, unknown])[] = [
        ['nothing', {}],
        ['no object', 'boek'],
        ['no request', { ...good, request: undefined }],
        ['one of one’s own making', { ...good, request: 'eyJpZCI6IjEifQ' }],
        ['one that is no text', { ...good, request: { id: 1 } }],
        ['a very long one', { ...good, request: 'a'.repeat(5000) }],
        [
          'one that was changed on the way',
          { ...good, request: `${sealed.slice(0, 40)}${sealed[40] === 'A' ? 'B' : 'A'}${sealed.slice(41)}` },
        ],
      ];
      if (readsInputs) bad.push(['a field that the card does not have', { ...good, bookedById: NOBODY }]);
      const tries = bad.map(([name, data]): Try => [name, data, owner]);
      await expectNothing(way, verb, tries);
    });
  });

  test('does nothing on a card in a group or a channel', async () => {
    const owner = ownerOf(verb);
    const data = dataFor(verb, owner);
    const tries = ['groupChat', 'channel'].map((type): Try => [
      type,
      data,
      { ...owner, chatId: groupId, type },
    ]);
    await expectNothing('on a card', verb, tries);
  });

  // What someone referred stays theirs to take back; nothing on that card is about the client.
  if (about !== 'OWN_REFERRAL')
    test('changes and tells nothing at a site where the person does not work any more', async () => {
      const owner = ownerOf(verb);
      const move = (siteId: string, to: string) =>
        asSystem(running.db, async (tx) => {
          await tx.siteRole.updateMany({ where: { personId: owner.id, siteId }, data: { siteId: to } });
          await tx.assignment.updateMany({ where: { coachId: owner.id, siteId }, data: { siteId: to } });
        });
      const { site } = people.elsewhere;
      // What may not be seen any more is taken out of the message that it stands on, and of no other.
      const mayEmpty = about !== 'SITE' && owner.replyToId;
      const apart = async () => {
        const { tables, messages } = await state();
        const others = ({ id }: { id: string }) => id !== mayEmpty;
        return { tables, messages: messages.map(([id, some]) => [id, some.filter(others)]) };
      };
      const before = await apart();
      await move(SITE_ID, site);
      const result = await press('on a card', verb, dataFor(verb, owner), owner).finally(() =>
        move(site, SITE_ID),
      );
      expect(JSON.stringify(result.body)).not.toMatch(words);
      expect(await apart()).toEqual(before);
      expect(JSON.stringify((await state()).messages)).not.toMatch(words);
    });
});

describe('a button that is not ours', () => {
  test.each(['book.everything', 'BOOK.CONFIRM', '__proto__', 'constructor', ''])(
    '"%s" does nothing',
    async (verb) => {
      const owner = ownerOf('book.confirm');
      const data = dataFor('book.confirm', owner);
      for (const way of ways) await expectNothing(way, verb, [[way, data, owner]]);
    },
  );
});

describe.each(ways)('%s', (way) => {
  test('the very same presses work for the right person, so that what was refused was right in every other part', async () => {
    const before = await counts();
    for (const verb of cardVerbs) {
      // One that nobody answered yet.
      if (verbWalls[verb].about.endsWith('REFERRAL')) ({ referralId } = await askCoach());
      slot = slotIdOf(await freeSlot(running));
      const owner = ownerOf(verb);
      const { status, body } = await press(way, verb, dataFor(verb, owner), owner);
      expect([verb, status]).toEqual([verb, 200]);
      expect(JSON.stringify(body), verb).toContain(ADAPTIVE_CARD);
      if (way === 'on a card') expect([verb, answerOf({ body }).type]).toEqual([verb, ADAPTIVE_CARD]);
    }
    const after = await counts();
    // One that the form made, seven that were shown, one that the next coach is asked about, one taken on, one taken back.
    const made = { booked: 1, REQUESTED: 9, ACCEPTED: 1, REVOKED: 1 };
    for (const [name, more] of Object.entries(made))
      expect([name, (after[name] ?? 0) - (before[name] ?? 0)]).toEqual([name, more]);
  });
});

/** How many talks were booked, and how many referrals stand how. */
async function counts(): Promise<Record<string, number>> {
  return asSystem(running.db, async (tx) => {
    const states = await tx.referral.groupBy({ by: ['state'], _count: true });
    const booked = await tx.appointment.count();
    return { booked, ...Object.fromEntries(states.map(({ state: one, _count }) => [one, _count])) };
  });
}
