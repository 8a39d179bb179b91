import { describe, expect, test } from 'vitest';
import { coach, doctor, nurse, stranger, useWerkwijzer } from '../support/werkwijzer.ts';

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

describe('what is about a client, in a group', () => {
  /** What the group gets to see and what the person gets, after a message with a mention. */
  async function inGroup(who: string, words: string, { alone = false } = {}) {
    const { connector } = werkwijzer;
    const chat = await connector.openPersonalChat(who);
    const group = await connector.openGroupChat([who, doctor], `Demo overleg ${Math.random()}`);
    if (alone) await connector.uninstall(chat.id);
    const before = connector.conversation(chat.id).messages.length;
    const { replies } = await connector.say(group.id, who, words, { mention: true });
    if (alone) await connector.install(chat.id);
    return { group: replies, own: connector.conversation(chat.id).messages.slice(before), chatId: chat.id };
  }

  test.each(['afspraak', 'doorverwijzen', 'mijn doorverwijzingen'])(
    '"%s" is done in the own chat; the group sees the same words for everyone',
    async (command) => {
      const known = await inGroup(nurse, command);
      const unknown = await inGroup(stranger, command);
      for (const { group } of [known, unknown])
        expect(group.map(({ text }) => text)).toEqual([
          expect.stringMatching(/eigen chat.*Ik heb je daar geschreven/),
        ]);
      expect(known.own[0]?.attachments).toHaveLength(1);
      expect(unknown.own[0]?.text).toMatch(/zorgprofessional/);
    },
  );

  test('"agenda" shows nobody who is a coach', async () => {
    const ofCoach = await inGroup(coach, 'agenda');
    const ofNurse = await inGroup(nurse, 'agenda');
    expect(ofCoach.group.map(({ text }) => text)).toEqual(ofNurse.group.map(({ text }) => text));
    expect(ofCoach.own[0]?.attachments).toHaveLength(1);
    expect(ofNurse.own[0]?.text).toMatch(/Wat ik kan/);
  });

  test('the card in the own chat works there', async () => {
    const { own, chatId } = await inGroup(nurse, 'afspraak');
    const action = JSON.stringify(own[0]?.attachments);
    const request = /"request":"([^"]+)"/.exec(action)?.[1];
    const { body } = await werkwijzer.connector.execute(chatId, nurse, own[0]?.id ?? '', 'book.more', {
      request,
    });
    expect(JSON.stringify(body)).not.toMatch(/werkt niet meer|Jou vind ik/);
  });

  test.each([
    'ik heb een patiënt Jan die halftijds wil herbeginnen, mag dat?',
    'We hebben hier een jonge cliënt die halftijds wil herbeginnen',
    'mijn patiënte wil halftijds herbeginnen, hoe moet dat?',
    'mag mevrouw De Smet halftijds herbeginnen?',
    "j'ai un patient qui veut reprendre à mi-temps",
    'I have a client who wants to work part-time',
    'er zit een bewoner bij ons die halftijds wil werken',
  ])('"%s" is answered in the own chat, and the group sees none of it', async (words) => {
    const { group, own } = await inGroup(nurse, words);
    expect(group).toHaveLength(1);
    expect(group[0]?.text).toMatch(/eigen chat|propre conversation|own chat/);
    expect(own).toHaveLength(2);
    expect(own[0]?.text).toMatch(/verwijder|supprimez|delete/);
    expect(own[1]?.text.length).toBeGreaterThan(100);
    expect(JSON.stringify([group, own])).not.toMatch(/Jan\b|De Smet/);
  });

  test('a follow-up in the own chat knows what it was about', async () => {
    const { chatId } = await inGroup(nurse, 'ik heb een patiënt die halftijds wil herbeginnen, mag dat?');
    const follow = await werkwijzer.connector.say(chatId, nurse, 'en voor zelfstandigen?');
    const alone = await werkwijzer.connector.openPersonalChat(doctor);
    const { replies } = await werkwijzer.connector.say(alone.id, doctor, 'en voor zelfstandigen?');
    expect(follow.replies[0]?.text).not.toBe(replies[0]?.text);
  });

  test.each([
    'mag mijn patiënt halftijds herbeginnen?',
    'hoe verwijs ik een cliënt door naar de coach werk?',
  ])('"%s" is a general question, answered for everyone', async (words) => {
    const { group, own } = await inGroup(nurse, words);
    expect(group[0]?.text).not.toMatch(/eigen chat/);
    expect(own).toEqual([]);
  });

  test('words that begin as a referral and hold data go to the own chat, with the advice to delete them', async () => {
    const { group, own } = await inGroup(nurse, 'doorverwijzen: Jan Peeters, bel 0470 99 88 77');
    expect(group).toHaveLength(1);
    expect(JSON.stringify([group, own])).not.toMatch(/Peeters|99 88 77/);
    expect(own[0]?.text).toMatch(/Verwijderen/);
    expect(own[1]?.attachments).toHaveLength(1);
  });

  test('words that begin as a referral and speak of a crisis get the numbers first', async () => {
    const { group, own } = await inGroup(nurse, 'doorverwijzen: bel 0470 99 88 77, hij wil zelfmoord plegen');
    expect(group[0]?.text).toMatch(/1813/);
    expect(own[0]?.text).toMatch(/112/);
    expect(JSON.stringify([group, own])).not.toMatch(/99 88 77|zelfmoord plegen/);
  });

  test.each(['afspraak', 'ik heb een patiënt Jan Peeters die wil werken'])(
    'whoever cannot be written to gets a button that opens the own chat, after "%s"',
    async (words) => {
      const { group } = await inGroup(nurse, words, { alone: true });
      const [open] = group;
      expect(JSON.stringify(open?.attachments)).toMatch(
        /"type":"Action.OpenUrl".*"url":"https:\/\/teams\.microsoft\.com\/l\/chat\/0\/0\?users=28:[\w-]+"/,
      );
      expect(JSON.stringify(group)).not.toMatch(/Jan|Peeters/);
      expect(group).toHaveLength(words === 'afspraak' ? 1 : 2);
    },
  );

  test('a chat that is closed while we write counts as one that cannot be written to', async () => {
    const { connector } = werkwijzer;
    const chat = await connector.openPersonalChat(nurse);
    connector.fault({ match: 'send', conversationId: chat.id, status: 403, times: 1 });
    const { group } = await inGroup(nurse, 'afspraak');
    connector.clearFaults();
    expect(JSON.stringify(group[0]?.attachments)).toMatch(/Action.OpenUrl/);
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
