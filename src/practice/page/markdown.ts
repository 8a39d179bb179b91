import createMarkdown from 'markdown-it';
import type { MarkdownIt } from 'markdown-it';

const HTTPS = /^https:\/\//i;
const MARKS = /\[(\d{1,2})\]|<at>(.*?)<\/at>/g;

/** Markdown as Teams shows it in a message: no raw HTML, no images, links only to https. */
const messages = harden(new createMarkdown({ html: false, linkify: true, breaks: false })).disable('image');

/** The smaller markdown of a text block in a card: emphasis, lists and links. */
const cards = harden(new createMarkdown('zero', { html: false, breaks: true })).enable([
  'emphasis',
  'escape',
  'link',
  'list',
  'newline',
]);

messages.core.ruler.push('marks', (state) => {
  const positions = state.env.positions instanceof Set ? state.env.positions : new Set<unknown>();
  for (const block of state.tokens) {
    if (!block.children) continue;
    block.children = block.children.flatMap((token) => {
      if (token.type !== 'text') return [token];
      return splitMarks(token.content, positions).map((part) => {
        const next = new state.Token(part.type, '', 0);
        next.content = part.content;
        return next;
      });
    });
  }
});

messages.renderer.rules.citation = (tokens, index) => {
  const n = messages.utils.escapeHtml(tokens[index]?.content ?? '');
  return `<sup><button type="button" class="cite" data-cite="${n}" aria-haspopup="dialog">${n}</button></sup>`;
};
messages.renderer.rules.mention = (tokens, index) =>
  `<span class="mention">${messages.utils.escapeHtml(tokens[index]?.content ?? '')}</span>`;

/** HTML of a message; `[n]` becomes a button for each known citation position. */
export function renderMessage(text: string, positions: Set<number>): string {
  return messages.render(text, { positions });
}

/** HTML of a text block in a card. */
export function renderCardText(text: string): string {
  return cards.render(text);
}

/** Whether a link may be followed from the room: to https, as in Teams, or to this server, which has no https here. */
export function mayOpen(url: string): boolean {
  return URL.canParse(url) && (HTTPS.test(url) || isOurs(url));
}

function isOurs(url: string): boolean {
  return typeof location !== 'undefined' && new URL(url).origin === location.origin;
}

type Part = { type: 'text' | 'citation' | 'mention'; content: string };

function splitMarks(text: string, positions: Set<unknown>): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const match of text.matchAll(MARKS)) {
    const [whole, position, name] = match;
    if (position !== undefined && !positions.has(Number(position))) continue;
    parts.push({ type: 'text', content: text.slice(from, match.index) });
    parts.push(
      position === undefined
        ? { type: 'mention', content: name ?? '' }
        : { type: 'citation', content: position },
    );
    from = match.index + whole.length;
  }
  return [...parts, { type: 'text', content: text.slice(from) }];
}

/** Links open elsewhere and tell nothing; cells are aligned by class, because the page allows no inline style. */
function harden(md: MarkdownIt): MarkdownIt {
  md.validateLink = mayOpen;
  md.renderer.rules.link_open = (tokens, index, options, _env, self) => {
    tokens[index]?.attrSet('target', '_blank');
    tokens[index]?.attrSet('rel', 'noopener noreferrer');
    return self.renderToken(tokens, index, options);
  };
  for (const cell of ['th_open', 'td_open'] as const) {
    md.renderer.rules[cell] = (tokens, index, options, _env, self) => {
      const token = tokens[index];
      const align = /text-align:(\w+)/.exec(String(token?.attrGet('style')))?.[1];
      if (token) token.attrs = align ? [['class', `align-${align}`]] : null;
      return self.renderToken(tokens, index, options);
    };
  }
  return md;
}
