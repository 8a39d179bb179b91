import { z } from 'zod';
import type { NewClient } from '../../src/booking/client.ts';
import type { FieldProblem } from '../../src/domain-error.ts';
import { readQuestion, type ReadQuestion } from '../../src/referral/question.ts';
import { clientIn } from '../acts/read-client.ts';
import { howTold, type HowTold } from '../cards/inputs.ts';
import type { ReferProblem, ReferTyped } from '../cards/refer-form.ts';

/** Longer than any field of the card lets someone type; the readers of the domain say what is too long. */
const text = z.string().max(2000).default('');
const toggle = z.enum(['true', 'false']).default('false');

/** What the inputs of the form send. A host leaves out what was not filled in; anything we did not ask for is refused. */
export const referTyped = z.strictObject({
  ...{ name: text, contact: text, none: toggle, language: text, question: text, agree: toggle, how: text },
}) satisfies z.ZodType<ReferTyped>;

export type FilledReferral = { client: NewClient; how: HowTold; read: ReadQuestion };

/** The form as a referral, or every field that needs a look. */
export function readForm(typed: ReferTyped): { filled: FilledReferral } | { problems: ReferProblem[] } {
  const { client, problems: ofClient } = clientIn(typed);
  const problems: ReferProblem[] = [...ofClient];
  const wrong: FieldProblem[] = [];
  const read = readQuestion(typed.question, wrong);
  problems.push(...wrong.map(({ messageKey }) => ({ field: 'question' as const, messageKey })));
  if (typed.agree !== 'true') problems.push({ field: 'agree', messageKey: 'card.refer.agree.missing' });
  const how = howTold.find((one) => one === typed.how);
  if (!how) problems.push({ field: 'how', messageKey: 'card.book.how.missing' });
  if (!client || !how || problems.length > 0) return { problems };
  return { filled: { client, how, read } };
}
