import { z } from 'zod';
import type { Lang } from '../lang.ts';

export const sections = [
  'short',
  'audience',
  'conditions',
  'deadlines',
  'exceptions',
  'steps',
  'contacts',
  'uncertain',
] as const;
export type Section = (typeof sections)[number];

/** People for whom a rule differs from the employee's. */
export const statuses = ['self_employed', 'civil_servant', 'teacher', 'job_seeker', 'living_wage'] as const;
export type Status = (typeof statuses)[number];

/** One idea, as Markdown with source marks (`... [1][3]`), and the line of its file. */
export type Line = { text: string; at: number };

export type Body = Record<Section, Line[]> & { byStatus: Partial<Record<Status, Line[]>> };

/** What one language of an article holds. */
export type ArticleText = { title: string; questions: string[]; synonyms: string[]; body: Body };

export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as 2026-01-31');
const emptyAsNone = (value: unknown) => value ?? undefined;
const words = z.preprocess((value) => value ?? [], z.array(z.string().trim().min(2).max(300)));

export const sourceSchema = z.strictObject({
  title: z.string().min(3),
  publisher: z.string().min(2),
  /** Without one: a printed report. */
  url: z.preprocess(emptyAsNone, z.url({ protocol: /^https?$/ }).optional()),
  dated: z.coerce
    .string()
    .regex(
      /^(± ?)?\d{4}(-\d{2}(-\d{2})?)?( ?- ?\d{4})?$|^n\.d\.$/,
      'must be 2026-01-05, 2026-01, 2026, "± 2023" or n.d.',
    ),
});
export type Source = z.infer<typeof sourceSchema>;

export const masterSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words with hyphens'),
  title: z.string().min(3).max(90),
  topics: z.array(z.string()).min(1),
  audience: z.array(z.enum(['client', 'care_professional', 'coach', 'employer'])).min(1),
  level: z.enum(['federal', 'flemish']),
  valid_from: day,
  valid_until: z.preprocess(emptyAsNone, day.optional()),
  reviewed_on: day,
  review_by: day,
  confidence: z.enum(['high', 'medium', 'low']),
  related: z.preprocess(emptyAsNone, z.array(z.string()).max(3).default([])),
  sources: z.array(sourceSchema).min(1),
  questions: words,
  synonyms: words,
});
export type Master = z.infer<typeof masterSchema>;

export const translationSchema = z.strictObject({
  title: z.string().min(3).max(110),
  questions: words,
  synonyms: words,
});

/** One version of an article (fiche). Identity is id + valid_from. Days are ISO dates in Europe/Brussels. */
export type Article = Omit<Master, 'title' | 'questions' | 'synonyms'> & {
  /** The master's file, for messages. */
  file: string;
  texts: { nl: ArticleText } & Partial<Record<Lang, ArticleText>>;
};

/** What an answer, a rating or a log names an article by. */
export function versionOf(article: Article): string {
  return `${article.id}@${article.valid_from}`;
}
