import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fingerprint } from '../support/fingerprint.ts';
import { openForTeams } from '../support/tab.ts';
import { useWerkwijzer } from '../support/werkwijzer.ts';
import { bearer } from '../support/walls/people.ts';
import { ownerOf, rolesOf, type Ask, type Ids, type Rule, type Rules } from '../support/walls/rule.ts';
import { rulesFor, rulesOf } from '../support/walls/rules.ts';
import { methodOf, send, sendRaw, type Answer } from '../support/walls/send.ts';
import { nothing, OPENING, openWorld, type World } from '../support/walls/world.ts';

// What every answer of the server says to a browser, and what no request may do to it. The routes are those of
// every-route.test.ts, so a new one is tried here by itself.

let now = new Date();
const running = useWerkwijzer({ now: () => now });
let world: World;
let rules: Rules;
/** As it runs for Teams: straight on the network, and behind one proxy. */
let direct: Awaited<ReturnType<typeof openForTeams>>;
let proxied: Awaited<ReturnType<typeof openForTeams>>;

beforeAll(async () => {
  world = await openWorld(running, { now: () => now, set: (to) => (now = to) });
  rules = rulesOf(running.sealer);
  const limits = { LIMIT_POSTS_PER_MINUTE: '5', LIMIT_BOOKINGS_PER_HOUR: '1' };
  direct = await openForTeams(running, { now: () => now, settings: limits });
  const settings = { ...limits, TRUSTED_PROXIES: '1', PUBLIC_URL: 'https://werkwijzer.example' };
  proxied = await openForTeams(running, { now: () => now, settings });
}, OPENING);
afterAll(async () => {
  await Promise.all([direct.close(), proxied.close()]);
});

/** Every route but those of the practice room, which has its own tests. */
const routes = () => rulesFor(rules, ({ may }) => may !== 'THIS_MACHINE');
const looking = () => routes().filter(([route]) => methodOf(route) === 'GET');
const writing = () => routes().filter(([, { ask }]) => bodyOf(ask(world.ids)) !== undefined);
const bodyOf = ({ json, form }: Ask) => json ?? form;
const isForm = ([, { ask }]: [string, Rule]) => ask(world.ids).form !== undefined;

const tokens = new Map<string, string>();

/** What whoever may use a route sends along. */
async function mine(rule: Rule): Promise<Record<string, string>> {
  const owner = ownerOf(rule, world.people);
  if (!owner) return {};
  const token = tokens.get(owner.id) ?? (await bearer(running, owner));
  tokens.set(owner.id, token);
  return { authorization: token };
}

/** Sends something for each of some routes, and collects what is wrong with the answers. */
async function wrongs(
  some: readonly [string, Rule][],
  look: (route: string, rule: Rule, headers: Record<string, string>) => Promise<string | false | undefined>,
): Promise<string[]> {
  const found: string[] = [];
  for (const [route, rule] of some) {
    const wrong = await look(route, rule, await mine(rule));
    if (wrong) found.push(`${route}: ${wrong}`);
  }
  return found;
}

const answers = new Map<string, Promise<Answer>>();

/** What whoever may look gets; asked once, as several tests look at the same answer. */
function answerOf(route: string, { ask }: Rule, headers: Record<string, string>): Promise<Answer> {
  const answer = answers.get(route) ?? send(running, route, ask(world.ids), headers);
  answers.set(route, answer);
  return answer;
}

/** A refusal in words, without a word of the inside. */
function unclear({ status, headers, body }: Answer, statuses: readonly number[]): string | undefined {
  if (!statuses.includes(status)) return `answers ${status} ${body.slice(0, 120)}`;
  if (/\bat .*\.[jt]s|node_modules|Error:|prisma/i.test(body))
    return `shows its inside: ${body.slice(0, 120)}`;
  const type = headers.get('content-type') ?? '';
  if (type.includes('problem+json'))
    return (JSON.parse(body) as { status: number }).status === status ? undefined : 'names another status';
  return type.includes('html') && /<h1>[^<]+<\/h1>/.test(body) ? undefined : `says it as ${type}`;
}

