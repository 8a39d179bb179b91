import type { ConversationView, PracticePerson, RoomAction } from '../shared.ts';
import { act } from './client.ts';
import { button, h } from './dom.ts';
import { icon } from './icons.ts';
import { texts } from './texts.ts';
import { toast } from './toasts.ts';

/** What can be done with a chat: the app out of it, back or to a newer version; in a group, people out of it and into it. */
export function columnMenu(
  name: string,
  people: readonly PracticePerson[],
  conversation: () => ConversationView | undefined,
): HTMLElement {
  const menu = h('div', { class: 'menu', attrs: { popover: 'auto' } });
  const opener = button(
    {
      class: 'icon-button',
      label: texts.menu(name),
      onClick: () => {
        const at = conversation();
        menu.replaceChildren(...(at ? itemsFor(at) : []));
        menu.showPopover();
        const place = opener.getBoundingClientRect();
        menu.style.top = `${place.bottom + 4}px`;
        menu.style.left = `${Math.max(8, place.right - menu.offsetWidth)}px`;
        menu.querySelector('button')?.focus();
      },
    },
    icon('dots'),
  );

  function itemsFor({ id: conversationId, type, installed, members }: ConversationView): HTMLElement[] {
    const app = installed
      ? [
          item(texts.uninstall, { type: 'uninstall', conversationId }),
          item(texts.upgrade, { type: 'upgrade', conversationId }),
        ]
      : [item(texts.install, { type: 'install', conversationId })];
    if (type === 'personal') return app;
    const isIn = ({ id }: PracticePerson) => members.some((member) => member.id === id);
    const changes = people.map((person) => {
      const change = isIn(person) ? ('remove' as const) : ('add' as const);
      const label = change === 'add' ? texts.addMember(person.name) : texts.removeMember(person.name);
      return item(label, { type: 'changeMember', conversationId, personId: person.id, change });
    });
    return [...app, ...changes];
  }

  function item(label: string, action: RoomAction): HTMLElement {
    const press = async () => {
      menu.hidePopover();
      const { ok } = await act(action);
      if (!ok) toast(texts.failed, 'error');
    };
    return button({ class: 'menu-item', onClick: () => void press() }, label);
  }

  return h('div', { class: 'column-menu' }, opener, menu);
}
