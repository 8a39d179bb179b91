import { button, h } from './dom.ts';
import { icon } from './icons.ts';
import { texts } from './texts.ts';

const INFO_MS = 6000;
const ERROR_MS = 12_000;

const region = h('div', { class: 'toasts', attrs: { role: 'status' } });

/** The corner in which notices appear. */
export function toastRegion(): HTMLElement {
  return region;
}

/** A short notice that goes away by itself; an error stays longer. */
export function toast(text: string, level: 'info' | 'error' = 'info'): void {
  const close = button(
    {
      class: 'icon-button',
      label: texts.close,
      onClick: () => {
        item.remove();
      },
    },
    icon('close'),
  );
  const item = h('div', { class: `toast toast-${level}` }, h('p', {}, text), close);
  region.append(item);
  setTimeout(
    () => {
      item.remove();
    },
    level === 'error' ? ERROR_MS : INFO_MS,
  );
}
