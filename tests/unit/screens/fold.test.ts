import { describe, expect, it } from 'vitest';
import { foldWords } from '../../../src/answering/screens/fold.ts';

const folded = (text: string) => foldWords(text).join(' ');

describe('folding a text', () => {
  it('takes away capitals, accents and doubled letters', () => {
    expect(folded('ÉCHT Cliënte dooood')).toBe('cliente dood');
  });

  it('spells out Flemish chat', () => {
    expect(folded('kwil ni meer leven')).toBe('ik wil niet meer leven');
    expect(folded("'k zie 't nie meer zitten")).toBe('ik zie niet meer zitten');
    expect(folded("m'n job")).toBe('mijn job');
    expect(folded('zittn springn')).toBe('zitten springen');
  });

  it('undoes French and English apostrophes', () => {
    expect(folded("j'ai plus envie d'aller")).toBe('je ai plus envie aller');
    expect(folded("I don't want, I'm tired")).toBe('i do not want , i am tired');
    expect(folded('je ne serai plus là')).toBe('je serai plus ici');
  });

  it('keeps the ends of sentences and the pauses', () => {
    expect(folded('ja, nee. misschien?')).toBe('ja , nee . misschien');
  });

  it('mends typing slips in the words of a crisis and leaves their neighbours alone', () => {
    expect(folded('zelfmoort zelmoord zefmoord zelfmorod')).toBe('zelfmoord zelfmoord zelfmoord zelfmoord');
    expect(folded('vervangen verlangen doorgaan sterren steven')).toBe(
      'vervangen verlangen doorgaan sterren steven',
    );
  });

  it('leaves out words without meaning unless asked to keep them', () => {
    expect(folded('ik wil gewoon echt de rust')).toBe('ik wil rust');
    expect(foldWords('ik wil de rust', 'everything').join(' ')).toBe('ik wil de rust');
  });
});
