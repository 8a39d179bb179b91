import { describe, expect, test } from 'vitest';
import { doctor, nurse, useWerkwijzer } from '../support/werkwijzer.ts';

const werkwijzer = useWerkwijzer();
const QUESTION = 'wat is medische overmacht?';

describe('in a group chat', () => {
  test('a message without mention is not answered', async () => {
    const { connector } = werkwijzer;
    const group = await connector.openGroupChat([nurse, doctor], 'Demo team');
    const { replies } = await connector.say(group.id, nurse, QUESTION);
    expect(replies).toEqual([]);
  });

  test('a mention is answered for everyone, without buttons that a group does not show', async () => {
    const { connector } = werkwijzer;
    const group = await connector.openGroupChat([nurse, doctor], 'Demo team 2');
    const { replies } = await connector.say(group.id, nurse, QUESTION, { mention: true });
    expect(replies).toHaveLength(1);
    expect(replies[0]?.text).toMatch(/overmacht/i);
    expect(replies[0]?.suggestedActions).toBeUndefined();
  });

  test('a channel is answered on mention too', async () => {
    const { connector } = werkwijzer;
    const channel = await connector.openChannel('Demo afdeling', 'Algemeen', [nurse, doctor]);
    const { replies } = await connector.say(channel.id, doctor, QUESTION, { mention: true });
    expect(replies[0]?.text).toMatch(/overmacht/i);
  });

  test('someone in need gets a private message; the group sees the numbers and not a word of it', async () => {
    const { connector } = werkwijzer;
    const chat = await connector.openPersonalChat(nurse);
    const group = await connector.openGroupChat([nurse, doctor], 'Demo team 3');
    const before = connector.conversation(chat.id).messages.length;
    const { replies } = await connector.say(group.id, nurse, 'ik wil dood', { mention: true });
    expect(replies).toHaveLength(1);
    expect(replies[0]?.text).toMatch(/1813/);
    expect(replies[0]?.text).not.toMatch(/dood|Wat je schrijft/);
    const privately = connector.conversation(chat.id).messages.slice(before);
    expect(privately.map((message) => message.text).join()).toMatch(/Je bent niet alleen[\s\S]*1813/);
  });
});

describe('the welcome', () => {
  test('comes once when the app is added, though Teams tells it twice', async () => {
    const { connector } = werkwijzer;
    const chat = await connector.openPersonalChat(doctor);
    const welcomes = connector
      .conversation(chat.id)
      .messages.filter((message) => message.text.includes('ik ben **Werkwijzer**'));
    expect(welcomes).toHaveLength(1);
  });

  test('in a group says how to ask there', async () => {
    const group = await werkwijzer.connector.openGroupChat([nurse, doctor], 'Demo team 4');
    expect(werkwijzer.connector.conversation(group.id).messages[0]?.text).toMatch(/@Werkwijzer/);
  });

  test('comes again when the app was removed and added back', async () => {
    const { connector } = werkwijzer;
    const chat = await connector.openPersonalChat(doctor);
    await connector.uninstall(chat.id);
    await connector.install(chat.id);
    const welcomes = connector
      .conversation(chat.id)
      .messages.filter((message) => message.text.includes('ik ben **Werkwijzer**'));
    expect(welcomes).toHaveLength(2);
  });
});
