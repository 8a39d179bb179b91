import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { createRemoteJWKSet, generateKeyPair, jwtVerify } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createPractice } from '../../src/practice/index.ts';
import type { Connector, ConversationView, Practice, PracticePerson } from '../../src/practice/index.ts';

type Json = Record<string, unknown>;
type Activity = Json & {
  type: string;
  id: string;
  text?: string;
  conversation: { id: string };
  replyToId?: string;
};
type Call = { status: number; body: unknown; headers: Headers };

const APP_ID = randomUUID();
const SECRET: string = randomUUID();
const CARD = 'application/vnd.microsoft.card.adaptive';

const nele = person('nele', 'Nele Claes', 'zorgprofessional');
const karim = person('karim', 'Karim Aerts', 'coach werk');

function person(key: string, name: string, label: string): PracticePerson {
  return { id: `29:demo-${key}`, aadObjectId: randomUUID(), tenantId: randomUUID(), name, label };
}

/** A bot that checks who calls it, remembers what it got and does what the test says. */
function createTinyBot(connector: () => Connector) {
  const received: Activity[] = [];
  let reply: (activity: Activity) => Promise<Json | undefined> = () => Promise.resolve(undefined);
  const app = express();
  app.use(express.json());
  app.post('/api/messages', async (req, res) => {
    const activity = req.body as Activity;
    if (!(await isFromConnector(req.headers.authorization, activity))) {
      res.status(401).end();
      return;
    }
    received.push(activity);
    const body = await reply(activity);
    if (body) res.json(body);
    else res.status(200).end();
  });

  async function isFromConnector(header: string | undefined, activity: Activity): Promise<boolean> {
    const { urls } = connector();
    const metadata = (await (await fetch(urls.openIdMetadata)).json()) as {
      issuer: string;
      jwks_uri: string;
    };
    const keys = createRemoteJWKSet(new URL(metadata.jwks_uri));
    try {
      const rules = { issuer: metadata.issuer, audience: APP_ID, algorithms: ['RS256'] };
      const { payload } = await jwtVerify((header ?? '').replace('Bearer ', ''), keys, rules);
      return payload.serviceurl === activity.serviceUrl && activity.serviceUrl === urls.serviceUrl;
    } catch {
      return false;
    }
  }

  /** A call to the connector with a token that the bot's own secret bought. */
  async function call(method: string, path: string, body?: unknown, token?: string): Promise<Call> {
    const bearer = token ?? (await outboundToken());
    const response = await fetch(`${connector().urls.serviceUrl}v3/conversations${path}`, {
      method,
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: text ? (JSON.parse(text) as unknown) : null,
      headers: response.headers,
    };
  }

  async function outboundToken(secret = SECRET): Promise<string> {
    const response = await fetch(connector().urls.token, {
      method: 'POST',
      body: new URLSearchParams({
        ...{ grant_type: 'client_credentials', client_id: APP_ID, client_secret: secret },
        scope: 'https://api.botframework.com/.default',
      }),
    });
    return ((await response.json()) as { access_token: string }).access_token;
  }

  return {
    ...{ app, received, call, outboundToken },
    when(next: typeof reply) {
      reply = next;
    },
    send: (conversationId: string, activity: Json) =>
      call('POST', `/${encodeURIComponent(conversationId)}/activities`, activity),
    at: (conversationId: string, rest = '') => `/${encodeURIComponent(conversationId)}${rest}`,
  };
}

let server: Server;
let practice: Practice;
let connector: Connector;
const bot = createTinyBot(() => connector);

beforeAll(async () => {
  const app = express();
  server = app.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  practice = await createPractice({
    ...{ baseUrl, botUrl: `${baseUrl}/api/messages`, appId: APP_ID, botSecret: SECRET },
    people: [nele, karim],
  });
  connector = practice.connector;
  app.use('/try', practice.router);
  app.use(bot.app);
});

afterAll(async () => {
  await practice.close();
  await new Promise((done) => server.close(done));
});

let chat: ConversationView;
let group: ConversationView;
beforeEach(async () => {
  bot.when(() => Promise.resolve(undefined));
  connector.clearFaults();
  chat = await connector.openPersonalChat(nele.id);
  if (!chat.installed) await connector.install(chat.id);
  group = await connector.openGroupChat([nele.id, karim.id], 'Overleg');
  bot.received.length = 0;
});

const errorCode = (call: Call) => (call.body as { error: { code: string } }).error.code;
const messageEntity = (citation: Json[]) => ({ type: 'https://schema.org/Message', citation });
const citationOf = (appearance: Json, position = 1) => ({ '@type': 'Claim', position, appearance });

describe('people and the bot', () => {
  test('a message reaches the bot with everything Teams puts on it, and the answer comes back', async () => {
    bot.when(async (activity) => {
      await bot.send(activity.conversation.id, { type: 'typing' });
      await bot.send(activity.conversation.id, { type: 'message', text: `Je zei: ${activity.text ?? ''}` });
      return undefined;
    });

    const turn = await connector.say(chat.id, nele.id, 'Wat is een attest?');

    expect(turn.status).toBe(200);
    expect(turn.replies.map((message) => message.text)).toEqual(['Je zei: Wat is een attest?']);
    expect(bot.received[0]).toMatchObject({
      type: 'message',
      id: turn.activityId,
      channelId: 'msteams',
      serviceUrl: connector.urls.serviceUrl,
      from: { id: nele.id, name: nele.name, aadObjectId: nele.aadObjectId },
      recipient: { id: `28:${APP_ID}`, name: 'Werkwijzer' },
      conversation: { id: chat.id, conversationType: 'personal', tenantId: nele.tenantId },
      channelData: { tenant: { id: nele.tenantId } },
      entities: [
        { type: 'clientInfo', locale: 'nl-BE', country: 'BE', platform: 'Web', timezone: 'Europe/Brussels' },
      ],
      locale: 'nl-BE',
    });
    expect(turn.activityId).toMatch(/^\d{13}$/);
    expect(chat.id).toMatch(/^a:1/);
  });

  test('the first time a chat opens the bot hears that it was installed and added', async () => {
    await connector.openPersonalChat(karim.id);
    await connector.openPersonalChat(karim.id);
    expect(bot.received.map(({ type }) => type)).toEqual(['installationUpdate', 'conversationUpdate']);
    expect(bot.received[0]).toMatchObject({ action: 'add', conversation: { tenantId: karim.tenantId } });
    expect(bot.received[1]).toMatchObject({ membersAdded: [{ id: `28:${APP_ID}` }] });
  });

  test('in a group a message without a mention stays among people', async () => {
    const turn = await connector.say(group.id, nele.id, 'Even onder ons');
    expect(turn).toMatchObject({ status: 0, replies: [] });
    expect(bot.received).toEqual([]);
    expect(connector.conversation(group.id).messages.at(-1)).toMatchObject({ undelivered: 'noMention' });
  });

  test('in a group a message with a mention is delivered with the mention entity', async () => {
    await connector.say(group.id, karim.id, 'Wat nu?', { mention: true });
    expect(bot.received[0]).toMatchObject({
      text: '<at>Werkwijzer</at> Wat nu?',
      conversation: { id: group.id, conversationType: 'groupChat', isGroup: true },
      channelData: { tenant: { id: karim.tenantId } },
    });
    expect(bot.received[0]?.entities).toContainEqual({
      type: 'mention',
      text: '<at>Werkwijzer</at>',
      mentioned: { id: `28:${APP_ID}`, name: 'Werkwijzer' },
    });
  });

  test('a channel message carries its team and channel', async () => {
    const channel = await connector.openChannel('Afdeling', 'Algemeen', [nele.id]);
    await connector.say(channel.id, nele.id, 'Hallo', { mention: true });
    expect(channel.id).toMatch(/^19:.+@thread\.tacv2;messageid=\d+$/);
    const team = { id: expect.stringMatching(/@thread\.tacv2$/) as unknown };
    expect(bot.received.at(-1)).toMatchObject({ channelData: { team, channel: team } });
  });

  test('the same activity can be delivered twice, and shows once', async () => {
    const { activityId } = await connector.say(chat.id, nele.id, 'Dubbel');
    await connector.say(chat.id, nele.id, 'Dubbel', { id: activityId });
    expect(bot.received.map(({ id }) => id)).toEqual([activityId, activityId]);
    expect(connector.conversation(chat.id).messages.filter(({ id }) => id === activityId)).toHaveLength(1);
  });

  test('people who come and go, and a newer version of the app, arrive as Teams sends them', async () => {
    const shared = await connector.openGroupChat([nele.id], 'Wissels');
    const channel = await connector.openChannel('Team', 'Algemeen', [nele.id]);
    bot.received.length = 0;
    await connector.changeMember(shared.id, karim.id, 'add');
    await connector.changeMember(channel.id, karim.id, 'add');
    await connector.changeMember(shared.id, karim.id, 'remove');
    await connector.upgrade(shared.id);
    await connector.changeTeam(channel.id, 'channelDeleted');
    expect(bot.received).toMatchObject([
      { type: 'conversationUpdate', membersAdded: [{ id: karim.id }], conversation: { id: shared.id } },
      { membersAdded: [{ id: karim.id }], channelData: { eventType: 'teamMemberAdded' } },
      { type: 'conversationUpdate', membersRemoved: [{ id: karim.id }] },
      { type: 'installationUpdate', action: 'remove-upgrade' },
      { type: 'installationUpdate', action: 'add-upgrade' },
      { type: 'conversationUpdate', channelData: { eventType: 'channelDeleted' } },
    ]);
    expect(connector.conversation(channel.id).installed).toBe(false);
    await expect(connector.changeMember(shared.id, nele.id, 'remove')).rejects.toThrow(/at least one/);
  });

  test('edits, deletions and reactions arrive as Teams sends them', async () => {
    bot.when(async (activity) => {
      if (activity.type === 'message')
        await bot.send(activity.conversation.id, { type: 'message', text: 'Dag' });
      return undefined;
    });
    const { activityId, replies } = await connector.say(chat.id, nele.id, 'Hallo');
    await connector.edit(chat.id, nele.id, activityId, 'Goeiedag');
    await connector.react(chat.id, nele.id, replies[0]?.id ?? '', 'like');
    await connector.unsend(chat.id, nele.id, activityId);
    expect(bot.received.slice(1)).toMatchObject([
      { type: 'messageUpdate', id: activityId, text: 'Goeiedag', channelData: { eventType: 'editMessage' } },
      { type: 'messageReaction', reactionsAdded: [{ type: 'like' }], replyToId: replies[0]?.id },
      { type: 'messageDelete', id: activityId, channelData: { eventType: 'softDeleteMessage' } },
    ]);
    expect(connector.conversation(chat.id).messages).toContainEqual(
      expect.objectContaining({ id: activityId, deleted: true, text: '' }),
    );
  });

  test('a bot that refuses a message leaves a mark on it', async () => {
    const token = await connector.token({ aud: 'someone-else' });
    const turn = await connector.say(chat.id, nele.id, 'Hallo', { token });
    expect(turn.status).toBe(401);
    expect(connector.conversation(chat.id).messages.at(-1)).toMatchObject({ failed: { status: 401 } });
  });
});

describe('tokens that the bot receives', () => {
  const activity = () => ({
    type: 'message',
    serviceUrl: connector.urls.serviceUrl,
    conversation: { id: 'x' },
  });

  test('a good token opens the door, none does not', async () => {
    expect((await connector.send(activity())).status).toBe(200);
    expect((await connector.send(activity(), { token: null })).status).toBe(401);
  });

  test('expired, not yet valid, foreign and forged tokens are refused', async () => {
    const now = Math.floor(Date.now() / 1000);
    const { privateKey } = await generateKeyPair('RS256');
    const bad = [
      { expiresAt: now - 3600 },
      { notBefore: now + 3600 },
      { iss: 'https://evil.invalid' },
      { aud: randomUUID() },
      { serviceurl: 'https://evil.invalid/' },
      { kid: 'unknown' },
      { key: privateKey },
      { claims: { serviceurl: undefined } },
    ];
    for (const overrides of bad) {
      const token = await connector.token(overrides);
      expect((await connector.send(activity(), { token })).status, JSON.stringify(overrides)).toBe(401);
    }
  });
});

describe('cards', () => {
  const card = (text: string, version = '1.5') => ({
    type: 'AdaptiveCard',
    version,
    body: [{ type: 'TextBlock', text }],
  });
  const post = async (content: Json) => {
    const sent = await bot.send(group.id, { type: 'message', attachments: [{ contentType: CARD, content }] });
    return (sent.body as { id: string }).id;
  };
  const shown = (id: string) =>
    connector.conversation(group.id).messages.find((message) => message.id === id);

  test('a card that comes back from an action takes the place of the old one', async () => {
    const id = await post(card('1'));
    bot.when(() => Promise.resolve({ statusCode: 200, type: CARD, value: card('2') }));
    const turn = await connector.execute(group.id, nele.id, id, 'count', { n: 1 });
    expect(bot.received[0]).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: id,
      value: { action: { type: 'Action.Execute', verb: 'count', data: { n: 1 } }, trigger: 'manual' },
    });
    expect(turn.status).toBe(200);
    expect(shown(id)?.attachments[0]?.content).toEqual(card('2'));
  });

  test('a card that refreshes is replaced for the person it was refreshed for', async () => {
    const id = await post({ ...card('iedereen'), refresh: { userIds: [nele.id] } });
    bot.when(() => Promise.resolve({ statusCode: 200, type: CARD, value: card('voor Nele') }));
    await connector.execute(group.id, nele.id, id, 'refresh', {}, { trigger: 'automatic' });
    expect(shown(id)?.views?.[nele.id]?.[0]?.content).toEqual(card('voor Nele'));
    expect(shown(id)?.views?.[karim.id]).toBeUndefined();
  });

  test('a message or an error from an action becomes a toast', async () => {
    const toasts: unknown[] = [];
    const stop = connector.on((event) => event.type === 'toast' && toasts.push(event));
    const id = await post(card('1'));
    bot.when(() =>
      Promise.resolve({
        statusCode: 200,
        type: 'application/vnd.microsoft.activity.message',
        value: 'Bewaard',
      }),
    );
    await connector.execute(group.id, nele.id, id, 'save', {});
    const value = { code: 'Taken', message: 'Net door iemand anders gekozen' };
    bot.when(() => Promise.resolve({ statusCode: 400, type: 'application/vnd.microsoft.error', value }));
    await connector.execute(group.id, nele.id, id, 'save', {});
    bot.when(() => Promise.resolve({ statusCode: 200, type: CARD, value: card('te nieuw', '1.6') }));
    await connector.execute(group.id, nele.id, id, 'save', {});
    stop();
    expect(toasts).toMatchObject([
      { level: 'info', text: 'Bewaard', personId: nele.id },
      { level: 'error', text: value.message, status: 400 },
      { level: 'error', code: 'BadCard' },
    ]);
    expect(shown(id)?.attachments[0]?.content).toEqual(card('1'));
  });

  test('a submit is a message with a value, also in a group without a mention', async () => {
    const id = await post(card('1'));
    await connector.submit(group.id, karim.id, id, { keuze: 'a' });
    expect(bot.received[0]).toMatchObject({ type: 'message', value: { keuze: 'a' }, replyToId: id });
    expect(bot.received[0]).not.toHaveProperty('text');
  });

  test('messageBack, imBack and task/fetch take their own way', async () => {
    const id = await post(card('1'));
    const back = { type: 'messageBack', text: 'kies', displayText: 'Ik kies', value: '{"b":2}' };
    await connector.submit(chat.id, nele.id, id, { a: 1, msteams: back });
    await connector.submit(chat.id, nele.id, id, { msteams: { type: 'imBack', value: 'Ja' } });
    await connector.submit(chat.id, nele.id, id, { a: 1, msteams: { type: 'task/fetch' } });
    await connector.submit(chat.id, nele.id, id, { veld: 'x' }, { dialog: true });
    expect(bot.received).toMatchObject([
      { type: 'message', text: 'kies', value: { a: 1, b: 2 } },
      { type: 'message', text: 'Ja' },
      { type: 'invoke', name: 'task/fetch', value: { data: { a: 1 } } },
      { type: 'invoke', name: 'task/submit', value: { data: { veld: 'x' } } },
    ]);
    expect(connector.conversation(chat.id).messages.map(({ text }) => text)).toContain('Ik kies');
  });

  test('a thumb arrives as the invoke of the default form', async () => {
    const sent = await bot.send(chat.id, { type: 'message', text: 'Antwoord' });
    const { id } = sent.body as { id: string };
    await connector.rate(chat.id, nele.id, id, 'dislike', 'Te lang');
    expect(bot.received[0]).toMatchObject({
      type: 'invoke',
      name: 'message/submitAction',
      replyToId: id,
      value: {
        actionName: 'feedback',
        actionValue: { reaction: 'dislike', feedback: JSON.stringify({ feedbackText: 'Te lang' }) },
      },
    });
  });
});

