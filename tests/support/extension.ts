import { z } from 'zod';
import { SEARCH_PARAMETER } from '../../manifest/commands.ts';
import type { Connector, TurnResult } from '../../src/practice/index.ts';

// What the message extension answers, as Teams reads it.

const seenCard = z.looseObject({
  body: z.array(z.looseObject({ type: z.string(), id: z.string().optional(), value: z.string().optional() })),
  actions: z
    .array(
      z.looseObject({
        type: z.string(),
        title: z.string(),
        url: z.string().optional(),
        data: z.unknown().optional(),
      }),
    )
    .default([]),
});
const attachment = z.looseObject({
  contentType: z.literal('application/vnd.microsoft.card.adaptive'),
  content: seenCard,
  preview: z.looseObject({ content: z.strictObject({ title: z.string(), text: z.string() }) }).optional(),
});
const result = z.strictObject({
  composeExtension: z.discriminatedUnion('type', [
    z.strictObject({
      ...{ type: z.literal('result'), attachmentLayout: z.literal('list') },
      attachments: z.array(attachment),
    }),
    z.strictObject({ type: z.literal('message'), text: z.string() }),
  ]),
});
const task = z.strictObject({
  task: z.strictObject({
    type: z.literal('continue'),
    value: z.strictObject({ title: z.string(), card: attachment }),
  }),
});

export type SeenExtensionCard = z.infer<typeof seenCard>;

type Asked = { lang?: string; skip?: number; count?: number };

/** Types words in the search of the extension. */
export async function search(
  connector: Connector,
  at: { chatId: string; who: string },
  words: string,
  { lang = 'nl-BE', skip = 0, count = 8 }: Asked = {},
): Promise<TurnResult> {
  const asked = { commandId: 'search', parameter: SEARCH_PARAMETER, words, skip, count };
  return connector.query(at.chatId, at.who, asked, { locale: lang });
}

/** The rows of a list of results: what each shows, and its card. */
export function rowsIn({ body }: Pick<TurnResult, 'body'>) {
  const { composeExtension } = result.parse(body);
  if (composeExtension.type !== 'result') throw new Error(`no rows but: ${composeExtension.text}`);
  return composeExtension.attachments.map(({ content, preview }) => ({
    ...{ title: preview?.content.title ?? '', text: preview?.content.text ?? '', card: content },
  }));
}

/** The line of text in the place of results. */
export function lineIn({ body }: Pick<TurnResult, 'body'>): string {
  const { composeExtension } = result.parse(body);
  if (composeExtension.type !== 'message') throw new Error('rows where a line should be');
  return composeExtension.text;
}

/** The dialog, with its title. */
export function dialogIn({ body }: Pick<TurnResult, 'body'>): { title: string; card: SeenExtensionCard } {
  const { title, card } = task.parse(body).task.value;
  return { title, card: card.content };
}

/** What stands in the box of the dialog; undefined when nothing does. */
export function typedIn({ body }: SeenExtensionCard): string | undefined {
  return body.find(({ id }) => id === 'question')?.value;
}
