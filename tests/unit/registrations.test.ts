import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appIdFor, type BotIdentity, type BotRegistration } from '../../bot/identity.ts';
import { createTeamsCredentials } from '../../bot/teams-credentials.ts';
import { createTokenCheck, type TokenCheck } from '../../bot/token-check.ts';

// A hospital and a coach's organisation each registered the bot; one server answers for both.

const id = (digit: number) => `${digit}${'1'.repeat(7)}-1111-4111-8111-111111111111`;
const [hospital, employer, stranger] = [id(1), id(2), id(3)];
const registrations: BotRegistration[] = [
  { appId: id(4), type: 'SingleTenant', password: 'a', tenantId: hospital, tenants: [hospital] },
  { appId: id(5), type: 'SingleTenant', password: 'b', tenantId: employer, tenants: [employer] },
];
const [first, second] = [id(4), id(5)];
const SERVICE = 'https://smba.trafficmanager.net/emea/';

describe('a token', () => {
  const ISSUER = 'https://api.botframework.com';
  let key: CryptoKey;
  let check: TokenCheck;
  const server = createServer((request, response) => {
    void answer(request.url).then((body) => response.end(JSON.stringify(body)));
  });
  let publicKey: CryptoKey;

  async function answer(url: string | undefined): Promise<object> {
    if (url === '/keys') return { keys: [{ ...(await exportJWK(publicKey)), kid: 'demo', alg: 'RS256' }] };
    return { jwks_uri: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys` };
  }

  beforeAll(async () => {
    const pair = await generateKeyPair('RS256');
    key = pair.privateKey;
    publicKey = pair.publicKey;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const metadataUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/openid`;
    check = createTokenCheck({
      audiences: registrations,
      issuers: [{ issuer: ISSUER, metadataUrl }],
      isAllowedService: (url) => url === SERVICE,
    });
  });
  afterAll(() => server.close());

  async function comes(appId: string, tenantId: string, guest = tenantId): Promise<boolean> {
    const token = await new SignJWT({ serviceurl: SERVICE })
      .setProtectedHeader({ alg: 'RS256', kid: 'demo' })
      .setIssuer(ISSUER)
      .setAudience(appId)
      .setExpirationTime('5m')
      .sign(key);
    const activity = {
      ...{ type: 'message', serviceUrl: SERVICE },
      conversation: { id: 'a:1', tenantId },
      channelData: { tenant: { id: guest } },
    };
    // The second time it comes from memory.
    const [once, again] = [
      await check(`Bearer ${token}`, activity),
      await check(`Bearer ${token}`, activity),
    ];
    expect(again).toBe(once);
    return once;
  }

  test('opens the door for the tenants of the registration it came to', async () => {
    expect(await comes(first, hospital)).toBe(true);
    expect(await comes(second, employer)).toBe(true);
  });

  test('of one registration opens it for no tenant of the other', async () => {
    expect(await comes(first, employer)).toBe(false);
    expect(await comes(second, hospital)).toBe(false);
  });

  test('lets guests of the other in where the conversation is of its own, and nobody else', async () => {
    expect(await comes(first, hospital, employer)).toBe(true);
    expect(await comes(first, hospital, stranger)).toBe(false);
    expect(await comes(id(6), hospital)).toBe(false);
  });
});

describe('who writes to someone', () => {
  const identity: BotIdentity = { kind: 'teams', registrations };

  test('is the registration of their tenant, and none for a stranger', () => {
    expect([hospital, employer, stranger].map((tenant) => appIdFor(identity, tenant))).toEqual([
      first,
      second,
      '',
    ]);
  });

  test('signs with the secret of that registration, and of no other', async () => {
    const credentials = createTeamsCredentials(registrations);
    const asked = (appId: string) =>
      credentials.createCredentials(appId, 'https://api.botframework.com', 'https://login.example', true);
    expect(await asked(first)).toMatchObject({ appId: first });
    expect(await asked(second)).toMatchObject({ appId: second });
    await expect(asked(id(6))).rejects.toThrow(/no registration/);
    expect(await Promise.all([first, second, id(6), ''].map((one) => credentials.isValidAppId(one)))).toEqual(
      [true, true, false, false],
    );
  });
});
