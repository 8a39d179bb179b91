import type { Status } from '../knowledge/article.ts';
import { fold } from './retrieval/words.ts';

const words: Record<Status, RegExp> = {
  self_employed:
    /\b(zelfstandig\w*|eenmanszaak|zaakvoerder|freelance\w*|independant\w*|a mon compte|self-?employed|own business)\b/,
  civil_servant:
    /\b(ambtena\w*|statutair\w*|vastbenoemd\w*|gemeentepersoneel|fonctionnaire\w*|nomme\w* a titre definitif|civil servant\w*)\b/,
  teacher:
    /\b(leerkracht\w*|leraar\w*|lerares\w*|leraren|onderwijs\w*|juf|enseignant\w*|professeur\w*|teacher\w*)\b/,
  job_seeker:
    /\b(werkzoekend\w*|werkloos|werkloze\w*|werkloosheid\w*|dop|stempelgeld|chomeu\w*|chomage|demandeur\w* d.emploi|unemployed|job seeker\w*)\b/,
  living_wage: /\b(leefloon\w*|ocmw|revenu d.integration|cpas|living wage)\b/,
};

/** The status a question speaks of, when it is another than the employee's. */
export function statusIn(text: string): Status | undefined {
  const folded = fold(text);
  for (const [status, pattern] of Object.entries(words)) if (pattern.test(folded)) return status as Status;
  return undefined;
}
