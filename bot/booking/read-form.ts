import { z } from 'zod';
import type { NewClient } from '../../src/booking/client.ts';
import { parseSlotId, type SlotRef } from '../../src/booking/slot-id.ts';
import type { Agreement } from '../../src/consent/new-consent.ts';
import { clientIn } from '../acts/read-client.ts';
import type { FormProblem, Typed } from '../cards/book-form.ts';
import { howTold } from '../cards/inputs.ts';

/** Longer than any field of the card lets someone type; the reader of a client says what is too long. */
const text = z.string().max(1000).default('');
const toggle = z.enum(['true', 'false']).default('false');

/** What the inputs of the form send. A host leaves out what was not filled in; anything we did not ask for is refused. */
export const typedSchema = z.strictObject({
  ...{ slot: text, name: text, contact: text, none: toggle, language: text },
  ...{ companion: toggle, agree: toggle, how: text },
}) satisfies z.ZodType<Typed>;

export type FilledForm = {
  slot: SlotRef;
  client: NewClient;
  companion: boolean;
  how: Agreement['how'];
};

/** The form as a request to book, or every field that needs a look. */
export function readForm(typed: Typed): { filled: FilledForm } | { problems: FormProblem[] } {
  const problems: FormProblem[] = [];
  const slot = parseSlotId(typed.slot);
  if (!slot) problems.push({ field: 'slot', messageKey: 'field.slot' });
  const { client, problems: ofClient } = clientIn(typed);
  problems.push(...ofClient);
  if (typed.agree !== 'true') problems.push({ field: 'agree', messageKey: 'card.book.agree.missing' });
  const how = howTold.find((one) => one === typed.how);
  if (!how) problems.push({ field: 'how', messageKey: 'card.book.how.missing' });
  if (!slot || !client || !how || problems.length > 0) return { problems };
  return { filled: { slot, client, companion: typed.companion === 'true', how } };
}
