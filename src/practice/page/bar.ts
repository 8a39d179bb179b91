import type { Columns } from './columns.ts';
import { button, h, setAttr } from './dom.ts';
import { GROUP } from './model.ts';
import type { ColumnKey, Model } from './model.ts';
import { texts } from './texts.ts';

export type Bar = { root: HTMLElement; update(phone: boolean): void };

/** Who is on screen: switches on a wide window, tabs on a phone. */
export function createBar(model: Model, columns: Columns): Bar {
  let phone = false;
  const strip = h('div', { class: 'bar-strip' });
  const title = h('span', { class: 'bar-title', attrs: { id: 'bar-title' } }, texts.who);
  const chips = new Map(columns.keys().map((key) => [key, chip(key)]));
  strip.append(...chips.values());
  strip.addEventListener('keydown', (event) => {
    if (phone) moveTab(event);
  });

  function chip(key: ColumnKey): HTMLButtonElement {
    const person = model.people.find(({ id }) => id === key);
    const attrs = { id: `chip-${key.replace(/^29:/, '')}` };
    return button(
      {
        class: 'chip',
        attrs,
        onClick: () => {
          if (phone) columns.show(key);
          else columns.toggle(key);
        },
      },
      h('span', { class: 'chip-name' }, key === GROUP ? texts.groupTab : (person?.name ?? '')),
      person ? h('span', { class: 'chip-label' }, person.label) : null,
      h('span', { class: 'chip-dot' }, h('span', { class: 'visually-hidden' }, texts.unread)),
    );
  }

  function moveTab(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const keys = columns.keys();
    const next = keys[(keys.indexOf(columns.active()) + step + keys.length) % keys.length] ?? GROUP;
    columns.show(next);
    chips.get(next)?.focus();
  }

  return {
    root: h('nav', { class: 'bar', attrs: { 'aria-labelledby': 'bar-title' } }, title, strip),
    update(onPhone) {
      phone = onPhone;
      setAttr(strip, 'role', phone ? 'tablist' : 'group');
      setAttr(strip, 'aria-labelledby', 'bar-title');
      for (const [key, element] of chips) {
        const active = columns.active() === key;
        setAttr(element, 'role', phone ? 'tab' : null);
        setAttr(element, 'aria-selected', phone ? String(active) : null);
        setAttr(element, 'tabindex', phone && !active ? '-1' : null);
        setAttr(element, 'aria-pressed', phone ? null : String(columns.open().includes(key)));
        element.classList.toggle('is-unread', columns.isUnread(key));
      }
      if (phone) chips.get(columns.active())?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    },
  };
}
