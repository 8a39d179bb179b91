import type { Message } from '../shared.ts';
import { act } from './client.ts';
import { button, h } from './dom.ts';
import { icon } from './icons.ts';
import { onMessage } from './place.ts';
import type { Place } from './place.ts';
import { texts } from './texts.ts';
import { toast } from './toasts.ts';

/** Editing and deleting one's own message. */
export function ownTools(message: Message, place: Place, bubble: HTMLElement): HTMLElement {
  const ids = () => onMessage(place, message.id);
  const edit = () => {
    const shown = [...bubble.childNodes];
    bubble.replaceChildren(
      editForm(message.text.replace(/^<at>.*?<\/at> ?/, ''), {
        onCancel: () => {
          bubble.replaceChildren(...shown);
        },
        onSave: async (text) => {
          const { ok } = await act({ type: 'edit', ...ids(), text });
          if (!ok) toast(texts.failed, 'error');
        },
      }),
    );
    bubble.querySelector('textarea')?.focus();
  };
  const remove = async () => {
    const { ok } = await act({ type: 'unsend', ...ids() });
    if (!ok) toast(texts.failed, 'error');
  };
  return h(
    'div',
    { class: 'own-tools' },
    button({ class: 'icon-button', label: texts.editMessage, onClick: edit }, icon('pencil')),
    button({ class: 'icon-button', label: texts.deleteMessage, onClick: () => void remove() }, icon('bin')),
  );
}

function editForm(text: string, o: { onCancel: () => void; onSave: (text: string) => Promise<void> }) {
  const field = h('textarea', {
    class: 'field',
    attrs: { rows: '3', maxlength: '8000', required: '', 'aria-label': texts.editing },
  });
  field.value = text;
  const form = h(
    'form',
    { class: 'edit-form' },
    field,
    h(
      'div',
      { class: 'row' },
      h('button', { class: 'button primary', attrs: { type: 'submit' } }, texts.saveEdit),
      button({ onClick: o.onCancel }, texts.cancel),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void o.onSave(field.value);
  });
  return form;
}
