import { describe, expect, test } from 'vitest';
import { verbs } from '../../bot/acts/verbs.ts';
import { chatMessage } from '../../bot/chat-messages.ts';
import { answerCard } from '../../bot/cards/answer.ts';
import { articleCard } from '../../bot/cards/article.ts';
import { askForm, offeredForm } from '../../bot/cards/ask-form.ts';
import { askVerbs } from '../../bot/cards/ask-verbs.ts';
import { agendaCard } from '../../bot/cards/agenda.ts';
import { bookForm, emptyForm, type BookForm, type Typed } from '../../bot/cards/book-form.ts';
import { bookedCard } from '../../bot/cards/booked.ts';
import type { Card } from '../../bot/cards/card.ts';
import { chooseSite } from '../../bot/cards/choose-site.ts';
import { notice } from '../../bot/cards/notice.ts';
import { slotLabel, type ShownSlot } from '../../bot/cards/slot-label.ts';
import { cardMessage } from '../../bot/acts/card-message.ts';
import { sheetOf } from '../../src/answering/article-sheet.ts';
import { holdsOn, openKnowledge } from '../../src/knowledge/base.ts';
import type { ChatMessage } from '../../src/delivery/chat-message.ts';
import { languages, type Lang } from '../../src/lang.ts';
import { theAnswerer, TODAY } from '../support/werkwijzer.ts';

// Every card, as full as it gets, in every language, past the rules of Teams and of our own (teams.md, "Cards").

const LONG = 'Demo Ziekenhuis '.repeat(12).slice(0, 200);
const at = (n: number) => new Date(Date.UTC(2026, 10, 23 + n, 8));
const slot = (n: number): ShownSlot => ({
  ...{ slotId: `de300000-0000-4000-8000-000000000023.2026${1100 + 23 + n}T0800Z`, start: at(n) },
  ...{ mode: 'ELSEWHERE', place: LONG, reservedFor: LONG.slice(0, 100), coach: 'Demo Coach' },
});
const typed: Typed = {
  ...emptyForm('fr'),
  name: 'Zilverreiger',
  contact: '0470 99 88 77',
  slot: slot(1).slotId,
};
const everyProblem: BookForm['problems'] = [
  { field: 'slot', messageKey: 'field.slot' },
  { field: 'name', messageKey: 'field.name.number' },
  { field: 'contact', messageKey: 'card.book.contact.both' },
  { field: 'language', messageKey: 'field.language' },
  { field: 'agree', messageKey: 'card.book.agree.missing' },
  { field: 'how', messageKey: 'card.book.how.missing' },
];
const form: BookForm = {
  siteName: LONG,
  slots: Array.from({ length: 13 }, (_, n) => slot(n)),
  typed: emptyForm('nl'),
  problems: [],
  request: 'r'.repeat(400),
  more: { title: 'card.book.more', request: 'm'.repeat(400) },
};
const shown = {
  ...{ coach: 'Demo Coach', startsAt: at(0), endsAt: at(1), mode: 'ON_SITE' as const, place: LONG },
};
const link = `https://werkwijzer.example/a/${'t'.repeat(43)}`;
const talk = { startsAt: at(0), endsAt: at(1), mode: 'PHONE' as const, place: LONG };
const days = Array.from({ length: 7 }, (_, n) => ({
  ...{ at: at(n), isToday: n === 0, talks: Array.from({ length: 20 }, () => talk) },
}));
const tabUrl = 'https://werkwijzer.example/tab';

const everyKind = ['name', 'phone', 'email', 'birth_date', 'iban', 'national_number'] as const;

