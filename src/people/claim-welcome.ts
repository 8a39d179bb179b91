import type { Clock } from '../clock.ts';
import type { Database } from '../database/open.ts';
import type { Sealer } from '../privacy/seal.ts';

export type WelcomePlace = { tenantId: string; conversationId: string };
type Parts = { db: Database; sealer: Sealer; clock: Clock };

/**
 * Whether the welcome in a conversation is still to be said; who asks first gets true, also after a restart and on another
 * server. What is kept is a keyed hash, which names neither the conversation nor who is in it.
 */
export async function claimWelcome({ db, sealer, clock }: Parts, place: WelcomePlace): Promise<boolean> {
  const { count } = await db.processedActivity.createMany({
    data: [{ key: keyOf(sealer, place), at: clock() }],
    skipDuplicates: true,
  });
  return count > 0;
}

/** The app went away, or the welcome did not arrive: the next one is a first one again. */
export async function forgetWelcome(
  { db, sealer }: Pick<Parts, 'db' | 'sealer'>,
  place: WelcomePlace,
): Promise<void> {
  await db.processedActivity.deleteMany({ where: { key: keyOf(sealer, place) } });
}

function keyOf(sealer: Sealer, { tenantId, conversationId }: WelcomePlace): string {
  return `welcome ${sealer.keyedName('welcome', tenantId, conversationId)}`;
}
