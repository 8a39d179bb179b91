import type { RoomEvent } from '../shared.ts';
import { createBar } from './bar.ts';
import { hearChatLinks } from './chat-link.ts';
import { act, fetchState, listen } from './client.ts';
import { createColumn } from './column.ts';
import type { Column } from './column.ts';
import { createColumns } from './columns.ts';
import { button, h } from './dom.ts';
import { createFaultsPanel } from './faults-panel.ts';
import { pageHead } from './head.ts';
import { applyEvent, applyState, conversationOf, emptyModel, GROUP } from './model.ts';
import type { ColumnKey, Model } from './model.ts';
import { notify } from './notices.ts';
import { texts } from './texts.ts';
import { toastRegion } from './toasts.ts';

const root = document.querySelector('#room') ?? document.body;
const phone = matchMedia('(max-width: 719px)');

/** Draws the page once and keeps it up to date with the model. Returns how to take in an event. */
function mount(model: Model): { update: () => void; take: (event: RoomEvent) => void } {
  const drawn = new Map<ColumnKey, Column>();
  const opening = new Set<ColumnKey>();
  const columns = createColumns(model.people, () => {
    update();
  });
  const bar = createBar(model, columns);
  const faults = createFaultsPanel(model);
  const live = h('div', { class: 'visually-hidden', attrs: { 'aria-live': 'polite' } });
  const offline = h('p', { class: 'offline', attrs: { role: 'status', hidden: '' } }, texts.offline);
  const none = h('p', { class: 'empty' }, texts.noneOpen);
  const main = h('main', { class: 'columns', attrs: { id: 'gesprekken' } }, none);
  const skip = h('a', { class: 'skip', attrs: { href: '#gesprekken' } }, texts.skip);
  root.replaceChildren(
    skip,
    pageHead(faults.opener),
    bar.root,
    offline,
    main,
    toastRegion(),
    live,
    faults.dialog,
  );
  hearChatLinks((personId) => {
    columns.show(personId);
  });
  phone.addEventListener('change', () => {
    update();
  });

  function update(): void {
    const shown = phone.matches ? [columns.active()] : columns.open();
    document.documentElement.classList.toggle('is-phone', phone.matches);
    for (const key of shown) {
      const column = drawn.get(key) ?? createColumn(key, model, columns, update);
      drawn.set(key, column);
      open(key);
    }
    const order = columns.keys().flatMap((key) => drawn.get(key) ?? []);
    order.forEach((column, index) => {
      if (main.children[index] !== column.root) main.insertBefore(column.root, main.children[index] ?? null);
      column.root.hidden = !shown.includes(column.root.dataset.column ?? '');
      if (!column.root.hidden) column.update();
    });
    none.hidden = shown.length > 0;
    offline.hidden = model.online;
    bar.update(phone.matches);
    faults.update();
  }

  /** A column that has no chat yet opens one; again when the room was restarted and forgot it. */
  function open(key: ColumnKey): void {
    if (opening.has(key) || conversationOf(model, key)) return;
    opening.add(key);
    const action =
      key === GROUP
        ? { type: 'openGroupChat' as const }
        : { type: 'openPersonalChat' as const, personId: key };
    void act(action).then(() => opening.delete(key));
  }

  return {
    update,
    take(event) {
      applyEvent(model, event);
      notify(event, model, columns, live);
      update();
      if (event.type === 'typing') setTimeout(update, 12_100);
    },
  };
}

/** Loads the room, then follows its events; after a lost connection everything is loaded again. */
function start(): void {
  const model = emptyModel();
  let page: ReturnType<typeof mount> | undefined;
  let seq = Infinity;
  let early: { seq: number; event: RoomEvent }[] = [];

  async function load(): Promise<void> {
    seq = Infinity;
    early = [];
    try {
      const state = await fetchState();
      applyState(model, state);
      model.online = true;
      page ??= mount(model);
      seq = state.seq;
      page.update();
      const missed = early.filter((one) => one.seq > state.seq);
      early = [];
      for (const { event } of missed) page.take(event);
    } catch {
      if (!page) failed();
    }
  }

  function failed(): void {
    const again = button({ class: 'button primary', onClick: () => void load() }, texts.retry);
    root.replaceChildren(h('div', { class: 'loading' }, h('p', {}, texts.loadFailed), again));
  }

  listen({
    onOpen: () => void load(),
    onDown: () => {
      model.online = false;
      if (page) page.update();
      else failed();
    },
    onEvent: (number, event) => {
      if (seq === Infinity) early.push({ seq: number, event });
      else page?.take(event);
    },
  });
}

start();
