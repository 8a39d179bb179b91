import { describe, expect, test } from 'vitest';
import { demoPeople } from '../../prisma/demo-data.ts';
import { asSystem } from '../../src/database/scope.ts';
import type { Message } from '../../src/practice/index.ts';
import { coach, doctor, nurse, stranger, useWerkwijzer } from '../support/werkwijzer.ts';
import { refer } from '../support/loop.ts';

const werkwijzer = useWerkwijzer();
const QUESTION = 'wat doet de coach werk?';

const messagesIn = (chatId: string) => werkwijzer.connector.conversation(chatId).messages;
const welcomesIn = (messages: readonly Message[]) =>
  messages.filter(({ text }) => text.includes('ik ben **Werkwijzer**')).length;

/** The same event as when the app was added, as Teams may tell it again. */
async function tellAdded(chatId: string, action = 'add'): Promise<number> {
  const { connector } = werkwijzer;
  const chat = connector.conversation(chatId);
  const [person] = chat.members;
  const { status } = await connector.send({
    ...{ type: 'installationUpdate', action, id: `f:${Date.now()}`, channelId: 'msteams', locale: 'nl-BE' },
    serviceUrl: connector.urls.serviceUrl,
    from: { id: person?.id, aadObjectId: person?.aadObjectId },
    recipient: { id: '28:bot' },
    conversation: { id: chatId, conversationType: chat.type, tenantId: chat.tenantId },
    channelData: { tenant: { id: chat.tenantId } },
  });
  return status;
}

describe('the welcome', () => {
  test.each([
    ['someone we know', nurse],
    ['someone we do not know', stranger],
  ])('of %s comes once, though Teams tells it again and the server starts anew', async (_name, who) => {
    const chat = await werkwijzer.connector.openPersonalChat(who);
    expect(await tellAdded(chat.id)).toBe(200);
    await werkwijzer.restart();
    expect(await tellAdded(chat.id)).toBe(200);
    expect(welcomesIn(messagesIn(chat.id))).toBe(1);
  });

  test('keeps nothing that says whose chat it was', async () => {
    const chat = await werkwijzer.connector.openPersonalChat(stranger);
    const kept = JSON.stringify(await werkwijzer.db.processedActivity.findMany());
    expect(kept).toMatch(/welcome /);
    for (const one of [chat.id, stranger, chat.members[0]?.aadObjectId ?? '?', chat.tenantId])
      expect(kept).not.toContain(one);
  });

  test('comes again after the app was taken away and put back, also over a restart', async () => {
    const { connector } = werkwijzer;
    const chat = await connector.openPersonalChat(doctor);
    await connector.uninstall(chat.id);
    await werkwijzer.restart();
    await connector.install(chat.id);
    expect(welcomesIn(messagesIn(chat.id))).toBe(2);
  });

  test('does not come for a newer version of the app, which forgets nothing either', async () => {
    const { connector } = werkwijzer;
    const chat = await connector.openPersonalChat(nurse);
    await connector.say(chat.id, nurse, 'spreek Engels');
    const before = messagesIn(chat.id).length;
    const results = await connector.upgrade(chat.id);
    expect(results.map(({ status }) => status)).toEqual([200, 200]);
    expect(messagesIn(chat.id)).toHaveLength(before);
    const { replies } = await connector.say(chat.id, nurse, 'help');
    expect(replies[0]?.text).toMatch(/What I can do/);
    await connector.say(chat.id, nurse, 'spreek Nederlands');
  });

  test('that Teams refuses is said when Teams tells the installation a second time', async () => {
    const { connector } = werkwijzer;
    const chat = await connector.openPersonalChat(coach);
    await connector.uninstall(chat.id);
    const before = welcomesIn(messagesIn(chat.id));
    connector.fault({ match: 'send', conversationId: chat.id, status: 403, times: 1 });
    await connector.install(chat.id);
    connector.clearFaults();
    expect(welcomesIn(messagesIn(chat.id)) - before).toBe(1);
  });

  test('in a team or group says nothing of who may what, and comes in two servers’ lives once', async () => {
    const group = await werkwijzer.connector.openGroupChat([nurse, coach], 'Demo welkom');
    await werkwijzer.restart();
    await tellAdded(group.id);
    const texts = messagesIn(group.id).map(({ text }) => text);
    expect(texts).toHaveLength(1);
    expect(texts[0]).not.toMatch(/afspraak|agenda|Voor jou/);
  });
});

