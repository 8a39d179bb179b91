import { readClient } from '../../src/booking/client-input.ts';
import type { NewClient } from '../../src/booking/client.ts';
import { DomainError } from '../../src/domain-error.ts';
import type { FieldProblemOf } from '../cards/form-problems.ts';

/** The inputs in which a client is typed, as a card sends them. */
export type ClientFields = { name: string; contact: string; none: 'true' | 'false'; language: string };

type Problem = FieldProblemOf<keyof ClientFields>;

/** The client in a form, and what is wrong with its fields; undefined when one cannot be read. */
export function clientIn(typed: ClientFields): { client: NewClient | undefined; problems: Problem[] } {
  const { name, language } = typed;
  const problems: Problem[] = [];
  const contact = typed.contact.trim();
  if (typed.none === 'true' && contact !== '')
    problems.push({ field: 'contact', messageKey: 'card.book.contact.both' });
  if (typed.none === 'false' && contact === '')
    problems.push({ field: 'contact', messageKey: 'card.book.contact.missing' });
  const way = /[@\p{L}]/u.test(contact) ? { email: contact } : { phone: contact };
  try {
    return { client: readClient({ name, language, ...way }, { contactOptional: true }), problems };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { client: undefined, problems: [...problems, ...problemsIn(error)] };
  }
}

/** What the domain says of its fields, at the inputs of a card. */
export function problemsIn({ fields }: DomainError): Problem[] {
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
