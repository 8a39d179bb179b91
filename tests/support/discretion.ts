import { cardVerbs, type CardVerb } from '../../bot/cards/verbs.ts';
import { asSystem } from '../../src/database/scope.ts';
import type { Role } from '../../src/generated/prisma/enums.ts';
import type { Connector, RoomEvent, TurnResult } from '../../src/practice/index.ts';
import { asksOfAdmin } from './administration.ts';
import { cardBack, dataOf, filledIn, press, type OpenCard } from './book-card.ts';
import { COACH_ID, SITE_ID } from './tab.ts';
import { rolesOf, type Rule } from './walls/rule.ts';
import { rulesOf } from './walls/rules.ts';
import { doctor, nurse, stranger, type Running } from './werkwijzer.ts';

// What someone can see, written down so that two worlds can be compared: ids, tokens and sealed parts, which are random,
// become the same words everywhere; all else stays as it came, to the byte.

/** What was done, and what came back. */
export type Sight = Record<string, string>;

const UUID_ONE = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;
const UUID = new RegExp(UUID_ONE, 'g');
/** By which a referrer tells their referrals apart: random, of letters and digits that do not look like each other. */
const CODE = /\b[AC-HJ-NP-RT-Y34679]{3}-[AC-HJ-NP-RT-Y34679]{3}\b/g;

