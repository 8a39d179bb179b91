import type { ExtensionCommand, Message } from '../shared.ts';
import { openChatLink } from './chat-link.ts';
import { act } from './client.ts';
import { openDialog } from './dialog.ts';
import { button, h } from './dom.ts';
import { insertCard, resultsIn } from './extension-result.ts';
import { icon } from './icons.ts';
import { onMessage } from './place.ts';
import type { Place } from './place.ts';
import { texts } from './texts.ts';
import { toast } from './toasts.ts';
import { verdict } from './verdict.ts';

/** The menu of a message with the actions of the message extension; nothing when there are none. */
export function messageMenu(message: Message, place: Place): HTMLElement | undefined {
  const commands = place.extension.filter(({ type }) => type === 'action');
  if (commands.length === 0 || message.deleted) return undefined;
  const items = commands.map((command) =>
    button(
      {
        class: 'menu-item',
        onClick: () => {
          menu.hidePopover();
          void run(command, message, place);
        },
      },
      command.title,
    ),
  );
  const menu = h('div', { class: 'menu message-menu-items', attrs: { popover: 'auto' } }, ...items);
  const opener = button(
    {
      class: 'icon-button message-menu',
      label: texts.messageMenu(message.fromName),
      onClick: () => {
        menu.showPopover();
        put(menu, opener);
        items[0]?.focus();
      },
    },
    icon('dots'),
  );
  menu.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = items.findIndex((one) => one === document.activeElement);
    items[(at + step + items.length) % items.length]?.focus();
  });
  return h('div', { class: 'message-menu-frame' }, opener, menu);
}

/** Below the button where there is room, above it otherwise, and never off the page. */
function put(menu: HTMLElement, opener: HTMLElement): void {
  const at = opener.getBoundingClientRect();
  const below = at.bottom + menu.offsetHeight + 8 <= innerHeight;
  menu.style.top = `${below ? at.bottom + 4 : at.top - menu.offsetHeight - 4}px`;
  menu.style.left = `${Math.max(8, Math.min(at.left, innerWidth - menu.offsetWidth - 8))}px`;
}

async function run({ id: commandId }: ExtensionCommand, message: Message, place: Place): Promise<void> {
  const ids = onMessage(place, message.id);
  const outcome = await act({ type: 'extensionOpen', ...ids, commandId });
  const went = verdict(outcome);
  if (went !== true) {
    toast(went === texts.notInstalled ? went : texts.failed, 'error');
    return;
  }
  openDialog(outcome, {
    send: (data) => act({ type: 'extensionSubmit', ...ids, commandId, data }),
    openUrl: (url) => openChatLink(url, ids.personId),
    finish: (answer) => {
      const results = resultsIn(answer);
      const [row] = 'rows' in results ? results.rows : [];
      if (row) void insertCard(place, row.content);
    },
  });
}
