import { ADAPTIVE_CARD, type Card } from '../cards/card.ts';

/** The body of an answer to an invoke of the message extension. */
export type ExtensionResult = { composeExtension: object };

/** One row of a list of results: what it shows, and the card that a tap puts in the message. */
export type Row = { title: string; text: string; card: Card };

/** Rows to choose from. The previews hold words of ours only. */
export function resultList(rows: readonly Row[]): ExtensionResult {
  return {
    composeExtension: {
      ...{ type: 'result', attachmentLayout: 'list' },
      attachments: rows.map(({ title, text, card }) => ({
        ...{ contentType: ADAPTIVE_CARD, content: card },
        preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title, text } },
      })),
    },
  };
}

/** A line of text in the place of results. */
export function resultText(text: string): ExtensionResult {
  return { composeExtension: { type: 'message', text } };
}

/** A card for the message that someone is writing. */
export function resultCard(card: Card): ExtensionResult {
  return {
    composeExtension: {
      ...{ type: 'result', attachmentLayout: 'list' },
      attachments: [{ contentType: ADAPTIVE_CARD, content: card }],
    },
  };
}
