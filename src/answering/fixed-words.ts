import { say } from '../i18n/index.ts';
import type { Article } from '../knowledge/article.ts';
import type { Guide } from '../knowledge/guides.ts';
import type { KeyDates } from '../knowledge/key-dates.ts';
import type { Sheet } from '../knowledge/sheets.ts';
import { followGuide } from './steps/guide.ts';
import { helpWithDates } from './steps/key-dates.ts';
import { createFindSheet } from './steps/sheet.ts';
import type { Ending, Turn } from './turn.ts';

type Parts = {
  keyDates: KeyDates;
  guides: readonly Guide[];
  sheets: readonly Sheet[];
  byId: ReadonlyMap<string, Article>;
};

/** Ends what begins or goes on by fixed words: the date help, a guide, a sheet. In that order; undefined for any other question. */
export function createFixedWords(parts: Parts): (turn: Turn) => Ending | undefined {
  const findSheet = createFindSheet(parts);
  return (turn) => byDates(parts, turn) ?? byGuide(parts, turn) ?? bySheet(findSheet, turn);
}

function byDates(parts: Parts, turn: Turn): Ending | undefined {
  const { text, lang, memory, today, screening, step, masked } = turn;
  const screened = () => screening() !== undefined;
  const dates = step('key_dates', () => helpWithDates(parts, { text, lang, memory, today, screened }));
  if (!dates) return undefined;
  const { bare, markdown, ...said } = dates;
  const note = masked ? `${say(said.lang, 'answer.masked')}\n\n` : '';
  return {
    ...{ behaviour: 'answer', reason: 'key_dates', ...said },
    ...{ markdown: `${note}${markdown}`, harmless: bare },
  };
}

function byGuide(parts: Parts, { text, memory, question, step }: Turn): Ending | undefined {
  const guided = step('guide', () => followGuide(parts, text, memory, question.coach));
  if (!guided) return undefined;
  const { place, topics, leansOnCoach, ...said } = guided;
  return {
    ...{ behaviour: 'answer', reason: 'guide', ...said, topics: [...topics] },
    ...(leansOnCoach && { leansOnCoach: true as const }),
    memory: { ...(memory.status && { status: memory.status }), guide: place },
  };
}

function bySheet(
  findSheet: ReturnType<typeof createFindSheet>,
  { text, memory, step }: Turn,
): Ending | undefined {
  const sheet = step('sheet', () => findSheet(text));
  if (!sheet) return undefined;
  const { articleId, topics, ...said } = sheet;
  return {
    ...{ behaviour: 'answer', reason: 'sheet', ...said, topics: [...topics], harmless: true },
    memory: { ...(articleId && { articleId }), ...(memory.status && { status: memory.status }) },
  };
}
