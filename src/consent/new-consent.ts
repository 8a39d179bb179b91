import type { Consent } from '../generated/prisma/client.ts';
import type { ConsentHow } from '../generated/prisma/enums.ts';
import { newId } from '../ids.ts';
import type { Lang } from '../lang.ts';
import type { Disclosure } from './disclosure.ts';

/** How the client agreed, and who wrote it down. */
export type Agreement = { how: ConsentHow; recordedById?: string | undefined };

/** The words that clients agree to are in i18n under these versions; a change of them is a new version. */
export const CONTACT_TEXT_VERSION = 'contact-1';

/** A consent as the ledger keeps it; it ends after a year. */
export function newConsent(
  { clientId, purpose, recipient, categories }: Disclosure,
  { agreement, language, now }: { agreement: Agreement; language: Lang; now: Date },
): Consent {
  const { how, recordedById = null } = agreement;
  return {
    ...{ id: newId(), clientId, purpose, recipientKind: recipient.kind, categories: [...categories] },
    ...{ how, recordedById, textVersion: CONTACT_TEXT_VERSION, language, from: now, until: aYearAfter(now) },
  };
}

function aYearAfter(moment: Date): Date {
  const then = new Date(moment);
  then.setUTCFullYear(then.getUTCFullYear() + 1);
  return then;
}
