import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { demoPeople, demoTenants } from '../../prisma/demo-data.ts';
import { bookAgain } from '../../src/booking/book-again.ts';
import { cancelAppointment } from '../../src/booking/cancel-appointment.ts';
import { claimLink, giveClaimCode, sendClaimCode } from '../../src/booking/claim-link.ts';
import { eraseClient } from '../../src/booking/erase-client.ts';
import { linkToken } from '../../src/booking/client-link.ts';
import { moveAppointment } from '../../src/booking/move-appointment.ts';
import { readSite } from '../../src/booking/read-site.ts';
import { recordOutcome } from '../../src/booking/record-outcome.ts';
import { parseSlotId } from '../../src/booking/slot-id.ts';
import type { Who } from '../../src/booking/who.ts';
import { asSystem, inScope } from '../../src/database/scope.ts';
import { dayOf } from '../../src/day.ts';
import { enqueueAgendas } from '../../src/delivery/agendas.ts';
import { keepHouse } from '../../src/delivery/housekeeping.ts';
import { knownKinds } from '../../src/delivery/read-message.ts';
import { newId } from '../../src/ids.ts';
import { filledIn, openCard, press } from '../support/book-card.ts';
import {
  differences,
  ELSEWHERE_ID,
  OTHER_SITE_ID,
  routes,
  said,
  shownBy,
  watch,
} from '../support/discretion.ts';
import type { Sight, World } from '../support/discretion.ts';
import { isPractice, routesOf } from '../support/routes.ts';
import { COACH_ID, SITE_ID } from '../support/tab.ts';
import { bookTalk, partsOf, person, type Talk } from '../support/talks.ts';
import { clock, coach, doctor, nurse, stranger, useWerkwijzer } from '../support/werkwijzer.ts';

// Nothing about a client leaves without consent, not even that they were seen, booked or did not come (design, invariants 1
// and 12). A nurse books on a client's behalf; then the same days are lived in worlds that differ only in what the client or
// the coach did next. Whoever has no business knowing looks at all there is, and must see the same in each, to the byte.

let now = clock();
const running = useWerkwijzer({ now: () => now, settings: { LIMIT_POSTS_PER_MINUTE: '100000' } });

const slot = (moment: string) => `${COACH_ID}.${moment}`;
/** The sixth talk of a day that has room for six, and the seventh moment of that day. */
const [BOOKED, CAPPED] = [slot('20261207T1300Z'), slot('20261207T1400Z')];
/** The first moments of their days. */
const [OTHER_DAY, LATER_DAY] = [slot('20261209T0800Z'), slot('20261216T0800Z')];
const FREE: [string, string] = [slot('20261223T0800Z'), slot('20261223T0900Z')];

/** When everyone looks: before and after freed time reappears, while the talk is going on, and when it is over. */
const moments = {
  'that evening': '2026-11-22T19:00:00Z',
  'the next morning': '2026-11-23T06:00:00Z',
  'during the talk': '2026-12-07T13:20:00Z',
  'the day after the talk': '2026-12-08T10:00:00Z',
} as const;
type Moment = keyof typeof moments;

type Booked = { appointmentId: string; clientId: string; token: string };
/** What is done: soon after the booking, while the talk is going on, or when it is over. */
type Deeds = Partial<Record<'soon' | 'during' | 'after', (booked: Booked) => Promise<unknown>>>;

const parts = () => partsOf(running, () => now);
const ref = (slotId: string) => parseSlotId(slotId) ?? expect.fail(`${slotId} is no slot`);
const theSite = () => readSite(running.db, () => now, { slug: 'demo' });
const theCoach = () => person(running, 'Demo Coach', () => now);
const asCoach = async (): Promise<Who> => ({ as: 'COACH', person: await theCoach() });
const asClient = ({ clientId }: Booked): Who => ({ as: 'CLIENT', clientId });

const giveCode = async (booked: Booked) => giveClaimCode(parts(), await theCoach(), booked);
const claim = async (booked: Booked) => claimLink(parts(), booked.token, (await giveCode(booked)).code);
const cancel = async (who: Who, { appointmentId }: Booked) =>
  cancelAppointment(parts(), await theSite(), who, appointmentId);
