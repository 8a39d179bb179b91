import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTabTokenCheck } from '../../src/http/tab/token-check.ts';
import { entraPolicy } from '../../src/start/tab-parts.ts';

const TENANT = '22222222-2222-4222-8222-222222222222';
const OTHER = '33333333-3333-4333-8333-333333333333';
const APP = '11111111-1111-4111-8111-111111111111';
const PERSON = '44444444-4444-4444-8444-444444444444';

// Entra's part is played by a server on this machine that hands out keys, or does not.
describe('a token of the tab from Entra', async () => {
  const pair = await generateKeyPair('RS256');
  const keySet = { keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'one', use: 'sig', alg: 'RS256' }] };
  let answer = { status: 200, body: JSON.stringify(keySet) };
  let server: Server;

  beforeAll(async () => {
    server = createServer((_request, response) => {
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => server.close());

  const policy = entraPolicy({
    ...{ TAB_APP_ID: APP, MicrosoftAppId: OTHER, WERKWIJZER_TENANTS: [TENANT, OTHER] },
    WERKWIJZER_REGISTRATIONS: [],
    PUBLIC_URL: 'https://werkwijzer.voorbeeld.be',
  });
  /** The same policy with its keys on this machine. */
  const check = () => {
    const keysUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
    return createTabTokenCheck({ ...policy, issuers: policy.issuers.map((one) => ({ ...one, keysUrl })) });
  };
  const token = async (claims: Record<string, unknown> = {}) =>
    `Bearer ${await new SignJWT({
      ...{ iss: `https://login.microsoftonline.com/${TENANT}/v2.0`, aud: APP, tid: TENANT, oid: PERSON },
      ...{ scp: 'access_as_user', ...claims },
    })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setExpirationTime('1h')
      .sign(pair.privateKey)}`;

  test('fetches its keys from the tenant’s own address', () => {
    expect(policy.issuers.map(({ keysUrl }) => keysUrl)).toContain(
      `https://login.microsoftonline.com/${TENANT}/discovery/v2.0/keys`,
    );
  });

  test.each([
    APP,
    `api://${APP}`,
    `api://botid-${APP}`,
    `api://werkwijzer.voorbeeld.be/${APP}`,
    `api://werkwijzer.voorbeeld.be/botid-${APP}`,
  ])('is good for %s', async (aud) => {
    expect(await check()(await token({ aud }))).toEqual({ tenantId: TENANT, objectId: PERSON });
  });

  test.each([
    ['for the bot, when the tab is another app', { aud: OTHER }],
    ['for the same app at another address', { aud: `api://evil.example/${APP}` }],
    ['of one tenant on the list in the name of another', { tid: OTHER }],
    ['of the old issuer', { iss: `https://sts.windows.net/${TENANT}/` }],
    ['of every tenant at once', { iss: 'https://login.microsoftonline.com/common/v2.0' }],
  ])('is no good %s', async (_name, claims) => {
    expect(await check()(await token(claims))).toBeUndefined();
  });

  test.each([
    ['answers 503', { status: 503, body: '' }],
    ['answers no JSON', { status: 200, body: '<html>' }],
    ['answers no keys', { status: 200, body: '{}' }],
  ])('is no bad one when Entra %s: nobody can tell', async (_name, broken) => {
    const good = answer;
    answer = broken;
    await expect(check()(await token())).rejects.toThrow();
    answer = good;
  });
});
