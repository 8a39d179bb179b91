import { languages, type Lang } from '../lang.ts';
import { error, warning, type Finding } from './finding.ts';
import { GLOSSARY_FILE, allNamesOf, sourcesOf, type Term } from './glossary.ts';
import type { Loaded } from './load.ts';

const MOST_WORDS = 25;
/** A digit, but not that of a name: C1 and C2 are words people search for. */
const NUMBER = /(?<![A-Z])\d/;

/** Checks the glossary against itself and against the articles it leans on. */
export function checkGlossary({ terms, articles }: Pick<Loaded, 'terms' | 'articles'>): Finding[] {
  const perTerm = terms.flatMap((term) => [
    ...checkArticle(term, articles),
    ...checkSources(term, articles),
    ...languages.flatMap((lang) => checkWords(term, lang)),
  ]);
  return [...perTerm, ...checkNames(terms)];
}

function checkArticle({ id, article, defines, at }: Term, articles: Loaded['articles']): Finding[] {
  if (!article) {
    if (!defines) return [];
    const remedy = 'Name the article, or leave "defines" out.';
    return [error(GLOSSARY_FILE, at, `"${id}" has no article that could define it.`, remedy)];
  }
  if (articles.some((one) => one.id === article)) return [];
  const problem = `"${id}" names the article "${article}", and there is none.`;
  return [error(GLOSSARY_FILE, at, problem, 'Correct the id or leave it out.')];
}

function checkSources(term: Term, articles: Loaded['articles']): Finding[] {
  const known = new Set(sourcesOf(term, articles).map(({ url, title }) => url ?? title));
  const remedy = 'Name a source by the address it has in an article, or by its title when it has none.';
  return term.sources
    .filter((named) => !known.has(named))
    .map((named) => error(GLOSSARY_FILE, term.at, `No article has the source "${named}".`, remedy));
}

function checkWords({ id, at, sources, ...term }: Term, lang: Lang): Finding[] {
  const { text } = term[lang];
  const about = `The ${lang} explanation of "${id}"`;
  const findings: Finding[] = [];
  const count = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  if (count > MOST_WORDS) {
    findings.push(
      warning(GLOSSARY_FILE, at, `${about} has ${count} words.`, `Make it at most ${MOST_WORDS}.`),
    );
  }
  if (NUMBER.test(text) && sources.length === 0) {
    const remedy = 'Name the source, or leave the number to the article.';
    findings.push(error(GLOSSARY_FILE, at, `${about} has a number without a source.`, remedy));
  }
  if (/[.!]$/.test(text)) {
    const remedy = 'Leave it out: the explanation stands inside a sentence.';
    findings.push(warning(GLOSSARY_FILE, at, `${about} ends with a full stop.`, remedy));
  }
  return findings;
}

/** A name belongs to one term: a question about it has one answer. */
function checkNames(terms: readonly Term[]): Finding[] {
  const owners = new Map<string, Term>();
  const findings: Finding[] = [];
  for (const term of terms) {
    for (const name of new Set(allNamesOf(term).map((one) => one.toLowerCase()))) {
      const owner = owners.get(name);
      if (owner) {
        const problem = `"${name}" is a name of "${owner.id}" too.`;
        findings.push(error(GLOSSARY_FILE, term.at, problem, 'Leave it with the term that it means.'));
      }
      owners.set(name, term);
    }
  }
  return findings;
}
