import { describe, expect, test } from 'vitest';
import { describesClient } from '../../bot/talk/describes-client.ts';

describe('words in a group that begin to tell about a client', () => {
  test.each([
    'ik heb een patiënt Jan die halftijds wil herbeginnen',
    'Ik heb hier een jonge patiënte met een burn-out',
    'we hebben momenteel een cliënt die wil herbeginnen, mag dat?',
    'Dag, mijn cliënt wil werken',
    'mijn patiënt is 45 en heeft MS',
    'een patiënt van mij wil stoppen met werken',
    'Ik heb een vraag over een patiënt',
    'ik begeleid een jonge vrouw met MS',
    'casus: vrouw van 35, burn-out, wil halftijds',
    'er ligt hier een bewoner die naar VDAB wil',
    'mag mevrouw De Smet halftijds herbeginnen?',
    'bel 0470 12 34 56 voor meer uitleg over haar',
    'ma patiente veut reprendre',
    'j’ai un patient qui veut reprendre à mi-temps',
    'j’ai une question sur une patiente',
    'my client, a nurse, wants to work',
    'I have a client who wants to work part-time',
  ])('are "%s"', (words) => {
    expect(describesClient(words)).toBe(true);
  });

  test.each([
    'wat doet de coach werk?',
    'mag mijn patiënt halftijds herbeginnen?',
    'hoe breng ik mijn patiënten bij de coach werk?',
    'welke patiënten komen in aanmerking?',
    'onze cliënten vragen vaak naar VDAB',
    'wij hebben veel patiënten met vragen over werk',
    'heb je een folder voor patiënten?',
    'kan ik een cliënt inschrijven bij VDAB?',
    'bel ik VDAB op 0800 30 700?',
    'comment orienter un patient ?',
    'what can my client do?',
    'can a patient work part-time?',
    '',
    'a '.repeat(5000),
  ])('are not "%s"', (words) => {
    expect(describesClient(words)).toBe(false);
  });

  test('are looked for in no time, whatever is written', () => {
    const begin = performance.now();
    for (const piece of ['ik heb een ', 'mijn onze een ', 'er is een patient', 'ik ', 'wij hebben hier '])
      describesClient(piece.repeat(2000));
    expect(performance.now() - begin).toBeLessThan(1000);
  });
});
