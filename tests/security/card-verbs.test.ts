import { beforeAll, describe, expect, test } from 'vitest';
import { newRequest, sealRequest } from '../../bot/acts/request.ts';
import { verbs } from '../../bot/acts/verbs.ts';
import { ADAPTIVE_CARD } from '../../bot/cards/card.ts';
import { cardVerbs } from '../../bot/cards/verbs.ts';
import { demoPeople, demoTenants } from '../../prisma/demo-data.ts';
import { asSystem } from '../../src/database/scope.ts';
import { answerOf, dataOf, filledIn, openCard, type OpenCard } from '../support/book-card.ts';
import { accepted, agrees, feedBack, refer, TEXT } from '../support/loop.ts';
import { coach, doctor, nurse, stranger, useWerkwijzer } from '../support/werkwijzer.ts';

const werkwijzer = useWerkwijzer();
const [NURSE, DOCTOR, COACH] = demoPeople;
const OTHER_SITE = 'de300000-0000-4000-8000-0000000000f2';
const SITE = 'de300000-0000-4000-8000-000000000013';

let mine: OpenCard;
let theirs: OpenCard;
let groupId = '';
/** Made by the nurse; the coach is asked. */
let referralId = '';
/** Of another referral, sent to the nurse. */
let feedbackId = '';

beforeAll(async () => {
  const { connector, db } = werkwijzer;
  mine = await openCard(connector, nurse);
  theirs = await openCard(connector, doctor);
  groupId = (await connector.openGroupChat([nurse, doctor], 'Demo team')).id;
  ({ referralId } = await refer(werkwijzer));
  const told = await accepted(werkwijzer);
  await agrees(werkwijzer, told);
  feedbackId = await feedBack(werkwijzer, told);
  await asSystem(db, (tx) =>
    tx.site.create({
      data: {
        ...{ id: OTHER_SITE, organisationId: 'de300000-0000-4000-8000-000000000011' },
        ...{ slug: 'demo-ander', name: 'Demo Andere plaats' },
      },
    }),
  );
});

/** What a press can change: rows, and messages that the bot edits or sends. */
async function state() {
  const { db, connector } = werkwijzer;
  const counts = await asSystem(db, async (tx) => [
    await tx.appointment.count(),
    await tx.client.count(),
    await tx.idempotencyKey.count(),
    await tx.consent.count(),
    await tx.outboxMessage.count(),
    await tx.clientLink.count(),
    await tx.auditEntry.count(),
    ...(await tx.referral.findMany()).map((row) => JSON.stringify(row)),
    ...(await tx.referralOffer.findMany()).map((row) => JSON.stringify(row)),
  ]);
  return { counts, messages: connector.conversations().map(({ id, messages }) => [id, messages]) };
}

/** A coach answers a referral; everything else is for who treats people at the site. */
function isForCoach(verb: string): boolean {
  return /^referral\.(look|accept|askDecline|decline|show|hide)$/.test(verb);
}

/** What a client's card says, and a feedback. */
const words = new RegExp(['Zilverreiger', 'in de drukkerij', ...Object.values(TEXT)].join('|'));

const rightPerson = (verb: string) => (isForCoach(verb) ? COACH : NURSE);

/** All that a verb needs, right in every part: the press that books or refers, when the right person makes it. */
function goodData(verb: string): Record<string, unknown> {
  if (verb.startsWith('book.')) {
    const request = dataOf(mine.card, verb === 'book.more' ? 'book.more' : 'book.confirm');
    return {
      ...request,
      ...(verb === 'book.site' ? { site: SITE } : filledIn(mine.card, 0, { none: 'true' })),
    };
  }
  const about = {
    siteId: SITE,
    ...(verb.startsWith('referral.') && { referralId }),
    ...(verb.startsWith('feedback.') && { feedbackId }),
  };
  const request = sealRequest(werkwijzer.sealer, newRequest({ id: rightPerson(verb)?.id ?? '' }, about));
  return { request, ...inputsOf(verb) };
}

