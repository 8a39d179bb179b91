import { describe, expect, test } from 'vitest';
import { demoPeople, demoTenants } from '../../prisma/demo-data.ts';
import { nurse, useWerkwijzer } from '../support/werkwijzer.ts';

const werkwijzer = useWerkwijzer();

async function activity(fields: Record<string, unknown>) {
  const { connector } = werkwijzer;
  const chat = await connector.openPersonalChat(nurse);
  const objectId = demoPeople[0]?.objectId;
  return {
    id: String(Date.now()),
    channelId: 'msteams',
    serviceUrl: connector.urls.serviceUrl,
    from: { id: nurse, aadObjectId: objectId },
    recipient: { id: '28:bot' },
    conversation: { id: chat.id, conversationType: 'personal', tenantId: demoTenants.hospital },
    channelData: { tenant: { id: demoTenants.hospital } },
    ...fields,
  };
}

describe('what Teams may send', () => {
  test.each([
    ['an unknown type', { type: 'somethingNew', value: { deep: [1, 2] } }],
    ['an event', { type: 'event', name: 'application/vnd.microsoft.meetingStart' }],
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
    [
      'an edit',
      {
        type: 'messageUpdate',
        text: 'nieuw',
        channelData: { eventType: 'editMessage', tenant: { id: demoTenants.hospital } },
      },
    ],
    ['a deletion', { type: 'messageDelete' }],
    ['an unknown invoke', { type: 'invoke', name: 'composeExtension/somethingNew', value: {} }],
    ['an invoke without a name', { type: 'invoke' }],
    [
      'a card action of an old card',
      { type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'old' } } },
    ],
    [
      'a rating that makes no sense',
      { type: 'invoke', name: 'message/submitAction', value: { actionName: 'feedback', actionValue: 12 } },
    ],
    ['members who are not the bot', { type: 'conversationUpdate', membersAdded: [{ id: '29:someone' }] }],
    ['members in a shape of their own', { type: 'conversationUpdate', membersAdded: 'all' }],
    ['a message without text', { type: 'message' }],
    ['a message with a text of another type', { type: 'message', text: { rich: true } }],
    [
      'entities in a shape of their own',
      { type: 'message', text: 'hallo', entities: [{ type: 'mention', mentioned: 7 }] },
    ],
    [
      'unknown fields everywhere',
      { type: 'message', text: 'hallo', brandNew: { a: 1 }, conversation: undefined },
    ],
  ])('%s is taken politely', async (_name, fields) => {
    const { connector } = werkwijzer;
    const full = await activity({ ...fields, ...(fields.type === 'message' ? {} : {}) });
    const { status } = await connector.send(full);
    expect([200, 202]).toContain(status);
  });

  test('a body that is not JSON, or far too large, is refused without a 500', async () => {
    const url = `${werkwijzer.origin}/api/messages`;
    const headers = { 'content-type': 'application/json' };
    const broken = await fetch(url, { method: 'POST', headers, body: '{"type":' });
    const large = await fetch(url, {
      method: 'POST',
      headers,
      body: JSON.stringify({ text: 'x'.repeat(400_000) }),
    });
    expect([broken.status, large.status]).toEqual([400, 413]);
  });
});

describe('when Teams is in trouble', () => {
  test('a reply refused with 429 is sent again after the time Teams asks', async () => {
    const { connector } = werkwijzer;
    const chat = await connector.openPersonalChat(nurse);
    connector.fault({ match: 'send', status: 429, retryAfter: 1, times: 1 });
    const begin = Date.now();
    const { replies } = await connector.say(chat.id, nurse, 'hallo');
    expect(replies).toHaveLength(1);
    expect(Date.now() - begin).toBeGreaterThanOrEqual(1000);
  });

  test('a reply that gets a 502 is sent again', async () => {
    const { connector } = werkwijzer;
    const chat = await connector.openPersonalChat(nurse);
    connector.fault({ match: 'send', status: 502, times: 2 });
    expect((await connector.say(chat.id, nurse, 'dag')).replies).toHaveLength(1);
  });

  test('a 403 is not tried again, and the next message is answered as usual', async () => {
    const { connector } = werkwijzer;
    const chat = await connector.openPersonalChat(nurse);
    connector.fault({ match: 'send', status: 403, times: 2 });
    const blocked = await connector.say(chat.id, nurse, 'hallo daar');
    expect(blocked.status).toBeLessThan(500);
    expect(blocked.replies).toHaveLength(0);
    connector.clearFaults();
    expect((await connector.say(chat.id, nurse, 'hallo weer')).replies).toHaveLength(1);
  });
});
