import { z } from 'zod';
import type { Lang } from '../lang.ts';
import { knowledgeFolder } from './folder.ts';
import { readYaml } from './read-yaml.ts';

const rows = z.array(z.array(z.string().min(2)).min(2));
const synonymsSchema = z.strictObject({ nl: rows, fr: rows, en: rows });
const subjectSchema = z.strictObject({ nl: z.string(), fr: z.string(), en: z.string() });

const examplesSchema = z.strictObject({ in_need: z.array(z.string()), not_in_need: z.array(z.string()) });

/** Messages of people in need, and messages that are not: what the second look learns from. */
export function loadCrisisExamples(folder: string = knowledgeFolder): z.infer<typeof examplesSchema> {
  return readYaml(folder, 'crisis-examples.yaml', examplesSchema);
}

/** Words that mean the same, the articles' own word first; and words that show that a question is about our subject. */
export function loadVocabulary(folder: string = knowledgeFolder): {
  synonyms: Record<Lang, string[][]>;
  subject: Record<Lang, string>;
} {
  return {
    synonyms: readYaml(folder, 'synonyms.yaml', synonymsSchema),
    subject: readYaml(folder, 'subject.yaml', subjectSchema),
  };
}
