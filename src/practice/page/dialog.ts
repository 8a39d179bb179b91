import { record, string } from '../read.ts';
import type { Json, TurnResult } from '../shared.ts';
import { renderCard } from './card.ts';
import type { Outcome } from './client.ts';
import { button, h } from './dom.ts';
import { icon } from './icons.ts';
import { texts } from './texts.ts';
import { toast } from './toasts.ts';
import { verdict } from './verdict.ts';

export type DialogActs = {
  /** Sends the form of the dialog. */
  send: (data: Json) => Promise<Outcome>;
  /** Takes an answer that is no next step; the dialog closes then. */
  finish?: (answer: Outcome) => void;
  /** Whether the room knows an address itself. */
  openUrl?: (url: string) => boolean;
};

/** Opens what the bot answered to `task/fetch` or `composeExtension/fetchTask`: a card in a dialog, or a message. */
export function openDialog(outcome: Outcome, { send, finish, openUrl }: DialogActs): void {
  const title = h('h2');
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
  dialog.addEventListener('open-url', (event) => {
    if (!(event instanceof CustomEvent) || openUrl?.(String(event.detail)) !== true) return;
    event.preventDefault();
    dialog.close();
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
    dialog.setAttribute('aria-label', title.textContent);
    body.replaceChildren(renderCard(content, { execute: (_verb, data) => submit(data), submit }));
    // What had the focus is gone: whoever does not see the next step hears where it is.
    if (dialog.open) {
      title.tabIndex = -1;
      title.focus();
    }
    return true;
  }

  async function submit(data: Json): Promise<true | string> {
    const answer = await send(data);
    const result = verdict(answer);
    if (result === true && !show(answer)) {
      dialog.close();
      finish?.(answer);
    }
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
