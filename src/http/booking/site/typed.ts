import { z } from 'zod';

const text = z.string().max(1000).default('');
export const tick = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');

/** The fields of step 2, as a browser sends them. */
export const typedFields = {
  name: text,
  via: z.enum(['mail', 'phone']).default('mail'),
  email: text,
  phone: text,
  language: text,
  companion: tick,
  agree: tick,
};

/** What was typed in step 2, right or wrong: it stays when another moment has to be chosen. */
export type Typed = z.infer<z.ZodObject<typeof typedFields>>;

/** Words that a person could have written something in. */
export function wordsOf({ name, email, phone }: Typed): string[] {
  return [name, email, phone];
}

export function isEmpty({ name, email, phone }: Typed): boolean {
  return name === '' && email === '' && phone === '';
}

/** The same fields, unseen, on a page between. */
export function typedPairs(typed: Typed): [string, string][] {
  const { name, via, email, phone, language, companion, agree } = typed;
  return [
    ...Object.entries({ name, via, email, phone, language }),
    ...(companion ? ([['companion', 'on']] as [string, string][]) : []),
    ...(agree ? ([['agree', 'on']] as [string, string][]) : []),
  ];
}
