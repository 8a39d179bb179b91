import type { Article } from '../../knowledge/article.ts';

/** Which article lies under which topics, in numbers. */
export type Shelf = { slugs: readonly string[]; topicsOf: readonly (readonly number[])[] };

export function createShelf(articles: readonly Article[]): Shelf {
  const slugs = [...new Set(articles.flatMap(({ topics }) => topics))];
  const numbers = new Map(slugs.map((slug, n) => [slug, n]));
  return { slugs, topicsOf: articles.map(({ topics }) => topics.flatMap((slug) => numbers.get(slug) ?? [])) };
}

/** What an article counts for its second and third topic, beside its first. */
const LATER_TOPIC = 0.3;

/**
 * The topic that is likeliest by the articles that have it first, how likely (0..1), and all topics in order with it at
 * the head.
 * @param likely how likely each article is the one meant.
 */
export function likelyTopics(
  { slugs, topicsOf }: Shelf,
  likely: Float64Array,
): { topic: string; sure: number; topics: string[] } {
  const first = new Float64Array(slugs.length);
  const all = new Float64Array(slugs.length);
  topicsOf.forEach((topics, n) => {
    const share = likely[n] ?? 0;
    topics.forEach((topic, at) => {
      if (at === 0) first[topic] = (first[topic] ?? 0) + share;
      all[topic] = (all[topic] ?? 0) + share * (at === 0 ? 1 : LATER_TOPIC);
    });
  });
  const best = first.reduce((top, share, n) => (share > (first[top] ?? 0) ? n : top), 0);
  const order = [...slugs.keys()].sort((a, b) => (all[b] ?? 0) - (all[a] ?? 0));
  const inOrder = [best, ...order.filter((n) => n !== best)];
  return { topic: slugs[best] ?? '', sure: first[best] ?? 0, topics: inOrder.flatMap((n) => slugs[n] ?? []) };
}
