import { askVerbs } from '../../../bot/cards/ask-verbs.ts';
import { cardVerbs } from '../../../bot/cards/verbs.ts';
import { named, ofType, type Part, type Rule } from './parts.ts';

/**
 * A button has a verb that the router knows and an opaque request and no more, or an address with https. In the dialog to ask in,
 * which anyone may open, a verb of that dialog and at most an article, which is public.
 */
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
    case 'Action.Submit':
      return asksOnly(data) ? [] : [`${named(action)} carries more than the dialog to ask in needs`];
    default:
      return [`${named(action)} is of a kind that nobody answers`];
  }
}

function isOpaque(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  const { request, ...rest } = data as Part;
  return typeof request === 'string' && Object.keys(rest).length === 0;
}

function asksOnly(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  const { verb, ...rest } = data as Part;
  const keys = Object.keys(rest);
  return askVerbs.some((one) => one === verb) && keys.join() === (verb === 'ask.insert' ? 'article' : '');
}
