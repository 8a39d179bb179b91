import type { ConversationView, Message } from '../shared.ts';
import { button, h } from './dom.ts';
import { icon } from './icons.ts';
import { renderMessageItem } from './message.ts';
import { isShared } from './place.ts';
import type { Place } from './place.ts';
import { texts } from './texts.ts';

const NEAR_PX = 80;
const TOGETHER_MS = 3 * 60_000;

type Entry = { message: Message; viewer: string; element: HTMLElement };

export type MessageList = {
  root: HTMLElement;
  update(conversation: ConversationView, place: Place, typing: string | undefined): void;
};

/** The messages of a conversation. Only what changed is drawn again, so that half-filled cards stay. */
export function createMessageList(name: string, empty: string): MessageList {
  const entries = new Map<string, Entry>();
  const items = h('div', { class: 'items' });
  const hint = h('p', { class: 'empty' }, empty);
  const typingText = h('span', { class: 'typing-text' });
  const typing = h('div', { class: 'typing', attrs: { hidden: '' } }, dots(), typingText);
  const attrs = {
    'data-testid': 'messages',
    role: 'log',
    'aria-live': 'off',
    'aria-label': texts.messagesOf(name),
    tabindex: '0',
  };
  const scroller = h('div', { class: 'messages', attrs }, hint, items, typing);
  const jump = button(
    {
      class: 'jump',
      onClick: () => {
        toBottom();
      },
    },
    icon('arrow'),
    texts.newBelow,
  );
  jump.hidden = true;
  const root = h('div', { class: 'messages-frame' }, scroller, jump);

  const isNear = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_PX;
  const toBottom = () => {
    scroller.scrollTop = scroller.scrollHeight;
  };
  let near = true;
  scroller.addEventListener('scroll', () => {
    near = isNear();
    if (near) jump.hidden = true;
  });
  new ResizeObserver(() => {
    if (near) toBottom();
  }).observe(scroller);

  function update(conversation: ConversationView, place: Place, doing: string | undefined): void {
    const stick = near;
    const added = draw(conversation, place);
    hint.hidden = conversation.messages.length > 0;
    typing.hidden = doing === undefined;
    typingText.textContent = doing ?? '';
    const last = added.at(-1);
    const own = last?.message.from === place.viewer();
    if (last?.message.from === 'bot' && stick && added.length === 1) show(last.element);
    else if (stick || own) toBottom();
    else if (added.length > 0) jump.hidden = false;
  }

  /** A long answer is shown from its start. */
  function show(element: HTMLElement): void {
    if (element.offsetHeight <= scroller.clientHeight - NEAR_PX) toBottom();
    else scroller.scrollTop = element.offsetTop - 8;
  }

  function draw(conversation: ConversationView, place: Place): Entry[] {
    const viewer = place.viewer();
    const added: Entry[] = [];
    let before: Message | undefined;
    const order = conversation.messages.map((message) => {
      const known = entries.get(message.id);
      const entry =
        known && isCurrent(known, message, viewer) ? known : fresh(message, place, known?.element);
      if (!known) added.push(entry);
      entry.element.classList.toggle('follows', follows(before, message));
      entry.element.classList.toggle('shared', isShared(conversation));
      before = message;
      return entry.element;
    });
    arrange(items, order);
    const ids = new Set(conversation.messages.map(({ id }) => id));
    for (const id of entries.keys()) if (!ids.has(id)) entries.delete(id);
    return added;
  }

  function fresh(message: Message, place: Place, old: HTMLElement | undefined): Entry {
    const element = renderMessageItem(message, place);
    const entry = { message, viewer: place.viewer(), element };
    entries.set(message.id, entry);
    if (old) swap(old, element);
    return entry;
  }

  return { root, update };
}

/** Drawn from these very data? A change of speaker matters for people's messages and personal cards only. */
function isCurrent(entry: Entry, message: Message, viewer: string): boolean {
  const sameEyes = entry.viewer === viewer || (message.from === 'bot' && !hasRefresh(message));
  if (!sameEyes) return false;
  if (entry.message === message) return true;
  if (JSON.stringify(entry.message) !== JSON.stringify(message)) return false;
  entry.message = message;
  return true;
}

function hasRefresh(message: Message): boolean {
  return (
    message.views !== undefined ||
    message.attachments.some(
      ({ content }) => typeof content === 'object' && content !== null && 'refresh' in content,
    )
  );
}

/** Puts the new drawing in place; the focus goes to the button with the same words, or to the message. */
function swap(old: HTMLElement, next: HTMLElement): void {
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  old.replaceWith(next);
  if (!focused) return;
  const words = focused.textContent;
  const twin = [...next.querySelectorAll<HTMLElement>('button')].find(
    (one) => words !== '' && one.textContent === words,
  );
  (twin ?? next).focus();
}

function follows(before: Message | undefined, message: Message): boolean {
  if (before?.from !== message.from) return false;
  return Date.parse(message.at) - Date.parse(before.at) < TOGETHER_MS;
}

function arrange(parent: HTMLElement, order: HTMLElement[]): void {
  order.forEach((element, index) => {
    if (parent.children[index] !== element) parent.insertBefore(element, parent.children[index] ?? null);
  });
  while (parent.children.length > order.length) parent.lastElementChild?.remove();
}

function dots(): HTMLElement {
  const dot = () => h('i', {});
  return h('span', { class: 'dots', attrs: { 'aria-hidden': 'true' } }, dot(), dot(), dot());
}