describe('every answer', { timeout: 60_000 }, () => {
  const teams = "'self' teams.microsoft.com *.teams.microsoft.com *.cloud.microsoft *.office.com";

  test('lets no script in, and is framed by nobody; the tab by Teams alone', async () => {
    expect(
      await wrongs(looking(), async (route, rule, headers) => {
        const answer = await answerOf(route, rule, headers);
        const policy = answer.headers.get('content-security-policy') ?? '';
        const isTab = route === 'GET /tab/';
        const [, ancestors] = /frame-ancestors ([^;]*)/.exec(policy) ?? [];
        if (ancestors !== (isTab ? teams : "'none'")) return `is framed by ${ancestors}`;
        if (answer.headers.get('x-frame-options') !== (isTab ? null : 'DENY')) return 'x-frame-options';
        if (!policy.startsWith("default-src 'none'") || /unsafe|script-src[^;]*\*/.test(policy))
          return policy;
        const page = (answer.headers.get('content-type') ?? '').includes('html') ? answer.body : '';
        return /<script(?![^>]* src=)|\son\w+="|<style|\sstyle="|javascript:/i.test(page) && 'runs inline';
      }),
    ).toEqual([]);
  });

  test('is what it says it is, comes by TLS from then on, and takes no address along', async () => {
    expect(
      await wrongs(looking(), async (route, rule, headers) => {
        const { may } = rule;
        const { headers: got } = await answerOf(route, rule, headers);
        if (got.get('x-content-type-options') !== 'nosniff') return 'nosniff';
        if (!(got.get('strict-transport-security') ?? '').includes('max-age=31536000'))
          return 'no TLS from then on';
        const referrer = got.get('referrer-policy') ?? '';
        const secret = may !== 'EVERYONE' && may !== 'NOBODY';
        if (!(secret ? ['no-referrer'] : ['no-referrer', 'same-origin']).includes(referrer)) return referrer;
        for (const name of ['x-powered-by', 'server', 'access-control-allow-origin'])
          if (got.has(name)) return name;
        return undefined;
      }),
    ).toEqual([]);
  });

  test('is kept by nobody, unless it is a file that is the same for everyone', async () => {
    const files = /^(GET \/pages\/|USE \/tab\/assets$)/;
    expect(
      await wrongs(looking(), async (route, rule, headers) => {
        const none = send(running, route, rule.ask(nothing(world.ids)), headers);
        for (const answer of [answerOf(route, rule, headers), none]) {
          const kept = (await answer).headers.get('cache-control') ?? '';
          const right = files.test(route) ? /^public, max-age=/ : /^(no-store|no-cache)$/;
          if (!right.test(kept)) return kept || 'no word';
        }
        return undefined;
      }),
    ).toEqual([]);
  });

  test('behind a link or a signed address stands in no index', async () => {
    const private_ = looking().filter(([, { may }]) => may === 'PROOF' || String(may).endsWith('_LINK'));
    expect(
      await wrongs(private_, async (route, rule, mine) => {
        const { headers } = await answerOf(route, rule, mine);
        return !(headers.get('x-robots-tag') ?? '').includes('noindex') && 'may be found';
      }),
    ).toEqual([]);
  });
});

describe('looking', { timeout: 60_000 }, () => {
  /** Looks in each of some ways, and collects what is wrong; and which tables that wrote in. */
  async function written(some: readonly [string, Rule][]): Promise<string[]> {
    const before = await fingerprint(running.db);
    expect(
      await wrongs(some, async (route, rule, headers) => {
        const { path } = rule.ask(world.ids);
        const got = await send(running, route, { path }, headers);
        const head = await sendRaw(running, 'HEAD', path, { 'accept-language': 'nl', ...headers });
        if (head.body !== '') return 'HEAD has a body';
        return head.status !== got.status && `HEAD ${head.status}, GET ${got.status}`;
      }),
    ).toEqual([]);
    const after = await fingerprint(running.db);
    return Object.keys(after).filter((name) => after[name] !== before[name]);
  }

  test('changes nothing, by GET or HEAD, but that it is written down when a coach saw a client', async () => {
    const isOfStaff = ([, rule]: [string, Rule]) => rolesOf(rule).length > 0;
    expect(await written(looking().filter((one) => !isOfStaff(one)))).toEqual([]);
    const may = ['audit_entry', 'client_access'];
    expect((await written(looking().filter(isOfStaff))).filter((name) => !may.includes(name))).toEqual([]);
  });

  test('leaves no cookie', async () => {
    expect(
      await wrongs(looking(), async (route, rule, headers) => {
        const { headers: got } = await answerOf(route, rule, headers);
        return got.getSetCookie().join();
      }),
    ).toEqual([]);
  });
});

