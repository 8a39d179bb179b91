import { act } from './client.ts';
import { button, h, setText } from './dom.ts';
import { icon } from './icons.ts';
import type { Model } from './model.ts';
import { texts } from './texts.ts';
import { toast } from './toasts.ts';

export type FaultsPanel = { opener: HTMLElement; dialog: HTMLElement; update(): void };

const STATUSES = { '429': 429, '403': 403, '502': 502 } as const;

/** Errors on demand for the bot's next call to Teams. */
export function createFaultsPanel(model: Model): FaultsPanel {
  const kind = select('fault-kind', texts.faultKinds);
  const match = select('fault-match', texts.faultMatches);
  const seconds = number('fault-seconds', 5, 60);
  const times = number('fault-times', 1, 20);
  const waiting = h('p', { class: 'note', attrs: { role: 'status' } });
  const count = h('span', { class: 'badge' });
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
  const form = h(
    'form',
    { class: 'faults-form' },
    labelled(texts.faultWhat, kind),
    labelled(texts.faultWhen, match),
    labelled(texts.faultSeconds, seconds),
    labelled(texts.faultTimes, times),
    h(
      'div',
      { class: 'row' },
      h('button', { class: 'button primary', attrs: { type: 'submit' } }, texts.faultAdd),
      button({ onClick: () => void perform({ type: 'clearFaults' }) }, texts.faultClear),
    ),
  );
  const dialog = h(
    'dialog',
    { class: 'dialog', attrs: { 'aria-labelledby': 'faults-title' } },
    h(
      'header',
      { class: 'dialog-head' },
      h('h2', { attrs: { id: 'faults-title' } }, texts.faultsTitle),
      close,
    ),
    h('div', { class: 'dialog-body' }, h('p', {}, texts.faultsIntro), form, waiting),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const status = STATUSES[kind.value as keyof typeof STATUSES] as 429 | 403 | 502 | undefined;
    void perform({
      ...{ type: 'fault', match: match.value as (typeof texts.faultMatches)[number][0] },
      ...{ seconds: seconds.valueAsNumber, times: times.valueAsNumber },
      ...(status !== undefined && { status }),
    });
  });

  return {
    dialog,
    opener: button(
      {
        class: 'link-button',
        attrs: { 'data-testid': 'faults' },
        onClick: () => {
          dialog.showModal();
        },
      },
      icon('bolt'),
      h('span', { class: 'link-text' }, texts.faults),
      count,
    ),
    update() {
      setText(waiting, model.faults > 0 ? texts.faultArmed(model.faults) : texts.faultNone);
      setText(count, model.faults > 0 ? String(model.faults) : '');
    },
  };
}

async function perform(action: Parameters<typeof act>[0]): Promise<void> {
  const { ok } = await act(action);
  if (!ok) toast(texts.failed, 'error');
}

function select(id: string, options: readonly (readonly [string, string])[]): HTMLSelectElement {
  const items = options.map(([value, text]) => h('option', { attrs: { value } }, text));
  return h('select', { class: 'field', attrs: { id } }, ...items);
}

function number(id: string, value: number, max: number): HTMLInputElement {
  const attrs = {
    id,
    type: 'number',
    min: '1',
    max: String(max),
    step: '1',
    required: '',
    value: String(value),
  };
  return h('input', { class: 'field', attrs });
}

function labelled(text: string, field: HTMLElement): HTMLElement {
  return h('label', { attrs: { for: field.id } }, text, field);
}
