import { beforeAll, describe, expect, test } from 'vitest';
import { demoPeople, demoTenants } from '../../prisma/demo-data.ts';
import { bookAgain } from '../../src/booking/book-again.ts';
import { claimCode, claimLink, giveClaimCode, sendClaimCode } from '../../src/booking/claim-link.ts';
import { eraseClient } from '../../src/booking/erase-client.ts';
import { readSite } from '../../src/booking/read-site.ts';
import { recordOutcome } from '../../src/booking/record-outcome.ts';
import { parseSlotId } from '../../src/booking/slot-id.ts';
import type { Who } from '../../src/booking/who.ts';
import { withdrawConsent } from '../../src/consent/withdraw.ts';
import type { Giver } from '../../src/consent/giver.ts';
import { asSystem } from '../../src/database/scope.ts';
import { dayOf } from '../../src/day.ts';
import { keepHouse } from '../../src/delivery/housekeeping.ts';
import { runClocks } from '../../src/delivery/run-clocks.ts';
import { answerPreview } from '../../src/feedback/answer-preview.ts';
import { writePlan } from '../../src/feedback/plan.ts';
import { sendFeedback } from '../../src/feedback/send-feedback.ts';
import { writeFeedback } from '../../src/feedback/write-feedback.ts';
import { newId } from '../../src/ids.ts';
import { acceptReferral } from '../../src/referral/accept-referral.ts';
import { completeReferral } from '../../src/referral/complete-referral.ts';
import { tokenOf } from '../../src/referral/refer-client.ts';
import { revealContact } from '../../src/referral/reveal-contact.ts';
import { cardBack, openCard, press, type OpenCard } from '../support/book-card.ts';
import {
  differences,
  ELSEWHERE_ID,
  OTHER_SITE_ID,
  plain,
  seenOf,
  seenTurn,
  shownBy,
  watch,
  type Sight,
  type World,
} from '../support/discretion.ts';
import { agrees, setPolicy, TEXT } from '../support/loop.ts';
import { COACH_ID } from '../support/tab.ts';
import { bookTalk, partsOf, person, type Talk } from '../support/talks.ts';
import { clock, coach, doctor, nurse, stranger, useWerkwijzer } from '../support/werkwijzer.ts';

// Nothing about a client leaves without consent (design, invariant 1): without it a referrer sees sent, taken on or handed
// on, and closed on a fixed day. A nurse refers a client; then the same days are lived in worlds that differ only in what the
// coach or the client did next. The nurse, another professional of the site, who is also whom it tells that nobody answers, a
// coach elsewhere and a visitor look at all there is, and must see the same in each, to the byte.

let now = clock();
const running = useWerkwijzer({ now: () => now, settings: { LIMIT_POSTS_PER_MINUTE: '100000' } });

const slot = (moment: string) => `${COACH_ID}.${moment}`;
/** The sixth talk of a day that has room for six, and the seventh moment of that day. */
const [BOOKED, CAPPED] = [slot('20261207T1300Z'), slot('20261207T1400Z')];
const FREE: [string, string] = [slot('20261223T0800Z'), slot('20261223T0900Z')];

/** When everyone looks. The coach is asked on a Sunday; sixteen working hours later the site’s clock hands it on. */
const moments = {
  'that evening': '2026-11-22T19:00:00Z',
  'after the day of the talk': '2026-12-08T10:00:00Z',
  'after it closed': '2027-01-25T10:00:00Z',
} as const;
type Moment = keyof typeof moments;

type Loop = { referralId: string; clientId: string; token: string };
/** What is done: soon after the referral, or while the talk is going on that someone has on that day. */
type Deeds = Partial<Record<'soon' | 'during', (loop: Loop) => Promise<unknown>>>;

const parts = () => partsOf(running, () => now);
const ref = (slotId: string) => parseSlotId(slotId) ?? expect.fail(`${slotId} is no slot`);
const theSite = () => readSite(running.db, () => now, { slug: 'demo' });
const theCoach = () => person(running, 'Demo Coach', () => now);
const asCoach = async (): Promise<Who & Giver> => ({ as: 'COACH', person: await theCoach() });