describe('what the bot does on the wire', () => {
  test('it edits and deletes its own messages', async () => {
    const sent = await bot.send(chat.id, { type: 'message', text: 'Een' });
    const { id } = sent.body as { id: string };
    const path = bot.at(chat.id, `/activities/${id}`);
    expect(sent.status).toBe(201);
    expect((await bot.call('PUT', path, { type: 'message', text: 'Twee' })).status).toBe(200);
    const edited = connector.conversation(chat.id).messages.find((message) => message.id === id);
    expect(edited).toMatchObject({ text: 'Twee', editedAt: expect.any(String) as unknown });
    expect((await bot.call('DELETE', path)).status).toBe(200);
    expect((await bot.call('PUT', path, { type: 'message', text: 'Drie' })).status).toBe(404);
  });

  test('it cannot touch what a person wrote', async () => {
    const { activityId } = await connector.say(chat.id, nele.id, 'Van mij');
    const refused = await bot.call('DELETE', bot.at(chat.id, `/activities/${activityId}`));
    expect(refused.status).toBe(403);
  });

  test('it reads the members, page by page or one by one', async () => {
    const all = await bot.call('GET', bot.at(group.id, '/members'));
    expect(all.body).toMatchObject([{ id: nele.id, tenantId: nele.tenantId }, { id: karim.id }]);
    const first = await bot.call('GET', bot.at(group.id, '/pagedmembers?pageSize=1'));
    expect(first.body).toMatchObject({ members: [{ id: nele.id }], continuationToken: '1' });
    const next = await bot.call('GET', bot.at(group.id, '/pagedmembers?pageSize=1&continuationToken=1'));
    expect(next.body).toMatchObject({ members: [{ id: karim.id }] });
    expect(next.body).not.toHaveProperty('continuationToken');
    const one = await bot.call('GET', bot.at(group.id, `/members/${encodeURIComponent(karim.id)}`));
    expect(one.body).toMatchObject({ aadObjectId: karim.aadObjectId });
    expect((await bot.call('GET', bot.at(group.id, '/members/29:nobody'))).status).toBe(404);
  });

  test('it opens a chat with someone who has the app, and with nobody else', async () => {
    const ask = (id: string, tenantId: string) =>
      bot.call('POST', '', { members: [{ id }], isGroup: false, channelData: { tenant: { id: tenantId } } });
    expect(await ask(nele.id, nele.tenantId)).toMatchObject({ status: 201, body: { id: chat.id } });
    expect((await ask(nele.id, karim.tenantId)).status).toBe(400);
    expect((await ask('29:nobody', nele.tenantId)).status).toBe(400);
    await connector.uninstall(chat.id);
    const refused = await ask(nele.id, nele.tenantId);
    expect([refused.status, errorCode(refused)]).toEqual([403, 'BotNotInConversationRoster']);
  });

  test('after the app was removed everything it sends there is refused', async () => {
    const sent = await bot.send(chat.id, { type: 'message', text: 'Nog net' });
    const path = bot.at(chat.id, `/activities/${(sent.body as { id: string }).id}`);
    await connector.uninstall(chat.id);
    expect(bot.received.map(({ type, action }) => [type, action])).toContainEqual([
      'installationUpdate',
      'remove',
    ]);
    const calls = [
      await bot.send(chat.id, { type: 'message', text: 'Te laat' }),
      await bot.call('PUT', path, { type: 'message', text: 'Te laat' }),
      await bot.call('DELETE', path),
    ];
    expect(calls.map((call) => [call.status, errorCode(call)])).toEqual(
      calls.map(() => [403, 'BotNotInConversationRoster']),
    );
    await connector.install(chat.id);
    expect((await bot.send(chat.id, { type: 'message', text: 'Terug' })).status).toBe(201);
  });

  test('every call is in the log with its outcome', async () => {
    await bot.send(chat.id, { type: 'message', text: 'Een' });
    expect(connector.outbound().at(-1)).toMatchObject({
      method: 'POST',
      path: `/v3/conversations/${chat.id}/activities`,
      status: 201,
    });
  });

  test('a call without a good token gets 401, whatever it asks', async () => {
    const inbound = await connector.token();
    for (const token of ['', 'nonsense', inbound]) {
      const refused = await bot.call('GET', bot.at(chat.id, '/members'), undefined, token);
      expect([refused.status, errorCode(refused)]).toEqual([401, 'Unauthorized']);
    }
    expect(await bot.outboundToken('wrong')).toBeUndefined();
  });

  test('an unknown conversation, an empty message and an unknown kind are named', async () => {
    const unknown = await bot.send('19:nowhere@thread.v2', { type: 'message', text: 'x' });
    expect([unknown.status, errorCode(unknown)]).toEqual([404, 'ConversationNotFound']);
    expect((await bot.send(chat.id, { type: 'message' })).status).toBe(400);
    expect((await bot.send(chat.id, { type: 'onzin' })).status).toBe(400);
  });
});

