import { z } from 'zod';
import type { Attachment, Message, TurnResult } from '../shared.ts';
import { checkCard } from './limits.ts';
import { record } from '../read.ts';
import type { Room } from './room.ts';
import type { Conversation } from './store.ts';
import { accepted } from './turn.ts';

export const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

/** The body of an answer to `adaptiveCard/action`. */
const cardAnswer = z.looseObject({ statusCode: z.number(), type: z.string(), value: z.unknown() });
const errorValue = z.looseObject({ code: z.string().optional(), message: z.string().optional() });

type Notice = { text?: string; status?: number; code?: string };
type Effect = { kind: 'card'; card: unknown } | { kind: 'info'; text: string } | ({ kind: 'error' } & Notice);

/**
 * Carries out what the bot answered to a card action: a card takes the place of the old one, a message or an
 * error becomes a toast. A card that refreshes per person is replaced for that person only, so that one
 * person's view never shows up at another's.
 */
export function applyCardAnswer(
  room: Room,
  conversation: Conversation,
  message: Message,
  personId: string,
  result: TurnResult,
  trigger: 'manual' | 'automatic',
): void {
  const effect = read(result);
  if (effect.kind === 'card') {
    const attachments: Attachment[] = [{ contentType: ADAPTIVE_CARD, content: effect.card }];
    const personal = trigger === 'automatic' || refreshes(message);
    const patch = personal ? { views: { ...message.views, [personId]: attachments } } : { attachments };
    room.store.change(conversation, message, patch);
    return;
  }
  if (trigger === 'automatic') return;
  const { kind: level, ...notice } = effect;
  const about = { conversationId: conversation.id, personId, messageId: message.id };
  room.bus.emit({ type: 'toast', ...about, level, ...notice });
}

function read(result: TurnResult): Effect {
  if (!accepted(result)) return { kind: 'error', status: result.status };
  const answer = cardAnswer.safeParse(result.body);
  if (!answer.success) return { kind: 'error', code: 'BadInvokeResponse' };
  const { type, value, statusCode } = answer.data;
  switch (type) {
    case ADAPTIVE_CARD: {
      const breach = checkCard(value);
      return breach
        ? { kind: 'error', code: 'BadCard', text: breach.message }
        : { kind: 'card', card: value };
    }
    case 'application/vnd.microsoft.activity.message':
      return { kind: 'info', text: typeof value === 'string' ? value : '' };
    case 'application/vnd.microsoft.error': {
      const { code, message } = errorValue.safeParse(value).data ?? {};
      return { kind: 'error', status: statusCode, ...(code && { code }), ...(message && { text: message }) };
    }
    default:
      return { kind: 'error', status: statusCode, code: type };
  }
}

function refreshes(message: Message): boolean {
  return message.attachments.some(({ content }) => record(content).refresh !== undefined);
}
