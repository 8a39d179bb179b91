// What travels between the curators' view and its API. No imports: the browser's code reads this file too.

export type TextLang = 'nl' | 'fr' | 'en';
/** The text of each file of an article; null: there is no such file. */
export type Texts = { nl: string; fr: string | null; en: string | null };

export type CuratorView = { id: string; name: string };

export type DraftState = 'OPEN' | 'RETURNED';

export type ArticleLine = {
  key: string;
  title: string;
  /** ISO dates; absent while the text cannot be read. */
  reviewBy?: string;
  validFrom?: string;
  validUntil?: string;
  owner: CuratorView | null;
  up: number;
  down: number;
  /** Its files changed while it was edited here. */
  conflict: boolean;
  draft?: { state: DraftState; author: string; mine: boolean };
};

export type KnowledgeList = { me: string; curators: CuratorView[]; articles: ArticleLine[] };

export type DraftView = {
  id: string;
  version: number;
  state: DraftState;
  author: string;
  mine: boolean;
  /** The published version it began from: another one now means that it is to be looked at again. */
  baseVersion: number;
  texts: Texts;
  note: string;
  /** What the curator who sent it back said. */
  answer: string;
  updatedAt: string;
};

/** `texts` null: its files are gone. */
export type ConflictView = { fileHash: string | null; texts: Texts | null; foundAt: string };

/** `version` 0 and no texts: not published yet, there is only a draft. */
export type ArticleView = ArticleLine & {
  version: number;
  texts: Texts | null;
  publishedAt?: string;
  publishedBy?: string;
  comments: { text: string; at: string }[];
  conflictOver?: ConflictView;
  draftView?: DraftView;
};

export type FindingView = {
  /** File of which language; absent where it is about another file, which `problem` then names. */
  lang?: TextLang;
  line: number;
  severity: 'error' | 'warning';
  problem: string;
  remedy: string;
};

export type SourceView = { position: number; title: string; publisher: string; url?: string; dated: string };

export type PreviewView = {
  findings: FindingView[];
  /** As the bot would answer, in Markdown; empty where the text cannot be read. */
  shown: Partial<Record<TextLang, { markdown: string; sources: SourceView[] }>>;
};

export type DraftInput = {
  texts: Texts;
  note: string;
  baseVersion: number;
  draft?: { id: string; version: number };
};

/** The body of a 422 on publishing: what is wrong with the text. */
export type Refusal = { findings: FindingView[] };
