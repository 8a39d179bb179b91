import { list, record, string } from '../read.ts';
import type { Attachment, Json, Message } from '../shared.ts';
import { renderCard } from './card.ts';
import type { CardActs } from './card.ts';
import { act } from './client.ts';
import { openDialog } from './dialog.ts';
import { h } from './dom.ts';
import { onMessage } from './place.ts';
import type { Place } from './place.ts';
import { texts } from './texts.ts';
import { verdict } from './verdict.ts';

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';
const refreshed = new Set<string>();

/** The attachments as this viewer sees them. */
export function attachmentsFor(message: Message, viewer: string): Attachment[] {
  return message.views?.[viewer] ?? message.attachments;
}

/** A card or a line about what the room cannot show. */
export function renderAttachment(attachment: Attachment, message: Message, place: Place): HTMLElement {
  if (attachment.contentType !== ADAPTIVE_CARD)
    return h('p', { class: 'note' }, texts.unknownAttachment(attachment.contentType));
  refresh(attachment, message, place);
  return renderCard(attachment.content, actsFor(message.id, place));
}

function actsFor(messageId: string, place: Place): CardActs {
  return {
    async execute(verb, data) {
      return verdict(await act({ type: 'execute', ...onMessage(place, messageId), verb, data }));
    },
    async submit(data) {
      const outcome = await act({ type: 'submit', ...onMessage(place, messageId), data });
      if (record(data.msteams).type === 'task/fetch')
        openDialog(outcome, {
          send: (form) => act({ type: 'submit', ...onMessage(place, messageId), data: form, dialog: true }),
        });
      return verdict(outcome);
    },
  };
}

/** Universal actions: a card that refreshes is asked for this viewer's own version, once per version. */
function refresh(attachment: Attachment, message: Message, place: Place): void {
  const viewer = place.viewer();
  const { action, userIds } = record(record(attachment.content).refresh);
  const wanted = list(userIds);
  if (action === undefined || message.views?.[viewer]) return;
  if (wanted.length > 0 && !wanted.includes(viewer)) return;
  const key = [message.id, message.editedAt, viewer].join(' ');
  if (refreshed.has(key)) return;
  refreshed.add(key);
  const { verb, data } = record(action);
  const asked: Json = record(data);
  void act({
    ...{ type: 'execute', ...onMessage(place, message.id) },
    ...{ verb: string(verb) ?? '', data: asked, trigger: 'automatic' },
  });
}
