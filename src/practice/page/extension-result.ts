import { list, record, string } from '../read.ts';
import type { Json, TurnResult } from '../shared.ts';
import { act } from './client.ts';
import type { Outcome } from './client.ts';
import type { Place } from './place.ts';
import { texts } from './texts.ts';
import { toast } from './toasts.ts';
import { verdict } from './verdict.ts';

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

/** A row of results: what it shows, and the card that it stands for. */
export type Row = { title: string; text: string; content: Json };

/** What the extension answered: rows to choose from, a line of text, or what went wrong. */
export type Results = { rows: Row[] } | { text: string } | { problem: string };

/** Reads the answer to a search, or to a button in a dialog. */
export function resultsIn(outcome: Outcome): Results {
  const went = verdict(outcome);
  if (went !== true) return { problem: went };
  const body = outcome.ok ? (outcome.result as TurnResult | null)?.body : undefined;
  const { type, text, attachments } = record(record(body).composeExtension);
  if (type === 'message') return { text: string(text) ?? '' };
  if (type !== 'result') return { problem: texts.badInvoke };
  return { rows: list(attachments).map(record).flatMap(rowOf) };
}

function rowOf({ contentType, content, preview }: Json): Row[] {
  if (contentType !== ADAPTIVE_CARD) return [];
  const { title, text } = record(record(preview).content);
  return [{ title: string(title) ?? '', text: string(text) ?? '', content: record(content) }];
}

/** Sends a card as a message of whoever acts there. */
export async function insertCard(place: Place, content: Json): Promise<boolean> {
  const ids = { conversationId: place.conversationId, personId: place.viewer() };
  const { ok } = await act({ type: 'extensionInsert', ...ids, content });
  if (!ok) toast(texts.failed, 'error');
  return ok;
}
