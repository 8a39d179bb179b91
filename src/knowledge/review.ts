import { checkGuides, checkLinks } from './check-links.ts';
import { checkParameters } from './check-parameters.ts';
import { checkTranslations } from './check-translations.ts';
import { checkSheets } from './check-sheets.ts';
import { checkKnowledge } from './check.ts';
import { checkKeyDates } from './key-dates.ts';
import type { Finding } from './finding.ts';
import type { Loaded } from './load.ts';
import { loadParameters } from './parameters.ts';

/**
 * Everything `npm run knowledge -- check` finds, as of a day (ISO date). `checkKnowledge` alone keeps a server from starting;
 * the rest compares the articles with each other and takes seconds, so it runs before they are published.
 */
export function reviewKnowledge(loaded: Loaded, folder: string, today: string): Finding[] {
  return [
    ...checkKnowledge(loaded, today),
    ...checkLinks(loaded, today),
    ...checkGuides(loaded, folder),
    ...checkKeyDates(loaded, folder),
    ...checkSheets((id) => loaded.articles.some((one) => one.id === id), today, folder).findings,
    ...loaded.articles.flatMap(checkTranslations),
    ...checkParameters(loaded.articles, loadParameters(folder), today),
  ];
}
