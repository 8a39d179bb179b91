import type { Transaction } from '../database/scope.ts';
import { enqueue } from '../delivery/enqueue.ts';
import type { Referral } from '../generated/prisma/client.ts';
import { readSitePolicy } from '../people/site-policy.ts';
import { byClock, noteEvent } from './events.ts';
import { nextCoach, offerTo } from './offer.ts';

type Passed = Pick<Referral, 'id' | 'siteId' | 'clientId' | 'contactToldAt'>;

/**
 * Asks the next coach of the site; when there is none, tells the site's contact person once, without client data. Above all
 * scopes.
 * @returns whether another coach was asked.
 */
export async function passOn(tx: Transaction, referral: Passed, now: Date): Promise<boolean> {
  const policy = await readSitePolicy(tx, referral.siteId);
  const coachId = await nextCoach(tx, referral, now);
  if (coachId && (await offerTo(tx, referral, coachId, policy, now))) {
    await noteEvent(tx, referral.id, 'HANDED_ON', byClock, now);
    return true;
  }
  if (!policy.contactPersonId || referral.contactToldAt) return false;
  await tx.referral.update({ where: { id: referral.id }, data: { contactToldAt: now } });
  await noteEvent(tx, referral.id, 'CONTACT_TOLD', byClock, now);
  const { contactPersonId: personId } = policy;
  await enqueue(tx, now, [{ kind: 'REFERRAL_UNANSWERED', personId, referralId: referral.id }]);
  return false;
}