const move = async (who: Who, { appointmentId }: Booked, to: string) =>
  moveAppointment(parts(), await theSite(), who, { appointmentId, to: ref(to) });
const again = async (who: Who, { clientId }: Booked, next: string) =>
  bookAgain(parts(), await theSite(), who, { clientId, slot: ref(next) });
const erase = async ({ clientId }: Booked) => eraseClient(parts(), await theSite(), clientId);
const outcome = async ({ appointmentId }: Booked, state: 'COMPLETED' | 'NO_SHOW') => {
  const steps = state === 'COMPLETED' ? (['VDAB', 'TRAINING'] as const) : [];
  await recordOutcome(parts(), await theCoach(), { appointmentId, state, steps });
};
/** Someone of whom nobody here knows anything takes the first moment of a day, on the public page. */
const othersBook = (first: string) => {
  const contact = { kind: 'PHONE', value: '+32470000000' } as const;
  return bookTalk(running, { day: dayOf(ref(first).start), contact }, () => now);
};
const afterClaim = (deed: (booked: Booked) => Promise<unknown>): Deeds => ({
  soon: async (booked) => {
    await claim(booked);
    await deed(booked);
  },
});

const worlds = {
  'kept it': {},
  'was given a code': { soon: giveCode },
  'asked for a code': { soon: ({ token }) => sendClaimCode(parts(), token) },
  'kept it, and others book a later day': { soon: () => othersBook(LATER_DAY) },
  'was booked a next talk by the coach': { soon: async (b) => again(await asCoach(), b, LATER_DAY) },
  came: { during: (b) => outcome(b, 'COMPLETED') },
  'did not come': { during: (b) => outcome(b, 'NO_SHOW') },
  'did not come, as the coach wrote later': { after: (b) => outcome(b, 'NO_SHOW') },
  'claimed the link': { soon: claim },
  'moved it within the day': afterClaim((b) => move(asClient(b), b, CAPPED)),
  'cancelled it': afterClaim((b) => cancel(asClient(b), b)),
  'erased everything': afterClaim(erase),
  'was cancelled by the coach': { soon: async (b) => cancel(await asCoach(), b) },
  'claimed the link, and others book another day': afterClaim(() => othersBook(OTHER_DAY)),
  'cancelled it, and others book another day': afterClaim(async (b) => {
    await cancel(asClient(b), b);
    await othersBook(OTHER_DAY);
  }),
  'moved it to another day': afterClaim((b) => move(asClient(b), b, OTHER_DAY)),
  'was moved to another day by the coach': { soon: async (b) => move(await asCoach(), b, OTHER_DAY) },
  'booked a next talk': afterClaim((b) => again(asClient(b), b, OTHER_DAY)),
  'claimed the link, came, and erased everything': {
    soon: claim,
    during: (b) => outcome(b, 'COMPLETED'),
    after: erase,
  },
} satisfies Record<string, Deeds>;
type Name = keyof typeof worlds | 'was never booked';

/** In which every route and button is tried, which takes its time; in the others everyone looks at what there is to see. */
const thorough = new Set<Name>([
  ...['kept it', 'asked for a code', 'claimed the link', 'cancelled it', 'erased everything'],
  ...['claimed the link, and others book another day', 'was moved to another day by the coach'],
] as Name[]);

const contacts = { phone: '0470 99 88 77', mail: 'zilverreiger@voorbeeld.be' };
type By = keyof typeof contacts;

type Comparison = { by: By; at: Moment; worlds: readonly Name[] };

/** Clients whom nobody may tell apart, by how they can be reached. */
const alike: Comparison[] = [
  ...(
    [
      [
        'that evening',
        ['kept it', 'was given a code'],
        ['kept it, and others book a later day', 'was booked a next talk by the coach'],
        ['claimed the link', 'cancelled it', 'erased everything', 'was cancelled by the coach'],
        ['claimed the link', 'moved it within the day'],
        [
          ...(['claimed the link, and others book another day', 'moved it to another day'] as const),
          ...(['was moved to another day by the coach', 'booked a next talk'] as const),
        ],
      ],
      [
        'the next morning',
        ['claimed the link', 'moved it within the day'],
        ['cancelled it', 'was cancelled by the coach'],
        ['cancelled it, and others book another day', 'moved it to another day'],
      ],
      ['during the talk', ['kept it', 'came', 'did not come']],
      [
        'the day after the talk',
        [
          ...(['kept it', 'came', 'did not come', 'did not come, as the coach wrote later'] as const),
          ...(['claimed the link', 'cancelled it', 'claimed the link, came, and erased everything'] as const),
        ],
      ],
    ] as [Moment, ...Name[][]][]
  ).flatMap(([at, ...groups]) => groups.map((group) => ({ by: 'phone' as const, at, worlds: group }))),
  { by: 'mail', at: 'that evening', worlds: ['kept it', 'asked for a code'] },
  { by: 'mail', at: 'that evening', worlds: ['claimed the link', 'cancelled it', 'moved it within the day'] },
];

