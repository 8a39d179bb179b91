import { StartProblem } from '../start-problem.ts';
import type { Article } from './article.ts';
import { checkKnowledge } from './check.ts';
import { formatFinding } from './finding.ts';
import type { Term } from './glossary.ts';
import { loadKnowledge, type Loaded, type Topic } from './load.ts';

/** The knowledge base in memory: every version of every article and the glossary, checked. */
export type KnowledgeBase = {
  topics: readonly Topic[];
  articles: readonly Article[];
  terms: readonly Term[];
};

/**
 * Loads and checks the reviewed files.
 * @throws StartProblem naming the first file, line and remedy.
 */
export function openKnowledge(today: string, folder?: string): KnowledgeBase {
  return checkedKnowledge(loadKnowledge(folder), today);
}

/**
 * What was loaded, when nothing is wrong with its form as of a day (ISO date).
 * @throws StartProblem naming the first file, line and remedy.
 */
export function checkedKnowledge(loaded: Loaded, today: string): KnowledgeBase {
  const errors = checkKnowledge(loaded, today).filter((finding) => finding.severity === 'error');
  const first = errors[0];
  if (first) {
    const more = errors.length > 1 ? ` (and ${errors.length - 1} more: npm run knowledge -- check)` : '';
    throw new StartProblem(`${formatFinding(first)}${more}`);
  }
  return { topics: loaded.topics, articles: loaded.articles, terms: loaded.terms };
}

/** Whether this version of an article holds on a day (ISO date). */
export function holdsOn(article: Article, day: string): boolean {
  return article.valid_from <= day && (!article.valid_until || article.valid_until >= day);
}
