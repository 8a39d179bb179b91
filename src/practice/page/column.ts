import type { PracticePerson } from '../shared.ts';
import { avatar } from './avatar.ts';
import type { Columns } from './columns.ts';
import { openChatLink } from './chat-link.ts';
import { columnMenu } from './column-menu.ts';
import { createComposer } from './composer.ts';
import { button, h, setAttr, setText } from './dom.ts';
import { createMessageList } from './message-list.ts';
import { conversationOf } from './model.ts';
import type { ColumnKey, Model } from './model.ts';
import type { Place } from './place.ts';
import { speakerPicker } from './speaker.ts';
import { createSuggestions } from './suggestions.ts';
import { openTab } from './tab-dialog.ts';
import { texts } from './texts.ts';

export type Column = { root: HTMLElement; update(): void };

/** One chat side by side with the others: a person's own chat with the bot, or the group. */
export function createColumn(key: ColumnKey, model: Model, columns: Columns, changed: () => void): Column {
  const person = model.people.find(({ id }) => id === key);
  const name = person?.name ?? texts.groupName;
  const speaker = person ? undefined : speakerPicker(model.people, changed);
  const viewer = () => person?.id ?? speaker?.id() ?? '';
  const conversation = () => conversationOf(model, key);
  const place = (): Place | undefined => {
    const open = conversation();
    return open && { conversationId: open.id, viewer, extension: model.extension };
  };

  const list = createMessageList(name, person ? texts.empty(name) : texts.emptyGroup);
  const suggestions = createSuggestions();
  const composer = createComposer(() => person?.name ?? speaker?.name() ?? '', !person, place, speaker?.root);
  const state = h('p', { class: 'column-state', attrs: { hidden: '' } });
  const tab = person?.tab && model.tabUrl !== null ? tabButton(() => showTab(model.tabUrl ?? '')) : undefined;
  const label = h('p', {}, person?.label ?? texts.groupLabel(model.people.length));
  const head = columnHead(person, label, tab, columnMenu(name, model.people, conversation));
  const root = h(
    'section',
    {
      class: 'column',
      attrs: {
        'data-testid': `column-${key.replace(/^29:/, '')}`,
        'data-column': key,
        'aria-label': person ? texts.conversationOf(name) : texts.conversationGroup,
      },
      on: {
        // Not while something is pressed: the mark takes room, and the button would move away from under the finger.
        focusin: () => {
          if (!root.matches(':active')) columns.markRead(key);
        },
        click: () => {
          columns.markRead(key);
        },
      },
    },
    head,
    state,
    list.root,
    suggestions.root,
    composer.root,
  );

  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (link instanceof HTMLAnchorElement && showOurs(link.href)) event.preventDefault();
  });
  root.addEventListener('open-url', (event) => {
    if (event instanceof CustomEvent && showOurs(String(event.detail))) event.preventDefault();
  });

  /** Opens what the room knows itself, as Teams does: the tab, or someone's own chat. */
  function showOurs(url: string): boolean {
    return showTab(url) || openChatLink(url, viewer());
  }

  /** Opens the tab when an address is that of the tab, or of a view in it, as whoever looks at this column. */
  function showTab(url: string): boolean {
    const who = model.people.find(({ id }) => id === viewer());
    if (url.replace(/#.*/, '') !== model.tabUrl || !who) return false;
    openTab(url, who);
    return true;
  }

  return {
    root,
    update() {
      const open = conversation();
      const at = place();
      root.classList.toggle('is-unread', columns.isUnread(key));
      setAttr(root, 'data-active', columns.active() === key ? '' : null);
      state.hidden = open?.installed === true;
      setText(state, open ? texts.removed : texts.opening);
      composer.update(open !== undefined);
      if (!open || !at) return;
      if (!person) setText(label, texts.groupLabel(open.members.length));
      list.update(open, at, typingText(model, open.id));
      suggestions.update(open, at);
    },
  };
}

function tabButton(open: () => void): HTMLElement {
  return button({ class: 'link-button', attrs: { 'data-testid': 'open-tab' }, onClick: open }, texts.tab);
}

function columnHead(
  person: PracticePerson | undefined,
  label: HTMLElement,
  tab: HTMLElement | undefined,
  menu: HTMLElement,
): HTMLElement {
  return h(
    'header',
    { class: 'column-head' },
    avatar(person ?? 'group'),
    h('div', { class: 'column-names' }, h('h2', {}, person?.name ?? texts.groupName), label),
    h('span', { class: 'unread-mark' }, texts.unread),
    tab,
    menu,
  );
}

function typingText(model: Model, conversationId: string): string | undefined {
  const typing = model.typing.get(conversationId);
  if (!typing || typing.until < Date.now()) return undefined;
  return typing.text || texts.typing;
}
