import { createHmac } from 'node:crypto';
import { generateKeyPair } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { demoPeople, demoTenants } from '../../prisma/demo-data.ts';
import type { Connector } from '../../src/practice/index.ts';
import { nurse, useWerkwijzer } from '../support/werkwijzer.ts';

const werkwijzer = useWerkwijzer();
const seconds = () => Math.floor(Date.now() / 1000);
const FOREIGN_TENANT = '99999999-9999-4999-8999-999999999999';
let chatId = '';

beforeAll(async () => {
  chatId = (await werkwijzer.connector.openPersonalChat(nurse)).id;
});

function message(fields: Record<string, unknown> = {}) {
  return {
    type: 'message',
    id: String(Math.random()).slice(2),
    text: 'hallo',
    channelId: 'msteams',
    serviceUrl: werkwijzer.connector.urls.serviceUrl,
    from: { id: nurse, aadObjectId: demoPeople[0]?.objectId },
    recipient: { id: '28:bot' },
    conversation: { id: chatId, conversationType: 'personal', tenantId: demoTenants.hospital },
    channelData: { tenant: { id: demoTenants.hospital } },
    ...fields,
  };
}

/** Sends it and expects one quiet refusal: no hint why, and not a single call by the bot. */
async function expectRefusal(token: string | null, fields: Record<string, unknown> = {}) {
  const { connector } = werkwijzer;
  const before = connector.outbound().length;
  const { status, body } = await connector.send(message(fields), { token });
  expect({ status, body }).toEqual({
    status: 401,
    body: { type: 'about:blank', title: 'Not for you', status: 401 },
  });
  expect(connector.outbound().length).toBe(before);
}

const bad: [string, (connector: Connector) => Promise<string> | string | null][] = [
  ['no token', () => null],
  ['an empty token', () => ''],
  ['a token that is no token', () => 'abc.def.ghi'],
  ['an expired token', (c) => c.token({ expiresAt: seconds() - 3600 })],
  ['a token that is not valid yet', (c) => c.token({ notBefore: seconds() + 3600 })],
  ['a token for another bot', (c) => c.token({ aud: '11111111-1111-4111-8111-111111111111' })],
  ['a token of another issuer', (c) => c.token({ iss: 'https://evil.example' })],
  ['a token of the real Teams issuer, signed by us', (c) => c.token({ iss: 'https://api.botframework.com' })],
  ['a token for another service URL', (c) => c.token({ serviceurl: 'https://evil.example/' })],
  ['a token with an unknown key id', (c) => c.token({ kid: 'another' })],
  ['a forged signature', async (c) => c.token({ key: (await generateKeyPair('RS256')).privateKey })],
  ['a token whose payload was changed', async (c) => tamper(await c.token())],
  ['a token without signature (alg none)', async (c) => withoutSignature(await c.token())],
  ['a token signed with the public key as a secret', async (c) => signedWithPublicKey(c, await c.token())],
];

describe('who may speak to the bot', () => {
  test('a good token is let in', async () => {
    const { status } = await werkwijzer.connector.send(message());
    expect(status).toBe(200);
  });

  test.each(bad)('%s is refused', async (_name, make) => {
    await expectRefusal(await make(werkwijzer.connector));
  });

  test('a tenant that is not on the list is refused, with a token that is otherwise good', async () => {
    const tenant = {
      conversation: { id: chatId, tenantId: FOREIGN_TENANT },
      channelData: { tenant: { id: FOREIGN_TENANT } },
    };
    await expectRefusal(await werkwijzer.connector.token(), tenant);
  });

  test('a tenant on the list does not bring in one that is not', async () => {
    const { connector } = werkwijzer;
    await expectRefusal(await connector.token(), { channelData: { tenant: { id: FOREIGN_TENANT } } });
    await expectRefusal(await connector.token(), { conversation: { id: chatId, tenantId: FOREIGN_TENANT } });
  });

  test('no tenant at all is refused', async () => {
    await expectRefusal(await werkwijzer.connector.token(), {
      conversation: { id: chatId },
      channelData: {},
    });
  });

  test('a service URL that is not on the list is refused, also when the token names it', async () => {
    const serviceUrl = 'https://smba.trafficmanager.net.evil.example/emea/';
    await expectRefusal(await werkwijzer.connector.token({ serviceurl: serviceUrl }), { serviceUrl });
  });

  test('an activity without a type is refused like a bad token', async () => {
    await expectRefusal(await werkwijzer.connector.token(), { type: undefined });
  });
});

function tamper(token: string): string {
  const [head = '', body = '', signature = ''] = token.split('.');
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
  const changed = Buffer.from(JSON.stringify({ ...claims, exp: seconds() + 99_999 })).toString('base64url');
  return [head, changed, signature].join('.');
}

function withoutSignature(token: string): string {
  const head = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
  return `${head}.${token.split('.')[1] ?? ''}.`;
}

async function signedWithPublicKey(connector: Connector, token: string): Promise<string> {
  const metadata = (await (await fetch(connector.urls.openIdMetadata)).json()) as { jwks_uri: string };
  const keys = await (await fetch(metadata.jwks_uri)).text();
  const head = Buffer.from(JSON.stringify({ alg: 'HS256', typ: 'JWT' })).toString('base64url');
  const input = `${head}.${token.split('.')[1] ?? ''}`;
  return `${input}.${createHmac('sha256', keys).update(input).digest('base64url')}`;
}
