import { say } from '../../i18n/index.ts';
import type { Article } from '../../knowledge/article.ts';
import type { KeyDates } from '../../knowledge/key-dates.ts';
import type { Lang } from '../../lang.ts';
import type { Citation, Memory, NextStep } from '../answer.ts';
import { composeDates } from '../key-dates/compose.ts';
import type { AskedStanding } from '../key-dates/list-key-dates.ts';
import {
  dayInQuestion,
  dayInReply,
  saysNothingElse,
  startIn,
  type DayGiven,
} from '../key-dates/read-asked.ts';
import { standingIn, statusOf } from '../key-dates/standing.ts';
import { cite } from './cite.ts';

/** That the date help waits for a day, and for whom: never the day itself. */
export type DatesPlace = { lang: Lang; standing?: AskedStanding };

export type DatesTurn = {
  lang: Lang;
  markdown: string;
  citations: Citation[];
  nextSteps: NextStep[];
  topics: string[];
  memory: Memory;
  /** The message held a date and a status and no word more: nothing in it tells how someone feels. */
  bare: boolean;
};

export type DatesParts = { keyDates: KeyDates; byId: ReadonlyMap<string, Article> };

export type DatesMessage = {
  text: string;
  lang: Lang;
  memory: Memory;
  /** ISO date. */
  today: string;
  /** Whether the message is one for a screen: someone's own file, a medical question. */
  screened: () => boolean;
};

const MOST_STEPS = 3;
const MOST_TOPICS = 5;
/** A reply that only says who someone is. */
const FEW_WORDS = 6;

/** The date help's answer to a message that begins it, asks for dates since a day, or gives what it waits for. */
export function helpWithDates(parts: DatesParts, message: DatesMessage): DatesTurn | undefined {
  const turn = takeTurn(parts, message);
  return turn && { ...turn, bare: saysNothingElse(message.text) };
}

type Turn = Omit<DatesTurn, 'bare'>;

function takeTurn(parts: DatesParts, message: DatesMessage): Turn | undefined {
  const { text, memory, today } = message;
  const started = startIn(parts.keyDates, text);
  if (started) {
    const standing = standingIn(started.rest, started.lang);
    return reply(
      parts,
      { lang: started.lang, ...(standing && { standing }) },
      dayInReply(started.rest, today),
      today,
    );
  }
  const waiting = memory.dates;
  if (waiting) {
    const standing = standingIn(text, waiting.lang) ?? waiting.standing;
    const place = { lang: waiting.lang, ...(standing && { standing }) };
    const given = dayInReply(text, today);
    const saysWho =
      standingIn(text, waiting.lang) && text.split(/\s+/).length <= FEW_WORDS && !text.includes('?');
    if (given || saysWho) return reply(parts, place, given, today);
  }
  const given = dayInQuestion(text, today);
  if (!given || message.screened()) return undefined;
  const standing = standingIn(text, message.lang) ?? memory.status;
  return reply(parts, { lang: message.lang, ...(standing && { standing }) }, given, today);
}

function reply(parts: DatesParts, place: DatesPlace, given: DayGiven | undefined, today: string): Turn {
  if (given?.kind === 'day') return showDates(parts, place, given.day, today);
  const { lang, standing } = place;
  const status = statusOf(standing);
  return {
    ...{ lang, citations: [], nextSteps: [], topics: [] },
    markdown: say(lang, given ? `dates.${given.kind}` : standing ? 'dates.askDay' : 'dates.ask'),
    memory: { ...(status && { status }), dates: place },
  };
}

function showDates({ keyDates, byId }: DatesParts, place: DatesPlace, first: string, today: string): Turn {
  const { lang, standing = 'employee' } = place;
  const composed = composeDates(keyDates, { first, standing, today }, lang, place.standing !== undefined);
  const { dates, terms } = composed;
  const ahead = [
    ...dates.filter(({ time }) => time !== 'past'),
    ...dates.filter(({ time }) => time === 'past').reverse(),
  ];
  const ids = new Set([...ahead.map(({ rule }) => rule.article), ...terms.map(({ article }) => article)]);
  const articles = [...ids].flatMap((id) => byId.get(id) ?? []);
  const titles = articles
    .slice(0, MOST_STEPS - 1)
    .map((article) => (article.texts[lang] ?? article.texts.nl).title);
  const [again = ''] = keyDates.start[lang];
  const status = statusOf(place.standing);
  return {
    lang,
    ...cite({ sources: composed.sources }, composed.markdown),
    nextSteps: [
      ...titles.map((title) => ({ label: title, question: title })),
      { label: say(lang, 'dates.other'), question: again },
    ],
    topics: [...new Set(articles.flatMap(({ topics }) => topics))].slice(0, MOST_TOPICS),
    memory: status ? { status } : {},
  };
}
