import type { Article } from '../knowledge/article.ts';
import { holdsOn } from '../knowledge/base.ts';

/** One version per article, the newest: its words are the ones searched. */
export function newestVersions(articles: readonly Article[]): Article[] {
  const newest = new Map<string, Article>();
  for (const article of articles) {
    const other = newest.get(article.id);
    if (!other || other.valid_from < article.valid_from) newest.set(article.id, article);
  }
  return [...newest.values()];
}

/** The version of an article that holds on a day (ISO date), or else the newest. */
export function versionFor(articles: readonly Article[], newest: Article, day: string): Article {
  return articles.find((article) => article.id === newest.id && holdsOn(article, day)) ?? newest;
}