/** Clients who differ in nothing but what the handed link and the card that booked show. */
const alikeButForLink: Comparison[] = [
  { by: 'phone', at: 'that evening', worlds: ['kept it', 'claimed the link'] },
  { by: 'mail', at: 'that evening', worlds: ['kept it', 'claimed the link'] },
  { by: 'phone', at: 'the next morning', worlds: ['was never booked', 'cancelled it'] },
];

function titled(comparisons: readonly Comparison[]): [string, Comparison][] {
  return comparisons.map((one) => [`${one.at}, by ${one.by}: who ${one.worlds.join('; who ')}`, one]);
}

/** What became of a world: what was seen when, and what went out. */
type Life = {
  sights: Map<Moment, Sight>;
  outbox: { kind: string; personId: string | null }[];
  mailedTo: string[];
  /** What the bot wrote of its own accord to anyone but the coach. */
  unasked: unknown[];
  /** Tables in which staff read something, with a query that forgot its where-clause. */
  readable: string[];
};
const lives = new Map<string, Promise<Life>>();
/** One after the other, also when a test no longer waits: they share the database and the chats. */
let last: Promise<unknown> = Promise.resolve();

function live(by: By, name: Name): Promise<Life> {
  const key = `${by}: ${name}`;
  const life = lives.get(key) ?? last.catch(() => undefined).then(() => liveThrough(by, name));
  lives.set(key, life);
  last = life;
  return life;
}

async function sightOf({ by, at }: Comparison, name: Name): Promise<Sight> {
  return (await live(by, name)).sights.get(at) ?? expect.fail(`nobody looked ${at} at who ${name}`);
}

async function compared(comparison: Comparison, first: Name, second: Name) {
  const [one, other] = [await sightOf(comparison, first), await sightOf(comparison, second)];
  return differences(one, other, { whole: thorough.has(first) === thorough.has(second) });
}

async function liveThrough(by: By, name: Name): Promise<Life> {
  await startAnew();
  const deeds: Deeds = name === 'was never booked' ? {} : worlds[name];
  const looks = [...alike, ...alikeButForLink].flatMap((one) =>
    one.by === by && one.worlds.includes(name) ? [one.at] : [],
  );
  const life: Life = { sights: new Map(), outbox: [], mailedTo: [], unasked: [], readable: [] };
  const { booked, world } = await begin(name === 'was never booked' ? undefined : contacts[by]);
  const letterbox = running.mails()[0]?.number ?? 0;
  const passTo = async (moment: string) => {
    now = new Date(moment);
    life.unasked.push(...(await deliver()));
  };
  const look = async (moment: Moment, mayReappear = false) => {
    await passTo(moments[moment]);
    if (looks.includes(moment))
      life.sights.set(
        moment,
        await watch({
          ...world,
          mayReappear,
          triesTab: moment === 'that evening' && thorough.has(name),
        }),
      );
  };

  await passTo('2026-11-22T12:00:00Z');
  if (booked) await deeds.soon?.(booked);
  await look('that evening');
  life.readable = await readable();
  await look('the next morning', true);
  now = new Date('2026-12-07T07:00:00Z');
  await enqueueAgendas(running.db, now);
  await passTo('2026-12-07T07:00:00Z');
  now = new Date(moments['during the talk']);
  if (booked) await deeds.during?.(booked);
  await look('during the talk');
  now = new Date(moments['the day after the talk']);
  if (booked) await deeds.after?.(booked);
  await keepHouse(running.db, now);
  await look('the day after the talk');

  life.outbox = await asSystem(running.db, (tx) =>
    tx.outboxMessage.findMany({ select: { kind: true, personId: true } }),
  );
  life.mailedTo = running.mails().flatMap(({ number, to }) => (number > letterbox ? to : []));
  return life;
}

