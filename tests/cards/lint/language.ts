import { isText, type Rule } from './parts.ts';

/** It says its version and language, and has words for where cards cannot be. */
export const language: Rule = ({ card, lang }) => [
  ...(card.version === '1.5' ? [] : ['the version is not 1.5']),
  ...(card.lang === lang ? [] : [`the language is not ${lang}`]),
  ...(isText(card.fallbackText) ? [] : ['there is no fallbackText']),
];
