import { z } from 'zod';
import { StartProblem } from '../start-problem.ts';
import { sourceSchema } from './article.ts';
import { findWrongDates } from './check-key-dates.ts';
import { error, type Finding } from './finding.ts';
import { knowledgeFolder, type Loaded } from './load.ts';
import { readYaml } from './read-yaml.ts';

/** Whom a key date is for; finer than an article's status, because the first month differs per kind of worker. */
export const standings = [
  'white_collar',
  'blue_collar',
  'interim',
  'job_seeker',
  'self_employed',
  'civil_servant',
  'teacher',
  'living_wage',
] as const;
export type Standing = (typeof standings)[number];

const EMPLOYEES: readonly Standing[] = ['white_collar', 'blue_collar', 'interim'];

const text = z.string().trim().min(2);
const words = z.strictObject({ nl: text, fr: text, en: text });
const phrases = z.array(text).min(1);
const day = z.iso.date();
const whom = z
  .array(z.enum([...standings, 'employees']))
  .min(1)
  .transform((list) => list.flatMap((one): readonly Standing[] => (one === 'employees' ? EMPLOYEES : [one])));

const count = z.int().min(1).max(60);
const span = z.union([
  z.strictObject({ days: count }),
  z.strictObject({ weeks: count }),
  z.strictObject({ months: count }),
  z.strictObject({ years: count }),
]);
const point = z.union([
  z.strictObject({ day: count }),
  z.strictObject({ after: span }),
  z.strictObject({ last_of: span }),
]);

const rule = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  for: whom,
  /** It holds for an illness that began on one of these days, both included. */
  first_day: z.strictObject({ from: day.optional(), until: day.optional() }).optional(),
  what: words,
  /** Places in `sources`. */
  sources: z.array(z.string()),
  certainty: z.enum(['high', 'medium', 'low']),
  /** The id of the article that tells more. */
  article: z.string(),
});
const date = rule.extend({
  when: z.union([point, z.strictObject({ from: point, until: point })]),
  /** The rule was not there before this day. */
  not_before: day.optional(),
  /** From this day on something can happen, and it goes on; otherwise it is a day that passes. */
  opens: z.boolean().default(false),
  who: words,
  /** Who confirms what is not certain. */
  confirms: words.optional(),
});

const schema = z.strictObject({
  reviewed_on: day,
  /** What someone types to begin: the whole message. */
  start: z.strictObject({ nl: phrases, fr: phrases, en: phrases }),
  sources: z.record(z.string(), sourceSchema),
  dates: z.array(date).min(1),
  /** Told as a rule: counted from a decision or a return to work, or not certain enough to count. */
  terms: z.array(rule),
});

/** The rules that are counted from the first day of illness. */
export type KeyDates = z.infer<typeof schema>;
export type DateRule = KeyDates['dates'][number];
export type TermRule = KeyDates['terms'][number];
/** A period: `{ days: 14 }`, `{ weeks: 8 }`, `{ months: 6 }` or `{ years: 1 }`. */
export type Span = z.infer<typeof span>;
/** One day, counted from the first day of illness. */
export type Point = z.infer<typeof point>;

const FILE = 'key-dates.yaml';

/** What is wrong with the key dates of a folder, beside its articles. */
export function checkKeyDates({ articles }: Loaded, folder: string): Finding[] {
  const ids = new Set(articles.map(({ id }) => id));
  try {
    const wrong = findWrongDates(readYaml(folder, FILE, schema), (id) => ids.has(id));
    return wrong.map((problem) => error(FILE, 1, `${problem}.`, 'Correct it.'));
  } catch (problem) {
    if (!(problem instanceof StartProblem)) throw problem;
    return [error(FILE, 1, problem.message, 'Correct it.')];
  }
}

/**
 * Reads and checks knowledge/key-dates.yaml.
 * @param isArticle whether there is an article of an id.
 * @throws StartProblem naming what does not fit.
 */
export function loadKeyDates(isArticle: (id: string) => boolean, folder: string = knowledgeFolder): KeyDates {
  const rules = readYaml(folder, FILE, schema);
  const [wrong] = findWrongDates(rules, isArticle);
  if (wrong) throw new StartProblem(`knowledge/${FILE}: ${wrong}.`);
  return rules;
}
