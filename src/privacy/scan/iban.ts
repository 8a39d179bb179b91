import type { PersonalData } from './found.ts';

/** Length of an IBAN by country (SWIFT IBAN registry). */
const LENGTHS = new Map(
  `AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24
   FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32
   LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24
   RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30`
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const),
);

const BEGIN = /(?<![A-Za-z0-9])[A-Za-z]{2}[\s.-]?\d[\s.-]?\d/g;
const SEPARATORS = /[\s.\-–]/;
const WIDEST_GAP = 2;

/** IBANs of every country whose check digits are valid (modulo 97, ISO 13616), with or without separators. */
export function findIbans(text: string): PersonalData[] {
  const found: PersonalData[] = [];
  for (const { index, 0: begin } of text.matchAll(BEGIN)) {
    const length = LENGTHS.get(begin.slice(0, 2).toUpperCase());
    if (length === undefined) continue;
    const { characters, end } = take(text, index, length);
    if (characters.length === length && !/[A-Za-z0-9]/.test(text.charAt(end)) && isValid(characters)) {
      found.push({ kind: 'iban', start: index, end });
    }
  }
  return found;
}

function take(text: string, from: number, length: number): { characters: string; end: number } {
  let characters = '';
  let end = from;
  let gap = 0;
  for (let at = from; at < text.length && characters.length < length && gap <= WIDEST_GAP; at += 1) {
    const character = text.charAt(at);
    if (/[A-Za-z0-9]/.test(character)) {
      characters += character.toUpperCase();
      end = at + 1;
      gap = 0;
    } else if (SEPARATORS.test(character)) gap += 1;
    else break;
  }
  return { characters, end };
}

function isValid(iban: string): boolean {
  const turned = iban.slice(4) + iban.slice(0, 4);
  let rest = 0;
  for (const character of turned) {
    for (const digit of parseInt(character, 36).toString()) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}
