import { describe, expect, it } from 'vitest';
import { maskPersonalData, mustStop, scanPersonalData } from '../../../src/privacy/scan/index.ts';
import { belgianNumber, iban } from './numbers.ts';

const kinds = (text: string) => scanPersonalData(text).map(({ kind }) => kind);
const found = (text: string) => scanPersonalData(text).map(({ start, end }) => text.slice(start, end));
const masked = (text: string) => maskPersonalData(text, scanPersonalData(text));

describe('national numbers', () => {
  const born = [
    ['850730', '033', 1900],
    ['010203', '456', 2000],
    ['991231', '998', 1900],
    ['120000', '001', 2000],
  ] as const;

  it('are found with a valid check number, of both centuries, with any separators', () => {
    for (const [date, order, century] of born) {
      const digits = belgianNumber(date, order, century);
      const [a, b, c, d, e] = [0, 2, 4, 6, 9].map((at, i, all) => digits.slice(at, all[i + 1]));
      for (const text of [
        digits,
        `${a}.${b}.${c}-${d}.${e}`,
        `${a}.${b}.${c}-${d}-${e}`,
        `${a} ${b} ${c} ${d} ${e}`,
        `${a}/${b}/${c} ${d}/${e}`,
        `${a}${b}${c} ${d} ${e}`,
        digits.split('').join(' '),
      ]) {
        expect(found(`mijn nummer is ${text}, help`)).toEqual([text]);
        expect(kinds(text)).toEqual(['national_number']);
      }
    }
  });

  it('are found as BIS numbers, with 20 or 40 added to the month', () => {
    for (const date of ['852730', '854730', '012203', '520000']) {
      expect(kinds(belgianNumber(date, '033', 1900))).toEqual(['national_number']);
    }
  });

  it('are not found with a wrong check number or an impossible date', () => {
    for (const [date, order, century] of born) {
      const digits = belgianNumber(date, order, century);
      const wrong = digits.slice(0, 9) + String((Number(digits.slice(9)) % 96) + 1).padStart(2, '0');
      expect(kinds(wrong).filter((kind) => kind === 'national_number')).toEqual([]);
    }
    expect(kinds(belgianNumber('859930', '033', 1900))).toEqual([]);
    expect(kinds(belgianNumber('850745', '033', 1900))).toEqual([]);
  });

  it('are not found inside longer numbers, nor in what looks like them', () => {
    const digits = belgianNumber('850730', '033', 1900);
    for (const text of [
      `1${digits}`,
      `${digits}9`,
      'dossier 2024-11-000123-45',
      'factuur 20261122001',
      'van 01/01/2026 tot 31/03/2026',
      '1.725,00 euro en 1.800,00 euro',
      'artikel 100 § 2, 1994-07-14',
    ]) {
      expect(kinds(text)).not.toContain('national_number');
    }
  });

  it('are found beside a telephone number', () => {
    const digits = belgianNumber('850730', '033', 1900);
    expect(kinds(`0470 12 34 56 ${digits}`)).toEqual(['phone', 'national_number']);
  });
});

describe('bank accounts', () => {
  const accounts = [
    iban('BE', '539007547034'),
    iban('NL', 'ABNA0417164300'),
    iban('FR', '20041010050500013M02606'),
    iban('DE', '370400440532013000'),
    iban('LU', '0019400644750000'),
    iban('MT', 'MALT011000012345MTLCAST001S'),
  ];

  it('are found with a valid check number, of any country, with or without separators', () => {
    for (const account of accounts) {
      const spaced = account.replace(/(.{4})(?=.)/g, '$1 ');
      for (const text of [account, spaced, account.toLowerCase(), account.replace(/(.{4})(?=.)/g, '$1-')]) {
        expect(found(`op ${text} graag`)).toEqual([text]);
        expect(kinds(text)).toEqual(['iban']);
      }
    }
  });

  it('are not found with a wrong check number, length or country', () => {
    for (const account of accounts) {
      const wrong = account.slice(0, 2) + String((Number(account.slice(2, 4)) % 97) + 1).padStart(2, '0');
      expect(kinds(wrong + account.slice(4))).not.toContain('iban');
      expect(kinds(account.slice(0, -1))).not.toContain('iban');
      expect(kinds(`${account}7`)).not.toContain('iban');
    }
    expect(kinds('ZZ68539007547034')).not.toContain('iban');
    expect(kinds('BTW BE 0475 123 456')).toEqual([]);
  });
});

describe('e-mail addresses', () => {
  it('are found whole', () => {
    expect(found('mail naar an.peeters+werk@az-ziekenhuis.be.')).toEqual([
      'an.peeters+werk@az-ziekenhuis.be',
    ]);
    expect(found('(jan@voorbeeld.be), of piet@x.org?')).toEqual(['jan@voorbeeld.be', 'piet@x.org']);
  });

  it('are not seen in a mention or a lone sign', () => {
    expect(kinds('@coach en wie @ VDAB, 5 @ 3')).toEqual([]);
  });
});

