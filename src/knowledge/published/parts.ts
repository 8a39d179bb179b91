import type { Clock } from '../../clock.ts';
import type { Database } from '../../database/open.ts';
import type { Transaction } from '../../database/scope.ts';
import { DomainError } from '../../domain-error.ts';
import type { PublishedArticle } from '../../generated/prisma/client.ts';
import type { KnownPerson } from '../../people/identify.ts';
import { audit, type Act } from '../../privacy/audit.ts';
import type { Finding } from '../finding.ts';
import { readNext, type Known } from './read-published.ts';

/** What curators work with. */
export type CuratorParts = {
  db: Database;
  clock: Clock;
  /** The articles that this server answers from now. */
  knowledge: () => Known;
};

/** How publishing ends: it is published, or there is something wrong with it. */
export type Publication = { end: 'PUBLISHED' } | { end: 'REFUSED'; findings: Finding[] };

/** Whether they curate somewhere: articles belong to no site, so a curator of any site is one. */
export function isCurator({ roles }: KnownPerson): boolean {
  return roles.some(({ role }) => role === 'CURATOR');
}

/** What is published at this moment, which this server may not answer from yet. */
export async function knownNow(tx: Transaction, { knowledge }: CuratorParts): Promise<Known> {
  const known = knowledge();
  return (await readNext(tx, known)) ?? known;
}

/**
 * The article as the curator saw it; undefined while there is none.
 * @throws DomainError MOVED_ON when it was published anew since.
 */
export async function articleSeen(
  tx: Transaction,
  key: string,
  version: number,
): Promise<PublishedArticle | undefined> {
  const article = await tx.publishedArticle.findUnique({ where: { key } });
  if ((article?.version ?? 0) !== version)
    throw new DomainError('MOVED_ON', 'the article was published anew');
  return article ?? undefined;
}

/** Writes into the trail of the curator's own organisation what they did with an article or a draft. */
export async function auditArticle(
  tx: Transaction,
  { id, roles }: KnownPerson,
  at: Date,
  act: Act,
  recordId: string,
): Promise<void> {
  const siteId = roles.find(({ role }) => role === 'CURATOR')?.siteId ?? '';
  await audit(tx, [{ siteId, at, actor: 'CURATOR', actorId: id, act, record: 'ARTICLE', recordId }]);
}
