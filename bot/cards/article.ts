import type { ArticleSheet } from '../../src/answering/article-sheet.ts';
import { say } from '../../src/i18n/index.ts';
import { headingOf } from '../../src/knowledge/headings.ts';
import type { Lang } from '../../src/lang.ts';
import { card, heading, paragraph, type Card, type CardElement } from './card.ts';
import { sourceLines } from './sources.ts';

export type ArticleCard = {
  sheet: ArticleSheet;
  /** Where to ask on, in a chat of one's own. */
  askUrl: string | undefined;
};

/** An article for a conversation of others: quoted, with its sources, and without a word about anyone. */
export function articleCard(lang: Lang, { sheet, askUrl }: ArticleCard): Card {
  const { title, short, audience, steps, contacts, uncertain, validity, citations } = sheet;
  return card({
    ...{ lang, fallbackText: title },
    body: [
      heading(title),
      paragraph(short),
      ...(audience ? [paragraph(`**${headingOf(lang, 'audience')}:** ${audience}`)] : []),
      ...titled(say(lang, 'answer.steps'), numbered(steps)),
      ...titled(say(lang, 'answer.contacts'), bullets(contacts)),
      ...titled(say(lang, 'answer.uncertain'), bullets(uncertain)),
      paragraph(say(lang, 'guide.general'), { isSubtle: true }),
      paragraph(validity, { isSubtle: true, spacing: 'small' }),
      ...sourceLines(lang, citations),
    ],
    actions: askUrl ? [{ type: 'Action.OpenUrl', title: say(lang, 'extension.askOn'), url: askUrl }] : [],
  });
}

function titled(title: string, content: string): CardElement[] {
  return content ? [paragraph(title, { weight: 'bolder' }), paragraph(content, { spacing: 'small' })] : [];
}

const numbered = (lines: readonly string[]) => lines.map((line, n) => `${n + 1}. ${line}`).join('\n');
const bullets = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');
