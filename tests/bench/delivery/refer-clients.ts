import { randomUUID } from 'node:crypto';
import { sealClient } from '../../../src/booking/client.ts';
import { DAY_MS } from '../../../src/booking/zone.ts';
import { referralTerms, referralTo } from '../../../src/consent/disclosure.ts';
import { decideBy } from '../../../src/consent/may-disclose.ts';
import { newConsent } from '../../../src/consent/new-consent.ts';
import type { Database } from '../../../src/database/open.ts';
import { asSystem } from '../../../src/database/scope.ts';
import type { Sealer } from '../../../src/privacy/seal.ts';
import { sealQuestion } from '../../../src/referral/question.ts';
import type { Coach, Queued } from './seed.ts';

/**
 * For each coach named, a client who was referred, and the message that brings it into the coach's chat: content, in two
 * steps. The client's name is the mark.
 * @param first number of the first mark.
 */
export async function referClients(
  db: Database,
  sealer: Sealer,
  coaches: readonly Coach[],
  first: number,
): Promise<Queued[]> {
  const now = new Date();
  const later = new Date(now.getTime() + 30 * DAY_MS);
  return asSystem(db, async (tx) => {
    const queued: Queued[] = [];
    for (const [n, { id: coachId, siteId }] of coaches.entries()) {
      const mark = `bench-${first + n}`;
      const ids = { clientId: randomUUID(), referralId: randomUUID() };
      const { clientId, referralId } = ids;
      const sealed = sealClient(sealer, { name: mark, contact: { kind: 'NONE' }, language: 'nl' });
      await tx.client.createMany({
        data: [{ id: clientId, siteId, createdAt: now, lastSeenAt: now, ...sealed }],
      });
      const by = { as: 'PROFESSIONAL', id: coachId } as const;
      const consent = newConsent(referralTerms(clientId, siteId), { how: 'SPOKEN', by, language: 'nl', now });
      await tx.consent.createMany({ data: [consent] });
      const referral = { id: referralId, siteId, referrerId: coachId, clientId, code: mark };
      const times = { createdAt: now, handOnAt: later, closesAt: later };
      await tx.referral.createMany({
        data: [{ ...referral, ...times, state: 'REQUESTED', question: sealQuestion(sealer, 'Demo') }],
      });
      await tx.referralOffer.createMany({
        data: [{ referralId, coachId, at: now, remindAt: later, handOnAt: later }],
      });
      const decision = decideBy(consent, referralTo(clientId, siteId), now);
      if (!decision) throw new Error('the gate is shut');
      queued.push({ message: { kind: 'COACH_REFERRAL', decision, coachId, referralId, at: now }, mark });
    }
    return queued;
  });
}
