import { ofType, wrongOf, type Rule } from './parts.ts';

/** No words are cut off on a phone, or in a longer language. */
export const wrap: Rule = ({ card }) => [
  ...wrongOf(ofType(card, /^(TextBlock|Input\.Toggle)$/), (part) => part.wrap === true, 'does not wrap'),
  ...wrongOf(ofType(card, /^TextBlock$/), ({ maxLines }) => maxLines === undefined, 'is cut off'),
];
