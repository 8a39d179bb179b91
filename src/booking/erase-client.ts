import { aboveScope, inScope, type Transaction } from '../database/scope.ts';
import { refreshPosts } from '../delivery/refresh-posts.ts';
import { noFields } from '../feedback/fields.ts';
import { endReferralsOf } from '../referral/end-referrals.ts';
import { audit } from '../privacy/audit.ts';
import { cancelIn } from './cancel-appointment.ts';
import type { BookingParts } from './parts.ts';
import type { BookingSite } from './read-site.ts';

/** At whose wish: the client's, or the clock's (and whoever works by command). */
export type Eraser = 'CLIENT' | 'SYSTEM';

/**
 * Erases a client: what is still to come is cancelled, referrals end, what stands in chats is emptied, and name, contact,
 * question, feedback, plan, links, consents and looks are deleted. What stays is that the coach had a talk at that time, and
 * that someone referred someone, with nobody.
 */
export async function eraseClient(
  { db, clock }: BookingParts,
  site: BookingSite,
  clientId: string,
  by: Eraser = 'CLIENT',
): Promise<void> {
  const now = clock();
  const who = { as: 'CLIENT', clientId } as const;
  await inScope(db, { clientId, siteIds: [site.id] }, async (tx) => {
    // A next talk that is being booked right now comes first, and is cancelled with the others.
    const there = await tx.$queryRaw<unknown[]>`select 1 from client where id = ${clientId}::uuid for update`;
    if (there.length === 0) return; // someone else was first
    const coming = await tx.appointment.findMany({
      where: { clientId, state: 'BOOKED', startsAt: { gt: now } },
      select: { id: true },
      orderBy: { startsAt: 'asc' },
    });
    for (const { id } of coming) await cancelIn(tx, now, site, who, id);
    const entry = { siteId: site.id, at: now, actor: by, act: 'CLIENT_ERASED', record: 'CLIENT' } as const;
    await audit(tx, [{ ...entry, clientId }]);
    await aboveScope(tx, () => eraseCare(tx, clientId, by, now));
    await tx.client.deleteMany({ where: { id: clientId } });
  });
}

/** Ends and erases what was referred and told, and has it emptied where it stands. Above all scopes. */
async function eraseCare(tx: Transaction, clientId: string, by: Eraser, now: Date): Promise<void> {
  await endReferralsOf(tx, clientId, { by: by === 'CLIENT' ? by : null, byId: null }, now);
  await tx.feedback.updateMany({
    where: { clientId },
    data: { state: 'RECALLED', recalledAt: now, ...noFields },
  });
  await refreshPosts(tx, now, { clientId });
}
