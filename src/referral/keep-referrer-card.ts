import { inScope } from '../database/scope.ts';
import { newId } from '../ids.ts';
import type { Lang } from '../lang.ts';
import { ownScope, type KnownPerson } from '../people/identify.ts';
import type { ReferralParts } from './parts.ts';

export type CardPlace = { tenantId: string; conversationId: string; activityId: string };

/** Remembers where the card of a referral stands in its referrer's chat, and in which language, so that it can change later. */
export async function keepReferrerCard(
  { db, clock }: Pick<ReferralParts, 'db' | 'clock'>,
  person: KnownPerson,
  referralId: string,
  { lang, ...place }: CardPlace & { lang?: Lang },
): Promise<void> {
  await inScope(db, ownScope(person), (tx) =>
    tx.chatPost.createMany({
      data: [
        {
          ...{ id: newId(), kind: 'REFERRER_CARD', personId: person.id, referralId, ...place },
          ...{ state: 'EMPTIED', placedAt: clock(), language: lang ?? null },
        },
      ],
      skipDuplicates: true,
    }),
  );
}