describe('people and teams that change', () => {
  test('someone who comes into a group or team gets no message, there or privately', async () => {
    const { connector } = werkwijzer;
    const own = await connector.openPersonalChat(doctor);
    const group = await connector.openGroupChat([nurse], 'Demo groep');
    const channel = await connector.openChannel('Demo team', 'Algemeen', [nurse]);
    const before = [own, group, channel].map(({ id }) => messagesIn(id).length);
    for (const { id } of [group, channel]) {
      const come = await connector.changeMember(id, doctor, 'add');
      const go = await connector.changeMember(id, doctor, 'remove');
      expect([come.status, go.status]).toEqual([200, 200]);
    }
    expect([own, group, channel].map(({ id }) => messagesIn(id).length)).toEqual(before);
  });

  test.each(['channelCreated', 'channelRenamed', 'teamRenamed'] as const)(
    '%s changes nothing',
    async (event) => {
      const { connector } = werkwijzer;
      const channel = await connector.openChannel('Demo team', 'Algemeen', [nurse]);
      await expect.poll(() => reachable(channel.id)).toBe(true);
      const { status, replies } = await connector.changeTeam(channel.id, event);
      expect([status, replies]).toEqual([200, []]);
      expect(await reachable(channel.id)).toBe(true);
      const said = await connector.say(channel.id, nurse, QUESTION, { mention: true });
      expect(said.replies).toHaveLength(1);
    },
  );

  test('a channel that is deleted is not written to any more, in none of its threads', async () => {
    const { connector } = werkwijzer;
    const channel = await connector.openChannel('Demo team', 'Weg', [nurse]);
    await connector.say(channel.id, nurse, QUESTION, { mention: true });
    await expect.poll(() => reachable(channel.id)).toBe(true);
    const other = await connector.openChannel('Demo team', 'Blijft', [nurse]);
    await expect.poll(() => reachable(other.id)).toBe(true);
    const chat = connector.conversation(channel.id);
    const [person] = chat.members;
    // In the room a channel has an id of its own beside that of its thread; here it is the thread's, as in Teams.
    const { status } = await connector.send({
      ...{ type: 'conversationUpdate', id: 'f:1', channelId: 'msteams' },
      serviceUrl: connector.urls.serviceUrl,
      from: { id: person?.id, aadObjectId: person?.aadObjectId },
      recipient: { id: '28:bot' },
      conversation: { id: channel.id.split(';')[0], conversationType: 'channel', tenantId: chat.tenantId },
      channelData: {
        ...{ eventType: 'channelDeleted', tenant: { id: chat.tenantId } },
        ...{ channel: { id: channel.id.split(';')[0] }, team: { id: '19:team' } },
      },
    });
    expect(status).toBe(200);
    expect(await reachable(channel.id)).toBe(false);
    expect(await reachable(other.id)).toBe(true);
  });
});

describe('when the app is taken away', () => {
  test('what waits for that chat ends as unreachable, and what it was about is forgotten', async () => {
    const { connector } = werkwijzer;
    const chat = await connector.openPersonalChat(coach);
    await connector.say(chat.id, coach, 'wegwijzer');
    await expect.poll(() => reachable(chat.id)).toBe(true);
    await connector.uninstall(chat.id);
    expect(await reachable(chat.id)).toBe(false);
    const before = messagesIn(chat.id).length;
    await refer(werkwijzer);
    await werkwijzer.deliver();
    expect(messagesIn(chat.id)).toHaveLength(before);
    const ended = await asSystem(werkwijzer.db, (tx) =>
      tx.outboxMessage.findMany({
        where: { kind: 'COACH_REFERRAL' },
        select: { state: true, lastError: true },
      }),
    );
    expect(ended).toEqual([{ state: 'FAILED', lastError: 'UNREACHABLE' }]);
    await connector.install(chat.id);
    const { replies } = await connector.say(chat.id, coach, '1');
    expect(replies[0]?.text).not.toMatch(/Kies wat het best past|Eerste stap/);
  });

  test('from a group, its members keep their own chats and their language', async () => {
    const { connector } = werkwijzer;
    const own = await connector.openPersonalChat(nurse);
    await connector.say(own.id, nurse, 'spreek Frans');
    const group = await connector.openGroupChat([nurse], 'Demo weg');
    await connector.uninstall(group.id);
    expect(await reachable(own.id)).toBe(true);
    const { replies } = await connector.say(own.id, nurse, 'help');
    expect(replies[0]?.text).toMatch(/Ce que je peux faire/);
    await connector.say(own.id, nurse, 'spreek Nederlands');
  });
});

