import { eraseClient } from '../../src/booking/erase-client.ts';
import { readSite } from '../../src/booking/read-site.ts';
import { withdrawConsent } from '../../src/consent/withdraw.ts';
import { asSystem } from '../../src/database/scope.ts';
import { takeBackFeedback } from '../../src/feedback/take-back-feedback.ts';
import { acceptReferral } from '../../src/referral/accept-referral.ts';
import { completeReferral } from '../../src/referral/complete-referral.ts';
import { declineReferral } from '../../src/referral/decline-referral.ts';
import { revokeReferral } from '../../src/referral/revoke-referral.ts';
import { setPolicy, SITE_ID, type Loop } from './loop.ts';
import { partsOf, person } from './talks.ts';
import { clock, type Running } from './werkwijzer.ts';

/** What a card is about: a referral, and a feedback on it where that is so. */
export type About = Loop & { feedbackId?: string };

/** Changes what a card says behind its back; returns how to undo what would outlive the test. */
export type Meanwhile = (running: Running, about: About) => Promise<(() => Promise<unknown>) | undefined>;

/** A change that is of this client or referral only. */
function once(work: (running: Running, about: About) => Promise<unknown>): Meanwhile {
  return async (running, about) => {
    await work(running, about);
    return undefined;
  };
}

const coachOf = (running: Running) => person(running, 'Demo Coach');

async function withdraw(running: Running, { clientId }: About, purpose: 'REFERRAL' | 'FEEDBACK') {
  const consents = await asSystem(running.db, (tx) => tx.consent.findMany({ where: { clientId, purpose } }));
  for (const { id: consentId } of consents)
    await withdrawConsent(partsOf(running), { as: 'CLIENT' }, { clientId, consentId });
}

/** Everyone of a role has left the site since yesterday. */
function leave(role: 'COACH' | 'CARE_PROFESSIONAL'): Meanwhile {
  const yesterday = new Date(clock().getTime() - 24 * 3600 * 1000);
  return async ({ db }) => {
    const end = (until: Date | null) =>
      asSystem(db, async (tx) => {
        if (role === 'COACH') await tx.assignment.updateMany({ where: { siteId: SITE_ID }, data: { until } });
        else await tx.siteRole.updateMany({ where: { siteId: SITE_ID, role }, data: { until } });
      });
    await end(yesterday);
    return () => end(null);
  };
}

const changes = {
  'it was taken on already': once(async (running, { referralId }) =>
    acceptReferral(partsOf(running), await coachOf(running), referralId),
  ),
  'it was declined in the tab': once(async (running, { referralId }) =>
    declineReferral(partsOf(running), await coachOf(running), { referralId, reason: 'NO_ROOM' }),
  ),
  'the referrer took it back': once(async (running, { referralId }) =>
    revokeReferral(partsOf(running), await person(running, 'Demo Verpleegkundige'), referralId),
  ),
  'it was rounded off': once(async (running, { referralId }) => {
    const coach = await coachOf(running);
    await acceptReferral(partsOf(running), coach, referralId);
    await completeReferral(partsOf(running), coach, referralId);
  }),
  'the client took the consent back': once((running, about) => withdraw(running, about, 'REFERRAL')),
  'the client wants no feedback any more': once((running, about) => withdraw(running, about, 'FEEDBACK')),
  'the client was erased': once(async (running, { clientId }) => {
    const site = await readSite(running.db, clock, { id: SITE_ID });
    await eraseClient(partsOf(running), site, clientId);
  }),
  'the coach took the feedback back': once(async (running, { feedbackId = '' }) =>
    takeBackFeedback(partsOf(running), await coachOf(running), feedbackId),
  ),
  'the assignment ended': leave('COACH'),
  'the professional left': leave('CARE_PROFESSIONAL'),
  'the site takes no referrals any more': async (running) => {
    await setPolicy(running, { referralsOpen: false });
    return () => setPolicy(running, { referralsOpen: true });
  },
  'the site takes no bookings any more': async ({ db }) => {
    const set = (open: boolean) =>
      asSystem(db, (tx) =>
        tx.bookingPolicy.update({
          where: { siteId: SITE_ID },
          data: { clientsBook: open, professionalsBook: open },
        }),
      );
    await set(false);
    return () => set(true);
  },
} satisfies Record<string, Meanwhile>;

export type Change = keyof typeof changes;

/** All that can happen between a card and a press on it. */
export const meanwhile: Record<Change, Meanwhile> = changes;
