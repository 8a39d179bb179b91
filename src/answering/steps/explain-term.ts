import { capital, say } from '../../i18n/index.ts';
import type { Article } from '../../knowledge/article.ts';
import { nameOf, sourcesOf, type Term } from '../../knowledge/glossary.ts';
import { topicsWithGlossary } from '../next-steps.ts';
import type { Ending, Turn } from '../turn.ts';
import { cite } from './cite.ts';

/** The answer to "what is X?": what it is, in a sentence, and the article that tells more as the next step. */
export function explainTerm(
  { lang, memory, step }: Turn,
  term: Term,
  article: Article | undefined,
  articles: readonly Article[],
): Ending {
  const { name, short, text } = term[lang];
  const sources = sourcesOf(term, articles);
  const marks = sources.map((_, n) => `[${n + 1}]`).join('');
  const full = short && name.endsWith(`(${short})`) ? nameOf(term[lang]) : name;
  const spelled = short && short !== full ? `**${short}** = ${full}` : `**${capital(full)}**`;
  const colon = lang === 'fr' ? ' :' : ':';
  const sentence = `${spelled}${colon} ${text}.${marks && ` ${marks}`}`;
  const { title } = article ? (article.texts[lang] ?? article.texts.nl) : { title: '' };
  const markdown = title ? `${sentence}\n\n${say(lang, 'term.more', { title })}` : sentence;
  return {
    ...{ behaviour: 'answer', reason: 'term', harmless: true },
    ...step('cite', () => cite({ sources }, markdown)),
    nextSteps: title ? [{ label: title, question: title }] : [],
    topics: topicsWithGlossary(article?.topics ?? []),
    articles: [`glossary/${term.id}`],
    memory: { ...(article && { articleId: article.id }), ...(memory.status && { status: memory.status }) },
  };
}
