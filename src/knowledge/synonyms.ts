import { z } from 'zod';
import type { Lang } from '../lang.ts';
import { knowledgeFolder } from './load.ts';
import { readYaml } from './read-yaml.ts';

const rows = z.array(z.array(z.string().min(2)).min(2));
const schema = z.strictObject({ nl: rows, fr: rows, en: rows });

/** The rows of knowledge/synonyms.yaml: words that mean the same, the articles' own word first. */
export function loadSynonyms(folder: string = knowledgeFolder): Record<Lang, string[][]> {
  return readYaml(folder, 'synonyms.yaml', schema);
}
