import type { Database } from '../database/open.ts';
import { asSystem, type Transaction } from '../database/scope.ts';
import { enqueue } from '../delivery/enqueue.ts';
import { refreshPosts } from '../delivery/refresh-posts.ts';
import { acknowledge } from './acknowledge.ts';
import { byClock, noteEvent } from './events.ts';
import { lockReferral } from './find-referral.ts';
import { release } from './hand-over.ts';
import { passOn } from './pass-on.ts';
import { liveAt } from '../people/live-at.ts';

const MOST_AT_ONCE = 50;

/**
 * The acknowledgement clock, in working hours: a coach who did not react is reminded, then the next coach of the site is
 * asked too, then the site's contact person is told without client data. What a coach who left has, goes to another. On their
 * fixed days the referrers' cards change. Runs on every server; each step is taken once.
 */
export async function runReferralClock(db: Database, now: Date): Promise<void> {
  for (const { referralId, coachId } of await due(db, now)) await oneOffer(db, referralId, coachId, now);
  for (const id of await leftBehind(db, now)) await onReferral(db, id, (tx) => reassign(tx, id, now));
  await turnCards(db, now);
}

async function due(db: Database, now: Date): Promise<{ referralId: string; coachId: string }[]> {
  return asSystem(db, (tx) =>
    tx.referralOffer.findMany({
      where: {
        endedAt: null,
        referral: { state: { in: ['REQUESTED', 'RECEIVED'] } },
        OR: [
          { remindedAt: null, remindAt: { lte: now } },
          { handedOnAt: null, handOnAt: { lte: now } },
        ],
      },
      select: { referralId: true, coachId: true },
      orderBy: { remindAt: 'asc' },
      take: MOST_AT_ONCE,
    }),
  );
}

/** Locks the referral first, as every press does. */
async function onReferral(db: Database, id: string, work: (tx: Transaction) => Promise<void>): Promise<void> {
  await asSystem(db, async (tx) => {
    await lockReferral(tx, id);
    await work(tx);
  });
}

async function oneOffer(db: Database, referralId: string, coachId: string, now: Date): Promise<void> {
  await onReferral(db, referralId, async (tx) => {
    const key = { referralId_coachId: { referralId, coachId } };
    const offer = await tx.referralOffer.findUnique({ where: key, include: { referral: true } });
    if (!offer || offer.endedAt || !['REQUESTED', 'RECEIVED'].includes(offer.referral.state)) return;
    if (!offer.handedOnAt && offer.handOnAt <= now) {
      await tx.referralOffer.update({
        where: key,
        data: { handedOnAt: now, remindedAt: offer.remindedAt ?? now },
      });
      await acknowledge(tx, offer.referral, now);
      await passOn(tx, offer.referral, now);
      await refreshPosts(tx, now, { referralId });
      return;
    }
    if (offer.remindedAt || offer.remindAt > now) return;
    await tx.referralOffer.update({ where: key, data: { remindedAt: now } });
    await noteEvent(tx, referralId, 'REMINDED', byClock, now);
    await enqueue(tx, now, [{ kind: 'REFERRAL_WAITS', coachId, referralId }]);
  });
}

/** Referrals of coaches who no longer work at the site, and offers that only such coaches have. */
async function leftBehind(db: Database, now: Date): Promise<string[]> {
  const rows = await asSystem(
    db,
    (tx) => tx.$queryRaw<{ id: string }[]>`
      select r.id from referral r
      where (r.state in ('ACCEPTED', 'IN_PROGRESS') and not exists (
          select 1 from assignment a where a.site_id = r.site_id and a.coach_id = r.coach_id
            and a.valid_from <= ${now} and (a.valid_until is null or a.valid_until > ${now})))
        or (r.state in ('REQUESTED', 'RECEIVED') and exists (
          select 1 from referral_offer o where o.referral_id = r.id and o.ended_at is null and not exists (
            select 1 from assignment a where a.site_id = r.site_id and a.coach_id = o.coach_id
              and a.valid_from <= ${now} and (a.valid_until is null or a.valid_until > ${now}))))
      limit ${MOST_AT_ONCE}`,
  );
  return rows.map(({ id }) => id);
}

async function reassign(tx: Transaction, id: string, now: Date): Promise<void> {
  const referral = await tx.referral.findUniqueOrThrow({ where: { id }, include: { offers: true } });
  const assigned = await tx.assignment.findMany({
    where: { siteId: referral.siteId, ...liveAt(now) },
  });
  const works = (coachId: string) => assigned.some((one) => one.coachId === coachId);
  if (referral.coachId && !works(referral.coachId))
    await release(tx, referral, referral.coachId, 'LEFT', byClock, now);
  const left = referral.offers.filter(({ coachId, endedAt }) => !endedAt && !works(coachId));
  await tx.referralOffer.updateMany({
    where: { referralId: id, coachId: { in: left.map(({ coachId }) => coachId) }, endedAt: null },
    data: { endedAt: now, end: 'LEFT' },
  });
  const asked = await tx.referralOffer.count({ where: { referralId: id, endedAt: null } });
  if (asked === 0) await passOn(tx, referral, now);
  await refreshPosts(tx, now, { referralId: id });
}

/** On the two fixed moments of a referral, the referrer's card is drawn anew; once for each. */
async function turnCards(db: Database, now: Date): Promise<void> {
  await asSystem(db, async (tx) => {
    const posts = await tx.$queryRaw<{ id: string; step: string }[]>`
      select p.id, case when r.closes_at <= ${now} then 'CLOSED' else 'HANDED_ON' end as step
      from chat_post p join referral r on r.id = p.referral_id
      where p.kind = 'REFERRER_CARD' and r.hand_on_at <= ${now} and r.closes_at > ${now}::timestamptz - interval '30 days'
        and not exists (select 1 from outbox_message o where o.dedupe_key = 'CHAT_REFRESH ' || p.id || ' '
          || case when r.closes_at <= ${now} then 'CLOSED' else 'HANDED_ON' end)
      limit ${MOST_AT_ONCE}`;
    await enqueue(
      tx,
      now,
      posts.map(({ id: postId, step }) => ({ kind: 'CHAT_REFRESH', postId, because: step })),
    );
  });
}
