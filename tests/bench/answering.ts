import MiniSearch from 'minisearch';
import { createCorpusSearch, type CorpusDocument } from '../../src/answering/retrieval/corpus.ts';
import { createRetriever } from '../../src/answering/retrieval/retriever.ts';
import { contentWords, stem } from '../../src/answering/retrieval/words.ts';
import { newestVersions } from '../../src/answering/versions.ts';
import { sections, type Article } from '../../src/knowledge/article.ts';
import { openKnowledge } from '../../src/knowledge/base.ts';
import { plainText } from '../../src/knowledge/marks.ts';
import { loadVocabulary } from '../../src/knowledge/vocabulary.ts';
import type { Part, Row } from './row.ts';

// What people type, against the text of the articles (their phrasings are the queries, so they are not in the corpus): our
// engine and MiniSearch with the same Dutch stems, in one run. Quality as the mean reciprocal rank of the right article.

const MANY = 20_000;
const QUERIES = 500;
const K = 10;

type Query = { text: string; owner: string };
type Search = (query: string) => { id: string }[];

export const answeringPart: Part = {
  name: 'answering',
  measure: () => {
    const articles = newestVersions(openKnowledge('2026-11-22').articles);
    const queries = articles.flatMap(({ id, texts }) =>
      texts.nl.questions.map((text) => ({ text, owner: id })),
    );
    const whole = articles.map((article) => documentOf(article));
    const lines = articles.flatMap((article) =>
      linesOf(article).map((text, n) => ({ id: `${article.id}#${n}`, title: '', text })),
    );
    const some = spread(queries, QUERIES);
    const many = manyOf(lines);
    return Promise.resolve([
      quality('finds the article by its text, MRR', whole, queries),
      quality('finds a line of the article, MRR', lines, queries),
      ...speed(`a search in ${whole.length} articles`, createCorpusSearch(whole), miniSearch(whole), some, 2),
      ...speed(`a search in ${MANY} texts`, createCorpusSearch(many), miniSearch(many), some, 5),
      trained(articles, some),
    ]);
  },
};

function linesOf({ texts }: Article): string[] {
  const { body } = texts.nl;
  return [...sections.map((section) => body[section]), ...Object.values(body.byStatus)]
    .flat()
    .map((line) => plainText(line.text));
}

function documentOf(article: Article): CorpusDocument {
  return { id: article.id, title: article.texts.nl.title, text: linesOf(article).join(' ') };
}

/** Texts of five lines each, of every article in turn. */
function manyOf(lines: readonly CorpusDocument[]): CorpusDocument[] {
  return Array.from({ length: MANY }, (_, n) => ({
    ...{ id: String(n), title: lines[(n * 7) % lines.length]?.text ?? '' },
    text: Array.from(
      { length: 5 },
      (_line, m) => lines[(n * 31 + m * 17 * (1 + (n % 13))) % lines.length]?.text,
    ).join(' '),
  }));
}

function spread<T>(all: readonly T[], count: number): T[] {
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, n) => n % step === 0).slice(0, count);
}

function miniSearch(documents: readonly CorpusDocument[]): Search {
  const index = new MiniSearch<CorpusDocument>({
    fields: ['title', 'text'],
    tokenize: (text) => contentWords('nl', text),
    processTerm: (term) => stem('nl', term),
    searchOptions: { boost: { title: 2 } },
  });
  index.addAll(documents);
  return (query) => index.search(query).map((found) => ({ id: String(found.id) }));
}

function reciprocalRank(search: Search, queries: readonly Query[]): number {
  let sum = 0;
  for (const { text, owner } of queries) {
    const rank =
      search(text)
        .slice(0, K)
        .findIndex(({ id }) => id.split('#')[0] === owner) + 1;
    if (rank > 0) sum += 1 / rank;
  }
  return sum / queries.length;
}

function quality(what: string, documents: readonly CorpusDocument[], queries: readonly Query[]): Row {
  const ours = createCorpusSearch(documents);
  return {
    ...{ what, unit: '', peer: 'MiniSearch, Dutch stems', aim: 1.05, better: 'higher' },
    ours: reciprocalRank((query) => ours(query, K), queries),
    theirs: reciprocalRank(miniSearch(documents), queries),
  };
}

function times(search: (text: string) => unknown, queries: readonly Query[]): number[] {
  for (const { text } of queries.slice(0, 50)) search(text);
  return queries
    .map(({ text }) => {
      const begin = performance.now();
      search(text);
      return performance.now() - begin;
    })
    .sort((a, b) => a - b);
}

const at = (sorted: readonly number[], share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;

/** Beside the peer, and beside the most that it may take. */
function speed(
  what: string,
  ours: (query: string, k: number) => unknown,
  peer: Search,
  queries: readonly Query[],
  most: number,
): Row[] {
  const [mine, theirs] = [times((text) => ours(text, K), queries), times(peer, queries)];
  const row = { unit: 'ms', better: 'lower' } as const;
  return [
    {
      ...row,
      what: `${what}, p50`,
      ours: at(mine, 0.5),
      peer: 'MiniSearch',
      theirs: at(theirs, 0.5),
      aim: 1,
    },
    {
      ...row,
      what: `${what}, p99`,
      ours: at(mine, 0.99),
      peer: 'MiniSearch',
      theirs: at(theirs, 0.99),
      aim: 1,
    },
    {
      ...row,
      what: `${what}, p99`,
      ours: at(mine, 0.99),
      peer: 'the most it may take',
      theirs: most,
      aim: 1,
    },
  ];
}

/** What the bot searches with: words, phrasings and the trained model together. No peer does as much. */
function trained(articles: readonly Article[], queries: readonly Query[]): Row {
  const retriever = createRetriever(articles, loadVocabulary());
  const mine = times((text) => retriever.find({ text, lang: 'nl' }), queries);
  return {
    ...{ what: 'the bot’s own search, p99', unit: 'ms', better: 'lower', aim: 1 },
    ...{ ours: at(mine, 0.99), peer: 'the most it may take', theirs: 2 },
  };
}
