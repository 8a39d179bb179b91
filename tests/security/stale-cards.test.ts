import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newRequest, sealRequest, type CardRequest } from '../../bot/acts/request.ts';
import { ADAPTIVE_CARD } from '../../bot/cards/card.ts';
import { cardVerbs, refreshVerbs, type CardVerb } from '../../bot/cards/verbs.ts';
import { asSystem } from '../../src/database/scope.ts';
import { say } from '../../src/i18n/index.ts';
import { createSealer } from '../../src/privacy/seal.ts';
import { answerOf, choicesOf, filledIn, openCard } from '../support/book-card.ts';
import {
  accepted,
  agrees,
  chatOf,
  everythingIn,
  feedBack,
  NAME,
  QUESTION,
  refer,
  setPolicy,
  SITE_ID,
  TEXT,
} from '../support/loop.ts';
import { meanwhile, type About, type Change } from '../support/meanwhile.ts';
import { bookTalk, person } from '../support/talks.ts';
import { coach, doctor, nurse, useWerkwijzer } from '../support/werkwijzer.ts';

// Every button of every card, pressed on a card that is no longer true: it gets the card as it is now, or plain words, never an
// error, and has no second effect.

const running = useWerkwijzer();
const said = new RegExp([NAME, QUESTION, ...Object.values(TEXT)].join('|'));
const MESSAGE = 'application/vnd.microsoft.activity.message';

const coaching: Change[] = [
  ...(['it was taken on already', 'it was declined in the tab', 'the referrer took it back'] as const),
  ...(['it was rounded off', 'the client took the consent back', 'the client was erased'] as const),
  'the assignment ended',
];
const referring: Change[] = [
  ...(['it was taken on already', 'it was declined in the tab', 'the referrer took it back'] as const),
  ...(['it was rounded off', 'the client took the consent back', 'the client was erased'] as const),
  ...(['the assignment ended', 'the professional left'] as const),
];

/** What can happen between a card and a press on it. A new verb does not compile before someone thought of that. */
const changes: Record<CardVerb, readonly Change[]> = {
  'book.site': ['the site takes no bookings any more', 'the professional left', 'the assignment ended'],
  'book.more': ['the site takes no bookings any more', 'the professional left', 'the assignment ended'],
  'book.confirm': ['the site takes no bookings any more', 'the professional left', 'the assignment ended'],
  'refer.site': ['the site takes no referrals any more', 'the professional left', 'the assignment ended'],
  'refer.send': ['the site takes no referrals any more', 'the professional left', 'the assignment ended'],
  'referral.look': coaching,
  'referral.accept': coaching,
  'referral.askDecline': coaching,
  'referral.decline': coaching,
  'referral.show': coaching,
  'referral.hide': coaching,
  'referral.status': referring,
  'referral.askRevoke': referring,
  'referral.keep': referring,
  'referral.revoke': ['the referrer took it back', 'the professional left'],
  'feedback.look': [
    ...(['the client wants no feedback any more', 'the client was erased'] as const),
    ...(['the coach took the feedback back', 'the professional left', 'it was rounded off'] as const),
  ],
};

const byCoach = new Set<CardVerb>([
  ...(['referral.look', 'referral.accept', 'referral.askDecline', 'referral.decline'] as const),
  ...(['referral.show', 'referral.hide'] as const),
]);

let slot = '';

beforeAll(async () => {
  for (const who of [coach, nurse, doctor]) {
    const chat = await running.connector.openPersonalChat(who);
    await running.connector.say(chat.id, who, 'hallo');
  }
  await setPolicy(running, { feedbackMode: 'TEXT' });
  slot = choicesOf((await openCard(running.connector, nurse)).card, 'slot')[0]?.value ?? '';
});
beforeEach(() => running.connector.clearFaults());

