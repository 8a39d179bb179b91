import { LRUCache } from 'lru-cache';
import { capital, listed, longDate, say } from '../../i18n/index.ts';
import type { Article, ArticleText, Line, Source, Status } from '../../knowledge/article.ts';
import { headingOf } from '../../knowledge/headings.ts';
import type { Lang } from '../../lang.ts';
import type { WordsLine } from './words-line.ts';

export type Composition = {
  article: Article;
  lang: Lang;
  status: Status | undefined;
  /** The past day asked for. */
  asOf: string | undefined;
  /** The version holds on that day; if not, the answer says so. */
  holds: boolean;
  today: string;
  /** Explains the words that the article does not. */
  words: WordsLine;
};

/** An answer's Markdown; its marks are places in `sources`. */
export type Composed = { markdown: string; sources: readonly Source[] };

/**
 * The answer's Markdown, in the order a person on a phone needs it: what it is about, the short answer, what matters, what to do, who
 * decides, what is not certain, since when, and the words it uses. Every line is quoted from the article or the glossary, its source marks still those of `sources`.
 */
export function composeAnswer(composition: Composition): Composed {
  const { article, lang, status, asOf, holds, today } = composition;
  const key = [lang, status, asOf, holds, today].join(' ');
  const ofArticle = composed.get(article) ?? new LRUCache<string, Composed>({ max: MOST_COMPOSED });
  composed.set(article, ofArticle);
  const known = ofArticle.get(key);
  if (known !== undefined) return known;
  const markdown = compose(composition);
  const { line, sources } = composition.words(markdown, article, lang);
  const made = { markdown: line ? `${markdown}\n\n${line}` : markdown, sources };
  ofArticle.set(key, made);
  return made;
}

/** The same few hundred answers go out all day; an article that is published anew is another object and begins anew. */
const composed = new WeakMap<Article, LRUCache<string, Composed>>();
const MOST_COMPOSED = 20;

function compose({ article, lang, status, asOf, holds, today }: Composition): string {
  const text = article.texts[lang] ?? article.texts.nl;
  const { body } = text;
  const own = status && body.byStatus[status];
  const parts = [
    `**${text.title}**`,
    asOf && timeNote(article, lang, asOf, holds),
    paragraph(body.short),
    own && `**${capital(say(lang, `status.${status}`))}**\n\n${bullets(own)}`,
    labelled(headingOf(lang, 'audience'), body.audience),
    bullets([...body.conditions, ...body.deadlines, ...body.exceptions]),
    otherStatuses(text, lang, status),
    titled(say(lang, 'answer.steps'), numbered(body.steps)),
    titled(say(lang, 'answer.contacts'), bullets(body.contacts)),
    titled(say(lang, 'answer.uncertain'), bullets(body.uncertain)),
    `_${validity(article, lang, today)}_`,
  ];
  return parts.filter(Boolean).join('\n\n');
}

function timeNote(article: Article, lang: Lang, asOf: string, holds: boolean): string {
  const date = longDate(lang, asOf);
  return holds
    ? say(lang, 'answer.past', { date })
    : say(lang, 'answer.otherTime', { date, from: longDate(lang, article.valid_from) });
}

/** Since when an article holds, and when it was last reviewed. */
export function validity(article: Article, lang: Lang, today: string): string {
  const from = longDate(lang, article.valid_from);
  const reviewed = longDate(lang, article.reviewed_on);
  if (!article.valid_until) return say(lang, 'answer.validity', { from, reviewed });
  const until = longDate(lang, article.valid_until);
  const key = article.valid_until < today ? 'answer.validityPast' : 'answer.validityUntil';
  return say(lang, key, { from, reviewed, until });
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
const labelled = (label: string, lines: readonly Line[]) =>
  lines.length > 0 ? `**${label}:** ${paragraph(lines)}` : '';
const bullets = (lines: readonly Line[]) => lines.map((line) => `- ${line.text}`).join('\n');
const numbered = (lines: readonly Line[]) => lines.map((line, n) => `${n + 1}. ${line.text}`).join('\n');
const titled = (title: string, content: string) => (content ? `**${title}**\n\n${content}` : '');