describe('a cookie', () => {
  const hold = (n: number) => ({ path: '/api/b/demo/holds', json: { slotId: world.ids.slots[n] } });

  test('is set by a form that holds a moment alone: for a day, for this server, for no script', async () => {
    const form = { slotId: world.ids.slots[30] ?? '' };
    for (const ask of [hold(31), { path: '/b/demo/moment', form }]) {
      const [cookie = '', ...more] = (await send(running, 'POST', ask)).headers.getSetCookie();
      expect(more).toEqual([]);
      const [value, ...flags] = cookie.split('; ');
      expect(value).toMatch(/^werkwijzer_browser=[\w-]{22}$/);
      const wanted = ['Max-Age=86400', 'Path=/', 'HttpOnly', 'SameSite=Lax'];
      expect(flags.filter((flag) => !flag.startsWith('Expires=')).sort()).toEqual(wanted.sort());
    }
  });

  test('goes by TLS alone where the server is reached by it, whether a proxy says so or not', async () => {
    const cookies = async (headers: Record<string, string>) =>
      (await send(proxied, 'POST', hold(32), headers)).headers.getSetCookie().join();
    expect(await cookies({ 'x-forwarded-proto': 'https' })).toMatch(/; Secure/);
    expect(await cookies({})).toMatch(/; Secure/);
  });
});

