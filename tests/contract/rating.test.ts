import { describe, expect, test } from 'vitest';
import { asSystem } from '../../src/database/scope.ts';
import { COMMENT_CONTEXT } from '../../src/answering/rate-answer.ts';
import { nurse, useWerkwijzer } from '../support/werkwijzer.ts';

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

  test('with a cry for help gets the numbers, and is not kept', async () => {
    const { connector } = werkwijzer;
    const { chatId, messageId } = await answered();
    const { replies } = await connector.rate(chatId, nurse, messageId, 'dislike', 'ik wil niet meer leven');
    expect(replies.map((reply) => reply.text).join()).toMatch(/1813/);
    expect(await ratings()).toEqual([]);
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
