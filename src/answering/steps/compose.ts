import { listed, longDate, say } from '../../i18n/index.ts';
import type { Article, ArticleText, Line, Status } from '../../knowledge/article.ts';
import type { Lang } from '../../lang.ts';

export type Composition = {
  article: Article;
  lang: Lang;
  status: Status | undefined;
  /** The past day asked for. */
  asOf: string | undefined;
  /** The version holds on that day; if not, the answer says so. */
  holds: boolean;
};

/**
 * The answer's Markdown, in the order a person on a phone needs it: the short answer, what matters, what to do, who
 * decides, what is not certain, since when. Every line is quoted from the article, its source marks still its own.
 */
export function composeAnswer({ article, lang, status, asOf, holds }: Composition): string {
  const text = article.texts[lang] ?? article.texts.nl;
  const { body } = text;
  const own = status && body.byStatus[status];
  const parts = [
    asOf && timeNote(article, lang, asOf, holds),
    paragraph(body.short),
    own && `**${capital(say(lang, `status.${status}`))}**\n\n${bullets(own)}`,
    bullets([...body.audience, ...body.conditions, ...body.deadlines, ...body.exceptions]),
    otherStatuses(text, lang, status),
    titled(say(lang, 'answer.steps'), numbered(body.steps)),
    titled(say(lang, 'answer.contacts'), bullets(body.contacts)),
    titled(say(lang, 'answer.uncertain'), bullets(body.uncertain)),
    `_${validity(article, lang)}_`,
  ];
  return parts.filter(Boolean).join('\n\n');
}

function timeNote(article: Article, lang: Lang, asOf: string, holds: boolean): string {
  const date = longDate(lang, asOf);
  return holds
    ? say(lang, 'answer.past', { date })
    : say(lang, 'answer.otherTime', { date, from: longDate(lang, article.valid_from) });
}

function validity(article: Article, lang: Lang): string {
  const from = longDate(lang, article.valid_from);
  const reviewed = longDate(lang, article.reviewed_on);
  if (!article.valid_until) return say(lang, 'answer.validity', { from, reviewed });
  return say(lang, 'answer.validityPast', { from, reviewed, until: longDate(lang, article.valid_until) });
}

function otherStatuses(text: ArticleText, lang: Lang, asked: Status | undefined): string {
  const others = (Object.keys(text.body.byStatus) as Status[]).filter((status) => status !== asked);
  if (others.length === 0) return '';
  const statuses = listed(
    lang,
    others.map((status) => say(lang, `status.${status}`)),
  );
  return say(lang, 'answer.byStatus', { statuses });
}

const paragraph = (lines: readonly Line[]) => lines.map((line) => line.text).join(' ');
const bullets = (lines: readonly Line[]) => lines.map((line) => `- ${line.text}`).join('\n');
const numbered = (lines: readonly Line[]) => lines.map((line, n) => `${n + 1}. ${line.text}`).join('\n');
const titled = (title: string, content: string) => (content ? `**${title}**\n\n${content}` : '');
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
