import { openClient } from '../booking/client.ts';
import { requireOwnClient } from '../consent/giver.ts';
import { aboveScope, inScope, type Transaction } from '../database/scope.ts';
import { DomainError } from '../domain-error.ts';
import { newId } from '../ids.ts';
import { ownScope, type KnownPerson } from '../people/identify.ts';
import { audit } from '../privacy/audit.ts';
import type { ReferralParts } from './parts.ts';

const MOST = 200;

/** The coach's other clients at the same site, by name: one of them may be the same person, which only people can know. */
export async function readJoinable(
  { db, sealer }: ReferralParts,
  person: KnownPerson,
  clientId: string,
): Promise<{ clientId: string; name: string; since: Date }[]> {
  return inScope(db, ownScope(person), async (tx) => {
    const { siteId } = await requireOwnClient(tx, { as: 'COACH', person }, clientId);
    const mine = { some: { coachId: person.id } };
    const rows = await tx.client.findMany({
      where: { siteId, id: { not: clientId }, OR: [{ appointments: mine }, { referrals: mine }] },
      orderBy: { createdAt: 'desc' },
      take: MOST,
    });
    return rows.map((row) => ({
      ...{ clientId: row.id, name: openClient(sealer, row).name, since: row.createdAt },
    }));
  });
}

/**
 * Joins two records of one person, by hand and with the client's yes: everything of `drop` goes over to `keep`, whose name
 * and contact stay. What was agreed to and taken back comes along as it was.
 * @throws DomainError NOT_FOUND when one is not the coach's, INVALID for the same one twice or records of two sites.
 */
export async function joinClients(
  { db, clock }: ReferralParts,
  person: KnownPerson,
  { keep, drop }: { keep: string; drop: string },
): Promise<void> {
  const now = clock();
  const giver = { as: 'COACH', person } as const;
  await inScope(db, ownScope(person), async (tx) => {
    await tx.$queryRaw`select 1 from client where id in (${keep}::uuid, ${drop}::uuid) order by id for update`;
    const kept = await requireOwnClient(tx, giver, keep);
    const dropped = await requireOwnClient(tx, giver, drop);
    if (keep === drop || kept.siteId !== dropped.siteId)
      throw new DomainError('INVALID', 'these are not two records at one site');
    await aboveScope(tx, async () => {
      await bringOver(tx, keep, drop);
      await audit(tx, [
        {
          ...{ siteId: kept.siteId, at: now, actor: 'COACH', actorId: person.id, clientId: keep },
          ...{ act: 'CLIENTS_JOINED', record: 'CLIENT' },
        },
      ]);
      await tx.client.deleteMany({ where: { id: drop } });
    });
  });
}

async function bringOver(tx: Transaction, keep: string, drop: string): Promise<void> {
  const from = { where: { clientId: drop }, data: { clientId: keep } };
  await tx.appointment.updateMany(from);
  await tx.referral.updateMany(from);
  await tx.feedback.updateMany(from);
  await tx.chatPost.updateMany(from);
  await tx.clientLink.updateMany(from);
  await tx.outboxMessage.updateMany(from);
  if ((await tx.plan.count({ where: { clientId: keep } })) === 0) await tx.plan.updateMany(from);
  await tx.$executeRaw`
    insert into client_access (client_id, person_id, day)
    select ${keep}::uuid, person_id, day from client_access where client_id = ${drop}::uuid on conflict do nothing`;
  await bringConsents(tx, keep, drop);
}

/** The ledger is never changed, so consents come along as copies, and what went under them points to those. */
async function bringConsents(tx: Transaction, keep: string, drop: string): Promise<void> {
  const consents = await tx.consent.findMany({ where: { clientId: drop }, include: { withdrawal: true } });
  for (const { withdrawal, ...consent } of consents) {
    const id = newId();
    await tx.consent.createMany({ data: [{ ...consent, id, clientId: keep }] });
    if (withdrawal) await tx.consentWithdrawal.createMany({ data: [{ ...withdrawal, consentId: id }] });
    const under = { where: { consentId: consent.id }, data: { consentId: id } };
    await tx.chatPost.updateMany(under);
    await tx.feedback.updateMany(under);
  }
}
