import type { Database } from '../database/open.ts';
import { inScope } from '../database/scope.ts';
import { languageOf, type Lang } from '../lang.ts';
import type { Identity } from './identify.ts';

/** The language in which someone asked to be spoken to; undefined when they never did, or when we do not know them. */
export async function readLanguage(db: Database, identity: Identity): Promise<Lang | undefined> {
  const found = await inScope(db, { tenantId: identity.tenantId }, (tx) =>
    tx.person.findUnique({ where: { tenantId_objectId: identity }, select: { language: true } }),
  );
  return languageOf(found?.language ?? undefined);
}

/**
 * Keeps that language, or with undefined forgets it.
 * @returns whether it is kept: about whom we do not know nothing is.
 */
export async function keepLanguage(
  db: Database,
  { tenantId, objectId }: Identity,
  lang: Lang | undefined,
): Promise<boolean> {
  const { count } = await inScope(db, { tenantId }, (tx) =>
    tx.person.updateMany({ where: { tenantId, objectId }, data: { language: lang ?? null } }),
  );
  return count > 0;
}
