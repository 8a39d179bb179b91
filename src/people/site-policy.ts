import { z } from 'zod';
import type { Database } from '../database/open.ts';
import type { Transaction } from '../database/scope.ts';
import type { FeedbackMode } from '../generated/prisma/enums.ts';

/** How a site refers, feeds back and keeps. Minutes are working minutes. */
export type SitePolicy = {
  referralsOpen: boolean;
  /** Wall clock in Europe/Brussels. */
  workFrom: string;
  workUntil: string;
  remindMinutes: number;
  handOnMinutes: number;
  closedAfterDays: number;
  contactPersonId: string | null;
  feedbackMode: FeedbackMode;
  clientPreviews: boolean;
  feedbackHints: FeedbackHints;
  consentMonths: number;
  retentionMonths: number;
};

/** The site's own words under the fields of a feedback. */
export type FeedbackHints = Partial<Record<'discussed' | 'steps' | 'support' | 'possible', string>>;

const usual: SitePolicy = {
  referralsOpen: true,
  workFrom: '08:30',
  workUntil: '17:00',
  remindMinutes: 480,
  handOnMinutes: 960,
  closedAfterDays: 60,
  contactPersonId: null,
  feedbackMode: 'CARD',
  clientPreviews: false,
  feedbackHints: {},
  consentMonths: 12,
  retentionMonths: 12,
};

const hint = z.string().max(300).optional();
const hints = z.object({ discussed: hint, steps: hint, support: hint, possible: hint }).catch({});

/** The policy of a site, or the usual one where none was set. Broken hints are passed over. */
export async function readSitePolicy(db: Database | Transaction, siteId: string): Promise<SitePolicy> {
  const policy = await db.sitePolicy.findUnique({ where: { siteId }, omit: { siteId: true } });
  return policy ? { ...policy, feedbackHints: defined(hints.parse(policy.feedbackHints)) } : usual;
}

function defined(all: z.infer<typeof hints>): FeedbackHints {
  return Object.fromEntries(Object.entries(all).filter(([, words]) => words));
}