const cards: Record<string, (lang: Lang) => Card> = {
  'the form': (lang) => bookForm(lang, form),
  'the form with errors': (lang) =>
    bookForm(lang, { ...form, typed, problems: everyProblem, error: 'error.INVALID' }),
  'the choice of a site': (lang) =>
    chooseSite(lang, {
      request: 'r',
      verb: 'book.site',
      sites: Array.from({ length: 50 }, () => ({ id: link, name: LONG })),
    }),
  'booked, by mail': (lang) =>
    bookedCard(lang, { clientLang: 'fr', link, ownAgenda: false, shown: { ...shown, contactKind: 'MAIL' } }),
  'booked, to hand over': (lang) =>
    bookedCard(lang, { clientLang: 'en', link, ownAgenda: true, shown: { ...shown, contactKind: 'NONE' } }),
  'the agenda': (lang) => agendaCard(lang, { days, tabUrl }),
  'an empty agenda': (lang) => agendaCard(lang, { days: [{ at: at(0), isToday: true, talks: [] }], tabUrl }),
  'a notice': (lang) => notice(lang, LONG),
  'the box to ask in': (lang) =>
    offeredForm(
      lang,
      { kind: 'text', text: 'x'.repeat(1000), masked: [...everyKind], mayBeInNeed: true },
      LONG,
    ),
  'the box to ask in, empty': (lang) =>
    offeredForm(lang, { kind: 'nothing', why: 'refused', mayBeInNeed: false }),
  'the box to ask in, once more': (lang) => askForm(lang, { text: LONG, notes: [LONG], problem: LONG }),
};
const askUrl = `https://teams.microsoft.com/l/chat/0/0?users=28:${crypto.randomUUID()}&message=${'m'.repeat(300)}`;
const bySize = (a: Card, b: Card) => JSON.stringify(b).length - JSON.stringify(a).length;
const articles = (lang: Lang) =>
  openKnowledge(TODAY)
    .articles.filter((article) => holdsOn(article, TODAY))
    .map((article) => articleCard(lang, { sheet: sheetOf(article, lang, TODAY), askUrl }))
    .sort(bySize)
    .slice(0, 3);
const answers = (lang: Lang) =>
  ['Wat doet de TNWC?', 'mag ik halftijds herbeginnen?', 'wegwijzer', 'ik wil dood', 'winterbanden']
    .map((text) => theAnswerer()({ text, lang }, TODAY))
    .map((answer) => answerCard(lang, { answer, article: 'tnwc', chatUrl: askUrl }));

type Part = Record<string, unknown>;

/** Every element and action of a card, at whatever depth. */
function partsOf(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Part, ...Object.values(value).flatMap(partsOf)];
}
const typeOf = (part: Part) => (typeof part.type === 'string' ? part.type : '');
const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';

/** What the outbox sends to coaches, who work in Dutch. */
const calendarUrl = 'https://werkwijzer.example/calendar.ics';
const referral = {
  ...{
    referralId: crypto.randomUUID(),
    code: 'K7F-4QX',
    site: LONG,
    referrer: LONG,
    sentAt: at(0),
    name: LONG.slice(0, 60),
  },
  ...{
    question: LONG.repeat(3).slice(0, 500),
    consentId: crypto.randomUUID(),
    clientId: crypto.randomUUID(),
  },
};
const waiting = { code: 'K7F-4QX', site: LONG, referrer: LONG, sentAt: at(0) };
const feedback = {
  ...{ feedbackId: crypto.randomUUID(), code: 'K7F-4QX', coach: LONG, sentAt: at(0) },
  consentId: crypto.randomUUID(),
};
const long = LONG.repeat(10).slice(0, 1000);
const news: ChatMessage[] = [
  { kind: 'REFERRAL', card: { view: 'OPEN', ...referral } },
  { kind: 'REFERRAL', card: { view: 'MINE', ...referral, done: false } },
  { kind: 'REFERRAL', card: { view: 'MINE', ...referral, done: true } },
  { kind: 'REFERRAL', card: { view: 'ENDED', end: 'TAKEN' } },
  { kind: 'REFERRER', card: { id: crypto.randomUUID(), ...waiting, shown: 'TAKEN_OR_HANDED_ON' } },
  { kind: 'REFERRER', card: { id: crypto.randomUUID(), ...waiting, shown: 'CLOSED' } },
  {
    kind: 'FEEDBACK',
    card: {
      view: 'TEXT',
      ...feedback,
      text: { discussed: long, steps: long, support: long, possible: long },
    },
  },
  { kind: 'FEEDBACK', card: { view: 'CARD', ...feedback } },
  { kind: 'FEEDBACK_REFUSED' },
  { kind: 'REFERRAL_WAITS', ...waiting },
  { kind: 'REFERRAL_UNANSWERED', ...waiting },
  { kind: 'PLACEHOLDER' },
  { kind: 'EMPTIED' },
  { kind: 'BOOKED', ...talk, calendarUrl },
  { kind: 'MOVED', ...talk, calendarUrl, before: at(3) },
  { kind: 'CANCELLED', ...talk, calendarUrl },
  { kind: 'CALL_REQUEST', site: LONG },
  { kind: 'AGENDA', starts: Array.from({ length: 20 }, (_, n) => at(n)) },
];
const sent = news.map((message): [string, Lang, Card] => {
  const [attachment] = chatMessage(message, { tabUrl, seal: () => 'sealed' }).attachments ?? [];
  return [`a coach's ${message.kind}`, 'nl', attachment?.content as Card];
});
const all: [string, Lang, Card][] = [
  ...languages.flatMap((lang) =>
    Object.entries(cards).map(([name, make]): [string, Lang, Card] => [name, lang, make(lang)]),
  ),
  ...languages.flatMap((lang) => [
    ...articles(lang).map((made): [string, Lang, Card] => ['one of the longest articles', lang, made]),
    // Fixed words are of one language, whatever that of the person.
    ...answers(lang).map((made): [string, Lang, Card] => ['an answer in a dialog', made.lang as Lang, made]),
  ]),
  ...sent,
];

