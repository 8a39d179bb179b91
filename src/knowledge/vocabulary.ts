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

const examples = z.array(z.string().min(1));
const intentsSchema = z.strictObject({
  gaming: examples,
  privacy_others: examples,
  decide_eligibility: examples,
  own_file: examples,
  human: examples,
  complaint: examples,
  insult: examples,
  thanks: examples,
  who_are_you: examples,
  injection: examples,
  ours: examples,
});
const intentExamplesSchema = z.strictObject({ nl: intentsSchema, fr: intentsSchema, en: intentsSchema });

/** Messages that want something else than a rule, and those just as near (`ours`) that want one. */
export function loadIntents(folder: string = knowledgeFolder): z.infer<typeof intentExamplesSchema> {
  return readYaml(folder, 'intent-examples.yaml', intentExamplesSchema);
}

const kindsSchema = z.strictObject({
  off_topic: examples,
  medical: examples,
  neighbour: examples,
  law_tax: examples,
  abroad: examples,
});
const notOursSchema = z.strictObject({ nl: kindsSchema, fr: kindsSchema, en: kindsSchema });

/** Messages that no article answers: what the border is learned from. */
export function loadNotOurs(folder: string = knowledgeFolder): z.infer<typeof notOursSchema> {
  return readYaml(folder, 'not-ours.yaml', notOursSchema);
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
