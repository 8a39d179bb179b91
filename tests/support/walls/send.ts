import { request } from 'node:http';
import type { Running } from '../werkwijzer.ts';
import type { Ask } from './rule.ts';

export type Answer = { status: number; headers: Headers; body: string };

/** Sends a request as the route wants it, with other headers when they are given; follows nothing. */
export async function send(
  { origin }: Pick<Running, 'origin'>,
  route: string,
  { path, json, form }: Ask,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const method = methodOf(route);
  const response = await fetch(new URL(path, origin), {
    ...{ method, redirect: 'manual' },
    headers: {
      'accept-language': 'nl',
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...(form && { 'sec-fetch-site': 'same-origin' }),
      ...headers,
    },
    ...(json !== undefined && { body: JSON.stringify(json) }),
    ...(form && { body: new URLSearchParams(form) }),
  });
  return { status: response.status, headers: response.headers, body: await response.text() };
}

/** What answers below an address is looked at. */
export function methodOf(route: string): string {
  const [method = ''] = route.split(' ');
  return method === 'USE' ? 'GET' : method;
}

/** Everything of an answer that could tell something; the time and the count of requests do not. */
export function all({ status, headers, body }: Answer): unknown[] {
  return [status, body, [...headers].filter(([name]) => !/^(date|ratelimit.*)$/.test(name))];
}

/** A request that fetch would not let us make: with another Host, or a path as it is written. */
export function sendRaw(
  { origin }: Pick<Running, 'origin'>,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body: string | Buffer = '',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const length = body.length > 0 && { 'content-length': Buffer.byteLength(body) };
    const all = { ...headers, ...length };
    const call = request({ hostname, port, method, path, headers: all, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => {
        const got = new Headers();
        for (const [name, value] of Object.entries(response.headers))
          for (const one of [value ?? []].flat()) got.append(name, one);
        resolve({ status: response.statusCode ?? 0, headers: got, body: text });
      });
    });
    call.on('error', reject);
    call.end(body);
  });
}
