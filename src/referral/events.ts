import type { Transaction } from '../database/scope.ts';
import type { Actor, ReferralEventKind } from '../generated/prisma/enums.ts';
import { newId } from '../ids.ts';

/** By whom; empty for what the clock did. */
export type By = { by: Actor | null; byId: string | null };
export const byClock: By = { by: null, byId: null };

/** Writes down what happened to a referral. */
export async function noteEvent(
  tx: Transaction,
  referralId: string,
  kind: ReferralEventKind,
  by: By,
  at: Date,
): Promise<void> {
  await tx.referralEvent.createMany({ data: [{ id: newId(), referralId, kind, at, ...by }] });
}
