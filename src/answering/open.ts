import { openKnowledge } from '../knowledge/base.ts';
import { loadContacts } from '../knowledge/contacts.ts';
import { loadCrisisExamples, loadVocabulary } from '../knowledge/vocabulary.ts';
import { createAnswerer, type Answerer } from './pipeline.ts';

/**
 * Loads and checks the knowledge base as of a day (ISO date) and builds the pipeline over it.
 * @throws StartProblem naming the first file, line and remedy.
 */
export function openAnswerer(today: string): Answerer {
  return createAnswerer({
    knowledge: openKnowledge(today),
    vocabulary: loadVocabulary(),
    crisisExamples: loadCrisisExamples(),
    contacts: loadContacts(),
  });
}
