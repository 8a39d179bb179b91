import type { z } from 'zod';
import { DomainError } from '../domain-error.ts';
import type { ReferLink } from '../generated/prisma/client.ts';
import { asAdmin, holdSite, type Administrator } from '../people/admin-scope.ts';
import type { referLinkInput } from '../people/settings-input.ts';
import { keepLink, readTerms, type Terms } from './new-refer-link.ts';
import type { ReferralParts } from './parts.ts';
import { isLive, referLinkToken, requestedLinkId } from './refer-link.ts';

/** How long an administrator who did not hear the answer can ask for it again. */
const AGAIN_MS = 10 * 60_000;

export type GivenLink = { token: string; expiresAt: Date };

/**
 * Makes a link for a professional as an administrator of the site's organisation. The same request (`key`) of the same person
 * is one link: it tells that one again, in case the first answer was lost, for ten minutes and as long as it says the same.
 * Nobody else gets to it: the key is known to the page that made it alone, and no list tells it.
 * @throws DomainError NOT_FOUND for a site of another organisation, INVALID, KEY_REUSED.
 */
export async function giveReferLink(
  { db, clock, sealer }: Pick<ReferralParts, 'db' | 'clock' | 'sealer'>,
  admin: Administrator,
  { key, siteId, name, days }: z.infer<typeof referLinkInput>,
): Promise<GivenLink> {
  const now = clock();
  const terms = readTerms({ name, days }, now);
  const id = requestedLinkId(sealer, { personId: admin.personId, siteId, key });
  return asAdmin(db, admin, async (tx) => {
    await holdSite(tx, siteId);
    const before = await tx.referLink.findUnique({ where: { id } });
    if (!before) {
      const by = { actor: 'ADMIN', actorId: admin.personId } as const;
      const token = await keepLink(tx, sealer, { id, siteId, now, by, ...terms });
      return { token, expiresAt: terms.expiresAt };
    }
    if (!isSame(before, terms, now)) throw new DomainError('KEY_REUSED', 'this request made another link');
    return { token: referLinkToken(sealer, id), expiresAt: before.expiresAt };
  });
}

/** Whether a link is the one that is asked for again: the same name and as many days, and its answer may still be under way. */
function isSame(link: ReferLink, { personName, expiresAt }: Terms, now: Date): boolean {
  const age = now.getTime() - link.createdAt.getTime();
  const later = expiresAt.getTime() - link.expiresAt.getTime();
  return isLive(link, now) && age <= AGAIN_MS && link.personName === personName && later === age;
}
