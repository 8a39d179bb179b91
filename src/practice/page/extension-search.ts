import type { ExtensionCommand } from '../shared.ts';
import { act } from './client.ts';
import { button, h } from './dom.ts';
import { insertCard, resultsIn } from './extension-result.ts';
import type { Row } from './extension-result.ts';
import { icon } from './icons.ts';
import type { Place } from './place.ts';
import { texts } from './texts.ts';

/** Teams waits about as long after a letter. */
const PAUSE_MS = 250;
const PAGE = 8;

/** The button beside the box that opens the search of the message extension. Hidden where there is none. */
export function searchButton(place: () => Place | undefined): { root: HTMLElement; update(): void } {
  const commandOf = () => place()?.extension.find(({ type }) => type === 'query');
  const root = button(
    {
      class: 'icon-button extension-opener',
      attrs: { 'data-testid': 'extension' },
      onClick: () => {
        const at = place();
        const command = commandOf();
        if (at && command) openSearch(command, at);
      },
    },
    icon('plus'),
  );
  return {
    root,
    update() {
      const command = commandOf();
      root.hidden = command === undefined;
      if (command && root.title !== command.title) {
        root.title = command.title;
        root.setAttribute('aria-label', command.title);
      }
    },
  };
}

/** A dialog with a search box: results come while typing, and the chosen one becomes a message. */
function openSearch({ id: commandId, title, hint = '' }: ExtensionCommand, place: Place): void {
  const field = h('input', {
    class: 'field',
    attrs: { role: 'searchbox', maxlength: '500', autocomplete: 'off', 'aria-describedby': 'extension-hint' },
  });
  const status = h('p', { class: 'extension-status', attrs: { role: 'status' } });
  const rows = h('ul', { class: 'extension-results', attrs: { 'aria-label': texts.results } });
  const more = button({ onClick: () => void look(rows.childElementCount) }, texts.moreResults);
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
  const dialog = h(
    'dialog',
    { class: 'dialog extension-dialog', attrs: { 'aria-label': title } },
    h('header', { class: 'dialog-head' }, h('h2', {}, title), close),
    h(
      'div',
      { class: 'dialog-body' },
      h('label', { class: 'extension-label' }, h('span', {}, texts.searchLabel), field),
      h('p', { class: 'note', attrs: { id: 'extension-hint' } }, hint),
      status,
      rows,
      more,
    ),
  );
  more.hidden = true;

  let asked = 0;
  async function look(skip: number): Promise<void> {
    const turn = ++asked;
    const ids = { conversationId: place.conversationId, personId: place.viewer() };
    const words = field.value.trim();
    const outcome = await act({ type: 'extensionQuery', ...ids, commandId, words, skip, count: PAGE });
    if (turn !== asked || !dialog.open) return; // someone typed on
    const results = resultsIn(outcome);
    const found = 'rows' in results ? results.rows : [];
    if (skip === 0) rows.replaceChildren();
    const added = found.map(rowOf);
    rows.append(...added);
    more.hidden = found.length < PAGE;
    if (skip > 0) added[0]?.querySelector('button')?.focus();
    status.className = 'problem' in results ? 'extension-status problem' : 'extension-status';
    status.textContent =
      'rows' in results
        ? texts.resultCount(rows.childElementCount)
        : 'text' in results
          ? results.text
          : results.problem;
  }

  function rowOf(row: Row): HTMLElement {
    const choose = button(
      { class: 'extension-result', onClick: () => void take(row) },
      h('strong', {}, row.title),
      h('span', {}, row.text),
    );
    return h('li', {}, choose);
  }

  async function take({ content }: Row): Promise<void> {
    if (await insertCard(place, content)) dialog.close();
  }

  let pause: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener('input', () => {
    clearTimeout(pause);
    // What is under way, and more of what is shown, are of other words than these.
    asked++;
    more.hidden = true;
    pause = setTimeout(() => void look(0), PAUSE_MS);
  });
  dialog.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const stops = [field, ...rows.querySelectorAll('button')];
    const at = stops.findIndex((one) => one === document.activeElement);
    if (at < 0) return;
    event.preventDefault();
    stops[Math.max(0, Math.min(stops.length - 1, at + step))]?.focus();
  });
  dialog.addEventListener('close', () => {
    clearTimeout(pause);
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
  field.focus();
  void look(0);
}
