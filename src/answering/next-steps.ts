import { say } from '../i18n/index.ts';
import type { Article, Status } from '../knowledge/article.ts';
import type { Sheet } from '../knowledge/sheets.ts';
import type { Lang } from '../lang.ts';
import type { NextStep } from './answer.ts';
import type { Candidate } from './retrieval/retriever.ts';
import type { Retrieved } from './steps/retrieve.ts';
import { sheetStep } from './steps/sheet.ts';

const MOST = 3;
/** An article this near is offered when nothing answers. */
const NEAR = 0.05;
const MOST_TOPICS = 5;

/**
 * What can be asked after an answer: what else may have been meant, another status, the related articles, and last the
 * sheet that prepares a talk.
 */
export function afterAnswer(
  article: Article,
  others: readonly Article[],
  byId: ReadonlyMap<string, Article>,
  lang: Lang,
  asked: Status | undefined,
  sheets: readonly Sheet[] = [],
): NextStep[] {
  const { title, body } = article.texts[lang] ?? article.texts.nl;
  const other = (Object.keys(body.byStatus) as Status[]).find((status) => status !== asked);
  const label = other && say(lang, 'answer.asStatus', { status: say(lang, `status.${other}`) });
  const switches = label ? [{ label, question: `${title} ${label}` }] : [];
  const related = article.related.flatMap((id) => byId.get(id) ?? []).map((one) => askAbout(one, lang));
  const sheet = sheets.filter((one) => one.related.includes(article.id)).map((one) => sheetStep(one, lang));
  const own = sheet.slice(0, 1);
  const first = others.map((one) => askAbout(one, lang));
  return [...[...first, ...switches, ...related].slice(0, MOST - own.length), ...own];
}

/** What is offered when the knowledge base does not answer: the subjects that come nearest. */
export function nearestSubjects(candidates: readonly Candidate[], lang: Lang): NextStep[] {
  const near = candidates.filter(({ score }) => score > NEAR).slice(0, MOST);
  return near.map(({ article }) => askAbout(article, lang));
}

/** The article that certainly answers before all others. */
export function putFirst(article: Article, found: Retrieved): Retrieved {
  const others = found.candidates.filter((one) => one.article.id !== article.id);
  return {
    ...found,
    candidates: [{ article, score: 1 }, ...others],
    topics: topicsWithGlossary(article.topics, found.topics),
    sure: 1,
  };
}

/** The topics of an article about a word: its own first, then the glossary's, then what else comes near. */
export function topicsWithGlossary(topics: readonly string[], others: readonly string[] = []): string[] {
  const [first, ...rest] = topics;
  return [...new Set([...(first ? [first] : []), 'glossary', ...rest, ...others])].slice(0, MOST_TOPICS);
}

function askAbout(article: Article, lang: Lang): NextStep {
  const { title } = article.texts[lang] ?? article.texts.nl;
  return { label: title, question: title };
}
