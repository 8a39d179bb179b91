import { openKnowledge } from '../knowledge/base.ts';
import { openSheets } from '../knowledge/check-sheets.ts';
import { loadGuides } from '../knowledge/guides.ts';
import { loadKeyDates } from '../knowledge/key-dates.ts';
import { loadContacts } from '../knowledge/contacts.ts';
import { loadStarters } from '../knowledge/starters.ts';
import { loadCrisisExamples, loadIntents, loadNotOurs, loadVocabulary } from '../knowledge/vocabulary.ts';
import { languages } from '../lang.ts';
import { createLearnedFiles } from './learned-files.ts';
import { createAnswerer, type Answerer } from './pipeline.ts';

/**
 * Loads and checks the knowledge base as of a day (ISO date) and builds the pipeline over it.
 * @param onLearning called when it first learns from the articles, which takes a minute or two.
 * @throws StartProblem naming the first file, line and remedy.
 */
export function openAnswerer(today: string, onLearning?: () => void): Answerer {
  const knowledge = openKnowledge(today);
  const ids = new Set(knowledge.articles.map(({ id }) => id));
  const isArticle = (id: string) => ids.has(id);
  return createAnswerer({
    knowledge,
    guides: loadGuides(isArticle),
    keyDates: loadKeyDates(isArticle),
    sheets: openSheets(isArticle, today),
    starters: loadStarters(isArticle),
    vocabulary: loadVocabulary(),
    crisisExamples: loadCrisisExamples(),
    notOurs: loadNotOurs(),
    intentExamples: loadIntents(),
    contacts: loadContacts(),
    learned: createLearnedFiles(undefined, onLearning),
  });
}

const WARM_UP_MS = 1000;

/** Builds what a first question in another language would wait for, one language at a time, when the server is up. */
export function warmUp(answer: Answerer, today: string): void {
  const others = languages.filter((lang) => lang !== 'nl'); // Dutch is there from the start
  others.forEach((lang, n) => {
    setTimeout(() => answer({ text: lang, lang }, today), (n + 1) * WARM_UP_MS).unref();
  });
}