const accept = async ({ referralId }: Loop) => acceptReferral(parts(), await theCoach(), referralId);
/** Someone of whom nobody here knows anything takes the last moment of that day. */
const othersBook = () => {
  const contact = { kind: 'PHONE', value: '+32470000000' } as const;
  return bookTalk(running, { day: dayOf(ref(BOOKED).start), contact }, () => now);
};
const talk = async (who: Who, { clientId }: Loop) =>
  bookAgain(parts(), await theSite(), who, { clientId, slot: ref(BOOKED) });
const outcome = async ({ clientId }: Loop, state: 'COMPLETED' | 'NO_SHOW') => {
  const { id } = await asSystem(running.db, (tx) => tx.appointment.findFirstOrThrow({ where: { clientId } }));
  const steps = state === 'COMPLETED' ? (['VDAB', 'TRAINING'] as const) : [];
  await recordOutcome(parts(), await theCoach(), { appointmentId: id, state, steps });
};
const claim = async ({ referralId, token }: Loop) => {
  const mailed = await asSystem(running.db, (tx) =>
    tx.client.count({ where: { referrals: { some: { id: referralId } }, contactKind: 'MAIL' } }),
  );
  if (mailed === 0) {
    const { code } = await giveClaimCode(parts(), await theCoach(), { referralId });
    return claimLink(parts(), token, code);
  }
  await sendClaimCode(parts(), token);
  const { facts } = await asSystem(running.db, (tx) =>
    tx.outboxMessage.findFirstOrThrow({ where: { kind: 'CLIENT_CODE' } }),
  );
  const { linkId, round } = facts as { linkId: string; round: string };
  return claimLink(parts(), token, claimCode(running.sealer, linkId, round));
};
const withdraws = async (giver: Giver, { clientId }: Loop, purpose: 'REFERRAL' | 'CONTACT' = 'REFERRAL') => {
  const { id: consentId } = await asSystem(running.db, (tx) =>
    tx.consent.findFirstOrThrow({ where: { clientId, purpose } }),
  );
  await withdrawConsent(parts(), giver, { clientId, consentId });
};
const erase = async ({ clientId }: Loop) => eraseClient(parts(), await theSite(), clientId);
const write = async ({ referralId }: Loop) =>
  writeFeedback(parts(), await theCoach(), { referralId, text: TEXT });
/** Where the site has clients read first: written, and on the client's own page. */
const preview = async (loop: Loop) => {
  await setPolicy(running, { clientPreviews: true });
  const { feedbackId } = await write(loop);
  await sendFeedback(parts(), await theCoach(), { feedbackId });
  return { feedbackId };
};

const takenOn = (deed?: (loop: Loop) => Promise<unknown>, more: Deeds = {}): Deeds => ({
  soon: async (loop) => {
    await accept(loop);
    if (deed) await deed(loop);
    else await othersBook();
  },
  ...more,
});
const andOthersBook = (deed: (loop: Loop) => Promise<unknown>) => async (loop: Loop) => {
  await deed(loop);
  await othersBook();
};
const claimed = (deed: (loop: Loop) => Promise<unknown> = othersBook) =>
  takenOn(async (loop) => {
    await claim(loop);
    await deed(loop);
  });
const coachBooks = async (loop: Loop) => talk(await asCoach(), loop);

