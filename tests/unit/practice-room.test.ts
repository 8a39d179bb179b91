import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPractice } from '../../src/practice/index.ts';
import type { Practice, PracticePerson } from '../../src/practice/index.ts';

const nele: PracticePerson = {
  id: '29:demo-nele',
  aadObjectId: randomUUID(),
  tenantId: randomUUID(),
  name: 'Nele Claes',
  label: 'zorgprofessional',
};

let server: Server;
let practice: Practice;
let base: string;

beforeAll(async () => {
  const app = express();
  server = app.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const bot = { botUrl: `${base}/api/messages`, appId: randomUUID(), botSecret: randomUUID() };
  practice = await createPractice({ baseUrl: base, people: [nele], ...bot });
  app.use('/try', practice.router);
  app.post('/api/messages', (_req, res) => res.status(200).end());
});

afterAll(async () => {
  await practice.close();
  await new Promise((done) => server.close(done));
});

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${base}/try/api/actions`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
const open = JSON.stringify({ type: 'openPersonalChat', personId: nele.id });

describe('the page', () => {
  test('loads its own script and style and nothing from elsewhere', async () => {
    const page = await fetch(`${base}/try`);
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(html).not.toMatch(/<script(?![^>]* src="\/try\/)|<style| style=|https?:\/\//);
    for (const path of ['/try/room.js', '/try/room.css', '/try/icon.svg']) {
      const file = await fetch(base + path);
      expect([path, file.status]).toEqual([path, 200]);
      expect((await file.text()).length).toBeGreaterThan(100);
    }
  });

  test('answers only to the names of this machine', async () => {
    const status = (host: string) =>
      new Promise((done) => {
        request(`${base}/try/api/state`, { headers: { host } }, (res) => {
          res.resume();
          done(res.statusCode);
        }).end();
      });
    expect(await status('localhost:1234')).toBe(200);
    expect(await status('evil.example')).toBe(403);
  });
});

describe('an action', () => {
  test('from the page itself is done', async () => {
    const response = await post(open, { origin: base });
    expect(response.status).toBe(200);
    expect(practice.connector.conversations()).toHaveLength(1);
  });

  test('from another site is refused', async () => {
    expect((await post(open, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post(open, { origin: 'null' })).status).toBe(403);
  });

  test('that is not JSON is refused, as a form on another page would send it', async () => {
    expect((await post(open, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post('{"type":')).status).toBe(400);
  });

  test('with an unknown type, an unknown field or too much text is refused', async () => {
    expect((await post(JSON.stringify({ type: 'wipe' }))).status).toBe(400);
    expect((await post(JSON.stringify({ ...JSON.parse(open), admin: true }))).status).toBe(400);
    expect((await post(JSON.stringify({ type: 'x', text: 'x'.repeat(65 * 1024) }))).status).toBe(413);
  });

  test('on someone or something unknown is named', async () => {
    const response = await post(JSON.stringify({ type: 'openPersonalChat', personId: '29:nobody' }));
    expect([response.status, await response.json()]).toMatchObject([
      404,
      { error: { code: 'UnknownPerson' } },
    ]);
  });
});

test('a page hears what happens, numbered, and its state says how far it is', async () => {
  const stop = new AbortController();
  const stream = await fetch(`${base}/try/api/events`, { signal: stop.signal });
  const chat = await practice.connector.openPersonalChat(nele.id);
  await practice.connector.say(chat.id, nele.id, 'Hallo');
  const { seq } = (await (await fetch(`${base}/try/api/state`)).json()) as { seq: number };
  let heard = '';
  for await (const part of stream.body ?? []) {
    heard += new TextDecoder().decode(part);
    if (heard.includes('"text":"Hallo"')) break;
  }
  stop.abort();
  expect(heard).toMatch(/id: \d+\ndata: \{"type":"message"/);
  expect(heard).toContain(`id: ${seq}\n`);
});

test('a room on the port of an earlier one has another address for its keys: botbuilder keeps keys by address', async () => {
  const bot = { botUrl: `${base}/api/messages`, appId: randomUUID(), botSecret: randomUUID() };
  const next = await createPractice({ baseUrl: base, people: [nele], ...bot });
  expect(next.connector.urls.serviceUrl).toBe(practice.connector.urls.serviceUrl);
  expect(next.connector.urls.openIdMetadata).not.toBe(practice.connector.urls.openIdMetadata);
  await next.close();
});
