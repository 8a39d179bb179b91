import * as cards from 'adaptivecards';
import { named, ofType, type Part, type Rule } from './parts.ts';

/**
 * The schema as Microsoft's own renderer holds it (the JSON schema is in no package of the registry): it parses without a
 * remark, and no part has a property that its type does not have in 1.5.
 */
export const schema: Rule = ({ card }) => [...parsed(card), ...ofType(card, /./).flatMap(unknownOf)];

function parsed(json: Part): string[] {
  const context = new cards.SerializationContext(cards.Versions.v1_5);
  const card = new cards.AdaptiveCard();
  // Its check of a language remembers where the last one ended (a global expression), and refuses every second card.
  card.parse({ ...json, lang: undefined }, context);
  const events = Array.from({ length: context.eventCount }, (_, n) => context.getEventAt(n).message);
  return [...events, ...card.validateProperties().validationEvents.map(({ message }) => message)];
}

/** What the renderer reads by itself, beside its table of properties. */
const always = new Set([
  'type',
  '$schema',
  'body',
  'items',
  'columns',
  'actions',
  'facts',
  'choices',
  'inlines',
  'rows',
]);

function unknownOf(part: Part): string[] {
  const known = propertiesOf(String(part.type));
  if (!known) return [`${named(part)} is of no known type`];
  return Object.keys(part).flatMap((name) => {
    const from = known.get(name);
    if (always.has(name)) return [];
    if (!from) return [`${named(part)} has no property ${name}`];
    return from.compareTo(cards.Versions.v1_5) > 0 ? [`${named(part)}: ${name} is newer than 1.5`] : [];
  });
}

function propertiesOf(type: string): Map<string, cards.Version> | undefined {
  const one =
    type === 'AdaptiveCard'
      ? new cards.AdaptiveCard()
      : (cards.GlobalRegistry.elements.findByName(type) ?? cards.GlobalRegistry.actions.findByName(type));
  if (!one) return undefined;
  const object = one instanceof cards.AdaptiveCard ? one : new one.objectType();
  const properties = object.getSchema();
  const found = Array.from({ length: properties.getCount() }, (_, n) => properties.getItemAt(n));
  return new Map(found.map(({ name, targetVersion }) => [name, targetVersion]));
}
