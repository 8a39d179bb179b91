import { checkedKnowledge } from '../knowledge/base.ts';
import { openSheets } from '../knowledge/check-sheets.ts';
import { loadGuides } from '../knowledge/guides.ts';
import { loadKeyDates } from '../knowledge/key-dates.ts';
import { loadStarters } from '../knowledge/starters.ts';
import { loadKnowledge, type Loaded } from '../knowledge/load.ts';
import { loadCrisisExamples, loadIntents, loadNotOurs, loadVocabulary } from '../knowledge/vocabulary.ts';
import { languages } from '../lang.ts';
import { createLearnedFiles } from './learned-files.ts';
import { createAnswerer, type Answerer, type AnswererParts } from './pipeline.ts';
import type { LearnedBefore } from './retrieval/lessons.ts';

/**
 * Checks the knowledge base as of a day (ISO date) and builds the pipeline over it.
 * @param onLearning called when it first learns from the articles, which takes a minute or two.
 * @param rest.loaded the articles and what stands beside them; those of our folder unless told otherwise.
 * @param rest.earlier remembers what was learned, for building anew when articles change.
 * @throws StartProblem naming the first file, line and remedy.
 */
export function openAnswerer(
  today: string,
  onLearning?: () => void,
  { loaded = loadKnowledge(), earlier }: { loaded?: Loaded; earlier?: Map<string, string> } = {},
): Answerer {
  return createAnswerer(answererParts(loaded, today, createLearnedFiles(undefined, onLearning, earlier)));
}

/**
 * What the pipeline is built from.
 * @throws StartProblem as `openAnswerer` does.
 */
export function answererParts(loaded: Loaded, today: string, learned: LearnedBefore): AnswererParts {
  const knowledge = checkedKnowledge(loaded, today);
  const ids = new Set(knowledge.articles.map(({ id }) => id));
  const isArticle = (id: string) => ids.has(id);
  const { folder } = loaded;
  return {
    knowledge,
    guides: loadGuides(isArticle, folder),
    keyDates: loadKeyDates(isArticle, folder),
    sheets: openSheets(isArticle, today, folder),
    starters: loadStarters(isArticle, folder),
    vocabulary: loadVocabulary(),
    crisisExamples: loadCrisisExamples(),
    notOurs: loadNotOurs(),
    intentExamples: loadIntents(),
    contacts: loaded.contacts,
    learned,
  };
}

const WARM_UP_MS = 1000;

/** Builds what a first question in another language would wait for, one language at a time, when the server is up. */
export function warmUp(answer: Answerer, today: string): void {
  const others = languages.filter((lang) => lang !== 'nl'); // Dutch is there from the start
  others.forEach((lang, n) => {
    setTimeout(() => answer({ text: lang, lang }, today), (n + 1) * WARM_UP_MS).unref();
  });
}
