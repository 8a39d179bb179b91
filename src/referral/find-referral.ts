import { holdClientOf } from '../consent/hold-client.ts';
import { aboveScope, type Transaction } from '../database/scope.ts';
import { DomainError } from '../domain-error.ts';
import type { Referral, ReferralOffer } from '../generated/prisma/client.ts';

export type Asked = { referral: Referral; offer: ReferralOffer | null };

/**
 * A referral that the coach of this scope was asked to take on or has, locked until the transaction ends.
 * @throws DomainError REFERRAL_TAKEN when a colleague has it by now, NOT_FOUND when it is not theirs (any more).
 */
export async function findAsked(tx: Transaction, coachId: string, referralId: string): Promise<Asked> {
  const seen = await tx.referral.findUnique({ where: { id: referralId }, select: { id: true } });
  if (!seen) throw await refusal(tx, coachId, referralId);
  const asked = await aboveScope(tx, async () => {
    await lockReferral(tx, referralId);
    return {
      referral: await tx.referral.findUniqueOrThrow({ where: { id: referralId } }),
      offer: await tx.referralOffer.findUnique({ where: { referralId_coachId: { referralId, coachId } } }),
    };
  });
  // Another press may have been first, between the look and the lock.
  const again = await tx.referral.findUnique({ where: { id: referralId }, select: { id: true } });
  if (!again) throw await refusal(tx, coachId, referralId);
  return asked;
}

/** Locks a referral until the transaction ends, and its client first. Above all scopes. */
export async function lockReferral(tx: Transaction, id: string): Promise<void> {
  await holdClientOf(tx, 'referral', id);
  await tx.$queryRaw`select 1 from referral where id = ${id}::uuid for update`;
}

async function refusal(tx: Transaction, coachId: string, referralId: string): Promise<DomainError> {
  const offer = await tx.referralOffer.findUnique({ where: { referralId_coachId: { referralId, coachId } } });
  return offer?.end === 'TAKEN'
    ? new DomainError('REFERRAL_TAKEN', 'a colleague was first')
    : new DomainError('NOT_FOUND', 'no such referral for this coach');
}

/** Whether nobody has it yet. */
export function isOpen({ state }: Pick<Referral, 'state'>): boolean {
  return state === 'REQUESTED' || state === 'RECEIVED';
}
