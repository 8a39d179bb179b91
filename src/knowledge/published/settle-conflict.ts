import { dayOf } from '../../day.ts';
import { inScope, type Transaction } from '../../database/scope.ts';
import { DomainError } from '../../domain-error.ts';
import type { ArticleConflict, PublishedArticle } from '../../generated/prisma/client.ts';
import { ownScope, type KnownPerson } from '../../people/identify.ts';
import { checkChange, errorsIn } from './check-change.ts';
import { lockArticles } from './import-articles.ts';
import { auditArticle, knownNow, type CuratorParts, type Publication } from './parts.ts';
import { textsOf } from './texts.ts';

/** A conflict as a curator saw it: which article in which version, and which files (null: they are gone). */
export type ConflictSeen = { key: string; version: number; fileHash: string | null; take: 'EDIT' | 'FILES' };

/**
 * Decides about an article that was edited here while its files changed: the edit stays, or what the files say is published
 * (which somebody reviewed there), or the article goes with its files.
 * @returns REFUSED, and nothing changed, when the check finds an error.
 * @throws DomainError MOVED_ON when either changed meanwhile, NOT_FOUND when there is nothing to decide.
 */
export async function settleConflict(
  parts: CuratorParts,
  person: KnownPerson,
  { key, version, fileHash, take }: ConflictSeen,
): Promise<Publication> {
  const now = parts.clock();
  return inScope(parts.db, ownScope(person), async (tx) => {
    await lockArticles(tx);
    const conflict = await tx.articleConflict.findUnique({ where: { key } });
    const article = await tx.publishedArticle.findUnique({ where: { key } });
    if (!conflict || !article) throw new DomainError('NOT_FOUND', 'nothing is to be decided');
    if (conflict.hash !== fileHash || article.version !== version)
      throw new DomainError('MOVED_ON', 'the files or the article changed meanwhile');
    if (take === 'FILES') {
      const { loaded } = await knownNow(tx, parts);
      const texts = textsIn(conflict);
      const findings = errorsIn(checkChange(loaded, key, texts, dayOf(now)).findings);
      if (findings.length > 0) return { end: 'REFUSED', findings };
      await takeFiles(tx, person, conflict, now);
    } else {
      await tx.publishedArticle.update({ where: { key }, data: { fileHash } });
    }
    await tx.articleConflict.delete({ where: { key } });
    await auditArticle(tx, person, now, 'ARTICLE_SETTLED', article.id);
    return { end: 'PUBLISHED' };
  });
}

async function takeFiles(
  tx: Transaction,
  person: KnownPerson,
  conflict: ArticleConflict,
  now: Date,
): Promise<void> {
  const where = { key: conflict.key };
  const texts = textsIn(conflict);
  if (!texts || conflict.hash === null) {
    await tx.publishedArticle.delete({ where });
    return;
  }
  const hashes = { hash: conflict.hash, fileHash: conflict.hash };
  const by = { publishedAt: now, publishedById: person.id, version: { increment: 1 } };
  await tx.publishedArticle.update({ where, data: { ...texts, ...hashes, ...by } });
}

/** What the files of a conflict say; null when they are gone. */
export function textsIn({ nl, fr, en }: ArticleConflict): Pick<PublishedArticle, 'nl' | 'fr' | 'en'> | null {
  return nl === null ? null : textsOf({ nl, fr, en });
}