function inputsOf(verb: string): Record<string, string> {
  switch (verb) {
    case 'refer.site':
      return { site: SITE };
    case 'refer.send':
      return {
        ...{ name: 'Demo', contact: '', none: 'true', language: 'nl', agree: 'true', how: 'SPOKEN' },
        question: 'wil weten of halftijds herbeginnen kan',
      };
    case 'referral.decline':
      return { reason: 'NO_ROOM' };
    default:
      return {};
  }
}

type Raw = {
  objectId?: string | undefined;
  tenantId?: string;
  /** The same object id in the tenant of others. */
  elsewhere?: boolean;
  chatId?: string;
  type?: string;
};

/** A press with an envelope of our own making. */
function raw(verb: string, data: unknown, { type = 'personal', ...who }: Raw = {}) {
  const { connector } = werkwijzer;
  const right = rightPerson(verb);
  const [one, other] = isForCoach(verb)
    ? [demoTenants.employer, demoTenants.hospital]
    : [demoTenants.hospital, demoTenants.employer];
  const tenantId = who.tenantId ?? (who.elsewhere ? other : one);
  return connector.send({
    ...{ type: 'invoke', name: 'adaptiveCard/action', id: `f:${Math.random()}`, channelId: 'msteams' },
    ...{ serviceUrl: connector.urls.serviceUrl, replyToId: mine.messageId, locale: 'nl-BE' },
    from: {
      id: nurse,
      ...('objectId' in who ? { aadObjectId: who.objectId } : { aadObjectId: right?.objectId }),
    },
    recipient: { id: '28:bot' },
    conversation: { id: who.chatId ?? mine.chatId, conversationType: type, tenantId },
    channelData: { tenant: { id: tenantId } },
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
  });
}

/** Expects a few kind words beside the card, and that nothing at all has changed. */
async function expectNothing(press: () => Promise<{ status: number; body: unknown }>) {
  const before = await state();
  const result = await press();
  expect(result.status).toBe(200);
  expect(answerOf(result)).toMatchObject({
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
  });
  expect(await state()).toEqual(before);
}

test('every verb of a card has a rule, and every rule a verb', () => {
  expect(Object.keys(verbs).sort()).toEqual([...cardVerbs].sort());
  for (const { roles } of Object.values(verbs)) expect(roles.length).toBeGreaterThan(0);
});

