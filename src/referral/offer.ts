import { referralTo } from '../consent/disclosure.ts';
import { mayDisclose } from '../consent/may-disclose.ts';
import type { Transaction } from '../database/scope.ts';
import { enqueue } from '../delivery/enqueue.ts';
import type { Referral } from '../generated/prisma/client.ts';
import type { SitePolicy } from '../people/site-policy.ts';
import { addWorkingMinutes } from './working-time.ts';

type Offered = Pick<Referral, 'id' | 'siteId' | 'clientId'>;
type Clock = Pick<SitePolicy, 'workFrom' | 'workUntil' | 'remindMinutes' | 'handOnMinutes'>;

/** Who coaches at a site now and was not asked about a referral yet, the one with the least to do first. Above all scopes. */
export async function nextCoach(
  tx: Transaction,
  { id, siteId }: Pick<Offered, 'id' | 'siteId'>,
  now: Date,
): Promise<string | undefined> {
  const [next] = await tx.$queryRaw<{ coach: string }[]>`
    select a.coach_id as coach from assignment a
    where a.site_id = ${siteId}::uuid and a.valid_from <= ${now} and (a.valid_until is null or a.valid_until > ${now})
      and not exists (select 1 from referral_offer o where o.referral_id = ${id}::uuid and o.coach_id = a.coach_id)
    group by a.coach_id
    order by (select count(*) from referral r where r.coach_id = a.coach_id and r.state in ('ACCEPTED', 'IN_PROGRESS'))
      + (select count(*) from referral_offer o join referral r on r.id = o.referral_id
         where o.coach_id = a.coach_id and o.ended_at is null and r.state in ('REQUESTED', 'RECEIVED')),
      min(a.valid_from), a.coach_id
    limit 1`;
  return next?.coach;
}

/**
 * Asks a coach to take a referral on, and starts the clock on it. Above all scopes.
 * @returns false, and asks nobody, when the client no longer agrees to be referred.
 */
export async function offerTo(
  tx: Transaction,
  { id, siteId, clientId }: Offered,
  coachId: string,
  policy: Clock,
  now: Date,
): Promise<boolean> {
  const decision = clientId ? await mayDisclose(tx, referralTo(clientId, siteId), now) : undefined;
  if (!decision) return false;
  const offer = {
    at: now,
    remindAt: addWorkingMinutes(now, policy.remindMinutes, policy),
    handOnAt: addWorkingMinutes(now, policy.handOnMinutes, policy),
    ...{ remindedAt: null, handedOnAt: null, endedAt: null, end: null },
  };
  const key = { referralId: id, coachId };
  await tx.referralOffer.upsert({
    where: { referralId_coachId: key },
    create: { ...key, ...offer },
    update: offer,
  });
  await enqueue(tx, now, [{ kind: 'COACH_REFERRAL', decision, referralId: id, coachId, at: now }]);
  return true;
}
