import { createRetriever } from '../answering/retrieval/retriever.ts';
import { newestVersions } from '../answering/versions.ts';
import type { Article } from '../knowledge/article.ts';
import { loadVocabulary } from '../knowledge/vocabulary.ts';
import { languages, type Lang } from '../lang.ts';

/** A phrasing of an article that finds another one, on another topic. */
export type Misplaced = { lang: Lang; article: string; phrasing: string; found: string };

/** Asks every phrasing of the newest articles and names those that find an article of another topic first, or nothing. */
export function misplacedPhrasings(articles: readonly Article[], folder: string): Misplaced[] {
  const newest = newestVersions(articles);
  const retriever = createRetriever(newest, loadVocabulary(folder));
  return languages.flatMap((lang) =>
    newest.flatMap((article) =>
      (article.texts[lang]?.questions ?? []).flatMap((phrasing) => {
        const first = retriever.find({ text: phrasing, lang }).candidates[0]?.article;
        if (
          first &&
          (first.id === article.id || first.topics.some((topic) => article.topics.includes(topic)))
        )
          return [];
        return [{ lang, article: article.id, phrasing, found: first?.id ?? 'nothing' }];
      }),
    ),
  );
}
