import { noteLooks } from '../booking/note-looks.ts';
import { openClient } from '../booking/client.ts';
import { inScope, type Transaction } from '../database/scope.ts';
import type { Referral } from '../generated/prisma/client.ts';
import type { ReferralState } from '../generated/prisma/enums.ts';
import { readConsents, type LiveConsent } from '../consent/read-consents.ts';
import type { KnownPerson } from '../people/identify.ts';
import type { ReferralParts } from './parts.ts';
import { openQuestion } from './question.ts';
import { liveAt } from '../people/live-at.ts';

/** A referral as its coach works with it, or is asked about it. No contact: that is revealed apart, and written down. */
export type CoachReferral = {
  referralId: string;
  clientId: string;
  siteId: string;
  site: string;
  code: string;
  state: ReferralState;
  /** The coach has it; else they are asked. */
  mine: boolean;
  sentAt: Date;
  referrer: { id: string; name: string };
  name: string;
  language: string;
  /** Undefined once it was erased: the referral was rounded off. */
  question: string | undefined;
  /** What the client agrees to now, and so what may be shared with whom. */
  consents: LiveConsent[];
  /** Whether a link that was handed over is still to be claimed. */
  unclaimed: boolean;
  colleagues: { id: string; name: string }[];
};

const MOST = 200;

/**
 * The referrals that a coach has or is asked about, newest first. That the coach saw whom they are about is written down for
 * the client.
 */
export async function readReferrals(
  { db, clock, sealer }: ReferralParts,
  person: KnownPerson,
): Promise<CoachReferral[]> {
  const now = clock();
  return inScope(
    db,
    { tenantId: person.tenantId, personId: person.id, siteIds: person.siteIds },
    async (tx) => {
      const rows = await tx.referral.findMany({
        where: { clientId: { not: null } },
        include: { client: true },
        orderBy: { createdAt: 'desc' },
        take: MOST,
      });
      const found: CoachReferral[] = [];
      for (const { client, ...row } of rows) {
        if (!client) continue;
        const site = await tx.site.findUniqueOrThrow({ where: { id: row.siteId }, select: { name: true } });
        const links = { clientId: client.id, kind: 'HANDED' as const, claimedAt: null };
        found.push({
          ...{ referralId: row.id, clientId: client.id, siteId: row.siteId, site: site.name, code: row.code },
          ...{ state: row.state, mine: row.coachId === person.id, sentAt: row.createdAt },
          ...{ name: openClient(sealer, client).name, language: client.language },
          question: row.question ? openQuestion(sealer, row.question) : undefined,
          referrer: { id: row.referrerId, name: await referrerName(tx, row) },
          consents: await readConsents(tx, client.id, now),
          unclaimed: (await tx.clientLink.count({ where: links })) > 0,
          colleagues: await colleaguesOf(tx, row, person, now),
        });
      }
      await noteLooks(
        tx,
        person.id,
        rows.map(({ clientId }) => clientId),
        now,
      );
      return found;
    },
  );
}

async function referrerName(tx: Transaction, { id }: Referral): Promise<string> {
  const [row] = await tx.$queryRaw<{ name: string | null }[]>`select referrer_name(${id}::uuid) as name`;
  return row?.name ?? '';
}

/** Who else coaches at the site now. */
async function colleaguesOf(tx: Transaction, { siteId }: Referral, { id }: KnownPerson, now: Date) {
  const live = {
    siteId,
    coachId: { not: id },
    ...liveAt(now),
  };
  const rows = await tx.assignment.findMany({
    where: live,
    select: { coach: { select: { id: true, name: true } } },
  });
  return [...new Map(rows.map(({ coach }) => [coach.id, coach])).values()];
}
