import type { Article } from '../knowledge/article.ts';
import type { Lang } from '../lang.ts';
import type { Retriever } from './retrieval/retriever.ts';
import { wordsOf } from './retrieval/words.ts';
import { searchLanguage } from './search-language.ts';

/** All articles are put in order; fewer are worth showing. */
const MOST = 500;
/** Less likely than this an article is not shown, unless its title has the word that is being typed. */
const WORTH_SHOWING = 0.001;
/** Below this likelihood of the topic, and without a word of ours, nothing was found: here no border keeps out what is not ours. */
const SURE_ENOUGH = 0.25;
/** Fewer letters say nothing yet about the word that is being typed. */
const BEGINNING = 2;

/**
 * What the retriever finds for words of someone whose language is `lang`, in its order. Of a word that is only half typed it
 * knows little, so that articles with a word in their title or id that begins so come first.
 */
export function rankArticles(
  retriever: Retriever,
  all: readonly Article[],
  text: string,
  lang: Lang,
): Article[] {
  const words = wordsOf(text);
  const last = words.at(-1) ?? '';
  const half = last.length >= BEGINNING && (words.length === 1 || !retriever.knows(lang, last));
  const begins = (article: Article) => half && hasWordLike(article, lang, last);
  const own = words.length === 1 && all.some(begins);
  const searched = own ? lang : searchLanguage(text, lang, retriever.knows);

  const { candidates, sure, onSubject } = retriever.find({ text, lang: searched, most: MOST });
  const trusted = sure >= SURE_ENOUGH || onSubject;
  const first = candidates.filter(({ article }) => begins(article));
  const rest = candidates.filter(
    ({ article, score }) => trusted && score >= WORTH_SHOWING && !begins(article),
  );
  return [...first, ...rest].map(({ article }) => article);
}

function hasWordLike({ id, texts }: Article, lang: Lang, beginning: string): boolean {
  const { title } = texts[lang] ?? texts.nl;
  return [id, title].some((words) => wordsOf(words).some((word) => word.startsWith(beginning)));
}
