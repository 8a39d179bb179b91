import { DomainError, type FieldProblem } from '../domain-error.ts';
import { readClient } from './client-input.ts';
import type { NewClient } from './client.ts';

/** A client as a professional types them: one field takes a mail address or a phone number, a tick says that there is neither. */
export type OnBehalfWords = { name: string; contact: string; none: boolean; language: string };

/** The client in such a form, and what is wrong with its fields (`client.*`); undefined when one cannot be read. */
export function readClientOnBehalf({ name, contact: typed, none, language }: OnBehalfWords): {
  client: NewClient | undefined;
  problems: FieldProblem[];
} {
  const contact = typed.trim();
  const problems: FieldProblem[] = [];
  if (none && contact !== '')
    problems.push({ field: 'client.contact', messageKey: 'card.book.contact.both' });
  if (!none && contact === '')
    problems.push({ field: 'client.contact', messageKey: 'card.book.contact.missing' });
  const way = /[@\p{L}]/u.test(contact) ? { email: contact } : { phone: contact };
  try {
    return { client: readClient({ name, language, ...way }, { contactOptional: true }), problems };
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'INVALID') throw error;
    return { client: undefined, problems: [...problems, ...error.fields] };
  }
}
