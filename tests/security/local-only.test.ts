import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { useWerkwijzer } from '../support/werkwijzer.ts';

const werkwijzer = useWerkwijzer();

/** A request with headers that fetch would not let us set. */
function get(path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const call = request(`${werkwijzer.origin}${path}`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    call.on('error', reject);
    call.end();
  });
}

describe('the practice room', () => {
  test('opens on this machine', async () => {
    expect(await get('/try', {})).toBeLessThan(400);
  });

  test.each([
    ['under another name (DNS rebinding)', { host: 'evil.example:3978' }],
    ['under a name that begins like ours', { host: '127.0.0.1.evil.example' }],
    ['through a proxy', { 'x-forwarded-for': '203.0.113.7' }],
    ['through a proxy that says Forwarded', { forwarded: 'for=203.0.113.7' }],
    ['through a tunnel', { 'x-forwarded-host': 'demo.example' }],
    ['through a proxy that says Via', { via: '1.1 proxy' }],
  ])('does not exist %s, nor do its tokens and keys', async (_name, headers) => {
    const paths = ['/try', '/try/api/state', '/try/connector/keys', '/try/connector/oauth2/v2.0/token', '/'];
    const answers = await Promise.all(paths.map((path) => get(path, headers)));
    expect(answers).toEqual(paths.map(() => 404));
  });
});

describe('headers', () => {
  test('tell nothing about the server and forbid framing', async () => {
    const response = await fetch(`${werkwijzer.origin}/healthz`);
    expect(response.headers.get('x-powered-by')).toBeNull();
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none';/);
    expect(await response.json()).toEqual({ status: 'alive' });
  });
});
