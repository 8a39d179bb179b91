import { inScope, type Transaction } from '../database/scope.ts';
import { DomainError } from '../domain-error.ts';
import type { Client, Consent } from '../generated/prisma/client.ts';
import type { ConsentHow } from '../generated/prisma/enums.ts';
import { languageOf } from '../lang.ts';
import { readSitePolicy } from '../people/site-policy.ts';
import { consentScope, requireOwnClient, type Giver } from './giver.ts';
import { contactTerms, idOf, referralTerms, type FeedbackCategory, type Terms } from './disclosure.ts';
import { newConsent } from './new-consent.ts';
import type { ConsentParts } from './parts.ts';
import { withdrawIn } from './withdraw.ts';

/** What a client can agree to, on their own page or by telling the coach. */
export type Choice =
  | { purpose: 'CONTACT' | 'REFERRAL' | 'KEEP_IN_TOUCH' }
  /** To a person who referred them. */
  | { purpose: 'FEEDBACK'; personId: string; categories: readonly FeedbackCategory[] }
  | { purpose: 'TALK_TOGETHER'; personId: string }
  /** With the care team of the site. */
  | { purpose: 'SHARE_TEAM'; categories: readonly FeedbackCategory[] };

export type Given = { clientId: string; choice: Choice; how: ConsentHow };

/** The same again so soon after is the same press. */
const ONE_PRESS_MS = 60_000;

/**
 * Writes down what a client agrees to: by themselves online, or by their coach who heard or read it. It takes the place of
 * what they agreed to before for the same purpose and recipient, so that it can also become less. Pressed twice is once.
 * @throws DomainError NOT_FOUND for a client who is not theirs, or a person who did not refer them; INVALID without a category.
 */
export async function giveConsent(
  parts: ConsentParts,
  giver: Giver,
  { clientId, choice, how }: Given,
): Promise<void> {
  const now = parts.clock();
  await inScope(parts.db, consentScope(giver, clientId), async (tx) => {
    const client = await requireOwnClient(tx, giver, clientId);
    const terms = await termsOf(tx, client, choice);
    if (terms.categories.length === 0) throw new DomainError('INVALID', 'nothing was agreed to');
    const { consentMonths: months } = await readSitePolicy(tx, client.siteId);
    const by = giver.as === 'COACH' ? { as: giver.as, id: giver.person.id } : undefined;
    const language = languageOf(client.language) ?? 'nl';
    const consent = newConsent(terms, { how, by, language, now, months });
    const before = await tx.consent.findMany({
      where: {
        ...{ clientId, purpose: terms.purpose, recipientKind: terms.recipient.kind },
        ...{ recipientId: idOf(terms.recipient), withdrawal: null },
      },
    });
    if (before.some((one) => isSamePress(one, consent))) return;
    await tx.consent.createMany({ data: [consent] });
    await tx.client.update({ where: { id: clientId }, data: { lastSeenAt: now } });
    for (const { id } of before) await withdrawIn(tx, { clientId, consentId: id, by: giver.as, now });
  });
}

function isSamePress(one: Consent, other: Consent): boolean {
  const told = ({ how, recordedById, categories }: Consent) =>
    [how, recordedById, ...categories.toSorted()].join(' ');
  return told(one) === told(other) && other.from.getTime() - one.from.getTime() < ONE_PRESS_MS;
}

async function termsOf(tx: Transaction, { id: clientId, siteId }: Client, choice: Choice): Promise<Terms> {
  switch (choice.purpose) {
    case 'CONTACT':
      return contactTerms(clientId);
    case 'REFERRAL':
      return referralTerms(clientId, siteId);
    case 'KEEP_IN_TOUCH':
      return { ...contactTerms(clientId), purpose: 'KEEP_IN_TOUCH' };
    case 'SHARE_TEAM':
      return {
        ...{ clientId, purpose: 'SHARE_TEAM', recipient: { kind: 'TEAM', id: siteId } },
        ...{ channels: ['SPOKEN', 'CHAT'], categories: choice.categories },
      };
    case 'FEEDBACK':
    case 'TALK_TOGETHER': {
      const { purpose, personId } = choice;
      const referred = await tx.referral.count({ where: { clientId, referrerId: personId } });
      if (referred === 0) throw new DomainError('NOT_FOUND', 'this person did not refer the client');
      const recipient = { kind: 'PERSON', id: personId } as const;
      return purpose === 'FEEDBACK'
        ? { clientId, purpose, recipient, channels: ['CHAT', 'SPOKEN'], categories: choice.categories }
        : { clientId, purpose, recipient, channels: ['SPOKEN'], categories: ['APPOINTMENT'] };
    }
  }
}
