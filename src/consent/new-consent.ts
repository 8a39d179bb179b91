import type { Consent } from '../generated/prisma/client.ts';
import type { ConsentHow, ConsentPurpose } from '../generated/prisma/enums.ts';
import { newId } from '../ids.ts';
import type { Lang } from '../lang.ts';
import { idOf, type Terms } from './disclosure.ts';

/** How the client agreed: online, in a talk, by telephone, on paper. */
export type Agreement = { how: ConsentHow };

/** A member of staff who writes down what a client said; of the client themselves nobody. */
export type Recorder = { as: 'PROFESSIONAL' | 'COACH'; id: string };

export type HowGiven = Agreement & {
  by?: Recorder | undefined;
  language: Lang;
  now: Date;
  /** How long it holds, at most twelve. */
  months?: number | undefined;
};

/** The words that clients agree to are in i18n under these versions; a change of them is a new version. */
export const textVersions = {
  CONTACT: 'contact-1',
  REFERRAL: 'referral-1',
  FEEDBACK: 'feedback-1',
  SHARE_TEAM: 'share-team-1',
  TALK_TOGETHER: 'talk-together-1',
  KEEP_IN_TOUCH: 'keep-in-touch-1',
} as const satisfies Record<ConsentPurpose, string>;

/** What a professional may write down: that a client agrees to be referred and reached (a check in the database too). */
export const recordedByReferrer: readonly ConsentPurpose[] = ['CONTACT', 'REFERRAL'];

const LONGEST_MONTHS = 12;

/** A consent as the ledger keeps it; it ends after a year, or sooner where the site says so. */
export function newConsent(
  terms: Terms,
  { how, by, language, now, months = LONGEST_MONTHS }: HowGiven,
): Consent {
  const { clientId, purpose, recipient, channels, categories } = terms;
  return {
    ...{ id: newId(), clientId, purpose, recipientKind: recipient.kind, recipientId: idOf(recipient) },
    ...{ channels: [...channels], categories: [...categories], how },
    ...{ recordedBy: by?.as ?? 'CLIENT', recordedById: by?.id ?? null },
    ...{ textVersion: textVersions[purpose], language, from: now, until: monthsAfter(now, months) },
  };
}

/** The same day so many months later; the last of the month where there is no such day. */
function monthsAfter(moment: Date, months: number): Date {
  const then = new Date(moment);
  then.setUTCDate(1);
  then.setUTCMonth(then.getUTCMonth() + Math.min(months, LONGEST_MONTHS));
  const last = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate();
  then.setUTCDate(Math.min(moment.getUTCDate(), last));
  return then;
}
