import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { languages } from '../lang.ts';
import type { Article, Source } from './article.ts';
import { knowledgeFolder } from './folder.ts';
import { readYaml } from './read-yaml.ts';

export const GLOSSARY_FILE = 'glossary.yaml';

const said = z.string().trim().min(2);
const wordsSchema = z.strictObject({
  /** Written out; in French and English with the Dutch term in brackets. */
  name: said,
  /** The abbreviation, as it stands in the articles. */
  short: said.optional(),
  /** Other names that people type. */
  also: z.array(said).default([]),
  /** The explanation, as it reads on after "X:". No full stop. */
  text: said,
});

const termSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words with hyphens'),
  /** The article that tells more. */
  article: z.string().optional(),
  /** That article says itself what the term is: its own answer is better than ours. */
  defines: z.boolean().default(false),
  /** The name itself is explained under an answer that uses it, not only the abbreviation. */
  explain: z.boolean().default(false),
  grade: z.enum(['high', 'medium', 'low']),
  /** Addresses (or titles, of a source without one) of sources that an article has. */
  sources: z.array(z.string()).default([]),
  nl: wordsSchema,
  fr: wordsSchema,
  en: wordsSchema,
});

/** A word of the field, explained in a few words, and the line of its file. */
export type Term = z.infer<typeof termSchema> & { at: number };
export type TermWords = z.infer<typeof wordsSchema>;

/**
 * The terms of knowledge/glossary.yaml.
 * @throws StartProblem naming what does not fit.
 */
export function loadGlossary(folder: string = knowledgeFolder): Term[] {
  const terms = readYaml(folder, GLOSSARY_FILE, z.array(termSchema));
  const lines = readFileSync(join(folder, GLOSSARY_FILE), 'utf8').split('\n');
  return terms.map((term) => ({ ...term, at: lines.indexOf(`- id: ${term.id}`) + 1 || 1 }));
}

/** A term's name in a language without the Dutch term that stands behind it in brackets. */
export const nameOf = ({ name }: TermWords): string => name.replace(/ \([^)]*\)$/, '');

/** Every name a person may type for a term, in one language. */
export const namesOf = (words: TermWords): string[] => [
  nameOf(words),
  ...(words.short ? [words.short] : []),
  ...words.also,
];

/** Every name of a term in every language. */
export const allNamesOf = (term: Term): string[] => languages.flatMap((lang) => namesOf(term[lang]));

/** The sources of a term, as the articles describe them. What no article has is left out; the check names it. */
export function sourcesOf(term: Term, articles: readonly Article[]): Source[] {
  return term.sources.flatMap((named) => findSource(named, articles) ?? []);
}

function findSource(named: string, articles: readonly Article[]): Source | undefined {
  for (const { sources } of articles) {
    const found = sources.find(({ url, title }) => (url ?? title) === named);
    if (found) return found;
  }
  return undefined;
}
