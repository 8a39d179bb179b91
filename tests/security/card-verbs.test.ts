import { beforeAll, describe, expect, test } from 'vitest';
import { verbs } from '../../bot/acts/verbs.ts';
import { ADAPTIVE_CARD } from '../../bot/cards/card.ts';
import { cardVerbs } from '../../bot/cards/verbs.ts';
import { demoPeople, demoTenants } from '../../prisma/demo-data.ts';
import { asSystem } from '../../src/database/scope.ts';
import { answerOf, dataOf, filledIn, openCard, type OpenCard } from '../support/book-card.ts';
import { coach, doctor, nurse, stranger, useWerkwijzer } from '../support/werkwijzer.ts';

const werkwijzer = useWerkwijzer();
const [NURSE, DOCTOR] = demoPeople;
const OTHER_SITE = 'de300000-0000-4000-8000-0000000000f2';
const SITE = 'de300000-0000-4000-8000-000000000013';

let mine: OpenCard;
let theirs: OpenCard;
let groupId = '';

beforeAll(async () => {
  const { connector, db } = werkwijzer;
  mine = await openCard(connector, nurse);
  theirs = await openCard(connector, doctor);
  groupId = (await connector.openGroupChat([nurse, doctor], 'Demo team')).id;
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
  ]);
  return { counts, messages: connector.conversations().map(({ id, messages }) => [id, messages]) };
}

/** All that a verb needs, right in every part: the press that books, when the right person makes it. */
function goodData(verb: string, from: OpenCard = mine): Record<string, unknown> {
  const request = dataOf(from.card, verb === 'book.more' ? 'book.more' : 'book.confirm');
  return {
    ...request,
    ...(verb === 'book.site' ? { site: SITE } : filledIn(from.card, 0, { none: 'true' })),
  };
}

type Raw = { objectId?: string | undefined; tenantId?: string; chatId?: string; type?: string };

/** A press with an envelope of our own making. */
function raw(verb: string, data: unknown, { type = 'personal', ...who }: Raw = {}) {
  const { connector } = werkwijzer;
  const tenantId = who.tenantId ?? demoTenants.hospital;
  return connector.send({
    ...{ type: 'invoke', name: 'adaptiveCard/action', id: `f:${Math.random()}`, channelId: 'msteams' },
    ...{ serviceUrl: connector.urls.serviceUrl, replyToId: mine.messageId, locale: 'nl-BE' },
    from: {
      id: nurse,
      ...('objectId' in who ? { aadObjectId: who.objectId } : { aadObjectId: NURSE?.objectId }),
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
    ['someone of the same object id in another tenant', { tenantId: demoTenants.employer }],
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
    ['a coach', coach],
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
    await expectNothing(() => raw(verb, goodData(verb), { objectId, chatId: theirs.chatId }));
    await expectNothing(() => raw(verb, goodData(verb), { objectId }));
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
    const good = dataOf(mine.card, 'book.confirm').request;
    const request = `${good.slice(0, 40)}${good[40] === 'A' ? 'B' : 'A'}${good.slice(41)}`;
    await expectNothing(() => raw(verb, { ...goodData(verb), request }));
  });

  test('does nothing with a field that the card does not have', async () => {
    await expectNothing(() => raw(verb, { ...goodData(verb), bookedById: DOCTOR?.id, siteId: OTHER_SITE }));
  });

  test('does nothing at a site where the person has no role (any more)', async () => {
    const { db } = werkwijzer;
    const role = { personId: NURSE?.id ?? '', siteId: SITE };
    const move = (from: string, to: string) =>
      asSystem(db, (tx) =>
        tx.siteRole.updateMany({ where: { ...role, siteId: from }, data: { siteId: to } }),
      );
    await move(SITE, OTHER_SITE);
    await expectNothing(() => raw(verb, goodData(verb))).finally(() => move(OTHER_SITE, SITE));
  });
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
  for (const verb of cardVerbs) {
    const answer = answerOf(await raw(verb, goodData(verb)));
    expect([verb, answer.type]).toEqual([verb, ADAPTIVE_CARD]);
  }
  expect((await state()).counts.slice(0, 2)).toEqual([1, 1]);
});
