import { isPartisan, UNWELCOME } from './check.ts';
import type { KeyDates } from './key-dates.ts';

const MOST_WORDS = 45;

/** What a schema cannot say of the key dates: sources, articles, ids, and who confirms what is not certain. */
export function findWrongDates(rules: KeyDates, isArticle: (id: string) => boolean): string[] {
  const { dates, terms, sources } = rules;
  const all = [...dates, ...terms];
  const used = new Set(all.flatMap((rule) => rule.sources));
  return [
    ...twice(all.map(({ id }) => id)).map((id) => `"${id}" stands there twice`),
    ...all.flatMap((rule) => wrongInRule(rule, sources, isArticle)),
    ...dates.flatMap(({ id, certainty, confirms, sources: own }) => [
      ...(certainty === 'low' && !confirms
        ? [`"${id}" is not certain and names nobody who confirms it`]
        : []),
      ...(own.length === 0 ? [`"${id}" has no source`] : []),
    ]),
    ...terms.flatMap(({ id, certainty, sources: own }) =>
      certainty !== 'low' && own.length === 0 ? [`"${id}" has no source`] : [],
    ),
    ...Object.keys(sources).flatMap((key) => (used.has(key) ? [] : [`nothing leans on the source "${key}"`])),
    ...Object.entries(sources).flatMap(([key, { url }]) =>
      url && isPartisan(url) ? [`"${key}" is the page of a party or politician`] : [],
    ),
  ];
}

type Rule = KeyDates['dates'][number] | KeyDates['terms'][number];

function wrongInRule(rule: Rule, sources: KeyDates['sources'], isArticle: (id: string) => boolean): string[] {
  const { id, first_day: begin, what } = rule;
  const { from = '', until = '9999' } = begin ?? {};
  return [
    ...rule.sources.flatMap((key) =>
      sources[key] ? [] : [`"${id}" leans on "${key}", and there is no such source`],
    ),
    ...(isArticle(rule.article) ? [] : [`"${id}" names "${rule.article}", and there is no such article`]),
    ...(until < from ? [`the first days of "${id}" end before they begin`] : []),
    ...Object.entries(what).flatMap(([lang, words]) =>
      words.split(/\s+/).length > MOST_WORDS ? [`"${id}" is longer than ${MOST_WORDS} words in ${lang}`] : [],
    ),
    ...UNWELCOME.flatMap(([pattern, remedy]) => {
      const found = pattern.exec(what.nl)?.[0];
      return found ? [`"${id}" says "${found}": ${lowered(remedy)}`] : [];
    }),
  ];
}

/** A remedy in the middle of a sentence. */
function lowered(remedy: string): string {
  return remedy.charAt(0).toLowerCase() + remedy.slice(1).replace(/\.$/, '');
}

function twice(ids: readonly string[]): string[] {
  return ids.filter((id, n) => ids.indexOf(id) < n);
}
