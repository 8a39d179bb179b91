import { readClientOnBehalf } from '../../src/booking/client-on-behalf.ts';
import type { NewClient } from '../../src/booking/client.ts';
import type { DomainError, FieldProblem } from '../../src/domain-error.ts';
import type { FieldProblemOf } from '../cards/form-problems.ts';

/** The inputs in which a client is typed, as a card sends them. */
export type ClientFields = { name: string; contact: string; none: 'true' | 'false'; language: string };

type Problem = FieldProblemOf<keyof ClientFields>;

/** The client in a form, and what is wrong with its fields; undefined when one cannot be read. */
export function clientIn(typed: ClientFields): { client: NewClient | undefined; problems: Problem[] } {
  const { client, problems } = readClientOnBehalf({ ...typed, none: typed.none === 'true' });
  return { client, problems: atInputs(problems) };
}

/** What the domain says of its fields, at the inputs of a card. */
export function problemsIn({ fields }: DomainError): Problem[] {
  return atInputs(fields);
}

function atInputs(fields: readonly FieldProblem[]): Problem[] {
  return fields.map(({ field, messageKey }) => ({ field: fieldOf(field), messageKey }));
}

/** The input of the card behind a field of the domain. */
function fieldOf(field: string): keyof ClientFields {
  switch (field) {
    case 'client.name':
      return 'name';
    case 'client.language':
      return 'language';
    default:
      return 'contact';
  }
}