describe.each(cardVerbs)('the button %s', (verb) => {
  test.each([
    ['someone without an identity', { objectId: undefined }],
    ['an identity that is no GUID', { objectId: 'nobody' }],
    ['an unknown person', { objectId: '11111111-1111-4111-8111-111111111111' }],
    ['someone of the same object id in another tenant', { elsewhere: true }],
  ] as [string, Raw][])('does nothing for %s', async (_name, who) => {
    await expectNothing(() => raw(verb, goodData(verb), who));
  });

  test('is refused at the door for a tenant that is not ours', async () => {
    const before = await state();
    const { status } = await raw(verb, goodData(verb), { tenantId: '99999999-9999-4999-8999-999999999999' });
    expect(status).toBe(401);
    expect(await state()).toEqual(before);
  });

  test.each([
    ['someone without a role', stranger],
    ['someone whose role it is not', isForCoach(verb) ? nurse : coach],
  ])('does nothing for %s', async (_name, who) => {
    const { connector } = werkwijzer;
    const chat = await connector.openPersonalChat(who);
    const messageId = chat.messages[0]?.id ?? '';
    const before = await state();
    const result = await connector.execute(chat.id, who, messageId, verb, goodData(verb));
    expect(answerOf(result).type).toBe('application/vnd.microsoft.activity.message');
    expect(await state()).toEqual(before);
  });

  test('does nothing with the card of someone else, in one’s own chat or in theirs', async () => {
    const objectId = DOCTOR?.objectId;
    const { tenantId = '' } = DOCTOR ?? {};
    await expectNothing(() => raw(verb, goodData(verb), { objectId, tenantId, chatId: theirs.chatId }));
    await expectNothing(() => raw(verb, goodData(verb), { objectId, tenantId }));
  });

  test.each(['groupChat', 'channel'])('does nothing in a %s', async (type) => {
    await expectNothing(() => raw(verb, goodData(verb), { chatId: groupId, type }));
  });

  test.each([
    ['nothing', () => ({})],
    ['something that is no object', () => 'boek'],
    ['no request', (good) => ({ ...good, request: undefined })],
    ['a request of one’s own making', (good) => ({ ...good, request: 'eyJpZCI6IjEifQ' })],
    ['a request that is no text', (good) => ({ ...good, request: { id: 1 } })],
    ['a very long request', (good) => ({ ...good, request: 'a'.repeat(5000) })],
  ] as [string, (good: Record<string, unknown>) => unknown][])(
    'does nothing with %s',
    async (_name, make) => {
      await expectNothing(() => raw(verb, make(goodData(verb))));
    },
  );

  test('does nothing when the request was changed on the way', async () => {
    const good = String(goodData(verb).request);
    const request = `${good.slice(0, 40)}${good[40] === 'A' ? 'B' : 'A'}${good.slice(41)}`;
    await expectNothing(() => raw(verb, { ...goodData(verb), request }));
  });

  // Of a press whose inputs do not matter they are not read at all.
  test.skipIf(/^(referral\.(?!decline|askRevoke)|feedback\.)/.test(verb))(
    'does nothing with a field that the card does not have',
    async () => {
      await expectNothing(() => raw(verb, { ...goodData(verb), bookedById: DOCTOR?.id, siteId: OTHER_SITE }));
    },
  );

  // What someone referred stays theirs to take back; nothing on that card is about the client.
  test.skipIf(/^referral\.(status|askRevoke|keep|revoke)$/.test(verb))(
    'changes and tells nothing at a site where the person does not work (any more)',
    async () => {
      const { db } = werkwijzer;
      const { id = '' } = rightPerson(verb) ?? {};
      const move = (siteId: string, to: string) =>
        asSystem(db, async (tx) => {
          await tx.siteRole.updateMany({ where: { personId: id, siteId }, data: { siteId: to } });
          await tx.assignment.updateMany({ where: { coachId: id, siteId }, data: { siteId: to } });
        });
      await move(SITE, OTHER_SITE);
      const before = await state();
      const result = await raw(verb, goodData(verb)).finally(() => move(OTHER_SITE, SITE));
      expect(JSON.stringify(result.body)).not.toMatch(words);
      expect((await state()).counts).toEqual(before.counts);
      // What may not be seen any more is taken out of the message, too.
      if (!isForCoach(verb) && verb !== 'feedback.look')
        expect((await state()).messages).toEqual(before.messages);
    },
  );
});

describe('a button that is not ours', () => {
  test.each(['book.everything', 'BOOK.CONFIRM', '__proto__', 'constructor', ''])(
    '"%s" does nothing',
    async (verb) => {
      await expectNothing(() => raw(verb, goodData('book.confirm')));
    },
  );
});

test('the very same presses work for the right person, so that what was refused was right in every other part', async () => {
  const before = (await state()).counts;
  for (const verb of cardVerbs) {
    // One that nobody answered yet.
    if (verb.startsWith('referral.')) ({ referralId } = await refer(werkwijzer));
    const answer = answerOf(await raw(verb, goodData(verb)));
    expect([verb, answer.type]).toEqual([verb, ADAPTIVE_CARD]);
  }
  const states = await asSystem(werkwijzer.db, (tx) =>
    tx.referral.findMany({ select: { state: true }, orderBy: { createdAt: 'asc' } }),
  );
  expect(before.slice(0, 1)).toEqual([0]);
  expect((await state()).counts.slice(0, 1)).toEqual([1]);
  expect(states.map(({ state: one }) => one).sort()).toEqual(
    // Two of the form and of before, seven that were shown, and one each that was taken on, declined and taken back; and the
    // one that the feedback is about.
    [...Array<string>(9).fill('REQUESTED'), 'ACCEPTED', 'ACCEPTED', 'DECLINED', 'REVOKED'].sort(),
  );
});