async function aboutFor(verb: CardVerb): Promise<About> {
  if (verb !== 'feedback.look') return refer(running);
  // What the other cases would still send takes its time, and is about none of this.
  await asSystem(running.db, (tx) => tx.outboxMessage.deleteMany());
  const loop = await accepted(running);
  await agrees(running, loop);
  const feedbackId = await feedBack(running, loop);
  await running.deliver();
  return { ...loop, feedbackId };
}

function inputsOf(verb: CardVerb): Record<string, string> {
  switch (verb) {
    case 'book.site':
    case 'refer.site':
      return { site: SITE_ID };
    case 'book.more':
    case 'book.confirm':
      return { ...filledIn({ body: [], actions: [] }, 0, { none: 'true' }), slot };
    case 'refer.send':
      return {
        ...{ name: 'Demo', contact: '', none: 'true', language: 'nl', agree: 'true', how: 'SPOKEN' },
        question: 'wil weten of deeltijds werken kan',
      };
    case 'referral.decline':
      return { reason: 'NO_ROOM' };
    default:
      return {};
  }
}

/** Presses the button of a card that was made for the right person, in their own chat. */
async function press(
  verb: CardVerb,
  { referralId, feedbackId }: Partial<About>,
  more: Partial<Pressing> = {},
) {
  const who = byCoach.has(verb) ? coach : nurse;
  const { id } = await person(running, who === coach ? 'Demo Coach' : 'Demo Verpleegkundige');
  const about = { siteId: SITE_ID, ...(referralId && { referralId }), ...(feedbackId && { feedbackId }) };
  const request = sealRequest(more.sealer ?? running.sealer, more.request ?? newRequest({ id }, about));
  const chat = await running.connector.openPersonalChat(who);
  const messageId = (await chatOf(running, who)).findLast(({ from }) => from === 'bot')?.id ?? '';
  const data = { request, ...inputsOf(verb) };
  const result = await running.connector.execute(chat.id, who, messageId, verb, data, {
    trigger: more.trigger ?? 'manual',
  });
  return { ...result, messageId, who };
}
type Pressing = {
  sealer: typeof running.sealer;
  request: CardRequest;
  trigger: 'manual' | 'automatic';
};

/** A card, or words beside it; and no sign that something broke on our side. */
function expectAnAnswer(result: { status: number; body: unknown }) {
  expect(result.status).toBe(200);
  const answer = answerOf(result);
  expect(answer.statusCode).toBe(200);
  expect([ADAPTIVE_CARD, MESSAGE]).toContain(answer.type);
  expect(JSON.stringify(answer)).not.toContain(say('nl', 'card.failed'));
}

const cases = cardVerbs.flatMap((verb) => changes[verb].map((change) => [verb, change] as const));

describe('a card that is no longer true', () => {
  test.each(cases)('%s, after %s', async (verb, change) => {
    const about = await aboutFor(verb);
    const undo = await meanwhile[change](running, about);
    try {
      const before = await everythingIn(running);
      const result = await press(verb, about);
      expectAnAnswer(result);
      // Whoever took a referral on may look at whom it is about: that is noted, and nothing else changes.
      const theirs = change === 'it was taken on already' || change === 'it was rounded off';
      const looks = verb === 'referral.show' && theirs;
      if (!looks && !(verb === 'feedback.look' && theirs))
        expect(JSON.stringify(result.body)).not.toMatch(said);
      if (!looks) expect(await everythingIn(running)).toBe(before);
    } finally {
      await undo?.();
    }
  });

  test.each(cardVerbs)(
    '%s with a request sealed by a key that is gone gets words and does nothing',
    async (verb) => {
      const about = await aboutFor(verb);
      const before = await everythingIn(running);
      const result = await press(verb, about, { sealer: createSealer(new Uint8Array(32).fill(9)) });
      expectAnAnswer(result);
      expect(answerOf(result).type).toBe(MESSAGE);
      expect(await everythingIn(running)).toBe(before);
    },
  );

  test('a moment that someone else took in between is offered no more, and what was typed stays', async () => {
    const { id } = await person(running, 'Demo Verpleegkundige');
    const taken = await bookTalk(running);
    const start = taken.slot.slotId;
    const chat = await running.connector.openPersonalChat(nurse);
    const request = sealRequest(running.sealer, newRequest({ id }, { siteId: SITE_ID }));
    const { card, messageId } = await openCard(running.connector, nurse);
    const data = { request, ...filledIn(card, 0, { none: 'true' }), slot: start };
    const result = await running.connector.execute(chat.id, nurse, messageId, 'book.confirm', data);
    const words = JSON.stringify(answerOf(result).value);
    expect(words).toContain('Dit moment is niet meer vrij');
    expect(words).not.toContain(start);
  });

  test('a form that was sent already shows what came of it, on every press after that', async () => {
    const { id } = await person(running, 'Demo Verpleegkundige');
    const request = newRequest({ id }, { siteId: SITE_ID });
    const first = await press('refer.send', {}, { request });
    expect(JSON.stringify(first.body)).toContain('Doorverwijzing verstuurd');
    const before = await everythingIn(running);
    for (let n = 0; n < 3; n++) {
      const again = await press('refer.send', {}, { request });
      expect(JSON.stringify(again.body)).toContain('Doorverwijzing verstuurd');
    }
    expect(await everythingIn(running)).toBe(before);
  });
});

