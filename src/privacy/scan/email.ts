import type { PersonalData } from './found.ts';

/** No part of an address is longer (RFC 5321); it also keeps the search linear. */
const LONGEST_NAME = 64;
const LONGEST_DOMAIN = 255;
const IN_NAME = /[\p{L}\p{N}._%+'-]/u;
const IN_DOMAIN = /[\p{L}\p{N}.-]/u;

/** E-mail addresses: looks for the @ and then left and right of it. */
export function findEmails(text: string): PersonalData[] {
  const found: PersonalData[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < LONGEST_NAME && IN_NAME.test(text.charAt(start - 1))) start -= 1;
    let end = at + 1;
    while (end < text.length && end - at < LONGEST_DOMAIN && IN_DOMAIN.test(text.charAt(end))) end += 1;
    while (end > at && /[.-]/.test(text.charAt(end - 1))) end -= 1;
    const domain = text.slice(at + 1, end);
    if (start < at && /\.\p{L}{2,}$/u.test(domain)) found.push({ kind: 'email', start, end });
  }
  return found;
}