describe('every card', () => {
  describe.each(all)('%s, in %s', (_name, lang, made) => {
    const parts = partsOf(made);
    const of = (type: RegExp) => parts.filter((part) => type.test(typeOf(part)));

    test('is an Adaptive Card 1.5 that says its language, with words for where cards cannot be', () => {
      expect(made).toMatchObject({ type: 'AdaptiveCard', version: '1.5', lang });
      expect(isText(made.fallbackText)).toBe(true);
    });

    test('is smaller than 28 KB, also as a message', () => {
      expect(Buffer.byteLength(JSON.stringify(cardMessage(lang, made)))).toBeLessThan(28 * 1024);
    });

    test('wraps its text', () => {
      for (const part of of(/^(TextBlock|Input\.Toggle)$/))
        expect(part, JSON.stringify(part)).toMatchObject({ wrap: true });
    });

    test('labels every input, and says what is wrong with a required one', () => {
      for (const input of of(/^Input\./)) {
        expect(isText(input.label), JSON.stringify(input)).toBe(true);
        if (input.isRequired === true) expect(isText(input.errorMessage), JSON.stringify(input)).toBe(true);
      }
    });

    test('has an alternative text on every image', () => {
      for (const image of of(/^Image$/)) expect(isText(image.altText)).toBe(true);
    });

    test('asks for required inputs only where no other button waits for them', () => {
      const buttons = of(/^Action\.(Execute|Submit)$/);
      const required = of(/^Input\./).filter(({ isRequired }) => isRequired === true);
      if (required.length > 0) expect(buttons).toHaveLength(1);
    });

    test('has only buttons with a title, a verb of ours and an opaque request, or an address', () => {
      for (const action of of(/^Action\./)) {
        expect(isText(action.title)).toBe(true);
        if (action.type === 'Action.OpenUrl') expect(action.url).toMatch(/^https:\/\//);
        else if (action.type === 'Action.Submit') {
          const { verb, ...rest } = action.data as { verb: string; article?: string };
          expect(askVerbs).toContain(verb);
          expect(Object.keys(rest)).toEqual(verb === 'ask.insert' ? ['article'] : []);
        } else {
          expect(action.type).toBe('Action.Execute');
          expect(Object.keys(verbs)).toContain(action.verb);
          expect(Object.keys(action.data as Part)).toEqual(['request']);
        }
      }
    });

    test('has no colours of its own', () => {
      expect(JSON.stringify(made)).not.toMatch(/#[0-9a-f]{6}\b|rgb\(|backgroundImage/i);
      for (const { color } of parts) expect([undefined, 'attention', 'good']).toContain(color);
    });

    test('leaves no text unfilled', () => {
      expect(JSON.stringify(made)).not.toMatch(/\{\{|undefined|NaN|Invalid Date/);
      const words = parts.flatMap(({ text, title, label }) => [text, title, label].filter(isText));
      for (const said of words) expect(said).not.toMatch(/^(card|book|field)\./);
    });

    test('says nothing of a client where others may look along', () => {
      const glimpsed = JSON.stringify([made.fallbackText, cardMessage(lang, made).summary]);
      expect(glimpsed).not.toMatch(/Zilverreiger|99 88 77|\/a\//);
    });
  });
});

describe('the label of a moment', () => {
  const monday = {
    ...slot(7),
    mode: 'ON_SITE' as const,
    place: 'campus Noord',
    reservedFor: null,
    coach: undefined,
  };

  test('is day, time, place and kind of talk', () => {
    expect(languages.map((lang) => slotLabel(lang, monday))).toEqual([
      'ma 30 nov, 9.00, campus Noord (op locatie)',
      'lun. 30 nov., 9h00, campus Noord (sur place)',
      'Mon 30 Nov, 9:00, campus Noord (on site)',
    ]);
  });

  test('says the kind of talk once', () => {
    const phone = { ...monday, mode: 'PHONE' as const, place: 'Telefonisch: de coach belt je' };
    expect(slotLabel('nl', phone)).toBe('ma 30 nov, 9.00, Telefonisch: de coach belt je');
  });
});