describe('a card that comes into sight', () => {
  test.each(refreshVerbs)('%s changes nothing and edits nothing, however often it comes by', async (verb) => {
    const about = await aboutFor(verb);
    const before = await everythingIn(running);
    const edits = () => running.connector.outbound().filter(({ method }) => method === 'PUT').length;
    const count = edits();
    for (let n = 0; n < 3; n++) {
      const result = await press(verb, about, { trigger: 'automatic' });
      expect(answerOf(result).type).toBe(ADAPTIVE_CARD);
    }
    expect(edits()).toBe(count);
    expect(await everythingIn(running)).toBe(before);
  });

  test('and whose edit Teams did not take, shows what is true: a feedback that was recalled is empty', async () => {
    const about = await aboutFor('feedback.look');
    const theirs = async () =>
      (await chatOf(running, nurse)).findLast((one) => JSON.stringify(one).includes(TEXT.steps ?? ''));
    const old = await theirs();
    expect(JSON.stringify(old)).toContain('feedback.look');
    running.connector.fault({ match: 'update', status: 502, times: 5 });
    await meanwhile['the client wants no feedback any more'](running, about);
    await running.deliver();
    running.connector.clearFaults();
    expect((await theirs())?.id).toBe(old?.id);

    const { id } = await person(running, 'Demo Verpleegkundige');
    const request = sealRequest(running.sealer, newRequest({ id }, { feedbackId: about.feedbackId ?? '' }));
    const chat = await running.connector.openPersonalChat(nurse);
    await running.connector.execute(
      ...([chat.id, nurse, old?.id ?? '', 'feedback.look', { request }] as const),
      { trigger: 'automatic' },
    );
    const now = (await chatOf(running, nurse)).find((one) => one.id === old?.id);
    expect(JSON.stringify(now)).toContain('Dit bericht is leeggemaakt');
    expect(JSON.stringify(now)).not.toMatch(said);
  });

  test('the text for a client to take along stays on the card: that one does not renew itself', async () => {
    const first = await press('refer.send', {});
    expect(JSON.stringify(first.body)).toMatch(/\/a\/[\w-]{43}/);
    expect(answerOf(first).value).not.toHaveProperty('refresh');
  });
});

describe('an answer within three seconds', () => {
  test('also when Teams takes long to edit the message', async () => {
    const { referralId } = await refer(running);
    running.connector.fault({ match: 'update', delayMs: 8000 });
    const begin = Date.now();
    const result = await press('referral.accept', { referralId });
    expect(Date.now() - begin).toBeLessThan(3000);
    expect(JSON.stringify(result.body)).toContain('Je nam deze doorverwijzing aan');
  });
});
