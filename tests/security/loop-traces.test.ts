import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chatMessage } from '../../bot/chat-messages.ts';
import { createBot } from '../../bot/index.ts';
import { readConfig } from '../../src/config.ts';
import { asSystem } from '../../src/database/scope.ts';
import type { PostContent } from '../../src/delivery/chat-message.ts';
import { createApp } from '../../src/http/app.ts';
import { claimPort, originOf, serve } from '../../src/http/listen.ts';
import { loadContacts } from '../../src/knowledge/contacts.ts';
import type { Connector, Login } from '../../src/practice/index.ts';
import { createSealer } from '../../src/privacy/seal.ts';
import { botAccess } from '../../src/start/bot-access.ts';
import { openDelivery } from '../../src/start/delivery.ts';
import { openDemo } from '../../src/start/demo.ts';
import { publicParts } from '../../src/start/public-parts.ts';
import { tabParts } from '../../src/start/tab-parts.ts';
import { cardIn, openCard, press } from '../support/book-card.ts';
import { useDatabase } from '../support/database.ts';
import { callTab } from '../support/tab.ts';
import { clock, coach, nurse, theAnswerer } from '../support/werkwijzer.ts';

// A whole loop over the wire, with a log that keeps everything there is to keep: nothing of the client may be in it, nor in the
// outbox, in an address, in what a notification shows, or in what stands in place of a card (design, invariant 9).

const database = useDatabase();
const sealer = createSealer(new Uint8Array(32).fill(7));
const lines: string[] = [];
const log = pino({ level: 'trace' }, { write: (line) => void lines.push(line) });

let origin = '';
let connector: Connector;
let login: Login;
let deliver: () => Promise<unknown>;
const closing: (() => Promise<void>)[] = [];

const secret = {
  ...{
    name: 'Zilverreiger',
    question: 'wil weten of kwartaalwerk bestaat',
    mail: 'zilverreiger@voorbeeld.be',
  },
  ...{ discussed: 'Besproken: overuren en rooster.', plan: 'Een stap over tweeverdieners.' },
};
const secrets = new RegExp(
  'zilverreiger|kwartaalwerk|voorbeeld.be|overuren|tweeverdieners|Demo Verpleegkundige|Demo Coach',
  'i',
);

beforeAll(async () => {
  const port = await claimPort('127.0.0.1', 0);
  origin = originOf('127.0.0.1', port);
  const config = readConfig({});
  const parts = { db: database.db, sealer, clock };
  const demo = await openDemo(database.db, origin);
  const { identity, check } = botAccess(config, demo);
  const contacts = loadContacts();
  const bot = createBot({
    ...parts,
    identity,
    check,
    log,
    contacts,
    answer: theAnswerer(),
    publicUrl: origin,
  });
  const app = createApp({
    ...{ log, messages: bot.messages, practice: demo.practice.router },
    booking: publicParts(config, { answer: theAnswerer(), ...parts }, origin),
    tab: tabParts(config, parts, { demo, origin }),
    readiness: () => Promise.resolve({ database: true, knowledge: true }),
  });
  const worker = openDelivery(config, {
    ...{ ...parts, log, chat: bot.chat, publicUrl: origin, databaseUrl: database.url },
    practiceMail: demo.practice.mailbox?.url,
  });
  closing.push(await serve(app, '127.0.0.1', port), worker.stop, bot.close, demo.practice.close);
  connector = demo.practice.connector;
  login = demo.practice.login ?? expect.fail('the practice room has no tab');
  deliver = () => worker.runDue();
});
afterAll(async () => {
  for (const close of closing) await close();
});

