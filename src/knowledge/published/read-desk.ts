import { inScope } from '../../database/scope.ts';
import { DomainError } from '../../domain-error.ts';
import type { ArticleConflict, ArticleDraft, PublishedArticle } from '../../generated/prisma/client.ts';
import type { DraftState } from '../../generated/prisma/enums.ts';
import { ownScope, type KnownPerson } from '../../people/identify.ts';
import type { Article } from '../article.ts';
import { parseArticles } from '../load.ts';
import { readCurators, type Curator } from './curators.ts';
import { knownNow, type CuratorParts } from './parts.ts';
import { filesOf } from './texts.ts';

type Head = Omit<PublishedArticle, 'nl' | 'fr' | 'en'>;

/** One article on the curators' desk: what is published, the change that waits, and the conflict over it. */
export type DeskItem<Row = Head> = {
  key: string;
  /** Absent while it is only a draft. */
  row: Row | undefined;
  /** As it reads; absent while nothing of it can be read. */
  article: Article | undefined;
  draft: ArticleDraft | undefined;
  conflict: ArticleConflict | undefined;
};

export type Desk = { curators: Curator[]; items: DeskItem[] };

/** All articles, those that are only proposed included, in the order of their names. */
export async function readDesk(parts: CuratorParts, person: KnownPerson): Promise<Desk> {
  return inScope(parts.db, ownScope(person), async (tx) => {
    const { loaded } = await knownNow(tx, parts);
    const articles = new Map(loaded.articles.map((article) => [article.file, article]));
    const rows = await tx.publishedArticle.findMany({ omit: { nl: true, fr: true, en: true } });
    const drafts = await tx.articleDraft.findMany({ where: waiting });
    const conflicts = await tx.articleConflict.findMany();
    const keys = new Set([...rows, ...drafts].map(({ key }) => key));
    const items = [...keys].sort().map((key): DeskItem => {
      const draft = drafts.find((one) => one.key === key);
      const conflict = conflicts.find((one) => one.key === key);
      const article = articles.get(`articles/${key}.nl.md`) ?? (draft && read(draft));
      return { key, row: rows.find((one) => one.key === key), article, draft, conflict };
    });
    return { curators: await readCurators(tx), items };
  });
}

/**
 * One article with its texts.
 * @throws DomainError NOT_FOUND when there is neither an article nor a draft of one.
 */
export async function readArticle(
  { db }: Pick<CuratorParts, 'db'>,
  person: KnownPerson,
  key: string,
): Promise<{ curators: Curator[]; item: DeskItem<PublishedArticle> }> {
  return inScope(db, ownScope(person), async (tx) => {
    const where = { key };
    const row = (await tx.publishedArticle.findUnique({ where })) ?? undefined;
    const draft = (await tx.articleDraft.findFirst({ where: { ...where, ...waiting } })) ?? undefined;
    const conflict = (await tx.articleConflict.findUnique({ where })) ?? undefined;
    const text = row ?? draft;
    if (!text) throw new DomainError('NOT_FOUND', 'there is no such article');
    return { curators: await readCurators(tx), item: { key, row, article: read(text), draft, conflict } };
  });
}

const waiting = { state: { in: ['OPEN', 'RETURNED'] as DraftState[] } };

function read(text: Pick<PublishedArticle, 'key' | 'nl' | 'fr' | 'en'>): Article | undefined {
  return parseArticles(filesOf(text.key, text)).articles[0];
}