const worlds = {
  'was taken on': takenOn(),
  'came to a talk': takenOn(coachBooks, { during: (loop) => outcome(loop, 'COMPLETED') }),
  'did not come': takenOn(coachBooks, { during: (loop) => outcome(loop, 'NO_SHOW') }),
  'was called by the coach, given a code and something to take along, and agreed to a feedback that was never sent':
    takenOn(
      andOthersBook(async (loop) => {
        const { referralId, clientId } = loop;
        const person = await theCoach();
        await revealContact(parts(), person, referralId);
        await giveClaimCode(parts(), person, { referralId });
        const text = { summary: 'Demo', steps: [], articles: [] };
        await writePlan(parts(), person, { clientId, text, isArticle: () => false });
        await agrees(running, loop, undefined, () => now);
        await write(loop);
      }),
    ),
  'has a feedback to read first': takenOn(andOthersBook(preview)),
  'told the coach to stop': takenOn(
    andOthersBook(async (loop) => withdraws({ as: 'COACH', person: await theCoach() }, loop)),
  ),
  'told the coach not to be reached any more': takenOn(
    andOthersBook(async (loop) => withdraws({ as: 'COACH', person: await theCoach() }, loop, 'CONTACT')),
  ),
  'was rounded off': takenOn(
    andOthersBook(async ({ referralId }) => completeReferral(parts(), await theCoach(), referralId)),
  ),

  'claimed the link': claimed(),
  'booked a talk': claimed(async (loop) => talk({ as: 'CLIENT', clientId: loop.clientId }, loop)),
  'withdrew the referral': claimed(andOthersBook((loop) => withdraws({ as: 'CLIENT' }, loop))),
  'erased everything': claimed(andOthersBook(erase)),
  'would rather not have a feedback sent': claimed(
    andOthersBook(async (loop) => {
      const { feedbackId } = await preview(loop);
      await answerPreview(parts(), loop.clientId, { feedbackId, send: false });
    }),
  ),

  'nobody answered': { soon: andOthersBook(claim) },
  'withdrew the referral before anyone answered': {
    soon: andOthersBook(async (loop) => {
      await claim(loop);
      await withdraws({ as: 'CLIENT' }, loop);
    }),
  },
  'erased everything before anyone answered': {
    soon: andOthersBook(async (loop) => {
      await claim(loop);
      await erase(loop);
    }),
  },
} satisfies Record<string, Deeds>;
type Name = keyof typeof worlds;
/** Nobody took the referral on, and the client did not claim the link. */
const WAITING = 'waits';
const names = Object.keys(worlds) as Name[];

/** What became of a client, in worlds that nobody may tell apart. */
const alike = {
  'that a coach took on': names.slice(0, names.indexOf('claimed the link')),
  'that a coach took on, and whose link was claimed': names.slice(
    names.indexOf('claimed the link'),
    names.indexOf('nobody answered'),
  ),
  // Whom a site tells that nobody answers is told so; in these the client saw to it that nobody need.
  'that was withdrawn before anyone answered': names.slice(names.indexOf('nobody answered') + 1),
};

/** In which every route and button is tried, which takes its time; in the others everyone looks at what there is to see. */
const thorough = new Set<Name>([
  ...['was taken on', 'claimed the link', 'nobody answered'],
  ...['came to a talk', 'has a feedback to read first', 'withdrew the referral', 'erased everything'],
  ...['withdrew the referral before anyone answered', 'erased everything before anyone answered'],
] as Name[]);

type Life = {
  sights: Map<Moment, Sight>;
  /** What the chats of the nurse, the other professional and the coach elsewhere showed since the referral, in their order. */
  chats: Record<string, unknown[]>;
};
const lives = new Map<Name, Promise<Life>>();
/** One after the other: they share the database and the chats. */
let last: Promise<unknown> = Promise.resolve();

function live(name: Name): Promise<Life> {
  const life = lives.get(name) ?? last.catch(() => undefined).then(() => liveThrough(name));
  lives.set(name, life);
  last = life;
  return life;
}

async function liveThrough(name: Name): Promise<Life> {
  const life: Life = { sights: new Map(), chats: {} };
  await startAnew();
  const ending = await recordChats(life.chats);
  const { loop, world } = await begin(name);
  const deeds: Deeds = worlds[name];
  for (const moment of ['2026-11-22T12:00:00Z', ...passing]) {
    now = new Date(moment);
    if (moment === '2026-11-22T12:00:00Z') await deeds.soon?.(loop);
    if (moment === DURING) await deeds.during?.(loop);
    await passes();
    const [at] = Object.entries(moments).find(([, when]) => when === moment) ?? [];
    if (!at) continue;
    const guesses = [loop.referralId, await feedbackOf(loop)];
    const triesAll = at === 'that evening';
    const triesTab = triesAll && thorough.has(name);
    looking = true;
    life.sights.set(at as Moment, await watch({ ...world, guesses, triesAll, triesTab }));
    looking = false;
  }
  ending();
  return life;
}

