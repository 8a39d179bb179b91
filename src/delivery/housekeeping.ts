import { tidyBooking } from '../booking/tidy.ts';
import { DAY_MS } from '../booking/zone.ts';
import type { Database } from '../database/open.ts';
import { asSystem, type Transaction } from '../database/scope.ts';

const ENDED_MS = 30 * DAY_MS;
const ACTIVITY_MS = 7 * DAY_MS;

/** As long as the number of mails to one address in an hour is counted. */
const COUNTED_MS = 60 * 60_000;

/** Deletes what nobody has a use for any more. Runs on every server; the second finds nothing left. */
export async function keepHouse(db: Database, now: Date): Promise<void> {
  const before = (ms: number) => ({ lt: new Date(now.getTime() - ms) });
  await asSystem(db, async (tx) => {
    await tidyBooking(tx, now);
    await tx.outboxMessage.deleteMany({ where: { state: { not: 'PENDING' }, endedAt: before(ENDED_MS) } });
    await forgetErased(tx, now);
    await forgetLinks(tx, now);
    await tx.processedActivity.deleteMany({ where: { at: before(ACTIVITY_MS) } });
  });
}

/**
 * Nothing in the outbox points to a client who was erased, once the hour is over in which mails to one address are counted. A
 * mail that waits is dropped; what waits for a chat still has to empty the message it may have put there.
 */
async function forgetErased(tx: Transaction, now: Date): Promise<void> {
  const counted = new Date(now.getTime() - COUNTED_MS);
  await tx.$executeRaw`
    update outbox_message set client_id = null, address_key = null,
      ended_at = case when state = 'PENDING' and channel = 'CHAT' then null else coalesce(ended_at, ${now}) end,
      last_error = case when state = 'PENDING' and channel = 'MAIL' then 'GONE' else last_error end,
      state = case when state = 'PENDING' and channel = 'MAIL' then 'DROPPED'::outbox_state else state end
    where client_id is not null and created_at < ${counted}
      and not exists (select 1 from client where client.id = outbox_message.client_id)`;
}

/** The name in a link that ended a year ago goes, unless a client's record still tells by whom they were referred. */
async function forgetLinks(tx: Transaction, now: Date): Promise<void> {
  await tx.$executeRaw`
    delete from refer_link l where coalesce(l.revoked_at, l.expires_at) < ${now}::timestamptz - interval '12 months'
      and not exists (select 1 from referral r where r.referrer_id = l.id and r.client_id is not null)`;
}
