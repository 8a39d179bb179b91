import { openAnswerer } from '../answering/open.ts';
import { dayOf } from '../day.ts';
import { importArticles } from '../knowledge/published/import-articles.ts';
import { readPublished } from '../knowledge/published/read-published.ts';
import { createLiveKnowledge, type LiveKnowledge, type LiveParts } from './live-knowledge.ts';

/**
 * Takes the files of articles over, and opens what is published then.
 * @param onLearning called when there is something to learn first, which takes a minute or two.
 * @throws StartProblem naming the first file, line and remedy.
 */
export async function openKnowledge(parts: LiveParts, onLearning: () => void): Promise<LiveKnowledge> {
  const { db, clock, log } = parts;
  const { steps, loaded } = await importArticles(db, clock);
  const conflicts = steps.filter((step) => step.do === 'CONFLICT').length;
  if (conflicts > 0) log.warn({ conflicts }, 'articles changed in the files and here: curators decide');
  const published = await readPublished(db);
  const earlier = new Map<string, string>();
  const answer = openAnswerer(dayOf(clock()), onLearning, { loaded, earlier });
  return createLiveKnowledge(parts, { published, loaded, answer, earlier });
}
