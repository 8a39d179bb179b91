import { record, string } from '../read.ts';
import type { TurnResult } from '../shared.ts';
import { renderCard } from './card.ts';
import { act } from './client.ts';
import type { Outcome } from './client.ts';
import { button, h } from './dom.ts';
import { icon } from './icons.ts';
import { onMessage } from './place.ts';
import type { Place } from './place.ts';
import { texts } from './texts.ts';
import { toast } from './toasts.ts';
import { verdict } from './verdict.ts';

/** Opens what the bot answered to `task/fetch`: a card in a dialog, or a message. */
export function openDialog(outcome: Outcome, messageId: string, place: Place): void {
  const title = h('h2', {});
  const body = h('div', { class: 'dialog-body' });
  const dialog = h('dialog', { class: 'dialog', attrs: { 'aria-label': texts.dialogTitle } });
  const close = button(
    {
      class: 'icon-button',
      label: texts.close,
      onClick: () => {
        dialog.close();
      },
    },
    icon('close'),
  );
  dialog.append(h('header', { class: 'dialog-head' }, title, close), body);
  dialog.addEventListener('close', () => {
    dialog.remove();
  });

  /** Shows the next step; false when there is none. */
  function show(answer: Outcome): boolean {
    const { type, value } = taskOf(answer);
    if (type === 'message') toast(string(value) ?? '');
    if (type !== 'continue') return false;
    const { card, title: heading } = record(value);
    const { content } = record(card);
    if (content === undefined) {
      toast(texts.dialogUrl, 'error');
      return false;
    }
    title.textContent = string(heading) ?? texts.dialogTitle;
    body.replaceChildren(renderCard(content, { execute: (_verb, data) => submit(data), submit }));
    return true;
  }

  async function submit(data: Record<string, unknown>): Promise<true | string> {
    const answer = await act({ type: 'submit', ...onMessage(place, messageId), data, dialog: true });
    const result = verdict(answer);
    if (result === true && !show(answer)) dialog.close();
    return result;
  }

  if (!show(outcome)) return;
  document.body.append(dialog);
  dialog.showModal();
}

function taskOf(outcome: Outcome): Record<string, unknown> {
  if (!outcome.ok) return {};
  return record(record((outcome.result as TurnResult | null)?.body).task);
}
