import type { CardMessage } from '../samples/sample.ts';

/** What a rule looks at: a card as JSON, in the message that carries it. */
export type Linted = { lang: string; card: Record<string, unknown>; message: CardMessage };

/** What is wrong, in a sentence each; nothing when the card keeps to the rule. */
export type Rule = (linted: Linted) => string[];

export type Part = Record<string, unknown>;

/** Every object of a card, at whatever depth, in the order of reading. */
export function partsOf(value: unknown): Part[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Part, ...Object.values(value).flatMap(partsOf)];
}

export function ofType(card: unknown, type: RegExp): Part[] {
  return partsOf(card).filter((part) => typeof part.type === 'string' && type.test(part.type));
}

export const inputsOf = (card: unknown) => ofType(card, /^Input\./);
export const actionsOf = (card: unknown) => ofType({ ...(card as Part), refresh: undefined }, /^Action\./);

export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** Enough of a part to find it by. */
export function named(part: Part): string {
  const words = part.id ?? part.title ?? part.text ?? part.label;
  const type = typeof part.type === 'string' ? part.type : 'part';
  return typeof words === 'string' ? `${type} "${words.slice(0, 40)}"` : type;
}

/** What is wrong with each part of which something is. */
export function wrongOf(parts: readonly Part[], isRight: (part: Part) => boolean, what: string): string[] {
  return parts.filter((part) => !isRight(part)).map((part) => `${named(part)} ${what}`);
}
