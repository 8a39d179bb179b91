import type { Article } from '../knowledge/article.ts';
import { holdsOn } from '../knowledge/base.ts';
import type { Lang } from '../lang.ts';
import { scanPersonalData } from '../privacy/scan/index.ts';
import type { Retriever } from './retrieval/retriever.ts';
import { wordsOf } from './retrieval/words.ts';
import { findCrisis, type Crisis } from './screens/index.ts';
import { searchLanguage } from './search-language.ts';
import type { SecondLook } from './second-look.ts';
import { normalise } from './steps/normalise.ts';
import { versionFor } from './versions.ts';

export type Search = {
  /** What was typed so far; nothing gives the articles to start with. */
  text: string;
  /** The language in which the results are read. */
  lang: Lang;
  skip: number;
  count: number;
};

/** How a search ends. `mayBeInNeed`: it sounds a little as if someone needs help, so the numbers belong above the articles. */
export type SearchEnd =
  | { kind: 'crisis'; crisis: Crisis }
  | { kind: 'personal_data' }
  | { kind: 'found'; articles: Article[]; mayBeInNeed: boolean }
  | { kind: 'nothing'; mayBeInNeed: boolean };

export type ArticleSearch = {
  /** The articles that hold on a day (ISO date), likeliest first. In memory; nothing of what was typed is kept. */
  find: (search: Search, today: string) => SearchEnd;
  /** The version of an article that holds on a day (ISO date); undefined when there is none. */
  one: (id: string, today: string) => Article | undefined;
};

export type SearchParts = {
  /** Every version. */
  articles: readonly Article[];
  newest: readonly Article[];
  retriever: Retriever;
  needOf: SecondLook;
  /** Ids of the articles to start with. */
  starters: readonly string[];
};

/** All articles are put in order; fewer are worth showing. */
const MOST = 500;
/** Less likely than this an article is not shown, unless its title has the word that is being typed. */
const WORTH_SHOWING = 0.01;
/** Below this likelihood of the topic, and without a word of ours, nothing was found (as in steps/decide.ts). */
const SURE_ENOUGH = 0.1;
/** As in pipeline.ts: above this the numbers to call stand over what was found, or in the place of nothing. */
const NEED_BESIDE_ARTICLES = 0.38;
const NEED_IN_PLACE_OF_NOTHING = 0.1;
/** Fewer letters say nothing yet about the word that is being typed. */
const BEGINNING = 2;

/** Looks through the articles while someone types, with the retriever that answers questions. */
export function createArticleSearch(parts: SearchParts): ArticleSearch {
  const { articles, newest, retriever, needOf, starters } = parts;
  const byId = new Map(newest.map((article) => [article.id, article]));
  const today = (found: readonly Article[], day: string) =>
    found.map((one) => versionFor(articles, one, day)).filter((one) => holdsOn(one, day));

  return {
    one: (id, day) => today([byId.get(id)].filter(isThere), day)[0],
    find({ text: typed, lang, skip, count }, day) {
      const { text } = normalise({ text: typed, lang }, retriever.knows);
      const page = (found: readonly Article[]) => today(found, day).slice(skip, skip + count);
      if (text === '') {
        const first = page(starters.flatMap((id) => byId.get(id) ?? []));
        return { kind: 'found', articles: first, mayBeInNeed: false };
      }
      const crisis = findCrisis({ text, previous: [] });
      if (crisis) return { kind: 'crisis', crisis };
      if (scanPersonalData(text).length > 0) return { kind: 'personal_data' };

      // A single word that is being typed tells too little; the words of a crisis were looked for above.
      const need = wordsOf(text).length > 1 ? needOf(text) : 0;
      const found = rank(retriever, text, searchLanguage(text, lang, retriever.knows), lang);
      const shown = page(found);
      return found.length > 0
        ? { kind: 'found', articles: shown, mayBeInNeed: need > NEED_BESIDE_ARTICLES }
        : { kind: 'nothing', mayBeInNeed: need > NEED_IN_PLACE_OF_NOTHING };
    },
  };
}

/**
 * What the retriever finds, in its order. Of a last word that is only half typed it knows little, so that articles with
 * a word in their title that begins so come first.
 */
function rank(retriever: Retriever, text: string, searched: Lang, shown: Lang): Article[] {
  const { candidates, sure, onSubject } = retriever.find({ text, lang: searched, most: MOST });
  const last = wordsOf(text).at(-1) ?? '';
  const half = last.length >= BEGINNING && !retriever.knows(searched, last) ? last : undefined;
  const begins = ({ texts }: Article) => {
    const titles = [texts.nl, texts[searched], texts[shown]].flatMap((one) => (one ? [one.title] : []));
    return half !== undefined && titles.some((title) => wordsOf(title).some((word) => word.startsWith(half)));
  };
  const first = candidates.filter(({ article }) => begins(article));
  const trusted = sure >= SURE_ENOUGH || onSubject;
  const rest = candidates.filter(
    ({ article, score }) => trusted && score >= WORTH_SHOWING && !begins(article),
  );
  return [...first, ...rest].map(({ article }) => article);
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}
