import { setImmediate } from 'node:timers/promises';
import type { Known } from '../knowledge/published/read-published.ts';
import { languages } from '../lang.ts';
import { createLearnedSoFar } from './learned-files.ts';
import { betweenTurns } from './in-pieces.ts';
import { answererParts } from './open.ts';
import { buildAnswerer, type Answerer } from './pipeline.ts';

/** What a server answers from. */
export type Standing = Known & {
  answer: Answerer;
  /** It answers with what was learned from earlier texts; the newest are still to be learned. */
  behind: boolean;
};

/** Where what was learned is kept, and which file each lesson's namesake left there. */
export type Memory = { folder: string; earlier: Map<string, string> };

/**
 * Builds an answerer over published texts, in pieces between which the server goes on with its work, and with every language
 * at hand. Conversations remember articles by their id, so whatever stood before can be put aside in the middle of one.
 * @param today ISO date.
 * @throws StartProblem when the texts are not right, and NotLearned when something has to be learned first.
 */
export async function takeOver(next: Known, today: string, { folder, earlier }: Memory): Promise<Standing> {
  const { before, isBehind } = createLearnedSoFar(folder, earlier);
  const parts = answererParts(next.loaded, today, before);
  await setImmediate();
  const answer = await betweenTurns(buildAnswerer(parts));
  for (const lang of languages) {
    answer({ text: lang, lang }, today);
    await setImmediate();
  }
  return { ...next, answer, behind: isBehind() };
}
