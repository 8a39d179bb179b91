import type { ArticleLine, KnowledgeList } from '../../../http/tab/knowledge/shapes.ts';
import { addDays } from '../time.ts';

export const filters = ['ALL', 'MINE', 'REVIEW', 'LOW', 'CONFLICTS', 'DRAFTS'] as const;
export type Filter = (typeof filters)[number];

/** To be reviewed within so many days counts as soon. */
const SOON_DAYS = 45;
/** Thumbs that say something, and the share of them that is down. */
const ENOUGH = 3;
const MANY_DOWN = 0.4;

/** Whether an article belongs under a filter; `today` is an ISO date. */
export function belongs(filter: Filter, article: ArticleLine, me: string, today: string): boolean {
  const { owner, reviewBy, validUntil, up, down, conflict, draft } = article;
  switch (filter) {
    case 'ALL':
      return true;
    case 'MINE':
      return owner?.id === me;
    case 'REVIEW':
      return reviewBy !== undefined && !isPast(validUntil, today) && reviewBy <= addDays(today, SOON_DAYS);
    case 'LOW':
      return up + down >= ENOUGH && down / (up + down) >= MANY_DOWN;
    case 'CONFLICTS':
      return conflict;
    case 'DRAFTS':
      return draft !== undefined;
  }
}

/** The articles of a filter whose title or name holds every word that was typed. */
export function choose(list: KnowledgeList, filter: Filter, typed: string, today: string): ArticleLine[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return list.articles.filter((article) => {
    const name = plain(`${article.title} ${article.key}`);
    return belongs(filter, article, list.me, today) && words.every((word) => name.includes(word));
  });
}

function isPast(validUntil: string | undefined, today: string): boolean {
  return validUntil !== undefined && validUntil < today;
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