export function plain(text: string): string {
  return (
    text
      .replaceAll(UUID, (id) => (id.startsWith('de300000-') ? id : '<id>'))
      // How many squares a QR code has hangs on the digits in its random link.
      .replaceAll(/(<svg class="qr" viewBox=")[\d ]+/g, '$1#')
      .replaceAll(/(<svg class="qr"[^>]*><rect width=")\d+(" height=")\d+/g, '$1#$2#')
      .replaceAll(/(<svg class="qr".*?<path d=")[^"]*/gs, '$1<qr>')
      .replaceAll(/(?<![\w-])[\w-]{100,}(?![\w-])/g, '<sealed>')
      .replaceAll(/(?<![\w-])[\w-]{43}(?![\w-])/g, '<token>')
      .replaceAll(/werkwijzer_browser=[\w-]{22}/g, 'werkwijzer_browser=<cookie>')
      .replaceAll(CODE, '<code>')
  );
}

/** An answer of the server: status, headers and body. */
export function seenOf(status: number, headers: Headers, body: string): string {
  const words = plain(body);
  const lines = [...headers]
    .filter(([name]) => name !== 'date')
    // A QR code is as long as its link makes it.
    .filter(([name]) => name !== 'content-length' || !words.includes('<qr>'))
    // The tag of a page with something random in it is random too.
    .filter(([name]) => name !== 'etag' || words === body)
    .map(([name, value]) => `${name}: ${plain(value).replace(/Expires=[^;]*/, 'Expires=<date>')}`)
    // The limiter counts requests of this whole file; what it counts is no client's doing.
    .filter((line) => !/^ratelimit(-policy)?:/.test(line));
  return [String(status), ...lines.sort(), '', words].join('\n');
}

/** A turn with the bot: the HTTP answer, and everything that the chat showed while it lasted. */
export async function seenTurn(
  { connector }: Running,
  chatId: string,
  turn: () => Promise<TurnResult>,
): Promise<{ seen: string; result: TurnResult }> {
  const events: RoomEvent[] = [];
  const stop = connector.on((event) => {
    if ('conversationId' in event && event.conversationId === chatId) events.push(event);
  });
  const result = await turn().finally(stop);
  const { status, body } = result;
  return { result, seen: plain(JSON.stringify({ status, body, shown: events.flatMap(shownBy) }, null, 1)) };
}

/** What the bot wrote or changed, without the ids and times of the practice room. */
export function shownBy(event: RoomEvent): unknown[] {
  switch (event.type) {
    case 'message':
    case 'update': {
      const { from, text, attachments, entities, suggestedActions, deleted } = event.message;
      const message = { text, attachments, entities, suggestedActions, deleted };
      return from === 'bot' ? [{ type: event.type, message }] : [];
    }
    case 'delete':
      return [{ type: event.type }];
    case 'toast':
      return [{ type: event.type, text: event.text, status: event.status, code: event.code }];
    case 'conversation':
    case 'typing':
    case 'faults':
      return [];
  }
}

/** A card that did something, and what was typed into it. */
export type UsedCard = { card: OpenCard; typed: Record<string, string> };

/** A world to look at: what a nurse booked or whom she referred in it, and what others may know or guess of that. */
export type World = {
  running: Running;
  /** Of the booked appointment; the guess of someone who does not have it. */
  appointmentId: string;
  /** Of a referral and what belongs to it: guesses too. */
  guesses?: readonly string[];
  /** The link that was handed over. */
  token: string;
  /** The slot that the nurse booked, and one that the full day keeps from being offered. */
  booked: string;
  capped: string;
  /** Two slots that stay free. */
  free: [string, string];
  /** The nurse's card that booked, as it was before; undefined where nothing was booked. */
  used: UsedCard | undefined;
  /** The nurse's card that sent the referral, as it was before, and the one of it that stands in her chat. */
  referred?: { sent: UsedCard; own: OpenCard };
  /** Cards that were drawn before, and not used. */
  open: { nurse: OpenCard; doctor: OpenCard };
  /** Whether the booked slot may be offered again by now: then nobody tries to take it, lest it changes hands. */
  mayReappear: boolean;
  /**
   * Whether staff try the tab and every button, whoever has the link everything below it, and visitors the pages that are
   * the same for every site, which takes its time: their doors are the same at every moment. Otherwise they look at what
   * there is to see.
   */
  triesTab: boolean;
  /** Whether visitors try the pages of the site too, which takes its time; they do unless told not to. */
  triesAll?: boolean;
};

export const ELSEWHERE_ID = 'de300000-0000-4000-8000-0000000000f3';
export const OTHER_SITE_ID = 'de300000-0000-4000-8000-0000000000f4';
const SCHEDULE_ID = 'de300000-0000-4000-8000-000000000051';
const NOBODY_ID = 'de300000-0000-4000-8000-00000000ffff';

type Sent = { json?: unknown; form?: Record<string, string>; headers?: Record<string, string> };
type Got = { status: number; body: string; headers: Headers };
type Ask = (method: string, path: string, sent?: Sent) => Promise<Got>;

/** Asks over HTTP as someone, and writes down under that name what came back. */
function asker({ origin }: Running, sight: Sight, who: string, always: Record<string, string> = {}): Ask {
  return async (method, path, { json, form, headers = {} } = {}) => {
    const response = await fetch(new URL(path, origin), {
      ...{ method, redirect: 'manual' },
      headers: {
        ...{ 'accept-language': 'nl', ...always, ...headers },
        ...(json !== undefined && { 'content-type': 'application/json' }),
      },
      ...(json !== undefined && { body: JSON.stringify(json) }),
      ...(form && { body: new URLSearchParams(form) }),
    });
    const body = await response.text();
    const told = JSON.stringify(json ?? form ?? '');
    note(sight, `${who}: ${method} ${path} ${told}`, seenOf(response.status, response.headers, body));
    return { status: response.status, body, headers: response.headers };
  };
}

function note(sight: Sight, what: string, seen: string): void {
  const name = plain(what);
  let key = name;
  for (let n = 2; key in sight; n++) key = `${name} (${n})`;
  sight[key] = seen;
}

const client = { name: 'Demo', phone: '0470 12 34 56', language: 'nl' };
const filled = { ...client, via: 'phone', email: '', agree: 'on' };
const range = 'from=2026-11-22&to=2027-01-20';

/** How each route is tried; a route that is not here fails the test. By the area it belongs to. */
export const routes: Record<
  'visitor' | 'holder' | 'tab',
  Record<string, (w: World, ask: Ask) => Promise<unknown>>
> = {
  visitor: {
    'GET /healthz': (_w, ask) => ask('GET', '/healthz'),
    'GET /readyz': (_w, ask) => ask('GET', '/readyz'),
    'GET /pages/mark.svg': (_w, ask) => ask('GET', '/pages/mark.svg'),
    'GET /tab/': (_w, ask) => ask('GET', '/tab/'),
    'USE /tab/assets': ({ appointmentId }, ask) => ask('GET', `/tab/assets/${appointmentId}`),
    'USE /a': ({ appointmentId }, ask) => ask('GET', `/a/${appointmentId}`),
    'USE /b': (_w, ask) => ask('GET', '/b/nergens'),
    'USE /blad': (_w, ask) => ask('GET', '/blad/nergens'),
    'USE /vraag': (_w, ask) => ask('GET', '/vraag/nergens'),
    'USE /verwijs': ({ appointmentId }, ask) => ask('GET', `/verwijs/${appointmentId}`),
    'GET /verwijs/:token': ({ token }, ask) => ask('GET', `/verwijs/${token}?taal=fr`),
    'POST /verwijs/:token': ({ token }, ask) =>
      ask('POST', `/verwijs/${token}`, { form: { key: '', name: 'Demo', question: 'Demo' } }),
    'POST /verwijs/:token/intrekken': ({ token }, ask) =>
      ask('POST', `/verwijs/${token}/intrekken`, { form: { code: 'AAA-AAA', sure: 'on' } }),
    'USE /api/b': (_w, ask) => ask('GET', '/api/b/nergens/slots'),
    'GET /api/b/:site/slots': async (_w, ask) => {
      for (const query of ['', `?${range}`, `?${range}&voor=demo-infosessie`])
        await ask('GET', `/api/b/demo/slots${query}`);
      await ask('GET', `/api/b/demo-elders/slots?${range}`);
    },
    'POST /api/b/:site/holds': async (w, ask) => {
      for (const slotId of takeable(w)) await ask('POST', '/api/b/demo/holds', { json: { slotId } });
      await ask('POST', '/api/b/demo-elders/holds', { json: { slotId: w.booked } });
    },
    'DELETE /api/b/:site/holds/:holdId': async (w, ask) => {
      await ask('DELETE', `/api/b/demo/holds/${w.appointmentId}`);
      const { body } = await ask('POST', '/api/b/demo/holds', { json: { slotId: w.free[0] } });
      await ask('DELETE', `/api/b/demo/holds/${idIn(body)}`);
    },
    'POST /api/b/:site/appointments': async (w, ask) => {
      const tell = (what: object, key?: string) =>
        ask('POST', '/api/b/demo/appointments', {
          json: { ...what, client, agreeContact: true },
          ...(key && { headers: { 'idempotency-key': key } }),
        });
      await tell({ holdId: w.appointmentId });
      for (const slotId of takeable(w)) {
        await tell({ slotId });
        await tell({ slotId }, 'een-sleutel-van-iemand');
      }
    },
    'GET /b/:site': async (_w, ask) => {
      for (const query of ['', '?week=2026-12-07', '?week=2026-12-14&taal=fr'])
        await ask('GET', `/b/demo${query}`);
      await ask('GET', '/b/demo-elders');
    },
    'POST /b/:site/momenten': (_w, ask) => ask('POST', '/b/demo/momenten?week=2026-12-07', { form: filled }),
    'POST /b/:site/moment': async (w, ask) => {
      for (const slotId of takeable(w)) await ask('POST', '/b/demo/moment', { form: { slotId } });
    },
    'GET /b/:site/moment/:holdId': (w, ask) => ask('GET', `/b/demo/moment/${w.appointmentId}`),
    'POST /b/:site/moment/:holdId/vrij': async (w, ask) => {
      const { headers } = await ask('POST', '/b/demo/moment', { form: { slotId: w.free[0] } });
      const holdId = idIn(headers.get('location') ?? '');
      await ask('POST', `/b/demo/moment/${holdId}/vrij`, { form: { holdId, key: '' } });
      await ask('POST', `/b/demo/moment/${w.appointmentId}/vrij`, {
        form: { holdId: w.appointmentId, key: '' },
      });
    },
    'POST /b/:site/afspraak': (w, ask) =>
      ask('POST', '/b/demo/afspraak', {
        form: { holdId: w.appointmentId, key: 'een-sleutel-van-iemand', ...filled },
      }),
    'GET /b/:site/affiche': (_w, ask) => ask('GET', '/b/demo/affiche'),
    'GET /b/:site/bel-terug': (_w, ask) => ask('GET', '/b/demo/bel-terug'),
    'POST /b/:site/bel-terug': (_w, ask) =>
      ask('POST', '/b/demo/bel-terug', {
        form: { key: NOBODY_ID, name: 'Demo', phone: '0470 12 34 56', partOfDay: 'ANY' },
      }),
    'GET /b/:site/bel-terug/bedankt': (_w, ask) => ask('GET', '/b/demo/bel-terug/bedankt'),
    'GET /a/': (_w, ask) => ask('GET', '/a/'),
    'GET /blad/': (_w, ask) => ask('GET', '/blad'),
    'GET /blad/:id': (_w, ask) => ask('GET', '/blad/tnwc?taal=fr'),
    'GET /vraag/': (_w, ask) => ask('GET', '/vraag?taal=fr'),
    'POST /vraag/': (_w, ask) =>
      ask('POST', '/vraag', { form: { question: 'is mijn cliënt naar het gesprek met de coach gekomen?' } }),
    'GET /over': (_w, ask) => ask('GET', '/over'),
    'GET /privacy': (_w, ask) => ask('GET', '/privacy'),
    'GET /voorwaarden': (_w, ask) => ask('GET', '/voorwaarden?taal=fr'),
    'GET /c/:name': async ({ appointmentId, token }, ask) => {
      for (const proof of ['', `.${COACH_ID}`, `.${COACH_ID}.${'x'.repeat(43)}`, `.${COACH_ID}.${token}`])
        await ask('GET', `/c/${appointmentId}${proof}.ics`);
    },
  },
  holder: {
    'GET /a/:token': async ({ token }, ask) => {
      await ask('GET', `/a/${token}`);
      await ask('GET', `/a/${token}?taal=fr&nieuw=1`);
    },
    // More guesses than a code takes, so that a code that somebody asked for would show.
    'POST /a/:token': async ({ token }, ask) => {
      for (let n = 0; n < 6; n++) await ask('POST', `/a/${token}`, { form: { code: '000000' } });
    },
    'POST /a/:token/code': ({ token }, ask) => ask('POST', `/a/${token}/code`, { form: {} }),
    ...each(['kaart', 'nieuw', 'gegevens', 'gegevens.json', 'wissen'], 'GET'),
    ...each(['afspraak/:id.ics', 'afspraak/:id/verplaats', 'afspraak/:id/annuleer'], 'GET'),
    ...each(['afspraak/:id/verplaats', 'afspraak/:id/annuleer', 'nieuw', 'wissen'], 'POST'),
    ...each(['toestemming/:id', 'terugkoppeling/:id', 'meenemen'], 'GET'),
    ...each(['toestemming', 'toestemming/:id', 'terugkoppeling/:id'], 'POST'),
  },
  tab: {
    'GET /api/tab/me': (_w, ask) => ask('GET', '/api/tab/me'),
    'GET /api/tab/sites/:id/qr': (_w, ask) => ask('GET', `/api/tab/sites/${SITE_ID}/qr`),
    'GET /api/tab/agenda': (_w, ask) => ask('GET', `/api/tab/agenda?${range}`),
    'GET /api/tab/slots': async ({ appointmentId }, ask) => {
      for (const site of [SITE_ID, OTHER_SITE_ID])
        await ask('GET', `/api/tab/slots?${range}&site=${site}&own=${appointmentId}`);
    },
    'POST /api/tab/appointments/:id/outcome': ({ appointmentId }, ask) =>
      ask('POST', `/api/tab/appointments/${appointmentId}/outcome`, {
        json: { state: 'NO_SHOW' },
      }),
    ...Object.fromEntries(
      ['move', 'follow-up'].map((verb) => [
        `POST /api/tab/appointments/:id/${verb}`,
        ({ appointmentId, free }: World, ask: Ask) =>
          ask('POST', `/api/tab/appointments/${appointmentId}/${verb}`, {
            json: { slotId: free[0] },
          }),
      ]),
    ),
    ...Object.fromEntries(
      ['cancel', 'code'].map((verb) => [
        `POST /api/tab/appointments/:id/${verb}`,
        ({ appointmentId }: World, ask: Ask) => ask('POST', `/api/tab/appointments/${appointmentId}/${verb}`),
      ]),
    ),
    'GET /api/tab/calls': (_w, ask) => ask('GET', '/api/tab/calls'),
    'POST /api/tab/calls/:id/done': (_w, ask) => ask('POST', `/api/tab/calls/${NOBODY_ID}/done`),
    'GET /api/tab/schedules': (_w, ask) => ask('GET', '/api/tab/schedules'),
    'GET /api/tab/rule-days': (_w, ask) =>
      ask('GET', `/api/tab/rule-days?site=${SITE_ID}&rule=FREQ%3DWEEKLY&from=2026-11-22`),
    'POST /api/tab/schedules': (_w, ask) => ask('POST', '/api/tab/schedules', { json: scheduleWords }),
    'PUT /api/tab/schedules/:id': (_w, ask) =>
      ask('PUT', `/api/tab/schedules/${SCHEDULE_ID}`, { json: scheduleWords }),
    'DELETE /api/tab/schedules/:id': (_w, ask) => ask('DELETE', `/api/tab/schedules/${SCHEDULE_ID}`),
    // Days on which the booked talk is: whose schedule changes is told of the talks that stand in the way.
    'POST /api/tab/leave': ({ appointmentId }, ask) =>
      ask('POST', '/api/tab/leave', {
        json: { from: '2026-12-07', until: '2026-12-07', choices: { [appointmentId]: { do: 'CANCEL' } } },
      }),
    'POST /api/tab/moved-days': (_w, ask) =>
      ask('POST', '/api/tab/moved-days', {
        json: {
          ...{ scheduleId: SCHEDULE_ID, day: '2026-12-07', toDay: null },
          ...{ startsAt: null, endsAt: null, place: null, wayfinding: null },
        },
      }),
    'DELETE /api/tab/exceptions/:id': (_w, ask) => ask('DELETE', `/api/tab/exceptions/${NOBODY_ID}`),
    ...referralRoutes(),
    ...adminRoutes(),
    ...knowledgeRoutes(),
  },
};

/** What is about referrals: an id of an appointment is none of a referral, a feedback or a message. */
function referralRoutes(): Record<string, (w: World, ask: Ask) => Promise<unknown>> {
  const lists = ['referrals', 'articles', 'undelivered', 'own-referrals'].map((path) => `GET ${path}`);
  const of = (record: string, acts: readonly string[]) =>
    acts.map((act) => act.replace(' ', ` ${record}/:id/`));
  const all = [
    ...lists,
    ...of('referrals', [
      'GET desk',
      'POST accept',
      'POST contact',
      'POST link',
      'POST code',
      'POST complete',
    ]),
    ...of('referrals', ['GET records', 'POST join']),
    ...of('referrals', ['POST decline', 'POST hand-over', 'POST book', 'POST consents']),
    ...of('referrals', ['POST consents/:consentId/withdraw', 'PUT feedback', 'PUT plan']),
    ...of('feedback', ['POST send', 'POST take-back']),
    ...['GET feedback/:id', 'POST undelivered/:id/retry'],
  ];
  const bodies: Record<string, object> = {
    decline: { reason: 'NO_ROOM' },
    'hand-over': { to: COACH_ID },
    join: { record: NOBODY_ID, agreed: true },
    consents: { purpose: 'CONTACT', how: 'SPOKEN' },
    feedback: { discussed: 'Demo' },
    plan: { summary: 'Demo', steps: [], articles: [] },
  };
  return Object.fromEntries(
    all.map((one) => {
      const [method = '', path = ''] = one.split(' ');
      const act = path.split('/').at(-1) ?? '';
      return [
        `${method} /api/tab/${path}`,
        async ({ appointmentId, guesses = [appointmentId], free }: World, ask: Ask) => {
          const json = act === 'book' ? { slotId: free[0] } : bodies[act];
          for (const id of path.includes(':') ? guesses : ['']) {
            const to = `/api/tab/${path.replaceAll(/:\w+/g, id)}`;
            await ask(method, to, json && { json });
          }
        },
      ];
    }),
  );
}

/** What administrators and coordinators ask, and where someone may join: none of it knows of an appointment. */
function adminRoutes(): Record<string, (w: World, ask: Ask) => Promise<unknown>> {
  const others: Record<string, { path: string; body?: object }> = {
    'GET /figures': { path: '/figures?year=2026' },
    'GET /figures.csv': { path: '/figures.csv?year=2026' },
    'GET /join': { path: '/join' },
    'POST /join': { path: '/join', body: { siteId: NOBODY_ID } },
  };
  const asked = Object.entries(asksOfAdmin).map(([route, make]) => [route, make()] as const);
  return Object.fromEntries(
    [...asked, ...Object.entries(others)].map(([route, { path, body: json }]) => {
      const [method = '', address = ''] = route.split(' ');
      return [
        `${method} /api/tab${address}`,
        (_w: World, ask: Ask) => ask(method, `/api/tab${path}`, json && { json }),
      ];
    }),
  );
}

/** What is about articles, which say nothing of a client: an id of theirs is none of a draft. */
function knowledgeRoutes(): Record<string, (w: World, ask: Ask) => Promise<unknown>> {
  const reads = ['GET knowledge', 'GET knowledge/template/:key', 'GET knowledge/articles/:key'];
  const acts = ['POST preview', 'PUT draft', 'PUT owner', 'POST settle'].map((act) =>
    act.replace(' ', ' knowledge/articles/:key/'),
  );
  const drafts = ['publish', 'send-back', 'discard'].map((act) => `POST knowledge/drafts/:id/${act}`);
  return Object.fromEntries(
    [...reads, ...acts, ...drafts].map((one) => {
      const [method = '', path = ''] = one.split(' ');
      return [
        `${method} /api/tab/${path}`,
        async ({ appointmentId, guesses = [appointmentId] }: World, ask: Ask) => {
          for (const id of path.includes(':') ? guesses : ['']) {
            const to = `/api/tab/${path.replaceAll(/:\w+/g, id)}`;
            await ask(method, to, method === 'GET' ? undefined : { json: { version: 1 } });
          }
        },
      ];
    }),
  );
}

const scheduleWords = {
  ...{ siteId: SITE_ID, rule: 'FREQ=WEEKLY;BYDAY=MO', from: '2026-11-23', until: null },
  ...{ startsAt: '09:00', endsAt: '12:00', minutes: 50, bufferMinutes: 10, dailyCap: 6, leadMinutes: null },
  ...{ horizonDays: null, mode: 'ON_SITE', place: 'Demo', wayfinding: '', reservedFor: null },
};

/** Pages of a link, below its token. */
function each(paths: string[], method: 'GET' | 'POST') {
  return Object.fromEntries(
    paths.map((path) => [
      `${method} /a/:token/${path}`,
      async ({ token, appointmentId, free }: World, ask: Ask) => {
        const form = /verplaats|nieuw/.test(path) ? { slotId: free[0] } : {};
        const address = `/a/${token}/${path.replace(':id', appointmentId)}`;
        await ask(method, address, method === 'POST' ? { form } : {});
      },
    ]),
  );
}

/** Slots that someone else may try to have without getting them. */
function takeable({ booked, capped, mayReappear }: World): string[] {
  return mayReappear ? [] : [booked, capped];
}

function idIn(text: string): string {
  return UUID_ONE.exec(text)?.[0] ?? '';
}

/** Everyone who has no business knowing what a client does looks at all there is, and everything they see is written down. */
export async function watch(world: World): Promise<Sight> {
  const { running } = world;
  const sight: Sight = {};
  const rules = rulesOf(running.sealer);
  // What the coach elsewhere did to their own days when everyone looked before.
  await asSystem(running.db, (tx) => tx.scheduleException.deleteMany({ where: { coachId: ELSEWHERE_ID } }));
  const tryAll = async (area: keyof typeof routes, who: string, always?: Record<string, string>) => {
    const ask = asker(running, sight, who, always);
    for (const [route, tried] of Object.entries(routes[area]))
      if (isTried(area, route)) await tried(world, ask);
  };
  const isTried = (area: keyof typeof routes, route: string): boolean => {
    if (world.triesTab) return true;
    return area === 'holder' ? route.startsWith('GET ') : !still.has(route);
  };
  const asStaff = async (who: keyof typeof staff) => {
    const authorization = `Bearer ${await running.login.token(staff[who].chatId)}`;
    const ask = asker(running, sight, who, { authorization });
    for (const [route, tried] of Object.entries(world.triesTab ? routes.tab : {}))
      if (mayTry(rules[route], staff[who].tries)) await tried(world, ask);
    await talk(world, sight, who, staff[who].chatId);
  };
  // Visitors hold slots for a moment, which whoever sees the list at that moment would see.
  const visitors = async () => {
    if (world.triesAll === false) return;
    await tryAll('visitor', 'visitor');
    await holdsAtMost(world, asker(running, sight, 'limited visitor', { 'x-forwarded-for': '203.0.113.7' }));
    await bookWhereClosed(world, asker(running, sight, 'visitor of a closed site'), { clientsBook: false });
    await bookWhereClosed(world, asker(running, sight, 'visitor who is late'), { leadMinutes: 60 * 24 * 60 });
  };
  const professionals = async () => {
    await visitors();
    await Promise.all([asStaff('nurse'), asStaff('doctor')]);
  };
  await Promise.all([professionals(), tryAll('holder', 'holder'), asStaff('coach elsewhere')]);
  return sight;
}

/** Pages that read nothing of a site: they are looked at where everything is tried. */
const still = new Set([
  ...['GET /healthz', 'GET /readyz', 'GET /pages/mark.svg', 'GET /tab/', 'USE /tab/assets'],
  ...['USE /a', 'USE /b', 'USE /blad', 'USE /vraag', 'USE /verwijs', 'USE /api/b', 'GET /a/'],
  ...['GET /blad/', 'GET /blad/:id', 'GET /vraag/', 'POST /vraag/'],
  ...['GET /over', 'GET /privacy', 'GET /voorwaarden'],
]);

/**
 * Whether a route of the tab is tried by who has a role; without one, everything is. Routes that are for other roles are one
 * refusal whatever they name, and so is every route to nobody: every-route.test.ts walks them.
 */
function mayTry(rule: Rule | undefined, role: Role | undefined): boolean {
  return !rule || !role || rule.may === 'SIGNED_IN' || rolesOf(rule).includes(role);
}

/** A professional who books, another of the same site, and a coach of another site. */
const staff: Record<'nurse' | 'doctor' | 'coach elsewhere', { chatId: string; tries?: Role }> = {
  nurse: { chatId: nurse },
  doctor: { chatId: doctor, tries: 'CARE_PROFESSIONAL' },
  'coach elsewhere': { chatId: stranger, tries: 'COACH' },
};

/** Someone who may hold no more slots, whom a slot that cannot be had is refused as to anyone. */
async function holdsAtMost(world: World, ask: Ask): Promise<void> {
  let cookie = '';
  const holdIds: string[] = [];
  for (const slotId of [...world.free, ...takeable(world)]) {
    const got = await ask('POST', '/api/b/demo/holds', { json: { slotId }, headers: { cookie } });
    cookie = got.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    if (got.status === 201) holdIds.push(idIn(got.body));
  }
  for (const holdId of holdIds) await ask('DELETE', `/api/b/demo/holds/${holdId}`, { headers: { cookie } });
}

/** Someone who tries a slot that is not on offer to visitors, whoever has it. */
async function bookWhereClosed(
  { running, booked, capped, free }: World,
  ask: Ask,
  policy: { clientsBook?: boolean; leadMinutes?: number },
): Promise<void> {
  const where = { siteId: SITE_ID };
  const usual = await running.db.bookingPolicy.findUniqueOrThrow({ where });
  const set = (data: typeof policy) => asSystem(running.db, (tx) => tx.bookingPolicy.update({ where, data }));
  await set(policy);
  for (const slotId of [booked, capped, free[0]]) {
    await ask('POST', '/api/b/demo/holds', { json: { slotId } });
    await ask('POST', '/api/b/demo/appointments', { json: { slotId, client, agreeContact: true } });
  }
  await set({ clientsBook: usual.clientsBook, leadMinutes: usual.leadMinutes });
}

/** How each button of a card is tried; one that is not here does not compile. */
const presses: Record<CardVerb, (world: World) => Record<string, string>[]> = {
  'book.site': () => [{ site: SITE_ID }, { site: OTHER_SITE_ID }],
  'book.more': ({ booked, open }) => [{}, filledIn(open.nurse.card, 0, { slot: booked })],
  'book.confirm': (world) =>
    takeable(world).map((slot) => filledIn(world.open.nurse.card, 0, { slot, none: 'true' })),
  'refer.site': () => [{ site: SITE_ID }, { site: OTHER_SITE_ID }],
  // Not a whole form: what someone refers after they looked would be there the next time they look.
  'refer.send': () => [
    { name: 'Demo', contact: '', none: 'true', language: 'nl', question: '', agree: 'true' },
  ],
  'referral.look': () => [{}],
  'referral.accept': () => [{}],
  'referral.askDecline': () => [{}],
  'referral.decline': () => [{ reason: 'NO_ROOM' }],
  'referral.show': () => [{}],
  'referral.hide': () => [{}],
  'referral.status': () => [{}],
  'referral.askRevoke': () => [{}, { referral: NOBODY_ID }],
  'referral.keep': () => [{}],
  'referral.revoke': () => [{}],
  'feedback.look': () => [{}],
};

/** What is said to the bot: each command, and a question that asks straight out. */
export const said = {
  book: 'afspraak',
  agenda: 'agenda',
  refer: 'doorverwijzen',
  referrals: 'mijn doorverwijzingen',
  help: 'help',
  question: 'is mijn cliënt naar het gesprek met de coach werk gekomen?',
};

/** What of that shows talks and referrals; the rest is said where everything is tried. */
const looks = [said.book, said.agenda, said.refer, said.referrals];

/** All that someone can do in the chat with the bot. */
async function talk(world: World, sight: Sight, who: string, id: string): Promise<void> {
  const { running, open, used, referred } = world;
  const { connector } = running;
  const chat = await connector.openPersonalChat(id);
  const record = async (what: string, turn: () => Promise<TurnResult>) => {
    const { seen, result } = await seenTurn(running, chat.id, turn);
    note(sight, `${who}: ${what}`, seen);
    return result;
  };
  for (const words of world.triesTab ? Object.values(said) : looks)
    await record(`says ${words}`, () => connector.say(chat.id, id, words));
  const old = id === doctor ? open.doctor : open.nurse;
  // What the others are shown of free moments is in what they are told when they say that they want to book.
  const books = cardVerbs.filter((verb) => id === nurse && verb.startsWith('book.'));
  const tried = world.triesTab ? cardVerbs : books;
  for (const verb of tried)
    for (const inputs of presses[verb](world)) {
      const there = old.card.actions.some((action) => action.verb === verb);
      const data = { ...dataOf(old.card, there ? verb : 'book.more'), ...inputs };
      await record(`presses ${verb} of an old card ${JSON.stringify(inputs)}`, () =>
        connector.execute(chat.id, id, old.messageId, verb, data),
      );
    }
  if (id === nurse) await leafThrough({ ...old, chatId: chat.id, who: id }, connector, record);
  const pressUsed = async (what: string, verb: CardVerb, { card, typed }: UsedCard) => {
    for (const trigger of id === nurse ? (['manual', 'automatic'] as const) : (['manual'] as const)) {
      const data = { ...dataOf(card.card, verb), ...typed };
      await record(`presses the ${what} card, ${trigger}`, () =>
        connector.execute(chat.id, id, card.messageId, verb, data, { trigger }),
      );
    }
  };
  if (used) await pressUsed('used', 'book.confirm', used);
  if (!referred) return;
  await pressUsed('sent', 'refer.send', referred.sent);
  if (id !== nurse && !world.triesTab) return;
  // Taken back once, it would be so when they look again; loop-discretion.test.ts does that last.
  const verbs = cardVerbs.filter((verb) => verb.startsWith('referral.') && verb !== 'referral.revoke');
  for (const verb of id === nurse ? verbs : [...verbs, 'referral.revoke' as const])
    for (const inputs of presses[verb](world)) {
      const data = { ...dataOf(referred.own.card, 'referral.askRevoke'), ...inputs };
      await record(`presses ${verb} of the referrer’s card ${JSON.stringify(inputs)}`, () =>
        connector.execute(chat.id, id, referred.own.messageId, verb, data),
      );
    }
}

/** Every moment that the card offers, page by page. */
async function leafThrough(
  first: OpenCard,
  connector: Connector,
  record: (what: string, turn: () => Promise<TurnResult>) => Promise<TurnResult>,
): Promise<void> {
  let card = first;
  for (let page = 0; page < 5; page++) {
    const result = await record(`leafs to page ${page}`, () => press(connector, card, 'book.more', {}));
    card = { ...card, card: cardBack(result) };
  }
}

/**
 * What someone sees of one client and not, or otherwise, of another. Where not everything was tried on both, what was tried
 * on one of them and not on the other says nothing; what was tried on the one that less was tried on has to be on the other.
 */
export function differences(one: Sight, other: Sight, { whole }: { whole: boolean }) {
  const [less, more] = [one, other].sort((a, b) => Object.keys(a).length - Object.keys(b).length);
  const tried = new Set(Object.keys(whole ? { ...less, ...more } : { ...less }));
  const told = [...tried].filter((what) => one[what] !== other[what]).sort();
  const only = (sight: Sight): Sight =>
    Object.fromEntries(told.flatMap((what) => (what in sight ? [[what, sight[what] ?? '']] : [])));
  return { one: only(one), other: only(other) };
}
