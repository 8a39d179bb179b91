import { describe, expect, test } from 'vitest';
import { asSystem } from '../../src/database/scope.ts';
import { COMMENT_CONTEXT } from '../../src/answering/rate-answer.ts';
import { demoTenants } from '../../prisma/demo-data.ts';
import { readRatings } from '../../src/answering/read-ratings.ts';
import { createSealer } from '../../src/privacy/seal.ts';
import { doctor, nurse, useWerkwijzer } from '../support/werkwijzer.ts';

const werkwijzer = useWerkwijzer();

async function answered() {
  const { connector } = werkwijzer;
  const chat = await connector.openPersonalChat(nurse);
  const { replies } = await connector.say(chat.id, nurse, 'wat doet de coach werk?');
  return { chatId: chat.id, messageId: replies[0]?.id ?? '' };
}

const ratings = () => asSystem(werkwijzer.db, (tx) => tx.rating.findMany({ orderBy: { at: 'asc' } }));
const clear = () => asSystem(werkwijzer.db, (tx) => tx.rating.deleteMany());

describe('a thumb on an answer', () => {
  test('is kept with the article it is about, and names nobody', async () => {
    const { chatId, messageId } = await answered();
    const { status } = await werkwijzer.connector.rate(chatId, nurse, messageId, 'like');
    expect(status).toBe(200);
    const [rating] = await ratings();
    expect(rating?.reaction).toBe('UP');
    expect(rating?.articles[0]).toMatch(/^coach-werk@/);
    expect(JSON.stringify(rating)).not.toMatch(/29:|Verpleegkundige|de300000-0000-4000-8000-000000000121/);
    await clear();
  });

  test('pressed twice counts once, and the last press holds', async () => {
    const { chatId, messageId } = await answered();
    await werkwijzer.connector.rate(chatId, nurse, messageId, 'like');
    await werkwijzer.connector.rate(chatId, nurse, messageId, 'dislike');
    expect((await ratings()).map((rating) => rating.reaction)).toEqual(['DOWN']);
    await clear();
  });

  test('with a comment keeps it sealed', async () => {
    const { chatId, messageId } = await answered();
    await werkwijzer.connector.rate(chatId, nurse, messageId, 'dislike', 'de termijn ontbreekt');
    const [rating] = await ratings();
    const sealed = rating?.comment ?? new Uint8Array();
    expect(Buffer.from(sealed).toString('latin1')).not.toContain('termijn');
    expect(werkwijzer.sealer.open(sealed, COMMENT_CONTEXT)).toBe('de termijn ontbreekt');
    expect(() => werkwijzer.sealer.open(sealed, 'another.place')).toThrow();
    await clear();
  });

  test('with someone in the comment keeps the thumb and not the words', async () => {
    const { chatId, messageId } = await answered();
    await werkwijzer.connector.rate(
      chatId,
      nurse,
      messageId,
      'dislike',
      'klopt niet voor mijn patiënt Jan Peeters, 0470 12 34 56',
    );
    const [rating] = await ratings();
    expect(rating?.comment).toBeNull();
    await clear();
  });

  test('says so when words were not kept, and why, without a word of them; and nothing when they were', async () => {
    const { connector } = werkwijzer;
    const { chatId, messageId } = await answered();
    const rate = (words?: string) => connector.rate(chatId, nurse, messageId, 'dislike', words);
    const refused = await rate('klopt niet voor mijn patiënt Jan Peeters');
    expect(refused.replies.map(({ text }) => text).join()).toMatch(
      /duim telt mee.*niet bewaard.*gegevens van iemand/,
    );
    expect(JSON.stringify(refused.replies)).not.toMatch(/Jan|Peeters/);
    expect((await rate('de termijn ontbreekt')).replies).toEqual([]);
    expect((await rate()).replies).toEqual([]);
    await clear();
  });

  test('in a group tells the one who wrote, and the group nothing', async () => {
    const { connector } = werkwijzer;
    const chat = await connector.openPersonalChat(nurse);
    const group = await connector.openGroupChat([nurse, doctor], 'Demo duimen');
    const { replies } = await connector.say(group.id, nurse, 'wat doet de coach werk?', { mention: true });
    const rate = (words: string) => connector.rate(group.id, nurse, replies[0]?.id ?? '', 'dislike', words);
    const before = connector.conversation(group.id).messages.length;
    await rate('klopt niet voor mijn patiënt Jan Peeters');
    expect(connector.conversation(group.id).messages).toHaveLength(before);
    expect(connector.conversation(chat.id).messages.at(-1)?.text).toMatch(/niet bewaard/);
    await rate('ik wil niet meer leven');
    const shown = connector.conversation(group.id).messages.slice(before);
    expect(shown).toHaveLength(1);
    expect(shown[0]?.text).toMatch(/1813/);
    expect(shown[0]?.text).not.toMatch(/Wat je schrijft/);
    expect(connector.conversation(chat.id).messages.at(-1)?.text).toMatch(/Je bent niet alleen[\s\S]*1813/);
    await clear();
  });

  test('with a cry for help gets the numbers, and is not kept', async () => {
    const { connector } = werkwijzer;
    const { chatId, messageId } = await answered();
    const { replies } = await connector.rate(chatId, nurse, messageId, 'dislike', 'ik wil niet meer leven');
    expect(replies.map((reply) => reply.text).join()).toMatch(/1813/);
    expect(await ratings()).toEqual([]);
  });
});

describe('what a curator reads', () => {
  async function rateAs(who: string, question: string, reaction: 'like' | 'dislike', words?: string) {
    const { connector } = werkwijzer;
    const chat = await connector.openPersonalChat(who);
    const { replies } = await connector.say(chat.id, who, question);
    await connector.rate(chat.id, who, replies[0]?.id ?? '', reaction, words);
  }

  test('is for each article the thumbs and the words beside them, of the own tenant, and nobody’s name', async () => {
    await rateAs(nurse, 'wat doet de coach werk?', 'like');
    await rateAs(doctor, 'wat doet de coach werk?', 'dislike', 'te lang');
    await rateAs(nurse, 'wat doet de coach werk?', 'dislike', 'mijn patiënt Jan Peeters vond het te lang');
    const ratings = await readRatings(werkwijzer, { tenantId: demoTenants.hospital });
    expect(ratings.get('coach-werk')).toEqual({
      ...{ up: 1, down: 2 },
      comments: [{ text: 'te lang', at: expect.any(Date) as Date }],
    });
    expect((await readRatings(werkwijzer, { tenantId: demoTenants.employer })).size).toBe(0);
    await clear();
  });

  test('leaves out words that were sealed with another key, and keeps the thumb', async () => {
    await rateAs(nurse, 'wat doet de coach werk?', 'dislike', 'te lang');
    const other = createSealer(new Uint8Array(32).fill(9));
    const read = await readRatings({ db: werkwijzer.db, sealer: other }, { tenantId: demoTenants.hospital });
    expect(read.get('coach-werk')).toMatchObject({ down: 1, comments: [] });
    await clear();
  });
});

describe('what an answer leaves behind', () => {
  test('is which articles it showed; no question, no person, no readable conversation', async () => {
    const { chatId } = await answered();
    await werkwijzer.flush();
    const shown = await werkwijzer.db.shownAnswer.findMany();
    expect(shown.length).toBeGreaterThan(0);
    expect(JSON.stringify(shown)).not.toContain(chatId);
    expect(JSON.stringify(shown)).not.toMatch(/wat doet de coach/);
  });
});