/** From the form to the feedback and its recall, with errors on the way. */
async function wholeLoop(): Promise<void> {
  for (const who of [coach, nurse]) {
    const chat = await connector.openPersonalChat(who);
    await connector.say(chat.id, who, 'hallo');
  }
  const typed = {
    ...{
      name: secret.name,
      contact: secret.mail,
      none: 'false',
      language: 'nl',
      agree: 'true',
      how: 'SPOKEN',
    },
    question: secret.question,
  };
  const form = await openCard(connector, nurse, 'doorverwijzen');
  await press(connector, form, 'refer.send', { ...typed, question: '' });
  await press(connector, form, 'refer.send', { ...typed, extra: secret.question });
  await press(connector, form, 'refer.send', typed);
  connector.fault({ match: 'send', status: 500 });
  connector.fault({ match: 'update', status: 502 });
  for (let n = 0; n < 3; n++) {
    await deliver();
    await asSystem(database.db, (tx) => tx.outboxMessage.updateMany({ data: { notBefore: clock() } }));
  }
  connector.clearFaults();
  const chat = await connector.openPersonalChat(coach);
  const { messages } = connector.conversation(chat.id);
  const message = messages.findLast((one) => JSON.stringify(one).includes(secret.name));
  const card = { chatId: chat.id, who: coach, messageId: message?.id ?? '', card: cardIn(message) };
  connector.fault({ match: 'update', status: 403, times: 5 });
  await press(connector, card, 'referral.accept', {});
  connector.clearFaults();
  const { request } = card.card.actions.find(({ verb }) => verb === 'referral.accept')?.data ?? {};
  await connector.execute(chat.id, coach, card.messageId, 'referral.show', { request });
  const { id: referralId } = await asSystem(database.db, (tx) => tx.referral.findFirstOrThrow());
  const tab = (method: string, path: string, body?: unknown) =>
    callTab({ origin, login }, method, `/referrals/${referralId}${path}`, body);
  await tab('POST', '/consents', { purpose: 'FEEDBACK', categories: ['DISCUSSED'], how: 'SPOKEN' });
  await tab('PUT', '/plan', { summary: secret.plan, steps: [secret.plan], articles: [] });
  await tab('PUT', '/feedback', { discussed: secret.discussed, nothing: secret.discussed });
  const { body } = await tab('PUT', '/feedback', { discussed: secret.discussed });
  const { id } = body as { id: string };
  await callTab({ origin, login }, 'POST', `/feedback/${id}/send`, {});
  await deliver();
  await callTab({ origin, login }, 'GET', `/feedback/${id}`, undefined, `Bearer ${await login.token(nurse)}`);
  expect(JSON.stringify(connector.conversations())).toContain(secret.discussed);
  await callTab({ origin, login }, 'POST', `/feedback/${id}/take-back`, {});
  await tab('POST', '/complete');
  await deliver();
}

/** What a card says when it cannot be drawn, wherever one is. */
function fallbacksIn(found: unknown): string[] {
  if (Array.isArray(found)) return found.flatMap(fallbacksIn);
  if (typeof found !== 'object' || found === null) return [];
  return Object.entries(found).flatMap(([key, value]) =>
    key === 'fallbackText' ? [String(value)] : fallbacksIn(value),
  );
}

describe('a whole loop', () => {
  const seen: string[] = [];

  beforeAll(async () => {
    connector.on((event) => seen.push(...fallbacksIn(event)));
    await wholeLoop();
  }, 120_000);

  test('leaves nothing of the client, or of who had to do with them, in the log', () => {
    expect(lines.filter((line) => secrets.test(line))).toEqual([]);
    // An error on the way was written down.
    expect(lines.length).toBeGreaterThan(0);
  });

  test('leaves no word of it in the outbox, in where things stand in chats, or in the trail', async () => {
    const rows = await asSystem(database.db, async (tx) => [
      await tx.outboxMessage.findMany(),
      await tx.chatPost.findMany(),
      await tx.auditEntry.findMany(),
      await tx.referralEvent.findMany(),
    ]);
    expect(rows.every((found) => found.length > 0)).toBe(true);
    expect(JSON.stringify(rows)).not.toMatch(secrets);
  });

  test('has no word of it in the address of any call', () => {
    const calls = connector.outbound().map(({ method, path }) => `${method} ${path}`);
    expect(calls.length).toBeGreaterThan(5);
    expect(calls.filter((call) => /zilverreiger|kwartaalwerk|overuren|tweeverdieners/i.test(call))).toEqual(
      [],
    );
  });

  test('has no word of it in what stands in place of a card', () => {
    expect(seen.length).toBeGreaterThan(5);
    expect(seen.filter((words) => secrets.test(words))).toEqual([]);
  });
});

describe('what a notification shows', () => {
  const about = { code: 'K7F-4QX', site: 'Demo', sentAt: clock() };
  const ids = { referralId: 'demo', consentId: 'demo', clientId: 'demo', feedbackId: 'demo' };
  const { name, question, discussed } = secret;
  const contents: PostContent[] = [
    { kind: 'REFERRAL', card: { view: 'OPEN', ...about, ...ids, referrer: 'Demo', name, question } },
    { kind: 'REFERRAL', card: { view: 'MINE', ...about, ...ids, done: false } },
    { kind: 'REFERRAL', card: { view: 'ENDED', end: 'TAKEN' } },
    { kind: 'FEEDBACK', card: { view: 'TEXT', ...about, ...ids, coach: 'Demo', text: { discussed } } },
    { kind: 'FEEDBACK', card: { view: 'CARD', ...about, ...ids, coach: 'Demo' } },
    { kind: 'REFERRER', card: { id: 'demo', ...about, shown: 'SENT' } },
    { kind: 'EMPTIED' },
  ];

  test('is the same for everything that follows the records, whatever stands in it', () => {
    const makings = { seal: () => 'sealed', tabUrl: 'https://demo' };
    const made = contents.map((content) => chatMessage('nl', content, makings));
    expect(new Set(made.map(({ summary }) => summary)).size).toBe(1);
    expect(JSON.stringify(made)).toContain(name);
    for (const { summary, text, attachments } of made)
      expect([summary, text, ...fallbacksIn(attachments)].join()).not.toMatch(secrets);
  });
});
