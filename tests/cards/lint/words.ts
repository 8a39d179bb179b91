import { texts } from '../../../src/i18n/index.ts';
import { isText, partsOf, type Rule } from './parts.ts';

const keys = new Set(Object.keys(texts.nl));
const LONGEST_FACT = 24;

/** No gap is left in a text, no key shows, and what stands before a fact is short. */
export const words: Rule = ({ card }) => {
  const said = partsOf(card).flatMap(({ text, title, label, placeholder, errorMessage, value }) =>
    [text, title, label, placeholder, errorMessage, value].filter(isText),
  );
  const facts = partsOf(card).filter((part) => 'value' in part && 'title' in part && !('type' in part));
  const inFactSets = partsOf(card)
    .filter(({ type }) => type === 'FactSet')
    .flatMap(({ facts: own }) => partsOf(own));
  return [
    ...(/\{\{|\bundefined\b|\bNaN\b|Invalid Date/.test(JSON.stringify(card)) ? ['a text has a gap'] : []),
    ...said.filter((one) => keys.has(one)).map((one) => `the key ${one} shows`),
    ...facts
      .filter((fact) => inFactSets.includes(fact) && String(fact.title).length > LONGEST_FACT)
      .map(({ title }) => `"${String(title)}" is too long for the name of a fact`),
  ];
};
