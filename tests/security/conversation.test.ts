import { describe, expect, test } from 'vitest';
import { demoTenants } from '../../prisma/demo-data.ts';
import { asSystem } from '../../src/database/scope.ts';
import { coach, doctor, nurse, stranger, useWerkwijzer } from '../support/werkwijzer.ts';

const werkwijzer = useWerkwijzer();

type Fields = Record<string, unknown>;

/** An activity as someone would forge it who can make Teams send what they like. */
async function forge(who: string, fields: Fields): Promise<number> {
  const { connector } = werkwijzer;
  const chat = await connector.openPersonalChat(who);
  const [person] = chat.members;
  const { status } = await connector.send({
    ...{ type: 'message', id: String(Math.random()), channelId: 'msteams', locale: 'nl-BE' },
    serviceUrl: connector.urls.serviceUrl,
    from: { id: who, aadObjectId: person?.aadObjectId },
    recipient: { id: '28:bot' },
    conversation: { id: chat.id, conversationType: 'personal', tenantId: chat.tenantId },
    channelData: { tenant: { id: chat.tenantId } },
    ...fields,
  });
  return status;
}

const languages = () =>
  asSystem(werkwijzer.db, (tx) => tx.person.findMany({ where: { language: { not: null } } }));

async function objectIdOf(who: string): Promise<string | undefined> {
  const chat = await werkwijzer.connector.openPersonalChat(who);
  return chat.members[0]?.aadObjectId;
}

describe('the language of another person', () => {
  test.each([
    ['from a chat across two tenants', { channelData: { tenant: { id: demoTenants.employer } } }],
    [
      'from another tenant',
      {
        channelData: { tenant: { id: demoTenants.employer } },
        conversation: { id: 'a:forged', conversationType: 'personal', tenantId: demoTenants.employer },
      },
    ],
    ['without saying who writes', { from: { id: nurse } }],
  ])('is not set %s', async (_how, fields) => {
    expect(await forge(nurse, { text: 'spreek Frans', ...fields })).toBe(200);
    expect(await languages()).toEqual([]);
  });

  test('is not set by naming them in the message', async () => {
    const aadObjectId = await objectIdOf(nurse);
    const value = { personId: aadObjectId, lang: 'fr', from: { aadObjectId } };
    await forge(stranger, { text: 'spreek Frans', value, replyToId: nurse });
    expect(await languages()).toEqual([]);
    await forge(stranger, { text: 'spreek Nederlands' });
  });

  test('is not forgotten because someone else takes the app away', async () => {
    const { connector } = werkwijzer;
    const chat = await connector.openPersonalChat(nurse);
    await connector.say(chat.id, nurse, 'spreek Frans');
    await forge(doctor, {
      ...{ type: 'installationUpdate', action: 'remove' },
      conversation: { id: chat.id, conversationType: 'personal', tenantId: demoTenants.hospital },
    });
    expect((await languages()).map(({ language }) => language)).toEqual(['fr']);
    await connector.say(chat.id, nurse, 'spreek Nederlands');
  });
});

describe('in a group', () => {
  const tries = [
    'afspraak',
    'AFSPRAAK!',
    'af\u200Bspraak',
    '/afspraak',
    'doorverwijzen',
    'doorverwijzen: Zilverreiger, 0470 99 88 77',
    'mijn doorverwijzingen',
    'agenda',
    'toon mijn doorverwijzingen',
    'wie van ons is coach?',
    'is Zilverreiger al geweest bij de coach?',
    'ik heb een patiënt Zilverreiger met een burn-out, wat nu?',
    'taal',
    'stop',
    'help',
    'en hoe zit het met mijn cliënt Zilverreiger?',
  ];

  test.each(tries)(
    '"%s" shows everyone the same, no form, no role and nothing of what was written',
    async (words) => {
      const { connector } = werkwijzer;
      const shown: string[] = [];
      for (const who of [nurse, coach, stranger]) {
        await connector.openPersonalChat(who);
        const group = await connector.openGroupChat([who, doctor], 'Demo lek');
        const { replies } = await connector.say(group.id, who, words, { mention: true });
        const text = JSON.stringify(replies.map(({ text, attachments }) => ({ text, attachments })));
        expect(text).not.toMatch(/Zilverreiger|99 88 77|burn-out|Action\.Execute|Action\.Submit/);
        expect(replies.every(({ suggestedActions }) => suggestedActions === undefined)).toBe(true);
        shown.push(text);
      }
      expect(new Set(shown).size).toBe(1);
    },
  );
});

describe('names that are made to break something', () => {
  const evil = '[klik](https://kwaad.example) <script>alert(1)</script> **x** {{site}}';

  test('of people, chats and teams come back in no message', async () => {
    const { connector } = werkwijzer;
    const channel = await connector.openChannel(evil, evil, [nurse]);
    const group = await connector.openGroupChat([nurse], evil);
    for (const { id } of [channel, group]) {
      for (const words of [`${evil} afspraak`, 'afspraak', 'help', `<at>${evil}</at> wat is een TNWC?`]) {
        await connector.say(id, nurse, words, { mention: true });
      }
    }
    const own = await connector.openPersonalChat(nurse);
    await forge(nurse, {
      text: 'help',
      from: { id: nurse, name: evil, aadObjectId: await objectIdOf(nurse) },
    });
    const said = [own, channel, group].flatMap(({ id }) =>
      connector.conversation(id).messages.filter(({ from }) => from === 'bot'),
    );
    expect(said.length).toBeGreaterThan(6);
    expect(JSON.stringify(said)).not.toMatch(/kwaad\.example|<script>|\{\{/);
  });

  test('of the bot itself give no link to somewhere else', async () => {
    const { connector } = werkwijzer;
    const chat = await connector.openPersonalChat(nurse);
    const group = await connector.openGroupChat([nurse, doctor], 'Demo naam');
    await connector.uninstall(chat.id);
    const bot = '28:x&users=29:iemand#https://kwaad.example';
    await forge(nurse, {
      ...{ text: '<at>W</at> afspraak', recipient: { id: bot } },
      entities: [{ type: 'mention', text: '<at>W</at>', mentioned: { id: bot } }],
      conversation: { id: group.id, conversationType: 'groupChat', isGroup: true, tenantId: chat.tenantId },
    });
    await connector.install(chat.id);
    const last = connector.conversation(group.id).messages.at(-1);
    expect(JSON.stringify(last?.attachments)).toMatch(/eigen chat/);
    expect(JSON.stringify(last)).not.toMatch(/kwaad|OpenUrl/);
  });

  test.each(['%', '_', "'; update conversation set reachable = false; --"])(
    'of a conversation as %s close no other conversation',
    async (id) => {
      const { connector, db } = werkwijzer;
      const chat = await connector.openPersonalChat(nurse);
      const reachable = async () =>
        (await asSystem(db, (tx) => tx.conversation.findFirst({ where: { conversationId: chat.id } })))
          ?.reachable;
      await connector.say(chat.id, nurse, 'dag');
      await expect.poll(reachable).toBe(true);
      const conversation = { id, conversationType: 'channel', tenantId: chat.tenantId };
      await forge(nurse, { type: 'installationUpdate', action: 'remove', conversation });
      const channelData = { eventType: 'teamDeleted', team: { id }, tenant: { id: chat.tenantId } };
      await forge(nurse, { type: 'conversationUpdate', conversation, channelData });
      expect(await reachable()).toBe(true);
    },
  );
});