describe('telephone numbers', () => {
  it('are found, Belgian and from abroad', () => {
    for (const text of [
      '0470 12 34 56',
      '0470/12.34.56',
      '0470123456',
      '+32 470 12 34 56',
      '+32 (0)470 12 34 56',
      '0032470123456',
      '09 123 45 67',
      '03/123.45.67',
      '+32 9 123 45 67',
      '+31 6 12345678',
      '+33 6 12 34 56 78',
      '0031612345678',
    ]) {
      expect([text, kinds(`bel ${text} aub`)]).toEqual([text, ['phone']]);
    }
  });

  it('are never the public ones', () => {
    for (const text of [
      '112',
      '106',
      '107',
      '1712',
      '1813',
      '0800 30 700',
      '080030700',
      '+32 800 30 700',
      '02 648 40 14',
      '+32 2 648 40 14',
      '0800 32 123',
      '078 15 10 20',
      '070 222 999',
      '0900 10 500',
    ]) {
      expect([text, kinds(`bel ${text} gratis`)]).toEqual([text, []]);
    }
  });

  it('are not seen in dates, amounts, files and enterprise numbers', () => {
    for (const text of [
      '01/02/2026',
      '01.02.2026 om 10 uur',
      'van 01-03-2026 tot 31-03-2026',
      '1.800 euro',
      '1 725,00 euro',
      'dossier 012345678',
      'ondernemingsnummer 0475.123.456',
      'BE 0475.123.456',
      'na 12 weken en 20 uren',
      'art. 230 KB 03/07/1996',
    ]) {
      expect([text, kinds(text)]).toEqual([text, []]);
    }
  });
});

describe('names', () => {
  it('are found after a title, a relation or an introduction', () => {
    for (const [text, name] of [
      ['mijn patiënt Jan Peeters wil werken', 'Jan Peeters'],
      ['mevrouw De Smet belde', 'De Smet'],
      ['Meneer Van den Berghe komt', 'Van den Berghe'],
      ['ma patiente Marie Dubois veut reprendre', 'Marie Dubois'],
      ['Mr Jones wants to work', 'Jones'],
      ['my client Mary Smith', 'Mary Smith'],
      ['onze cliënte Fatima El Amrani', 'Fatima El Amrani'],
      ['dr. Claes zei dat', 'Claes'],
      ['ik heet Sofie Janssens', 'Sofie Janssens'],
      ['mevrouw JANSSENS', 'JANSSENS'],
      ['mijn patient jan wil werken', 'jan'],
      ['Mme Dupont-Lambert est malade', 'Dupont-Lambert'],
    ] as const) {
      expect([text, found(text)]).toEqual([text, [name]]);
    }
  });

  it('are not seen without a cue, nor where the cue is followed by something else', () => {
    for (const text of [
      'Jan werkt bij VDAB in Gent',
      'mijn patiënt wil werken',
      'mijn cliënt Heeft een vraag',
      'mijn cliënt VDAB inschrijven',
      'mevrouw de coach',
      'dokter adviserend arts',
      'mijn man is ziek',
      'Mijn werkgever Colruyt',
      'mijn patiënt in Antwerpen',
      'my client is ill',
    ]) {
      expect([text, kinds(text)]).toEqual([text, []]);
    }
  });
});

describe('birth dates', () => {
  it('are found right after a word that says so', () => {
    for (const [text, date] of [
      ['geboren op 12/03/1985 in Gent', '12/03/1985'],
      ['geboortedatum: 12-03-85', '12-03-85'],
      ['°12.03.1985', '12.03.1985'],
      ['née le 3 avril 1990', '3 avril 1990'],
      ['born on 4 May 1979', '4 May 1979'],
      ['geboren 1985-03-12', '1985-03-12'],
    ] as const) {
      expect([text, found(text)]).toEqual([text, [date]]);
    }
  });

  it('are not seen in other dates', () => {
    expect(kinds('ziek sinds 12/03/2025, attest tot 30 april 2026')).toEqual([]);
  });
});

describe('masking', () => {
  it('puts neutral words in the place of what was found and leaves the rest as it was', () => {
    const number = belgianNumber('850730', '033', 1900);
    const account = iban('BE', '539007547034');
    expect(
      masked(
        `Mijn patiënt Jan Peeters, geboren op 12/03/1985, ${number}, ${account}, jan@voorbeeld.be, 0470 12 34 56. Dank!`,
      ),
    ).toBe(
      'Mijn patiënt [naam], geboren op [geboortedatum], [rijksregisternummer], [rekeningnummer], [e-mail], [telefoon]. Dank!',
    );
  });

  it('of a text without personal data is the text', () => {
    const text = 'Hoeveel hou ik over als ik 20 uur werk? Bel 0800 30 700 of 1712.';
    expect(masked(text)).toBe(text);
  });

  it('leaves nothing to find', () => {
    const number = belgianNumber('850730', '033', 1900);
    expect(scanPersonalData(masked(`mevrouw De Smet, ${number}, 0470 12 34 56, a@b.be`))).toEqual([]);
  });
});

describe('a message must stop', () => {
  it('for a national number or a bank account, and for nothing else', () => {
    const number = belgianNumber('850730', '033', 1900);
    expect(mustStop(scanPersonalData(`ik ben ${number}`))).toBe(true);
    expect(mustStop(scanPersonalData(`op ${iban('BE', '539007547034')}`))).toBe(true);
    expect(mustStop(scanPersonalData('mevrouw De Smet, 0470 12 34 56, a@b.be, geboren 12/03/1985'))).toBe(
      false,
    );
    expect(mustStop([])).toBe(false);
  });
});
