import type { Message } from '../shared.ts';
import { wireCitations } from './citations.ts';
import type { Citation } from './citations.ts';
import { h } from './dom.ts';
import { renderMessage } from './markdown.ts';

/** The words of a message: markdown from the bot, plain text with mentions from a person. */
export function messageText(message: Message, citations: Citation[]): HTMLElement {
  if (message.from !== 'bot' || message.textFormat === 'plain') return plainText(message.text);
  if (message.textFormat === 'xml') return plainText(withoutTags(message.text));
  const text = h('div', { class: 'text markdown' });
  // Safe: raw HTML is off and links are checked in markdown.ts.
  text.innerHTML = renderMessage(message.text, new Set(citations.map(({ position }) => position)));
  wireCitations(text, citations);
  return text;
}

/** A message as one short line, for screen readers. */
export function excerpt(message: Message): string {
  const line = withoutTags(message.text)
    .replaceAll(/\[\d+\]|[*_#`>]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}

function plainText(text: string): HTMLElement {
  const parts = text.split(/(<at>.*?<\/at>)/).map((part) => {
    const name = /^<at>(.*?)<\/at>$/.exec(part)?.[1];
    return name === undefined ? part : h('span', { class: 'mention' }, `@${name}`);
  });
  return h('div', { class: 'text plain' }, ...parts);
}

function withoutTags(text: string): string {
  return new DOMParser().parseFromString(text, 'text/html').body.textContent;
}
