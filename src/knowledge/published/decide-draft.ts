import { dayOf } from '../../day.ts';
import { inScope, type Transaction } from '../../database/scope.ts';
import { DomainError } from '../../domain-error.ts';
import type { ArticleDraft } from '../../generated/prisma/client.ts';
import { newId } from '../../ids.ts';
import { ownScope, type KnownPerson } from '../../people/identify.ts';
import { checkChange, errorsIn } from './check-change.ts';
import { lockArticles } from './import-articles.ts';
import { articleSeen, auditArticle, knownNow, type CuratorParts, type Publication } from './parts.ts';
import { hashOf, textsOf } from './texts.ts';

/** A draft as a curator saw it. */
export type DraftSeen = { id: string; version: number };

/**
 * Publishes a change that another curator proposed. Every server answers from it within seconds.
 * @returns REFUSED, and nothing changed, when the check finds an error.
 * @throws DomainError OWN_DRAFT for the author, MOVED_ON when the draft or the article changed meanwhile, NOT_FOUND.
 */
export async function publishDraft(
  parts: CuratorParts,
  person: KnownPerson,
  seen: DraftSeen,
): Promise<Publication> {
  const now = parts.clock();
  return inScope(parts.db, ownScope(person), async (tx) => {
    await lockArticles(tx);
    const draft = await openDraft(tx, seen);
    if (draft.authorId === person.id) throw new DomainError('OWN_DRAFT', 'another curator publishes it');
    const { key } = draft;
    const article = await articleSeen(tx, key, draft.baseVersion);
    const texts = textsOf(draft);
    const { loaded } = await knownNow(tx, parts);
    const findings = errorsIn(checkChange(loaded, key, texts, dayOf(now)).findings);
    if (findings.length > 0) return { end: 'REFUSED', findings };

    const values = { ...texts, hash: hashOf(texts), publishedAt: now, publishedById: person.id };
    const { id } = article
      ? await tx.publishedArticle.update({
          where: { key },
          data: { ...values, version: { increment: 1 } },
        })
      : await tx.publishedArticle.create({
          data: { ...values, key, id: newId(), ownerId: draft.authorId },
        });
    await decide(tx, person, draft, { state: 'PUBLISHED', now });
    await auditArticle(tx, person, now, 'ARTICLE_PUBLISHED', id);
    return { end: 'PUBLISHED' };
  });
}

/**
 * Sends a change back to its author with a note.
 * @throws DomainError OWN_DRAFT for the author, MOVED_ON, NOT_FOUND.
 */
export async function sendBackDraft(
  { db, clock }: Pick<CuratorParts, 'db' | 'clock'>,
  person: KnownPerson,
  seen: DraftSeen,
  answer: string,
): Promise<void> {
  const now = clock();
  await inScope(db, ownScope(person), async (tx) => {
    const draft = await openDraft(tx, seen);
    if (draft.authorId === person.id) throw new DomainError('OWN_DRAFT', 'another curator sends it back');
    await decide(tx, person, draft, { state: 'RETURNED', now, answer });
    await auditArticle(tx, person, now, 'ARTICLE_SENT_BACK', draft.id);
  });
}

/**
 * Drops a change; any curator may, so that no article stays locked by someone who left.
 * @throws DomainError MOVED_ON, NOT_FOUND.
 */
export async function discardDraft(
  { db, clock }: Pick<CuratorParts, 'db' | 'clock'>,
  person: KnownPerson,
  seen: DraftSeen,
): Promise<void> {
  const now = clock();
  await inScope(db, ownScope(person), async (tx) => {
    const draft = await openDraft(tx, seen, ['OPEN', 'RETURNED']);
    await decide(tx, person, draft, { state: 'DISCARDED', now });
    await auditArticle(tx, person, now, 'ARTICLE_DISCARDED', draft.id);
  });
}

async function openDraft(
  tx: Transaction,
  { id, version }: DraftSeen,
  states: readonly ArticleDraft['state'][] = ['OPEN'],
): Promise<ArticleDraft> {
  await tx.$queryRaw`select 1 from article_draft where id = ${id}::uuid for update`;
  const draft = await tx.articleDraft.findUnique({ where: { id } });
  if (!draft) throw new DomainError('NOT_FOUND', 'there is no such draft');
  if (draft.version !== version || !states.includes(draft.state))
    throw new DomainError('MOVED_ON', 'the draft changed meanwhile');
  return draft;
}

async function decide(
  tx: Transaction,
  { id: decidedById }: KnownPerson,
  { id }: ArticleDraft,
  { state, now, answer = '' }: { state: ArticleDraft['state']; now: Date; answer?: string },
): Promise<void> {
  const version = { increment: 1 };
  await tx.articleDraft.update({
    where: { id },
    data: { state, decidedById, decidedAt: now, answer, version },
  });
}
