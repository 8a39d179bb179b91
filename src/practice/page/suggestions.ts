import { list, record, string } from '../read.ts';
import type { ConversationView } from '../shared.ts';
import { act } from './client.ts';
import { button, h } from './dom.ts';
import type { Place } from './place.ts';
import { texts } from './texts.ts';
import { toast } from './toasts.ts';

export type Suggestions = { root: HTMLElement; update(conversation: ConversationView, place: Place): void };

/** Suggested prompts of the newest message. As in Teams: in a personal chat, and not beside a card. */
export function createSuggestions(): Suggestions {
  const root = h('div', {
    class: 'suggestions',
    attrs: { role: 'group', 'aria-label': texts.suggestions, hidden: '' },
  });
  let shown = '';
  return {
    root,
    update(conversation, place) {
      const actions = suggested(conversation);
      const key = JSON.stringify([conversation.messages.at(-1)?.id, actions]);
      if (key === shown) return;
      shown = key;
      root.hidden = actions.length === 0;
      root.replaceChildren(
        ...actions.map(({ title, value }) => {
          const say = async () => {
            const ids = { conversationId: place.conversationId, personId: place.viewer() };
            const { ok } = await act({ type: 'say', ...ids, text: value });
            if (!ok) toast(texts.failed, 'error');
          };
          return button({ class: 'chip', onClick: () => void say() }, title);
        }),
      );
    },
  };
}

function suggested({ type, messages }: ConversationView): { title: string; value: string }[] {
  const last = messages.at(-1);
  if (type !== 'personal' || last?.from !== 'bot' || last.deleted || last.attachments.length > 0) return [];
  return list(last.suggestedActions?.actions)
    .map(record)
    .flatMap((action) => {
      const value = string(action.value) ?? string(action.title) ?? '';
      return value.trim() === '' ? [] : [{ title: string(action.title) ?? value, value }];
    });
}
