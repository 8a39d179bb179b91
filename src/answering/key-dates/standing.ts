import type { Status } from '../../knowledge/article.ts';
import type { Lang } from '../../lang.ts';
import { fold } from '../retrieval/words.ts';
import { statusIn } from '../status.ts';
import type { AskedStanding } from './list-key-dates.ts';

/** In French an "employée" is a white-collar worker, in English an employee is anyone with an employer. */
const WHITE: Record<Lang, RegExp> = {
  nl: /\b(bedienden?|white.?collar)\b/,
  fr: /\b(employee?s?|bediende)\b/,
  en: /\b(white.?collar|office (worker|staff)|clerk|bediende)\b/,
};
const BLUE = /\b(arbeid(st)?ers?|ouvri(er|ere)s?|blue.?collar|manual worker)\b/;
const INTERIM = /\b(interim\w*|uitzend\w*|agency worker|temp(orary)? agency)\b/;
const EMPLOYEE = /\b(werknemers?|in loondienst|contractueel|salariee?s?|contractuel(le)?|employees?)\b/;

/** The standing that words speak of; undefined when they say nothing of it. */
export function standingIn(text: string, lang: Lang): AskedStanding | undefined {
  const folded = fold(text);
  if (INTERIM.test(folded)) return 'interim';
  if (WHITE[lang].test(folded)) return 'white_collar';
  if (BLUE.test(folded)) return 'blue_collar';
  return statusIn(text) ?? (EMPLOYEE.test(folded) ? 'employee' : undefined);
}

/** What the other steps call it; they know no kinds of employees. */
export function statusOf(standing: AskedStanding | undefined): Status | undefined {
  switch (standing) {
    case undefined:
    case 'employee':
    case 'white_collar':
    case 'blue_collar':
    case 'interim':
      return undefined;
    default:
      return standing;
  }
}
