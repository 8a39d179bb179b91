import type { Transaction } from '../database/scope.ts';
import type { Referral } from '../generated/prisma/client.ts';
import type { Actor, ReferralEventKind } from '../generated/prisma/enums.ts';
import { newId } from '../ids.ts';
import { audit, type Act } from '../privacy/audit.ts';

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

type Of = Pick<Referral, 'id' | 'siteId' | 'clientId'>;
type Deed = { kind: ReferralEventKind; act: Act; by: By };

/** The same for what someone did: also in the audit trail. */
export async function noteDeed(
  tx: Transaction,
  { id, siteId, clientId }: Of,
  { kind, act, by }: Deed,
  at: Date,
): Promise<void> {
  await noteEvent(tx, id, kind, by, at);
  await audit(tx, [
    {
      ...{ siteId, at, act, actor: by.by ?? 'SYSTEM', actorId: by.byId ?? undefined },
      ...{ record: 'REFERRAL', recordId: id, clientId: clientId ?? undefined },
    },
  ]);
}
