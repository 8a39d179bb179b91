import { describe, expect, test } from 'vitest';
import { createBorder, withOursOf, type Examples } from '../../src/answering/border.ts';

type Kind = 'elsewhere';
const nothing = { fr: {}, en: {} };
const elsewhere: Examples<Kind> = {
  nl: { elsewhere: ['hoeveel pensioen krijg ik', 'wanneer mag ik met pensioen', 'pensioen berekenen'] },
  ...nothing,
};
const otherBorder: Examples<Kind> = {
  nl: { ours: ['halve dagen werken tot mijn pensioen', 'deeltijds werken tot aan mijn pensioen'] },
  ...nothing,
};

describe('what one border knows to be ours', () => {
  test('makes another surer that it is', () => {
    const question = 'mag ik tot mijn pensioen halve dagen werken';
    const alone = createBorder<Kind>(['elsewhere'], elsewhere, []);
    const together = createBorder<Kind>(['elsewhere'], withOursOf(elsewhere, otherBorder), []);
    expect(together(question).foreign).toBeLessThan(alone(question).foreign);
    expect(together('hoeveel pensioen krijg ik later').foreign).toBeGreaterThan(0.5);
  });

  test('stands beside what it knew itself, in the same language only', () => {
    const own: Examples<Kind> = { nl: { ours: ['mijn eigen vraag'] }, ...nothing };
    const { nl, fr } = withOursOf(own, otherBorder);
    expect(nl.ours).toEqual(['mijn eigen vraag', ...(otherBorder.nl.ours ?? [])]);
    expect(fr.ours).toEqual([]);
  });
});
