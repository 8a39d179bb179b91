import { actionsOf, isText, wrongOf, type Rule } from './parts.ts';

const MOST = 6;
const LONGEST = 40;

/** At most six buttons with short titles of their own, and one of them first: the next step. */
export const actions: Rule = ({ card }) => {
  const found = actionsOf(card);
  const titles = found.map(({ title }) => title);
  const positive = found.filter(({ style }) => style === 'positive');
  return [
    ...(found.length > MOST ? [`${found.length} buttons, at most ${MOST}`] : []),
    ...wrongOf(found, ({ title }) => isText(title), 'has no title'),
    ...wrongOf(found, ({ title }) => String(title).length <= LONGEST, `is longer than ${LONGEST}`),
    ...(new Set(titles).size < titles.length ? ['two buttons have one title'] : []),
    ...(positive.length > 1 ? ['more than one button is the next step'] : []),
    ...(positive[0] && positive[0] !== found[0] ? ['the next step is not the first button'] : []),
  ];
};
