import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { z } from 'zod';
import { DomainError, type FieldProblem } from '../domain-error.ts';
import { languages } from '../lang.ts';
import { scanPersonalData } from '../privacy/scan/index.ts';
import type { NewClient } from './client.ts';

const LONGEST_NAME = 60;
const LONGEST_CONTACT = 200;
const mailAddress = z.email().max(LONGEST_CONTACT);

/** What came out of a form or request, before it is checked. Empty counts as absent. */
export type ClientWords = {
  name: string;
  phone?: string | undefined;
  email?: string | undefined;
  language: string;
};

/**
 * A client from what was typed: a first name or alias, one way of contact, a language. Of two ways the mail address is
 * kept, because we can write there ourselves, unless the talk is by telephone. With `contactOptional`, a client without contact gets a link on paper.
 * @throws DomainError INVALID naming every field that is missing or wrong.
 */
export function readClient(words: ClientWords, { contactOptional = false } = {}): NewClient {
  const problems: FieldProblem[] = [];
  const name = readName(words.name, problems);
  const { contact, number } = readContact(words, problems, contactOptional);
  const language = languages.find((lang) => lang === words.language);
  if (!language) problems.push({ field: 'client.language', messageKey: 'field.language' });
  if (problems.length > 0 || !language)
    throw new DomainError('INVALID', 'the client is incomplete', problems);
  return { name, contact, language, ...(number && { number }) };
}

/** A first name or alias. A number that identifies someone does not belong in it. */
export function readName(typed: string, problems: FieldProblem[], field = 'client.name'): string {
  const name = typed
    .normalize('NFC')
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim();
  if (name === '') problems.push({ field, messageKey: 'field.name.missing' });
  else if (name.length > LONGEST_NAME) problems.push({ field, messageKey: 'field.name.long' });
  else if (/\d{6}/.test(name.replaceAll(/[\s.-]/g, '')) || hasNumber(name))
    problems.push({ field, messageKey: 'field.name.number' });
  return name;
}

function hasNumber(name: string): boolean {
  return scanPersonalData(name).some(({ kind }) => kind === 'national_number' || kind === 'iban');
}

function readContact(
  words: ClientWords,
  problems: FieldProblem[],
  optional: boolean,
): Pick<NewClient, 'contact' | 'number'> {
  const mail = words.email?.trim() ?? '';
  const phone = words.phone?.trim() ?? '';
  if (mail !== '') {
    const parsed = mailAddress.safeParse(mail);
    if (!parsed.success) problems.push({ field: 'client.email', messageKey: 'field.email.wrong' });
    const number = phone === '' ? undefined : readPhone(phone, problems, 'client.phone');
    return { contact: { kind: 'MAIL', value: mail }, number };
  }
  if (phone !== '') return { contact: { kind: 'PHONE', value: readPhone(phone, problems, 'client.phone') } };
  if (!optional) problems.push({ field: 'client.contact', messageKey: 'field.contact.missing' });
  return { contact: { kind: 'NONE' } };
}

/** A phone number in E.164; a number without country is Belgian. */
export function readPhone(typed: string, problems: FieldProblem[], field: string): string {
  const number = typed.length <= LONGEST_CONTACT ? parsePhoneNumberFromString(typed, 'BE') : undefined;
  if (number?.isPossible()) return number.number;
  problems.push({ field, messageKey: 'field.phone.wrong' });
  return '';
}
