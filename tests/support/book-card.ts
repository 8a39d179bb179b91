import { z } from 'zod';
import type { Connector, Message, TurnResult } from '../../src/practice/index.ts';

// The card with which a professional books, as Teams sees it: found in a message, pressed with what was typed.

const action = z.looseObject({
  type: z.string(),
  title: z.string(),
  verb: z.string().optional(),
  url: z.string().optional(),
  data: z.strictObject({ request: z.string() }).optional(),
});
const element = z.looseObject({
  type: z.string(),
  id: z.string().optional(),
  value: z.string().optional(),
  choices: z.array(z.object({ title: z.string(), value: z.string() })).optional(),
});
type Element = z.infer<typeof element>;
/** Every element of a card, also those in a container, in the order in which one reads them. */
const elements: z.ZodType<Element[]> = z.array(z.looseObject({})).transform((found) => found.flatMap(flat));
const card = z.looseObject({ body: elements, actions: z.array(action).default([]) });
export type SeenCard = z.infer<typeof card>;

function flat(one: Record<string, unknown>): Element[] {
  const inner = z.array(z.looseObject({})).optional().parse(one.items) ?? [];
  return [element.parse({ ...one, items: undefined }), ...inner.flatMap(flat)];
}

/** The card that a message shows. */
export function cardIn(message: Pick<Message, 'attachments'> | undefined): SeenCard {
  return card.parse(message?.attachments[0]?.content);
}

/** The body of the HTTP answer to a press. */
export function answerOf({ body }: Pick<TurnResult, 'body'>) {
  return z.object({ statusCode: z.number(), type: z.string(), value: z.unknown() }).parse(body);
}

/** The card that came back in the HTTP answer to a press. */
export function cardBack(result: Pick<TurnResult, 'body'>): SeenCard {
  return card.parse(answerOf(result).value);
}

export function choicesOf({ body }: SeenCard, id: string) {
  return body.find((one) => one.id === id)?.choices ?? [];
}

export function valueOf({ body }: SeenCard, id: string): string | undefined {
  return body.find((one) => one.id === id)?.value;
}

/** Everything a card says, for whoever looks for a word in it. */
export function wordsOn(seen: SeenCard): string {
  return JSON.stringify(seen);
}

export function dataOf({ actions }: SeenCard, verb: string): { request: string } {
  const found = actions.find((one) => one.verb === verb)?.data;
  if (!found) throw new Error(`the card has no button ${verb}`);
  return found;
}

export type OpenCard = { chatId: string; who: string; messageId: string; card: SeenCard };

/** Types the command and takes the card that comes. */
export async function openCard(connector: Connector, who: string, command = 'afspraak'): Promise<OpenCard> {
  const chat = await connector.openPersonalChat(who);
  const { replies } = await connector.say(chat.id, who, command);
  const [message] = replies;
  return { chatId: chat.id, who, messageId: message?.id ?? '', card: cardIn(message) };
}

/** Presses a button of a card, with what stands in its inputs. */
export function press(
  connector: Connector,
  { chatId, who, messageId, card: seen }: OpenCard,
  verb: string,
  inputs: Record<string, string>,
): Promise<TurnResult> {
  return connector.execute(chatId, who, messageId, verb, { ...dataOf(seen, verb), ...inputs });
}

/** What a professional fills in, all of it right; the n-th moment of the list. */
export function filledIn(seen: SeenCard, n: number, rest: Record<string, string> = {}) {
  return {
    ...{ slot: choicesOf(seen, 'slot')[n]?.value ?? '', name: 'Demo', contact: '', none: 'false' },
    ...{ language: 'nl', companion: 'false', agree: 'true', how: 'SPOKEN', ...rest },
  };
}
