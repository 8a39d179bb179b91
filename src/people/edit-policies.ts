import type { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/open.ts';
import type { Transaction } from '../database/scope.ts';
import { DomainError } from '../domain-error.ts';
import { audit, type Act } from '../privacy/audit.ts';
import { asAdmin, holdSite, type Administrator } from './admin-scope.ts';
import { stillToChange } from './change-once.ts';
import type { bookingPolicyInput, sitePolicyInput } from './settings-input.ts';

type Parts = { db: Database; clock: Clock };

/**
 * Changes how a site books.
 * @throws DomainError NOT_FOUND, CHANGED_MEANWHILE.
 */
export async function changeBookingPolicy(
  parts: Parts,
  admin: Administrator,
  siteId: string,
  { version, ...data }: z.infer<typeof bookingPolicyInput>,
): Promise<void> {
  await change(parts, admin, siteId, 'BOOKING_POLICY_CHANGED', async (tx, site) => {
    const current = await tx.bookingPolicy.findUnique({ where: { siteId } });
    if (!stillToChange({ ...current, ...site }, data, version)) return false;
    await tx.bookingPolicy.upsert({ where: { siteId }, create: { siteId, ...data }, update: data });
    return true;
  });
}

/**
 * Changes how a site refers, feeds back and keeps. What was promised stays: consents that were given keep their end, and
 * referrals that were sent keep their days.
 * @throws DomainError NOT_FOUND, CHANGED_MEANWHILE, INVALID for a contact person whom the organisation does not know.
 */
export async function changeSitePolicy(
  parts: Parts,
  admin: Administrator,
  siteId: string,
  { version, ...data }: z.infer<typeof sitePolicyInput>,
): Promise<void> {
  await change(parts, admin, siteId, 'SITE_POLICY_CHANGED', async (tx, site) => {
    const current = await tx.sitePolicy.findUnique({ where: { siteId } });
    if (!stillToChange({ ...current, ...site }, data, version)) return false;
    await requireKnown(tx, data.contactPersonId);
    await tx.sitePolicy.upsert({ where: { siteId }, create: { siteId, ...data }, update: data });
    return true;
  });
}

async function change(
  { db, clock }: Parts,
  { personId: actorId, organisationId }: Administrator,
  siteId: string,
  act: Act,
  work: (tx: Transaction, site: { version: number }) => Promise<boolean>,
): Promise<void> {
  await asAdmin(db, { personId: actorId, organisationId }, async (tx) => {
    await holdSite(tx, siteId);
    const site = await tx.site.findUniqueOrThrow({ where: { id: siteId }, select: { version: true } });
    if (!(await work(tx, site))) return;
    await tx.site.update({ where: { id: siteId }, data: { version: { increment: 1 } } });
    const about = { siteId, record: 'SITE', recordId: siteId } as const;
    await audit(tx, [{ ...about, at: clock(), actor: 'ADMIN', actorId, act }]);
  });
}

async function requireKnown(tx: Transaction, personId: string | null): Promise<void> {
  if (personId === null || (await tx.person.count({ where: { id: personId } })) > 0) return;
  throw new DomainError('INVALID', 'the organisation does not know this person', [
    { field: 'contactPersonId', messageKey: 'admin.field.person' },
  ]);
}
