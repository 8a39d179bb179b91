import type { ConversationView } from '../shared.ts';
import { act } from './client.ts';
import { button, h } from './dom.ts';
import { icon } from './icons.ts';
import { texts } from './texts.ts';
import { toast } from './toasts.ts';

/** Takes the app out of the chat, or puts it back. */
export function columnMenu(name: string, conversation: () => ConversationView | undefined): HTMLElement {
  const toggle = button({ class: 'menu-item', onClick: () => void change() });
  const menu = h('div', { class: 'menu', attrs: { popover: 'auto' } }, toggle);
  const opener = button(
    {
      class: 'icon-button',
      label: texts.menu(name),
      onClick: () => {
        toggle.textContent = conversation()?.installed === false ? texts.install : texts.uninstall;
        menu.showPopover();
        const at = opener.getBoundingClientRect();
        menu.style.top = `${at.bottom + 4}px`;
        menu.style.left = `${Math.max(8, at.right - menu.offsetWidth)}px`;
        toggle.focus();
      },
    },
    icon('dots'),
  );

  async function change(): Promise<void> {
    menu.hidePopover();
    const at = conversation();
    if (!at) return;
    const { ok } = await act({ type: at.installed ? 'uninstall' : 'install', conversationId: at.id });
    if (!ok) toast(texts.failed, 'error');
  }

  return h('div', { class: 'column-menu' }, opener, menu);
}
