import type { PracticePerson } from '../shared.ts';
import { h } from './dom.ts';
import { texts } from './texts.ts';

export type Speaker = { root: HTMLElement; id: () => string; name: () => string };

/** The picker of who speaks and clicks in the group. */
export function speakerPicker(people: PracticePerson[], changed: () => void): Speaker {
  const options = people.map(({ id, name }) => h('option', { attrs: { value: id } }, name));
  const select = h(
    'select',
    { class: 'field', attrs: { 'data-testid': 'speaker' }, on: { change: changed } },
    ...options,
  );
  return {
    root: h('label', { class: 'speaker' }, h('span', {}, texts.speaker), select),
    id: () => select.value,
    name: () => people.find(({ id }) => id === select.value)?.name ?? '',
  };
}
