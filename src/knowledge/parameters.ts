import { z } from 'zod';
import { languages, type Lang } from '../lang.ts';
import { sourceSchema } from './article.ts';
import { knowledgeFolder } from './load.ts';
import { readYaml } from './read-yaml.ts';
import type { Kind } from './number-words.ts';

/** How a parameter's value counts: what one of its unit is in the smallest unit of its kind. */
const unitKinds = {
  days: ['days', 1],
  working_days: ['working_days', 1],
  weeks: ['days', 7],
  months: ['months', 1],
  years: ['months', 12],
  minutes: ['minutes', 1],
  hours: ['minutes', 60],
  percent: ['percent', 1],
  euro: ['euro', 1],
  number: ['number', 1],
  phone: ['phone', 1],
} as const satisfies Record<string, readonly [Kind, number]>;

const day = z.iso.date();
const empty = (value: unknown) => value ?? undefined;
const patterns = z.preprocess(
  (written) => written ?? [],
  z.array(z.string().includes('{n}').refine(isExpression, 'must be a regular expression with {n}')),
);
const value = z.union([
  z.number(),
  z.string().regex(/^0[\d ]+$/, 'must be a number, or a phone number between quotes'),
]);

const schema = z.array(
  z.strictObject({
    id: z.string().regex(/^[a-z0-9_]+$/),
    about: z.string().min(3),
    /** One value, or as many as its patterns have `{n}`. */
    value: z.union([value, z.array(value).min(2)]),
    unit: z.enum(Object.keys(unitKinds) as [keyof typeof unitKinds]),
    valid_from: z.preprocess(empty, day.optional()),
    valid_until: z.preprocess(empty, day.optional()),
    certainty: z.enum(['high', 'medium', 'low']),
    sources: z.array(sourceSchema.omit({ title: true })).min(1),
    /** Only these articles are read: their lines do not say themselves what they are about. */
    articles: z.preprocess(empty, z.array(z.string()).min(1).optional()),
    says: z.strictObject({ nl: patterns, fr: patterns, en: patterns }),
  }),
);

type Written = z.infer<typeof schema>[number];

/** `word` stands in every line that `finds` can find, in small letters: looking for it first is ten times as fast. */
export type Pattern = { finds: RegExp; word: string };

/** A number of a rule, and how a line that states it is found. Values are in the smallest unit of their kind. */
export type Parameter = Omit<Written, 'value' | 'says'> & {
  kind: Kind;
  values: number[];
  times: number;
  /** For messages: `8 weeks`. */
  said: string;
  patterns: Record<Lang, Pattern[]>;
};

/**
 * Reads knowledge/parameters.yaml.
 * @throws StartProblem naming what does not fit.
 */
export function loadParameters(folder: string = knowledgeFolder): Parameter[] {
  return readYaml(folder, 'parameters.yaml', schema).map(({ value: written, says, ...rest }) => {
    const [kind, times] = unitKinds[rest.unit];
    const raw = [written]
      .flat()
      .map((one) => (typeof one === 'number' ? one : Number(one.replaceAll(' ', ''))));
    const compiled = languages.map((lang) => [lang, says[lang].map(compile)] as const);
    return {
      ...rest,
      ...{ kind, times, values: raw.map((one) => one * times) },
      said: `${[written].flat().join(', ')} ${rest.unit}`,
      patterns: Object.fromEntries(compiled) as Record<Lang, Pattern[]>,
    };
  });
}

/** Whether a parameter has this value on a day (ISO date). */
export function holdsThen(
  { valid_from, valid_until }: Pick<Written, 'valid_from' | 'valid_until'>,
  on: string,
): boolean {
  return (!valid_from || valid_from <= on) && (!valid_until || valid_until >= on);
}

function isExpression(pattern: string): boolean {
  try {
    return compile(pattern).finds instanceof RegExp;
  } catch {
    return false;
  }
}

/**
 * `{n}` is a number of the parameter, `{x}` any other number, `...` some words without a number or an end of sentence.
 * Numbers stand in the text as `⟨0⟩`, `⟨1⟩`: see `checkParameters`.
 */
function compile(pattern: string): Pattern {
  const written = pattern
    .replaceAll('{n}', '⟨(\\d+)⟩')
    .replaceAll('{x}', '⟨\\d+⟩')
    .replaceAll('...', '[^.⟨⟩]*?');
  return { finds: new RegExp(`(?<![\\p{L}])${written}`, 'giu'), word: wordOf(pattern) };
}

/** The longest text of a pattern that is no choice and no option; empty when there is none. */
function wordOf(pattern: string): string {
  let plain = pattern.replace(/\\./g, '#').replace(/\[[^\]]*\]/g, '#');
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain.replace(/\([^()]*\)[?*+]?/g, '#');
  }
  if (plain.includes('|')) return '';
  const texts = plain.replace(/\{[nx]\}|.[?*+]/gu, '#').split(/[^\p{L} ]/u);
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '').toLowerCase();
}
