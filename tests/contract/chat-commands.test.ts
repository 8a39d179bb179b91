import { describe, expect, test } from 'vitest';
import { asSystem } from '../../src/database/scope.ts';
import { filledIn, openCard, press, wordsOn } from '../support/book-card.ts';
import { coach, doctor, nurse, stranger, useWerkwijzer } from '../support/werkwijzer.ts';

const werkwijzer = useWerkwijzer();

/** What someone gets who types something, as plain text. */
async function textFor(who: string, words: string): Promise<string> {
  const chat = await werkwijzer.connector.openPersonalChat(who);
  const { replies } = await werkwijzer.connector.say(chat.id, who, words);
  expect(replies[0]?.attachments).toEqual([]);
  return replies[0]?.text ?? '';
}

describe('a coach who types "agenda"', () => {
  test('gets times, places and a count, without a name, and the way to the tab', async () => {
    for (const n of [0, 2]) {
      const card = await openCard(werkwijzer.connector, nurse);
      await press(
        werkwijzer.connector,
        card,
        'book.confirm',
        filledIn(card.card, n, { name: 'Zilverreiger', none: 'true' }),
      );
    }
    const { card } = await openCard(werkwijzer.connector, coach, 'agenda');
    const words = wordsOn(card);
    expect(words).toMatch(/Vandaag, zondag 22 november: geen gesprekken/);
    expect(words).toMatch(/maandag 23 november: 2 gesprekken.*9\.00 – 9\.50, .*campus Noord/);
    expect(words).not.toContain('Zilverreiger');
    expect(card.actions[0]).toMatchObject({ type: 'Action.OpenUrl', url: `${werkwijzer.origin}/tab` });
    expect(await asSystem(werkwijzer.db, (tx) => tx.clientAccess.count())).toBe(0);
  });

  test('is no command for anyone else: it gets an ordinary answer', async () => {
    expect(await textFor(nurse, 'agenda')).not.toMatch(/gesprekken/);
  });

  test('in a group is sent to the own chat', async () => {
    const { connector } = werkwijzer;
    const group = await connector.openGroupChat([coach], 'Demo coaches');
    const { replies } = await connector.say(group.id, coach, 'agenda', { mention: true });
    expect(replies[0]?.text).toMatch(/eigen chat/);
  });
});

describe('help and welcome', () => {
  test.each([
    ['a professional', nurse, ['afspraak']],
    ['a coach', coach, ['afspraak', 'agenda']],
    ['someone without a role', stranger, []],
  ])('tell %s of the commands that work for them, and of no other', async (_name, who, commands) => {
    const chat = await werkwijzer.connector.openPersonalChat(who);
    const [welcome] = werkwijzer.connector.conversation(chat.id).messages;
    for (const text of [welcome?.text ?? '', await textFor(who, 'help')]) {
      const told = [...text.matchAll(/\*\*(afspraak|agenda)\*\*/g)].map((match) => match[1]);
      expect(told).toEqual(commands);
    }
    const tappable = JSON.stringify(welcome?.suggestedActions);
    expect(/"value":"(afspraak|agenda)"/.exec(tappable)?.[1]).toBe(commands[0]);
  });

  test('tell a group nothing of them', async () => {
    const { connector } = werkwijzer;
    const group = await connector.openGroupChat([nurse, doctor], 'Demo hulp');
    const { replies } = await connector.say(group.id, nurse, 'help', { mention: true });
    expect(replies[0]?.text).not.toMatch(/\*\*afspraak\*\*/);
  });
});
