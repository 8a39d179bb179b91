import type { Answer } from '../../answering/answer.ts';
import { dayOf } from '../../day.ts';
import type { PublicParts } from './parts.ts';

/** The emergency contacts, when words typed into a form speak of a crisis (design, invariant 10). Nothing is stored. */
export function crisisIn({ answer, clock }: PublicParts, ...typed: readonly string[]): Answer | undefined {
  const text = typed
    .filter((words) => words.trim() !== '')
    .join('\n')
    .slice(0, 2000);
  if (text === '') return undefined;
  const read = answer({ text }, dayOf(clock()));
  return read.behaviour === 'redirect_crisis' ? read : undefined;
}
