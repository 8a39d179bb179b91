import { cardVerbs } from '../../../bot/cards/verbs.ts';
import { named, ofType, type Part, type Rule } from './parts.ts';

/** A button has a verb that the router knows and an opaque request and no more, or an address with https. */
export const verbs: Rule = ({ card }) => ofType(card, /^Action\./).flatMap(wrongWith);

function wrongWith(action: Part): string[] {
  const { type, verb, data, url } = action;
  switch (type) {
    case 'Action.OpenUrl':
      return typeof url === 'string' && url.startsWith('https://') ? [] : [`${named(action)} opens no https`];
    case 'Action.Execute':
      return [
        ...(cardVerbs.some((one) => one === verb) ? [] : [`${named(action)} has an unknown verb`]),
        ...(isOpaque(data) ? [] : [`${named(action)} carries more than a sealed request`]),
      ];
    default:
      return [`${named(action)} is of a kind that nobody answers`];
  }
}

function isOpaque(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  const { request, ...rest } = data as Part;
  return typeof request === 'string' && Object.keys(rest).length === 0;
}