describe('faults on demand', () => {
  test('a 429 comes once, with Retry-After, and then it is over', async () => {
    connector.fault({ match: 'send', status: 429, retryAfter: 7 });
    expect((await bot.send(chat.id, { type: 'typing' })).status).toBe(201);
    const refused = await bot.send(chat.id, { type: 'message', text: 'x' });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '7']);
    expect((await bot.send(chat.id, { type: 'message', text: 'x' })).status).toBe(201);
  });

  test('a fault keeps to its conversation, its kind and its number of times', async () => {
    connector.fault({ match: 'update', conversationId: group.id, status: 502, times: 2 });
    const sent = await bot.send(group.id, { type: 'message', text: 'x' });
    const path = bot.at(group.id, `/activities/${(sent.body as { id: string }).id}`);
    const edits: number[] = [];
    for (let i = 0; i < 3; i++)
      edits.push((await bot.call('PUT', path, { type: 'message', text: 'y' })).status);
    expect([sent.status, ...edits]).toEqual([201, 502, 502, 200]);
  });

  test('a 403 says why, a delay only waits, and faults can be called off', async () => {
    connector.fault({ status: 403 });
    expect(errorCode(await bot.send(chat.id, { type: 'message', text: 'x' }))).toBe('MessageWritesBlocked');
    connector.fault({ delayMs: 120 });
    const start = Date.now();
    expect((await bot.send(chat.id, { type: 'message', text: 'x' })).status).toBe(201);
    expect(Date.now() - start).toBeGreaterThanOrEqual(115);
    connector.fault({ status: 502, times: 5 });
    connector.clearFaults();
    expect((await bot.send(chat.id, { type: 'message', text: 'x' })).status).toBe(201);
  });
});

