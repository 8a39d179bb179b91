import { Document } from '@langchain/core/documents';
import { BaseRetriever } from '@langchain/core/retrievers';
import type { Article } from '../knowledge/article.ts';
import { openKnowledge } from '../knowledge/base.ts';
import { plainText } from '../knowledge/marks.ts';
import { loadVocabulary } from '../knowledge/vocabulary.ts';
import type { Lang } from '../lang.ts';
import { createLearnedFiles } from './learned-files.ts';
import { createRetriever, type Retriever } from './retrieval/retriever.ts';
import { cleanPersonalData } from './steps/personal-data.ts';
import { normalise } from './steps/normalise.ts';
import { newestVersions } from './versions.ts';

/** What comes along with a text: which version of which article it is, and what it leans on. */
export type ArticleMetadata = {
  id: string;
  validFrom: string;
  title: string;
  topics: readonly string[];
  sources: readonly string[];
  lang: Lang;
  score: number;
};

const MOST = 4;

/**
 * The articles as a LangChain retriever, for chains that quote them. It finds what the bot finds; personal data is taken out
 * of the question before it is searched, and a question that has to be stopped for it finds nothing.
 */
export class ArticleRetriever extends BaseRetriever<ArticleMetadata> {
  override lc_namespace = ['werkwijzer', 'retrievers'];
  readonly #retriever: Retriever;
  readonly #lang: Lang | undefined;
  readonly #k: number;

  /** @param lang of the question; guessed when it is left out. @param k articles per question. */
  constructor(retriever: Retriever, { lang, k = MOST }: { lang?: Lang; k?: number } = {}) {
    super();
    this.#retriever = retriever;
    this.#lang = lang;
    this.#k = k;
  }

  /**
   * Over the knowledge base as of a day (ISO date).
   * @throws StartProblem naming the first file, line and remedy.
   */
  static open(today: string, options: { lang?: Lang; k?: number } = {}): ArticleRetriever {
    const newest = newestVersions(openKnowledge(today).articles);
    return new ArticleRetriever(createRetriever(newest, loadVocabulary(), createLearnedFiles()), options);
  }

  override _getRelevantDocuments(query: string): Promise<Document<ArticleMetadata>[]> {
    const { text, lang } = normalise(
      { text: query, ...(this.#lang && { lang: this.#lang }) },
      this.#retriever.knows,
    );
    const clean = cleanPersonalData(text);
    if (clean.stop) return Promise.resolve([]);
    const { candidates } = this.#retriever.find({ text: clean.text, lang });
    const found = candidates.slice(0, this.#k);
    return Promise.resolve(found.map(({ article, score }) => documentOf(article, lang, score)));
  }
}

/** In Dutch where the article is not in the language that was asked for. */
function documentOf(article: Article, asked: Lang, score: number): Document<ArticleMetadata> {
  const lang = article.texts[asked] ? asked : 'nl';
  const { body, title } = article.texts[lang] ?? article.texts.nl;
  const { byStatus, ...sections } = body;
  const lines = [...Object.values(sections), ...Object.values(byStatus)].flat();
  return new Document({
    pageContent: lines.map((line) => plainText(line.text)).join('\n'),
    metadata: {
      ...{ id: article.id, validFrom: article.valid_from, title, topics: article.topics },
      ...{ sources: article.sources.map(({ url, title: name }) => url ?? name), lang, score },
    },
  });
}
