import { z } from 'zod';
import { readClientOnBehalf } from '../../booking/client-on-behalf.ts';
import type { NewClient } from '../../booking/client.ts';
import type { FieldProblem } from '../../domain-error.ts';
import type { TextKey } from '../../i18n/index.ts';
import type { Lang } from '../../lang.ts';
import { readQuestion, type ReadQuestion } from '../../referral/question.ts';
import { tick } from '../booking/site/typed.ts';
import type { Problems } from '../pages/fields.tsx';

/** How a client told a professional that they agree. */
export const howTold = ['SPOKEN', 'PHONE', 'PAPER'] as const;
type HowTold = (typeof howTold)[number];

/** Longer than any field lets someone type; the readers of the domain say what is too long. */
const text = z.string().max(2000).default('');

export const referForm = z.strictObject({
  ...{ key: z.string().max(1000), name: text, contact: text, none: tick, language: text },
  ...{ question: text, agree: tick, how: text },
});

/** The form as it was typed. */
export type Typed = Omit<z.infer<typeof referForm>, 'key'>;

export function emptyForm(language: Lang): Typed {
  return { name: '', contact: '', none: false, language, question: '', agree: false, how: 'SPOKEN' };
}

export type Filled = { client: NewClient; how: HowTold; read: ReadQuestion };

/** The form as a referral, or every input that needs a look, in the order in which they stand. */
export function readForm(typed: Typed): { filled: Filled } | { problems: Problems } {
  const found = new Map<string, TextKey>();
  const { client, problems: ofClient } = readClientOnBehalf(typed);
  for (const { field, messageKey } of ofClient) found.set(inputOf(field), messageKey);
  const wrong: FieldProblem[] = [];
  const read = readQuestion(typed.question, wrong);
  for (const { messageKey } of wrong) found.set('question', messageKey);
  if (!typed.agree) found.set('agree', 'card.refer.agree.missing');
  const how = howTold.find((one) => one === typed.how);
  if (!how) found.set('how-SPOKEN', 'card.book.how.missing');
  if (client && how && found.size === 0) return { filled: { client, how, read } };
  const order = ['name', 'contact', 'question', 'language-nl', 'agree', 'how-SPOKEN'];
  const problems = order.flatMap((id) => {
    const key = found.get(id);
    return key ? [[id, key] as const] : [];
  });
  return { problems: new Map(problems) };
}

/** The input that a field of the domain stands for. */
function inputOf(field: string): string {
  switch (field) {
    case 'client.name':
      return 'name';
    case 'client.language':
      return 'language-nl';
    default:
      return 'contact';
  }
}
