import type { Answer } from '../../answering/answer.ts';
import { dayOf } from '../../day.ts';
import type { ContactLine } from '../../knowledge/contacts.ts';
import type { Lang } from '../../lang.ts';
import type { PublicParts } from './parts.ts';

/**
 * The emergency contacts, when words typed into a form speak of a crisis (design, invariant 10). Nothing is stored.
 * In the language of the words, unless the page has one.
 */
export function crisisIn(
  { answer, clock }: Pick<PublicParts, 'answer' | 'clock'>,
  typed: readonly string[],
  { lang, siteLines = [] }: { lang?: Lang; siteLines?: readonly ContactLine[] } = {},
): Answer | undefined {
  const text = typed
    .filter((words) => words.trim() !== '')
    .join('\n')
    .slice(0, 2000);
  if (text === '') return undefined;
  const read = answer({ text, ...(lang && { lang }) }, dayOf(clock()), siteLines);
  return read.behaviour === 'redirect_crisis' ? read : undefined;
}
