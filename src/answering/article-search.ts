import type { Article } from '../knowledge/article.ts';
import { holdsOn } from '../knowledge/base.ts';
import type { Lang } from '../lang.ts';
import { scanPersonalData } from '../privacy/scan/index.ts';
import { rankArticles } from './rank-articles.ts';
import type { Retriever } from './retrieval/retriever.ts';
import { wordsOf } from './retrieval/words.ts';
import { findCrisis, type Crisis } from './screens/index.ts';
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

/** As in pipeline.ts: above this the numbers to call stand over what was found, or in the place of nothing. */
const NEED_BESIDE_ARTICLES = 0.38;
const NEED_IN_PLACE_OF_NOTHING = 0.1;
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
      const page = (found: readonly Article[]) => found.slice(skip, skip + count);
      if (text === '') {
        const first = today(
          starters.flatMap((id) => byId.get(id) ?? []),
          day,
        );
        return { kind: 'found', articles: page(first), mayBeInNeed: false };
      }
      const crisis = findCrisis({ text, previous: [] });
      if (crisis) return { kind: 'crisis', crisis };
      if (scanPersonalData(text).length > 0) return { kind: 'personal_data' };

      // A single word that is being typed tells too little; the words of a crisis were looked for above.
      const need = wordsOf(text).length > 1 ? needOf(text) : 0;
      const found = today(rankArticles(retriever, newest, text, lang), day);
      return found.length > 0
        ? { kind: 'found', articles: page(found), mayBeInNeed: need > NEED_BESIDE_ARTICLES }
        : { kind: 'nothing', mayBeInNeed: need > NEED_IN_PLACE_OF_NOTHING };
    },
  };
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}
