import { actionsOf, inputsOf, ofType, wrongOf, type Rule } from './parts.ts';

const LONGEST = 80;

/** One heading, at the top, in the style that screen readers know; only words without buttons can do without. */
export const heading: Rule = ({ card }) => {
  const headings = ofType(card, /^TextBlock$/).filter(({ style }) => style === 'heading');
  const [first] = Array.isArray(card.body) ? (card.body as unknown[]) : [];
  const needs = actionsOf(card).length + inputsOf(card).length > 0;
  return [
    ...(needs && headings.length === 0 ? ['it has no heading'] : []),
    ...(headings.length > 1 ? ['it has more than one heading'] : []),
    ...(headings[0] && headings[0] !== first ? ['the heading is not at the top'] : []),
    ...wrongOf(headings, ({ text }) => String(text).length <= LONGEST, 'is too long for a heading'),
    ...wrongOf(
      headings,
      ({ size, weight }) => size === 'large' && weight === 'bolder',
      'does not look like the other headings',
    ),
  ];
};
