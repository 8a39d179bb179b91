import { isText, ofType, partsOf, wrongOf, type Rule } from './parts.ts';

/** Nothing is empty: no box without content, no fact without a value, no text without words. */
export const empty: Rule = ({ card }) => [
  ...wrongOf(ofType(card, /^(Container|Column)$/), ({ items }) => filled(items), 'is empty'),
  ...wrongOf(ofType(card, /^FactSet$/), ({ facts }) => filled(facts), 'is empty'),
  ...wrongOf(
    ofType(card, /^(ColumnSet|ActionSet)$/),
    (one) => filled(one.columns ?? one.actions),
    'is empty',
  ),
  ...wrongOf(ofType(card, /^TextBlock$/), ({ text }) => isText(text), 'says nothing'),
  ...ofType(card, /^FactSet$/).flatMap(({ facts }) =>
    wrongOf(partsOf(facts), ({ title, value }) => isText(title) && isText(value), 'says nothing'),
  ),
  ...(filled(card.body) ? [] : ['the card is empty']),
  ...('actions' in card && !filled(card.actions) ? ['it has a row of no buttons'] : []),
];

function filled(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}
