import type { Message } from '../shared.ts';
import { act } from './client.ts';
import { button, h } from './dom.ts';
import { onMessage } from './place.ts';
import type { Place } from './place.ts';
import { texts } from './texts.ts';
import { toast } from './toasts.ts';

/** Puts a thumb under a message, as one of Teams' reactions: not the thumb under an answer, which rates it. */
export function reactionTool(message: Message, place: Place): HTMLElement {
  const react = async () => {
    const { ok } = await act({ type: 'react', ...onMessage(place, message.id), reaction: 'like' });
    if (!ok) toast(texts.failed, 'error');
  };
  return h(
    'div',
    { class: 'own-tools' },
    button({ class: 'icon-button', label: texts.react, onClick: () => void react() }, '👍'),
  );
}

/** How many people reacted; nothing when nobody did. */
export function reactionCount({ reactions = {} }: Message): HTMLElement[] {
  const count = Object.keys(reactions).length;
  return count === 0 ? [] : [h('p', { class: 'note' }, texts.reactions(count))];
}
