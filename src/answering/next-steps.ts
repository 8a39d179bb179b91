import { say } from '../i18n/index.ts';
import type { Article, Status } from '../knowledge/article.ts';
import type { Lang } from '../lang.ts';
import type { NextStep } from './answer.ts';
import type { Candidate } from './retrieval/retriever.ts';

const MOST = 3;
/** An article this near is offered when nothing answers. */
const NEAR = 0.25;
const MOST_TOPICS = 5;
/** Above any score that words reach. */
const CERTAIN = 10;

/** What can be asked after an answer: another status, then the related articles. */
export function afterAnswer(
  article: Article,
  byId: ReadonlyMap<string, Article>,
  lang: Lang,
  asked: Status | undefined,
): NextStep[] {
  const { title, body } = article.texts[lang] ?? article.texts.nl;
  const other = (Object.keys(body.byStatus) as Status[]).find((status) => status !== asked);
  const label = other && say(lang, 'answer.asStatus', { status: say(lang, `status.${other}`) });
  const switches = label ? [{ label, question: `${title} ${label}` }] : [];
  const related = article.related.flatMap((id) => byId.get(id) ?? []).map((one) => askAbout(one, lang));
  return [...switches, ...related].slice(0, MOST);
}

/** What is offered when the knowledge base does not answer: the subjects that come nearest. */
export function nearestSubjects(candidates: readonly Candidate[], lang: Lang): NextStep[] {
  const near = candidates.filter(({ score }) => score > NEAR).slice(0, MOST);
  return near.map(({ article }) => askAbout(article, lang));
}

/** Slugs, best first: the best article's topics, then those of the articles behind it. */
export function topicsOf(candidates: readonly Candidate[]): string[] {
  const first = candidates.flatMap(({ article }) => article.topics.slice(0, 1));
  const others = candidates.slice(0, 3).flatMap(({ article }) => article.topics.slice(1));
  return [...new Set([...first.slice(0, 1), ...others.slice(0, 1), ...first, ...others])].slice(
    0,
    MOST_TOPICS,
  );
}

/** The candidates with the article that certainly answers before all others. */
export function putFirst(article: Article, candidates: readonly Candidate[]): Candidate[] {
  return [{ article, score: CERTAIN }, ...candidates.filter((one) => one.article.id !== article.id)];
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
