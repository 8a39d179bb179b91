import type { Citation } from '../../src/answering/answer.ts';
import { say } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import { paragraph, type CardElement } from './card.ts';

/** The sources of a card, each with its number, its date and, where it has a safe address, a link. */
export function sourceLines(lang: Lang, citations: readonly Citation[]): CardElement[] {
  if (citations.length === 0) return [];
  const lines = citations.map(({ position, title, publisher, url, dated }) => {
    const name = title.replace(/[[\]]/g, '');
    return `\\[${position}\\] ${url?.startsWith('https:') ? `[${name}](${linkable(url)})` : name}, ${publisher}, ${dated}`;
  });
  return [
    paragraph(say(lang, 'sources'), { weight: 'bolder' }),
    ...lines.map((line) => paragraph(line, { isSubtle: true, spacing: 'small' })),
  ];
}

/** A bracket in an address would end the link. */
const linkable = (url: string): string => url.replaceAll('(', '%28').replaceAll(')', '%29');