const others: Talk[] = [];

/** Five talks of others on the day, and nothing else. */
async function startAnew(): Promise<void> {
  now = clock();
  await asSystem(running.db, async (tx) => {
    await tx.outboxMessage.deleteMany();
    await tx.appointment.deleteMany({
      where: { id: { notIn: others.map(({ appointmentId }) => appointmentId) } },
    });
    await tx.client.deleteMany({ where: { id: { notIn: others.map(({ clientId }) => clientId) } } });
    await tx.freedTime.deleteMany();
    await tx.idempotencyKey.deleteMany();
    await tx.callRequest.deleteMany();
  });
  while (others.length < 5) others.push(await othersBook(BOOKED));
}

/** Cards are opened, and with one of them the nurse books; with no contact she does not. */
async function begin(contact: string | undefined): Promise<{ booked: Booked | undefined; world: World }> {
  const { connector } = running;
  const open = { nurse: await openCard(connector, nurse), doctor: await openCard(connector, doctor) };
  const card = await openCard(connector, nurse);
  const typed = filledIn(card.card, 0, { slot: BOOKED, name: 'Zilverreiger', contact: contact ?? '' });
  if (contact) await press(connector, card, 'book.confirm', typed);
  const booked = contact ? await bookedAt(BOOKED) : undefined;
  const { appointmentId, token } = booked ?? { appointmentId: newId(), token: 'x'.repeat(43) };
  const world = { running, appointmentId, token, booked: BOOKED, capped: CAPPED, free: FREE, open };
  return {
    booked,
    world: { ...world, used: booked && { card, typed }, mayReappear: false, triesTab: false },
  };
}

async function bookedAt(slotId: string): Promise<Booked> {
  const { start } = ref(slotId);
  const row = await asSystem(running.db, (tx) =>
    tx.appointment.findFirstOrThrow({
      where: { startsAt: start, state: 'BOOKED' },
      include: { client: { include: { links: true } } },
    }),
  );
  const [link] = row.client?.links ?? [];
  if (!row.clientId || !link) throw new Error('the booking has no client or no link');
  return { appointmentId: row.id, clientId: row.clientId, token: linkToken(running.sealer, link.id) };
}

/** Delivers what is due; returns what anyone but the coach got to see of it. */
async function deliver(): Promise<unknown[]> {
  const { connector } = running;
  const { id } = await connector.openPersonalChat(coach);
  const seen: unknown[] = [];
  const stop = connector.on((event) => {
    if ('conversationId' in event && event.conversationId !== id) seen.push(...shownBy(event));
  });
  await running.deliver(now).finally(stop);
  return seen;
}

async function readable(): Promise<string[]> {
  const tables = await running.db.$queryRaw<{ name: string }[]>`
    select relname::text as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`;
  const one = ({ name }: { name: string }) =>
    `select '${name}' as name where exists (select 1 from "${name}")`;
  const found = new Set<string>();
  for (const [personId, siteId] of [
    ...demoPeople.filter(({ role }) => role === 'CARE_PROFESSIONAL').map(({ id }) => [id, SITE_ID]),
    [ELSEWHERE_ID, OTHER_SITE_ID],
  ]) {
    const scope = { tenantId: demoTenants.hospital, personId, siteIds: [siteId ?? ''] };
    const rows = await inScope(running.db, scope, (tx) =>
      tx.$queryRawUnsafe<{ name: string }[]>(tables.map(one).join(' union all ')),
    );
    for (const { name } of rows) found.add(name);
  }
  return [...found].sort();
}

beforeAll(async () => {
  const organisationId = 'de300000-0000-4000-8000-000000000011';
  const objectId = demoPeople.find(({ name }) => name === 'Demo Onbekende')?.objectId ?? '';
  const tenantId = demoTenants.hospital;
  await asSystem(running.db, async (tx) => {
    const site = { id: OTHER_SITE_ID, organisationId, slug: 'demo-elders', name: 'Demo elders' };
    await tx.site.create({ data: site });
    await tx.person.create({ data: { id: ELSEWHERE_ID, tenantId, objectId, name: 'Demo Coach Elders' } });
    await tx.assignment.create({
      data: { id: newId(), siteId: OTHER_SITE_ID, coachId: ELSEWHERE_ID, from: new Date('2026-01-01') },
    });
  });
  for (const who of [coach, stranger]) await running.connector.openPersonalChat(who);
});