const DURING = '2026-12-07T13:20:00Z';
/** Moments at which the clocks run, the looks among them. */
const passing = [
  ...['2026-11-22T13:00:00Z', moments['that evening'], '2026-11-23T16:00:00Z', '2026-11-24T15:45:00Z'],
  ...['2026-11-25T10:00:00Z', DURING, moments['after the day of the talk']],
  ...['2027-01-20T23:30:00Z', moments['after it closed']],
];

/** The clocks run, and what is due is delivered. */
async function passes(): Promise<void> {
  await runClocks(running.db, now);
  await running.deliver(now);
  await keepHouse(running.db, now);
}

async function feedbackOf({ referralId }: Loop): Promise<string> {
  const row = await asSystem(running.db, (tx) => tx.feedback.findFirst({ where: { referralId } }));
  return row?.id ?? newId();
}

/** While everyone looks, what the chats answer is in what they saw. */
let looking = false;

/** Writes down what the chats of everyone but the coach show from now on; ends when the returned function is called. */
async function recordChats(chats: Life['chats']): Promise<() => void> {
  const whose = new Map<string, string>();
  for (const who of [nurse, doctor, stranger])
    whose.set((await running.connector.openPersonalChat(who)).id, who);
  return running.connector.on((event) => {
    const who = 'conversationId' in event ? whose.get(event.conversationId) : undefined;
    if (!who || looking) return;
    const shown = shownBy(event).map((one) => plain(JSON.stringify({ at: now, one })));
    (chats[who] ??= []).push(...shown);
  });
}

const others: Talk[] = [];

/** Five talks of others on the day, and nothing else. */
async function startAnew(): Promise<void> {
  now = clock();
  await setPolicy(running, { clientPreviews: false, feedbackMode: 'TEXT' });
  await asSystem(running.db, async (tx) => {
    await tx.outboxMessage.deleteMany();
    await tx.chatPost.deleteMany();
    await tx.referral.deleteMany();
    await tx.appointment.deleteMany({
      where: { id: { notIn: others.map(({ appointmentId }) => appointmentId) } },
    });
    await tx.client.deleteMany({ where: { id: { notIn: others.map(({ clientId }) => clientId) } } });
    await tx.freedTime.deleteMany();
    await tx.idempotencyKey.deleteMany();
    await tx.callRequest.deleteMany();
  });
  while (others.length < 5) others.push(await othersBook());
}

/** Cards are opened, and with one of them the nurse refers. */
async function begin(name: Name | typeof WAITING): Promise<{ loop: Loop; world: World; own: OpenCard }> {
  const { connector } = running;
  const open = { nurse: await openCard(connector, nurse), doctor: await openCard(connector, doctor) };
  const card = await openCard(connector, nurse, 'doorverwijzen');
  const contact = name.endsWith('answered') ? 'zilverreiger@voorbeeld.be' : '0470 99 88 77';
  const typed = {
    ...{ name: 'Zilverreiger', contact, none: 'false', language: 'nl', agree: 'true', how: 'SPOKEN' },
    question: 'wil weten of halftijds herbeginnen kan',
  };
  const own = { ...card, card: cardBack(await press(connector, card, 'refer.send', typed)) };
  const { id: referralId, clientId } = await asSystem(running.db, (tx) =>
    tx.referral.findFirstOrThrow({ orderBy: { createdAt: 'desc' } }),
  );
  const token = tokenOf(running, referralId);
  const world = { running, appointmentId: newId(), token, booked: BOOKED, capped: CAPPED, free: FREE, open };
  return {
    loop: { referralId, clientId: clientId ?? '', token },
    world: {
      ...{ ...world, used: undefined, referred: { sent: { card, typed }, own } },
      ...{ mayReappear: false, triesTab: false },
    },
    own,
  };
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
  for (const who of [coach, nurse, doctor, stranger]) {
    const chat = await running.connector.openPersonalChat(who);
    await running.connector.say(chat.id, who, 'hallo');
  }
});

