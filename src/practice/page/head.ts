import { h } from './dom.ts';
import { icon } from './icons.ts';
import { texts } from './texts.ts';
import { themePicker } from './theme.ts';

/** What this place is, in one line, how it looks, and the way to the faults. */
export function pageHead(faults: HTMLElement): HTMLElement {
  return h(
    'header',
    { class: 'page-head' },
    h(
      'h1',
      {},
      h('span', { class: 'mark' }, icon('signpost')),
      h('span', { class: 'brand' }, texts.brand),
      h('span', { class: 'brand-room' }, texts.room),
    ),
    h('p', { class: 'explanation' }, texts.explanation),
    h('a', { class: 'link-button', attrs: { href: '/try/mail', target: '_blank' } }, texts.mail),
    themePicker(),
    faults,
  );
}
