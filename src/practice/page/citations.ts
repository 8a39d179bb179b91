import { list, record, string } from '../read.ts';
import type { Json, Message } from '../shared.ts';
import { button, h } from './dom.ts';
import { icon } from './icons.ts';
import { mayOpen } from './markdown.ts';
import { texts } from './texts.ts';

export type Citation = {
  position: number;
  name: string;
  abstract: string;
  keywords: string[];
  url: string | undefined;
};

/** The citations of a message, in order of position, from its schema.org entity. */
export function citationsOf(message: Message): Citation[] {
  return list(rootEntity(message)?.citation)
    .map((claim) => {
      const { position, appearance } = record(claim);
      const { name, abstract, keywords, url } = record(appearance);
      const link = string(url) ?? '';
      return {
        position: Number(position),
        name: string(name) ?? '',
        abstract: string(abstract) ?? '',
        keywords: list(keywords).map((word) => string(word) ?? ''),
        url: mayOpen(link) ? link : undefined,
      };
    })
    .sort((a, b) => a.position - b.position);
}

/** Whether the message says that a model wrote it. */
export function isAiGenerated(message: Message): boolean {
  return list(rootEntity(message)?.additionalType).includes('AIGeneratedContent');
}

/** The list under a message. */
export function sourceList(citations: Citation[]): HTMLElement {
  const items = citations.map((citation) =>
    h(
      'li',
      {},
      h('span', { class: 'source-number', attrs: { 'aria-hidden': 'true' } }, String(citation.position)),
      sourceButton(citation),
      citation.keywords.length > 0 && h('span', { class: 'source-by' }, citation.keywords.join(', ')),
    ),
  );
  return h('div', { class: 'sources' }, h('h3', {}, texts.sources), h('ol', {}, ...items));
}

/** Makes the `[n]` buttons in the rendered text open their source. */
export function wireCitations(text: HTMLElement, citations: Citation[]): void {
  for (const mark of text.querySelectorAll<HTMLButtonElement>('button.cite')) {
    const citation = citations.find(({ position }) => position === Number(mark.dataset.cite));
    if (!citation) continue;
    mark.setAttribute('aria-label', `${texts.source(citation.position)}: ${citation.name}`);
    mark.addEventListener('click', () => {
      openSource(citation, mark);
    });
  }
}

function sourceButton(citation: Citation): HTMLElement {
  const label = citation.name || texts.source(citation.position);
  const opener = h(
    'button',
    { class: 'source-name', attrs: { type: 'button', 'aria-haspopup': 'dialog' } },
    label,
  );
  opener.addEventListener('click', () => {
    openSource(citation, opener);
  });
  return opener;
}

/** A native popover: Escape or a click elsewhere closes it and gives the focus back. */
function openSource(citation: Citation, opener: HTMLElement): void {
  const { position, name, abstract, keywords, url } = citation;
  const attrs = { popover: 'auto', role: 'dialog', 'aria-label': texts.source(position), tabindex: '-1' };
  const popover = h('div', { class: 'source-popover', attrs });
  const close = button(
    {
      class: 'icon-button',
      label: texts.close,
      onClick: () => {
        popover.hidePopover();
      },
    },
    icon('close'),
  );
  const link = { href: url, target: '_blank', rel: 'noopener noreferrer' };
  popover.append(
    h('div', { class: 'source-head' }, h('p', { class: 'source-kicker' }, texts.source(position)), close),
    h('p', { class: 'source-title' }, name),
    ...(abstract ? [h('p', { class: 'source-abstract' }, abstract)] : []),
    ...(keywords.length > 0
      ? [h('ul', { class: 'source-keywords' }, ...keywords.map((word) => h('li', {}, word)))]
      : []),
    ...(url === undefined ? [] : [h('a', { class: 'button', attrs: link }, texts.openSource)]),
  );
  document.body.append(popover);
  popover.addEventListener('toggle', (event) => {
    if (event.newState === 'closed') popover.remove();
  });
  popover.showPopover();
  place(popover, opener);
  popover.focus();
}

/** Below the opener where it fits, else above; always inside the window. */
function place(popover: HTMLElement, opener: HTMLElement): void {
  const margin = 8;
  const at = opener.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const below = at.bottom + margin;
  const top = below + height < innerHeight ? below : Math.max(margin, at.top - height - margin);
  const left = Math.min(Math.max(margin, at.left - 24), innerWidth - width - margin);
  popover.style.top = `${top}px`;
  popover.style.left = `${left}px`;
}

function rootEntity(message: Message): Json | undefined {
  return message.entities.find(({ type }) => type === 'https://schema.org/Message');
}