describe('a message that its writer changes', () => {
  async function said(who: string, words: string) {
    const { connector } = werkwijzer;
    const chat = await connector.openPersonalChat(who);
    const { activityId } = await connector.say(chat.id, who, words);
    const edit = (text: string) => connector.edit(chat.id, who, activityId, text);
    return { chatId: chat.id, activityId, edit };
  }

  test('is answered once more when its words are others', async () => {
    const { edit } = await said(nurse, 'wat doet de koach?');
    const first = await edit('wat is een TNWC?');
    expect(first.replies).toHaveLength(1);
    expect(first.replies[0]?.text).toMatch(/terug-naar-werkcoördinator/i);
    expect((await edit('wat is een TNWC?')).replies).toEqual([]);
  });

  test('is not answered again when its words stayed', async () => {
    const { edit } = await said(nurse, QUESTION);
    expect((await edit(QUESTION)).replies).toEqual([]);
    expect((await edit(`  ${QUESTION} `)).replies).toEqual([]);
  });

  test('so that it speaks of a crisis gets the numbers', async () => {
    const { edit } = await said(nurse, QUESTION);
    expect((await edit('ik wil niet meer leven')).replies[0]?.text).toMatch(/1813/);
  });

  test('in a group is answered when it mentions the bot, with nothing of a client', async () => {
    const { connector } = werkwijzer;
    const group = await connector.openGroupChat([nurse, doctor], 'Demo bewerkt');
    const { activityId } = await connector.say(group.id, nurse, QUESTION, { mention: true });
    const { replies } = await connector.edit(group.id, nurse, activityId, 'ik heb een patiënt Jan Peeters');
    expect(replies.map(({ text }) => text)).toEqual([expect.stringMatching(/eigen chat/)]);
    expect(JSON.stringify(messagesIn(group.id).filter(({ from }) => from === 'bot'))).not.toMatch(/Peeters/);
  });

  test('and is put back after it was deleted, is not asked again', async () => {
    const { connector } = werkwijzer;
    const { chatId } = await said(nurse, 'dag');
    const { tenantId, members } = connector.conversation(chatId);
    const before = messagesIn(chatId).length;
    const { status } = await connector.send({
      ...{ type: 'messageUpdate', id: '1', channelId: 'msteams', text: QUESTION },
      serviceUrl: connector.urls.serviceUrl,
      from: { id: nurse, aadObjectId: members[0]?.aadObjectId },
      recipient: { id: '28:bot' },
      conversation: { id: chatId, conversationType: 'personal', tenantId },
      channelData: { eventType: 'undeleteMessage', tenant: { id: tenantId } },
    });
    expect(status).toBe(200);
    expect(messagesIn(chatId)).toHaveLength(before);
  });

  test('by deleting it, takes what it was about out of the memory', async () => {
    const { connector } = werkwijzer;
    const { chatId, activityId } = await said(nurse, 'wegwijzer');
    await connector.unsend(chatId, nurse, activityId);
    const { replies } = await connector.say(chatId, nurse, '1');
    expect(replies[0]?.text).not.toMatch(/Kies wat het best past|Eerste stap/);
  });

  test('by deleting words of a crisis, does not make it unsaid', async () => {
    const { connector } = werkwijzer;
    const { chatId, activityId } = await said(nurse, 'ik wil niet meer leven');
    await connector.unsend(chatId, nurse, activityId);
    const { replies } = await connector.say(chatId, nurse, 'laat maar');
    expect(replies[0]?.text).toMatch(/1813/);
  });
});

describe('a reaction', () => {
  test.each(['like', 'heart', 'sad'])('"%s" under an answer has no effect', async (reaction) => {
    const { connector } = werkwijzer;
    const chat = await connector.openPersonalChat(nurse);
    const { replies } = await connector.say(chat.id, nurse, QUESTION);
    const before = messagesIn(chat.id).length;
    const { status } = await connector.react(chat.id, nurse, replies[0]?.id ?? '', reaction);
    expect(status).toBe(200);
    expect(messagesIn(chat.id)).toHaveLength(before);
    expect(await asSystem(werkwijzer.db, (tx) => tx.rating.count())).toBe(0);
  });
});

describe('where someone is written to', () => {
  test('follows the newest address that Teams names, whatever it tells', async () => {
    const { connector, db } = werkwijzer;
    const chat = await connector.openPersonalChat(nurse);
    await connector.say(chat.id, nurse, 'dag');
    await expect.poll(() => reachable(chat.id)).toBe(true);
    const old = 'https://smba.trafficmanager.net/elders/';
    await asSystem(db, (tx) =>
      tx.conversation.updateMany({ where: { conversationId: chat.id }, data: { serviceUrl: old } }),
    );
    await werkwijzer.restart();
    const [message] = messagesIn(chat.id).filter(({ from }) => from === 'bot');
    await connector.react(chat.id, nurse, message?.id ?? '', 'like');
    await expect.poll(() => addressOf(chat.id)).toBe(connector.urls.serviceUrl);
  });

  test('knows only people we know', async () => {
    const chat = await werkwijzer.connector.openPersonalChat(stranger);
    await werkwijzer.connector.say(chat.id, stranger, 'dag');
    expect(await reachable(chat.id)).toBeUndefined();
    expect(demoPeople.some(({ role }) => role === undefined)).toBe(true);
  });
});

async function rowOf(conversationId: string) {
  return asSystem(werkwijzer.db, (tx) => tx.conversation.findFirst({ where: { conversationId } }));
}

async function reachable(conversationId: string): Promise<boolean | undefined> {
  return (await rowOf(conversationId))?.reachable;
}

async function addressOf(conversationId: string): Promise<string | undefined> {
  return (await rowOf(conversationId))?.serviceUrl;
}
