import type {
  ConsentCategory,
  ConsentChannel,
  ConsentPurpose,
  RecipientKind,
} from '../generated/prisma/enums.ts';

/** To whom something goes: the client alone, a member of staff (by id), or the team or the coaches of a site (by its id). */
export type Recipient = { kind: 'CLIENT' } | { kind: Exclude<RecipientKind, 'CLIENT'>; id: string };

/** The id by which the ledger knows a recipient. */
export function idOf(recipient: Recipient): string | null {
  return recipient.kind === 'CLIENT' ? null : recipient.id;
}

/** What a client agrees to: for what, to whom, by which ways, and what kind of things. */
export type Terms = {
  clientId: string;
  purpose: ConsentPurpose;
  recipient: Recipient;
  channels: readonly ConsentChannel[];
  categories: readonly ConsentCategory[];
};

/** Something about a client that is to go to someone, by one way. */
export type Disclosure = Omit<Terms, 'channels'> & { channel: ConsentChannel };

const toClient = (clientId: string) =>
  ({ clientId, purpose: 'CONTACT', recipient: { kind: 'CLIENT' }, categories: ['APPOINTMENT'] }) as const;

/** To reach a client about their appointments, by mail unless said otherwise. */
export function contactWith(clientId: string, channel: 'MAIL' | 'PHONE' = 'MAIL'): Disclosure {
  return { ...toClient(clientId), channel };
}

/** What a client agrees to who wants to be reached. */
export function contactTerms(clientId: string): Terms {
  return { ...toClient(clientId), channels: ['MAIL', 'PHONE'] };
}

/** The name and the question of a client, to the coaches of a site. */
export function referralTo(clientId: string, siteId: string): Disclosure {
  const { purpose, recipient, categories } = referralTerms(clientId, siteId);
  return { clientId, purpose, recipient, categories, channel: 'CHAT' };
}

/** What a client agrees to who is referred. */
export function referralTerms(clientId: string, siteId: string): Terms {
  return {
    ...{ clientId, purpose: 'REFERRAL', recipient: { kind: 'COACHES', id: siteId } },
    ...{ channels: ['CHAT'], categories: ['QUESTION'] },
  };
}

export type FeedbackCategory = Extract<ConsentCategory, 'DISCUSSED' | 'STEPS' | 'SUPPORT' | 'POSSIBLE'>;
export const feedbackCategories = [
  'DISCUSSED',
  'STEPS',
  'SUPPORT',
  'POSSIBLE',
] as const satisfies readonly FeedbackCategory[];

/** A feedback to one member of staff, by chat. */
export function feedbackTo(
  clientId: string,
  personId: string,
  categories: readonly FeedbackCategory[] = feedbackCategories,
): Disclosure {
  return {
    ...{ clientId, purpose: 'FEEDBACK', recipient: { kind: 'PERSON', id: personId } },
    ...{ channel: 'CHAT', categories },
  };
}