describe('nobody but coach and client learns what became of an appointment', { timeout: 300_000 }, () => {
  test.each(titled(alike))('%s, all the same', async (_title, comparison) => {
    const [first, ...rest] = comparison.worlds;
    for (const name of rest) {
      const { one, other } = await compared(comparison, first ?? name, name);
      expect(other, `who ${name}`).toEqual(one);
    }
  });

  // Whoever handed a link over sees that it stopped, and never why: claimed, moved and cancelled are alike above.
  test.each(titled(alikeButForLink))('%s, but for the link all the same', async (_title, comparison) => {
    const [first = 'kept it', second = 'kept it'] = comparison.worlds;
    const { one, other } = await compared(comparison, first, second);
    const aside = (sight: Sight) =>
      Object.entries(sight).filter(
        ([what]) => what in one && what in other && !/^holder: |^nurse: presses the used/.test(what),
      );
    expect(aside(other)).toEqual(aside(one));
  });
});

describe('what goes out', { timeout: 300_000 }, () => {
  async function all(): Promise<Life[]> {
    const found: Life[] = [];
    for (const { by, worlds: names } of [...alike, ...alikeButForLink])
      for (const name of names) found.push(await live(by, name));
    return found;
  }

  test('is every message there is, and each goes to the client’s own address or to the coach', async () => {
    const found = await all();
    const kinds = new Set(found.flatMap(({ outbox }) => outbox.map(({ kind }) => kind)));
    // What belongs to a referral is told of in loop.test.ts and loop-model.test.ts; here nobody refers.
    const ofReferral = /REFER|FEEDBACK|CHAT_REFRESH|BOOKING_LINK|PLAN|PREVIEW|NUDGE/;
    expect([...kinds].sort()).toEqual(knownKinds.filter((kind) => !ofReferral.test(kind)).sort());
    const people = new Set(found.flatMap(({ outbox }) => outbox.map(({ personId }) => personId)));
    expect(people).toEqual(new Set([null, COACH_ID]));
    expect(new Set(found.flatMap(({ mailedTo }) => mailedTo))).toEqual(new Set([contacts.mail]));
  });

  test('never is a word of the bot that nobody else asked for', async () => {
    for (const { unasked } of await all()) expect(unasked).toEqual([]);
  });

  test('nor can a professional or a coach of another site read it in the database', async () => {
    // Of a client nothing but that a key was used, under a keyed name, and for which appointment's id. In `processed_activity`
    // stands, under a keyed name too, that a chat was welcomed.
    const known = ['organisation', 'tenant', 'site', 'site_role', 'person', 'assignment'];
    const policies = ['booking_policy', 'site_policy', 'chat_budget'];
    const more = ['schedule', 'schedule_exception', 'conversation', 'shown_answer', 'idempotency_key'].concat(
      ['processed_activity'],
    );
    const allowed = new Set([...known, ...policies, ...more, '_prisma_migrations']);
    for (const { readable: tables } of await all())
      expect(tables.filter((table) => !allowed.has(table))).toEqual([]);
  });
});

describe('what is tried', () => {
  test('is every route, each in one place', () => {
    const tried = Object.values(routes).flatMap((area) => Object.keys(area));
    const there = new Set(
      routesOf(running.app).filter((route) => !isPractice(route) && !route.startsWith('GET /pages/style.')),
    );
    expect([...tried, 'POST /api/messages'].sort()).toEqual([...there].sort());
  });

  test('is every command of the chat', () => {
    const source = readFileSync(join(import.meta.dirname, '../../bot/acts/commands.ts'), 'utf8');
    const commands = [...source.matchAll(/^ {2}(\w+): \{/gm)].map(([, command]) => command);
    expect(commands).toEqual(['book', 'refer', 'referrals', 'agenda']);
    for (const command of commands) expect(Object.keys(said)).toContain(command);
  });
});
