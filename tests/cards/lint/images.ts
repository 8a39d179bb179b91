import { isText, ofType, wrongOf, type Rule } from './parts.ts';

/** Every image says in words what it shows. */
export const images: Rule = ({ card }) =>
  wrongOf(ofType(card, /^Image$/), ({ altText }) => isText(altText), 'has no altText');
