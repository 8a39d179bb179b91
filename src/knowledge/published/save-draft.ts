import { inScope, type Transaction } from '../../database/scope.ts';
import { DomainError } from '../../domain-error.ts';
import { newId } from '../../ids.ts';
import { ownScope, type KnownPerson } from '../../people/identify.ts';
import { lockArticles } from './import-articles.ts';
import { articleSeen, auditArticle, type CuratorParts } from './parts.ts';
import { hashOf, type ArticleTexts } from './texts.ts';

/** A change as a curator proposes it. */
export type DraftWords = {
  key: string;
  texts: ArticleTexts;
  /** For who reads it: what changed, and why. */
  note: string;
  /** The published version that was changed; 0 for a new article. */
  baseVersion: number;
  /** The own draft that it goes on with, as it was seen. */
  draft?: { id: string; version: number } | undefined;
};

/**
 * Keeps a change as a draft that waits for another curator, also while there is still something wrong with it. Returns its id.
 * @throws DomainError MOVED_ON when the article or the draft changed meanwhile, DRAFT_WAITS when another draft of the article
 *   waits, OWN_DRAFT when it is someone else's, INVALID when nothing was changed.
 */
export async function saveDraft(
  { db, clock }: Pick<CuratorParts, 'db' | 'clock'>,
  person: KnownPerson,
  words: DraftWords,
): Promise<string> {
  const { key, texts, note, baseVersion } = words;
  const now = clock();
  return inScope(db, ownScope(person), async (tx) => {
    await lockArticles(tx);
    const article = await articleSeen(tx, key, baseVersion);
    if (article?.hash === hashOf(texts))
      throw new DomainError('INVALID', 'nothing was changed', [
        { field: 'nl', messageKey: 'curator.error.same' },
      ]);
    const values = { ...texts, note, baseVersion, state: 'OPEN' as const, updatedAt: now };
    const draftId = words.draft
      ? await ownDraft(tx, person, key, words.draft)
      : await newDraft(tx, person, key, { ...values, createdAt: now });
    if (words.draft)
      await tx.articleDraft.update({
        where: { id: draftId },
        data: { ...values, version: { increment: 1 }, decidedById: null, decidedAt: null },
      });
    await auditArticle(tx, person, now, 'ARTICLE_DRAFTED', draftId);
    return draftId;
  });
}

async function ownDraft(
  tx: Transaction,
  { id: authorId }: KnownPerson,
  key: string,
  { id, version }: { id: string; version: number },
): Promise<string> {
  const draft = await tx.articleDraft.findFirst({ where: { id, key } });
  if (!draft) throw new DomainError('NOT_FOUND', 'there is no such draft');
  if (draft.authorId !== authorId) throw new DomainError('NOT_FOUND', 'the draft is of another curator');
  const waits = draft.state === 'OPEN' || draft.state === 'RETURNED';
  if (!waits || draft.version !== version) throw new DomainError('MOVED_ON', 'the draft changed meanwhile');
  return id;
}

async function newDraft(
  tx: Transaction,
  { id: authorId }: KnownPerson,
  key: string,
  values: ArticleTexts & {
    note: string;
    baseVersion: number;
    state: 'OPEN';
    createdAt: Date;
    updatedAt: Date;
  },
): Promise<string> {
  const waiting = await tx.articleDraft.count({ where: { key, state: { in: ['OPEN', 'RETURNED'] } } });
  if (waiting > 0) throw new DomainError('DRAFT_WAITS', 'another change of this article waits');
  const id = newId();
  await tx.articleDraft.create({ data: { id, key, authorId, ...values } });
  return id;
}