describe('the limits of Teams', () => {
  const root = messageEntity([]);
  const cite = (appearance: Json) => ({
    entities: [messageEntity([citationOf({ name: 'Fiche', ...appearance })])],
  });
  const cardOf = (version: string) => ({
    attachments: [{ contentType: CARD, content: { type: 'AdaptiveCard', version } }],
  });

  test.each<[string, Json, number]>([
    ['two root message entities', { entities: [root, root] }, 400],
    [
      '21 citations',
      { entities: [messageEntity(Array.from({ length: 21 }, (_, i) => citationOf({ name: 'F' }, i + 1)))] },
      400,
    ],
    ['a name of 81 characters', cite({ name: 'n'.repeat(81) }), 400],
    ['an abstract of 161 characters', cite({ abstract: 'a'.repeat(161) }), 400],
    ['four keywords', cite({ keywords: ['a', 'b', 'c', 'd'] }), 400],
    ['a keyword of 29 characters', cite({ keywords: ['k'.repeat(29)] }), 400],
    ['a card of version 1.6', cardOf('1.6'), 400],
    ['a card of version 2.0', cardOf('2.0'), 400],
    ['more than 100 KB', { text: 'x'.repeat(100 * 1024) }, 413],
    [
      'everything just within bounds',
      cite({ name: 'n'.repeat(80), abstract: 'a'.repeat(160), keywords: ['k'.repeat(28), 'b', 'c'] }),
      201,
    ],
    [
      '20 citations',
      { entities: [messageEntity(Array.from({ length: 20 }, (_, i) => citationOf({ name: 'F' }, i + 1)))] },
      201,
    ],
    ['a card of version 1.5', cardOf('1.5'), 201],
  ])('%s', async (_what, fields, status) => {
    expect((await bot.send(chat.id, { type: 'message', text: 'x', ...fields })).status).toBe(status);
  });

  test('an edit is checked like a new message', async () => {
    const sent = await bot.send(chat.id, { type: 'message', text: 'x' });
    const path = bot.at(chat.id, `/activities/${(sent.body as { id: string }).id}`);
    const edit = await bot.call('PUT', path, { type: 'message', text: 'x', ...cardOf('1.6') });
    expect(edit.status).toBe(400);
  });

  test('a conversation remembers its last 500 messages', async () => {
    for (let i = 0; i < 505; i++) await connector.say(group.id, nele.id, `bericht ${i}`);
    const { messages } = connector.conversation(group.id);
    expect([messages.length, messages.at(-1)?.text]).toEqual([500, 'bericht 504']);
  });
});
