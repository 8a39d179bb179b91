import { say } from '../../i18n/index.ts';
import type { Article, Source } from '../../knowledge/article.ts';
import { nameOf, sourcesOf, type Term } from '../../knowledge/glossary.ts';
import type { Lang } from '../../lang.ts';
import type { NextStep } from '../answer.ts';
import { topicsWithGlossary } from '../next-steps.ts';

export type Explained = { markdown: string; sources: Source[]; nextSteps: NextStep[]; topics: string[] };

/** The answer to "what is X?": what it is, in a sentence, and the article that tells more as the next step. */
export function explainTerm(
  term: Term,
  lang: Lang,
  article: Article | undefined,
  articles: readonly Article[],
): Explained {
  const { name, short, text } = term[lang];
  const sources = sourcesOf(term, articles);
  const marks = sources.map((_, n) => `[${n + 1}]`).join('');
  const full = short && name.endsWith(`(${short})`) ? nameOf(term[lang]) : name;
  const spelled = short && short !== full ? `**${short}** = ${full}` : `**${capital(full)}**`;
  const colon = lang === 'fr' ? ' :' : ':';
  const sentence = `${spelled}${colon} ${text}.${marks && ` ${marks}`}`;
  const { title } = article ? (article.texts[lang] ?? article.texts.nl) : { title: '' };
  return {
    markdown: title ? `${sentence}\n\n${say(lang, 'term.more', { title })}` : sentence,
    sources,
    nextSteps: title ? [{ label: title, question: title }] : [],
    topics: topicsWithGlossary(article?.topics ?? []),
  };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