describe('a form from another website', { timeout: 60_000 }, () => {
  const foreign: [string, Record<string, string>][] = [
    ['cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['same-site, from another name', { 'sec-fetch-site': 'same-site' }],
    ['of an old browser', { origin: 'https://elders.example' }],
    ['of one that lies about its origin', { 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1' }],
  ];

  test.each(foreign)('does nothing: %s', async (_name, headers) => {
    const before = await fingerprint(running.db);
    expect(
      await wrongs(writing().filter(isForm), async (route, { ask }) => {
        const { path, form } = ask(world.ids);
        const body = new URLSearchParams(form).toString();
        const type = { 'content-type': 'application/x-www-form-urlencoded' };
        return unclear(await sendRaw(running, methodOf(route), path, { ...type, ...headers }, body), [403]);
      }),
    ).toEqual([]);
    expect(await fingerprint(running.db)).toEqual(before);
  });

  test('has no way into what takes JSON: it cannot send that, and no other site is let in', async () => {
    const before = await fingerprint(running.db);
    const json = writing().filter((one) => !isForm(one) && one[1].may === 'EVERYONE');
    expect(json.length).toBeGreaterThan(1);
    expect(
      await wrongs(json, async (route, { ask }) => {
        const { path, json: body } = ask(world.ids);
        for (const type of [
          'text/plain',
          'application/x-www-form-urlencoded',
          'multipart/form-data; boundary=x',
        ]) {
          const headers = { 'content-type': type, origin: 'https://elders.example' };
          const got = await sendRaw(running, methodOf(route), path, headers, JSON.stringify(body));
          const wrong = unclear(got, [400, 415, 422]);
          if (wrong) return `${type} ${wrong}`;
        }
        const asks = { origin: 'https://elders.example', 'access-control-request-method': methodOf(route) };
        const { headers } = await sendRaw(running, 'OPTIONS', path, asks);
        return [...headers].some(([name]) => name.startsWith('access-control-')) && 'lets a site in';
      }),
    ).toEqual([]);
    expect(await fingerprint(running.db)).toEqual(before);
  });
});

describe('a body', { timeout: 60_000 }, () => {
  const bodies: [string, number[], (form: boolean) => [type: string, body: string | Buffer]][] = [
    ['that is too large', [413], (form) => (form ? [FORM, `a=${LARGE}`] : [JSON_TYPE, `{"a":"${LARGE}"}`])],
    [
      'that is packed and too large',
      [413],
      (form) => [`${form ? FORM : JSON_TYPE}; packed`, gzipSync(LARGE)],
    ],
    ['with too many fields', [413, 422, 401], (form) => [form ? FORM : JSON_TYPE, manyFields(form)]],
    ['that is broken', [400, 422], (form) => [form ? FORM : JSON_TYPE, form ? '%zz=%' : '{"a":']],
    ['that is deep', [400, 401, 413, 422], (form) => [form ? FORM : JSON_TYPE, form ? DEEP_FORM : DEEP]],
    ['of signs we do not know', [415], (form) => [`${form ? FORM : JSON_TYPE}; charset=koi8-r`, '{}']],
    ['of another kind', [400, 401, 404, 415, 422], () => ['text/plain', 'hallo']],
    ['that is a list', [400, 401, 422], (form) => [form ? FORM : JSON_TYPE, form ? '0=a&1=b' : '[1]']],
    ['that is a word', [400, 401, 422], (form) => [form ? FORM : JSON_TYPE, form ? 'x' : '"x"']],
  ];
  const FORM = 'application/x-www-form-urlencoded';
  const JSON_TYPE = 'application/json';
  const LARGE = 'x'.repeat(600_000);
  const DEEP = `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`;
  const DEEP_FORM = `a${'[b]'.repeat(3000)}=1`;
  const manyFields = (form: boolean) => {
    const fields = Array.from({ length: 1000 }, (_, n) => [`f${n}`, '1']);
    return form
      ? new URLSearchParams(fields).toString()
      : JSON.stringify(Object.fromEntries(fields) as Record<string, string>);
  };

  test.each(bodies)('%s is refused in words, and nothing happens', async (_name, statuses, make) => {
    const before = await fingerprint(running.db);
    expect(
      await wrongs(writing(), async (route, rule, headers) => {
        const form = isForm([route, rule]);
        const [kind, body] = make(form);
        const [type = '', packed] = kind.split('; packed');
        const all = {
          ...{ 'content-type': type, 'accept-language': 'nl', ...headers },
          ...(form && { 'sec-fetch-site': 'same-origin' }),
          ...(packed !== undefined && { 'content-encoding': 'gzip' }),
        };
        const answer = await sendRaw(running, methodOf(route), rule.ask(gone()).path, all, body);
        return unclear(answer, [...statuses, 404]);
      }),
    ).toEqual([]);
    expect(await fingerprint(running.db)).toEqual(before);
  });

  /** About nothing that is there: what does not read its body finds nothing. */
  const gone = (): Ids => {
    const token = 'x'.repeat(43);
    return { ...nothing(world.ids), own: token, handed: token, referred: token, refers: token };
  };
});

describe('an address', { timeout: 60_000 }, () => {
  const odd = [
    '%00',
    '%zz',
    '%ff',
    '..%2f..%2fpackage.json',
    "'%20or%201=1--",
    'a'.repeat(300),
    '%F0%9F%98%80',
  ];

  test('with something odd in it is never too much for the server', async () => {
    const before = await fingerprint(running.db);
    const withNames = Object.keys(rules).filter((route) => route.includes(':') && !route.includes('/try'));
    expect(
      await wrongs(
        routes().filter(([route]) => withNames.includes(route)),
        async (route, rule, headers) => {
          const { json, form } = rule.ask(nothing(world.ids));
          for (const one of odd)
            for (const path of oddPaths(route, one, world.ids)) {
              const body = json ? JSON.stringify(json) : new URLSearchParams(form ?? {}).toString();
              const type = json ? 'application/json' : 'application/x-www-form-urlencoded';
              const sent = { ...headers, 'content-type': type, 'accept-language': 'nl' };
              const answer = await sendRaw(running, methodOf(route), path, sent, body);
              // A moment that nobody holds is given back, whatever the address says.
              const wrong = answer.status !== 303 && unclear(answer, [400, 404, 422]);
              if (wrong) return `${path}: ${wrong}`;
            }
          return undefined;
        },
      ),
    ).toEqual([]);
    expect(await fingerprint(running.db)).toEqual(before);
  });

  /** The address with each of its names replaced in turn, the others as they should be. */
  function oddPaths(route: string, one: string, { slug, own }: Ids): string[] {
    const [, path = ''] = route.split(' ');
    const right = (name: string) => ({ ':site': slug, ':token': own })[name] ?? crypto.randomUUID();
    const found = path.match(/:\w+/g) ?? [];
    return found.map((chosen) => path.replaceAll(/:\w+/g, (name) => (name === chosen ? one : right(name))));
  }

  test('with odd questions behind it is not either', async () => {
    const asked = ['taal', 'voor', 'week', 'moment', 'from', 'to', 'site', 'own', 'rule', 'code', 'nieuw'];
    const queries = [
      asked.map((name) => `${name}=%00`).join('&'),
      asked.map((name) => `${name}=a&${name}=b`).join('&'),
      asked.map((name) => `${name}[x][y]=1`).join('&'),
      asked.map((name) => `${name}=${'9'.repeat(500)}`).join('&'),
      '%zz=%&&&=',
    ];
    expect(
      await wrongs(looking(), async (route, { ask }, headers) => {
        const [path = ''] = ask(world.ids).path.split('?');
        for (const query of queries) {
          const { status } = await sendRaw(running, 'GET', `${path}?${query}`, headers);
          if (status >= 500) return `${status} for ${query}`;
        }
        return undefined;
      }),
    ).toEqual([]);
  });

  test('of ten thousand signs is none, and of a hundred thousand is not read', async () => {
    for (const start of [
      '/',
      '/b/',
      '/a/',
      '/c/',
      '/blad/',
      '/vraag/',
      '/verwijs/',
      '/api/b/',
      '/api/tab/',
      '/tab/assets/',
      '/pages/',
    ]) {
      const long = await sendRaw(running, 'GET', start + 'x'.repeat(10_000));
      expect([401, 404], start).toContain(long.status);
      expect((await sendRaw(running, 'GET', start + 'x'.repeat(100_000))).status, start).toBe(431);
    }
  });

  test.each([
    ...['/tab/assets/../../package.json', '/tab/assets/..%2f..%2f..%2fpackage.json'],
    ...['/tab/assets/%2e%2e/%2e%2e/%2e%2e/package.json', '/tab/assets/%252e%252e/package.json'],
    ...['/tab/assets/..%5c..%5c..%5cpackage.json', '/tab/assets/%00', '/tab/assets/.vite/manifest.json'],
    ...['/tab/.vite/manifest.json', '/tab/../package.json', '/pages/../src/main.ts', '/pages/css/base.css'],
    ...['/.env', '/.git/config', '/package.json', '/data/key', '//etc/passwd', '/tab/assets/', '/tab/assets'],
  ])('leads to no file that is not for everyone: %s', async (path) => {
    const { status, body } = await sendRaw(running, 'GET', path);
    expect([400, 403, 404]).toContain(status);
    expect(body).not.toMatch(/"dependencies"|isEntry|import /);
  });
});

describe('another method', { timeout: 60_000 }, () => {
  const isOfAnother = (method: string, path: string) =>
    Object.keys(rules).some((route) =>
      new RegExp(`^${route.replaceAll(/:\w+/g, '[^/]+')}$`).test(`${method} ${path}`),
    );

  test.each(['OPTIONS', 'TRACE', 'PATCH', 'PUT', 'DELETE', 'PROPFIND', 'POST'])(
    '%s does nothing where there is no such route',
    async (method) => {
      const before = await fingerprint(running.db);
      const others = routes().filter(([route]) => {
        const [, path] = route.split(' ');
        return rules[`${method} ${path}`] === undefined;
      });
      expect(
        await wrongs(others, async (_route, { ask }, headers) => {
          const [path = ''] = ask(world.ids).path.split('?');
          const { status, headers: got, body } = await sendRaw(running, method, path, headers);
          if ([...got].some(([name]) => name.startsWith('access-control-'))) return 'lets a site in';
          if (body.includes('authorization')) return 'echoes the request';
          const right = method === 'OPTIONS' ? [200, 204, 401, 404] : [401, 403, 404];
          // Another route has this address with an id in its place, which this word is none of.
          if (isOfAnother(method, path)) right.push(422);
          return !right.includes(status) && `answers ${status}`;
        }),
      ).toEqual([]);
      expect(await fingerprint(running.db)).toEqual(before);
    },
  );
});

describe('too much', { timeout: 60_000 }, () => {
  const call = (key: string) => ({ path: '/b/demo/bel-terug', form: { key, name: '', phone: '' } });
  const from = (address: string) => ({ 'x-forwarded-for': address });

  test('from one network is a 429 that says when and in words, whatever it says of itself; looking stays free', async () => {
    const ask = (n: number) =>
      send(direct, 'POST', call(crypto.randomUUID()), {
        ...from(`203.0.113.${n}`),
        forwarded: `for=1.1.1.${n}`,
      });
    for (let n = 0; n < 5; n++) expect((await ask(n)).status).toBe(422);
    const page = await ask(6);
    expect([page.status, Number(page.headers.get('retry-after'))]).toEqual([429, expect.any(Number)]);
    expect(Number(page.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(unclear(page, [429])).toBeUndefined();
    expect(page.body).toContain('Probeer het over een minuut opnieuw');
    const json = { path: '/api/b/demo/holds', json: {} };
    const api = await send(direct, 'POST', json, { ...from('203.0.113.99'), 'accept-language': 'fr' });
    expect(unclear(api, [429])).toBeUndefined();
    expect(Number(api.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(api.body).toMatch(/minute/);
    expect((await send(direct, 'GET', { path: '/b/demo' })).status).toBe(200);
  });

  test('is counted for each network where we trust the proxy that names it: by what that proxy adds, not by what came', async () => {
    const ask = (said: string) => send(proxied, 'POST', call(crypto.randomUUID()), from(said));
    for (let n = 0; n < 5; n++) expect((await ask(`198.51.100.${n}, 203.0.113.1`)).status).toBe(422);
    expect((await ask('198.51.100.77, 203.0.113.1')).status).toBe(429);
    expect((await ask('203.0.113.1, 203.0.113.2')).status).toBe(422);
    for (let n = 0; n < 5; n++) expect((await ask(`2a02:a03f:1:1::${n}`)).status).toBe(422);
    expect((await ask('2a02:a03f:1:1:ffff::9')).status).toBe(429);
  });

  test('booked by one network in an hour is a 429 too, that says when', async () => {
    const book = (n: number) => ({
      path: '/api/b/demo/appointments',
      json: {
        ...{ slotId: world.ids.slots[n], agreeContact: true },
        client: { name: 'Demo', phone: '0470 12 34 56', email: '', language: 'nl' },
      },
    });
    expect((await send(proxied, 'POST', book(33), from('192.0.2.1'))).status).toBe(201);
    const second = await send(proxied, 'POST', book(34), from('192.0.2.1'));
    expect(unclear(second, [429])).toBeUndefined();
    expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('with a bad token at the tab is a 429 for that network, that says when', async () => {
    const ask = () => send(direct, 'GET', { path: '/api/tab/me' }, { authorization: 'Bearer abc.def.ghi' });
    const first = await Promise.all(Array.from({ length: 120 }, ask));
    expect(new Set(first.map(({ status }) => status))).toEqual(new Set([401]));
    const last = await ask();
    expect(unclear(last, [429])).toBeUndefined();
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

// Last, because some of it is right enough to be kept.
describe('words typed', { timeout: 240_000 }, () => {
  const odd = ['\u0000', `abcdefgh\u0000`, '\ud800', '\u202e', 'x'.repeat(10_000), {}, [], null, -1, 1e308];

  /** A form sends words alone: anything else would be one more like them. */
  const isWord = (one: unknown) => typeof one === 'string' || typeof one === 'number';

  test('that are no words are never too much for the server', async () => {
    expect(
      await wrongs(writing(), async (route, { ask }, headers) => {
        const right = ask(world.ids);
        for (const field of Object.keys(bodyOf(right) ?? {}))
          for (const one of right.form ? odd.filter(isWord) : odd) {
            const typed = typeof one === 'string' ? one : JSON.stringify(one);
            const sent = right.form
              ? { path: right.path, form: { ...right.form, [field]: typed } }
              : { path: right.path, json: { ...Object(right.json), [field]: one } as object };
            const { status } = await send(running, route, sent, headers);
            if (status >= 500) return `${status} for ${JSON.stringify(one)} in ${field}`;
          }
        return undefined;
      }),
    ).toEqual([]);
  });
});
