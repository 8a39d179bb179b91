import { h } from './dom.ts';
import { renderCard } from './card.ts';

// Draws cards beside each other, without a bot: for pictures to look at (tests/cards/render). The cards stand in
// the page as JSON.

const given = JSON.parse(document.querySelector('#cards')?.textContent ?? '[]') as {
  name: string;
  card: unknown;
}[];
const acts = { execute: () => Promise.resolve(true as const), submit: () => Promise.resolve(true as const) };

document.body.append(
  h(
    'main',
    { class: 'gallery' },
    h('h1', {}, document.title),
    ...given.map(({ name, card }) =>
      h('figure', { attrs: { 'data-name': name } }, h('figcaption', {}, name), renderCard(card, acts)),
    ),
  ),
);