function seen(first: Name, usual: Life, name: Name, life: Life, at: Moment) {
  const whole = thorough.has(first) === thorough.has(name);
  return differences(usual.sights.get(at) ?? {}, life.sights.get(at) ?? {}, { whole });
}

describe.each(Object.entries(alike))('of a referral %s', { timeout: 300_000 }, (_what, [first, ...rest]) => {
  test.each(rest)(`a client who %s looks to everyone like one who ${first}`, async (name) => {
    const [usual, life] = [await live(first ?? name), await live(name)];
    for (const at of Object.keys(moments) as Moment[]) {
      const { one, other } = seen(first ?? name, usual, name, life, at);
      expect(other, at).toEqual(one);
    }
    // They did look, and saw what there is to see.
    expect([...life.sights.keys()]).toEqual(Object.keys(moments));
    expect(life.chats).toEqual(usual.chats);
  });
});

test('of a referral that nobody answered, a client who saw to it that nobody need looks the same to the referrer', async () => {
  const usual = await live('nobody answered');
  for (const name of names.slice(names.indexOf('nobody answered') + 1)) {
    const life = await live(name);
    for (const at of Object.keys(moments) as Moment[]) {
      const { one, other } = seen('nobody answered', usual, name, life, at);
      expect(other, at).toEqual(one);
    }
    // Whom the site named hears that nobody answered; of a referral of which they hear nothing they know nothing.
    for (const who of [nurse, stranger]) expect(life.chats[who], who).toEqual(usual.chats[who]);
  }
}, 300_000);

describe('a referrer who takes a referral back', { timeout: 300_000 }, () => {
  /** What they see of it, before and after: the answers, the chat, and the link that they gave out. */
  async function takenBack(name: Name | typeof WAITING) {
    await startAnew();
    const chats: Life['chats'] = {};
    const ending = await recordChats(chats);
    const { loop, world, own } = await begin(name);
    await (name === WAITING ? othersBook() : worlds[name].soon?.(loop));
    for (const moment of passing.slice(0, 5)) {
      now = new Date(moment);
      await passes();
    }
    const chat = await running.connector.openPersonalChat(nurse);
    const turns: string[] = [];
    const pressed = async (card: OpenCard, verb: string) => {
      const { seen, result } = await seenTurn(running, chat.id, () =>
        press(running.connector, card, verb, {}),
      );
      turns.push(seen);
      return { ...card, card: cardBack(result) };
    };
    const asked = await pressed(own, 'referral.askRevoke');
    await pressed(asked, 'referral.revoke');
    await passes();
    const { seen } = await seenTurn(running, chat.id, () =>
      running.connector.say(chat.id, nurse, 'mijn doorverwijzingen'),
    );
    const page = await fetch(`${running.origin}/a/${world.token}`);
    ending();
    return { turns, list: seen, link: seenOf(page.status, page.headers, await page.text()), chats };
  }
  /** Each is lived once, as the others are. */
  const all = new Map<string, ReturnType<typeof takenBack>>();
  const one = (name: Name | typeof WAITING) => {
    const life = all.get(name) ?? last.catch(() => undefined).then(() => takenBack(name));
    if (!all.has(name)) last = life;
    all.set(name, life);
    return life;
  };

  test.each(['did not come', 'told the coach to stop', 'was rounded off'] as const)(
    'learns of a client who %s no more than of one who was taken on',
    async (name) => {
      expect(await one(name)).toEqual(await one('was taken on'));
    },
  );

  test('gets the same answers whether a coach had taken it on or not', async () => {
    const [taken, waiting] = [await one('was taken on'), await one(WAITING)];
    expect(waiting.turns).toEqual(taken.turns);
    expect(waiting.list).toEqual(taken.list);
  });

  test('learns from the link that they gave out nothing of whether a coach had taken it on', async () => {
    const [taken, waiting] = [await one('was taken on'), await one(WAITING)];
    expect(waiting.link).toEqual(taken.link);
  });
});
