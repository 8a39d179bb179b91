import type { RoomEvent } from '../shared.ts';
import type { Columns } from './columns.ts';
import { excerpt } from './message-text.ts';
import { columnOf, GROUP } from './model.ts';
import type { Model } from './model.ts';
import { texts } from './texts.ts';
import { toast } from './toasts.ts';

/** What an event says besides what it changes: toasts, unread marks, and a word for screen readers. */
export function notify(event: RoomEvent, model: Model, columns: Columns, live: HTMLElement): void {
  switch (event.type) {
    case 'toast':
      // A card or a thumb says under itself that the bot failed; only words of the bot are added here.
      if (event.text !== undefined || event.messageId === undefined || event.code !== undefined)
        toast(words(event), event.level);
      break;
    case 'faults':
      if (event.applied) toast(texts.faultApplied(faultText(event.applied)));
      break;
    case 'message':
      if (event.message.from === 'bot') arrived(event, model, columns, live);
      break;
    case 'conversation':
    case 'update':
    case 'delete':
    case 'typing':
      break;
  }
}

function arrived(
  { conversationId, message }: RoomEvent & { type: 'message' },
  model: Model,
  columns: Columns,
  live: HTMLElement,
): void {
  const key = columnOf(model, conversationId);
  if (key === undefined) return;
  const attended = columns.active() === key && document.hasFocus();
  const greeting =
    columns.open().includes(key) && model.conversations.get(conversationId)?.messages.length === 1;
  if (!attended && !greeting) columns.markUnread(key);
  const name = key === GROUP ? texts.groupName : (model.people.find(({ id }) => id === key)?.name ?? '');
  live.textContent = texts.announce(name, excerpt(message) || texts.cardAnnounced);
}

function words({ text, status, code }: RoomEvent & { type: 'toast' }): string {
  if (code === 'BadInvokeResponse' || code === 'BadCard') return [texts.badInvoke, text].join(' ');
  if (text !== undefined) return text;
  return status === undefined ? texts.failed : texts.failedStatus(status);
}

function faultText({ status, delayMs }: { status?: number; delayMs?: number }): string {
  return status === undefined ? texts.faultDelay(delayMs ?? 0) : texts.faultStatus(status);
}
