import { inScope } from '../../database/scope.ts';
import { DomainError } from '../../domain-error.ts';
import { ownScope, type KnownPerson } from '../../people/identify.ts';
import { readCurators } from './curators.ts';
import type { CuratorParts } from './parts.ts';

/**
 * Says which curator looks after an article; null: nobody.
 * @throws DomainError NOT_FOUND when there is no such article, or no such curator today.
 */
export async function lookAfter(
  { db }: Pick<CuratorParts, 'db'>,
  person: KnownPerson,
  { key, ownerId }: { key: string; ownerId: string | null },
): Promise<void> {
  await inScope(db, ownScope(person), async (tx) => {
    const curators = await readCurators(tx);
    const known = ownerId === null || curators.some(({ id, live }) => live && id === ownerId);
    const { count } = known
      ? await tx.publishedArticle.updateMany({ where: { key }, data: { ownerId } })
      : { count: 0 };
    if (count === 0) throw new DomainError('NOT_FOUND', 'no such article or curator');
  });
}
