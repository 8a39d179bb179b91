import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** A number in E.164 as people read it: +32 470 12 34 56. */
export function phoneWords(number: string): string {
  return parsePhoneNumberFromString(number)?.formatInternational() ?? number;
}
