import { refreshVerbs } from '../../../bot/cards/verbs.ts';
import { inputsOf, type Part, type Rule } from './parts.ts';

const MOST_USERS = 60;

/** A card that renews itself asks with a verb that only reads, for at most sixty people, and takes no typed words away. */
export const refresh: Rule = ({ card }) => {
  if (card.refresh === undefined) return [];
  const { action, userIds } = card.refresh as Part;
  const { verb } = (action ?? {}) as Part;
  return [
    ...(refreshVerbs.some((one) => one === verb) ? [] : ['it renews itself with a verb that does something']),
    ...(Array.isArray(userIds) && userIds.length > MOST_USERS
      ? [`it renews itself for over ${MOST_USERS}`]
      : []),
    ...(inputsOf(card).length > 0 ? ['it renews itself under the hands of who fills it in'] : []),
  ];
};
