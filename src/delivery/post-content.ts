import { readFeedbackCard } from '../feedback/read-feedback-card.ts';
import type { ChatPost } from '../generated/prisma/client.ts';
import { readReferralCard } from '../referral/read-referral-card.ts';
import { readReferrerCard } from '../referral/read-referrer-card.ts';
import type { PostContent } from './chat-message.ts';
import type { DeliveryParts } from './parts.ts';

export type PostKind = 'COACH_REFERRAL' | 'FEEDBACK' | 'REFERRER_CARD';

export type Drawn = {
  content: PostContent;
  /** The consent under which something about the client stands in it; undefined when nothing does. */
  consentId: string | undefined;
};

const empty: Drawn = { content: { kind: 'EMPTIED' }, consentId: undefined };

/** What a message in a chat shows by the records as they are now; asks the gate for whatever is about a client. */
export async function drawPost(
  parts: Pick<DeliveryParts, 'db' | 'sealer'>,
  {
    kind,
    personId,
    referralId,
    feedbackId,
    placedAt,
  }: Pick<ChatPost, 'kind' | 'personId' | 'referralId' | 'feedbackId' | 'placedAt'>,
  now: Date,
): Promise<Drawn> {
  switch (kind as PostKind) {
    case 'COACH_REFERRAL': {
      if (!referralId) return empty;
      const card = await readReferralCard(parts, { referralId, coachId: personId, since: placedAt }, now);
      if (card.view === 'EMPTY') return empty;
      const consentId = card.view === 'OPEN' ? card.consentId : undefined;
      return { content: { kind: 'REFERRAL', card }, consentId };
    }
    case 'FEEDBACK': {
      if (!feedbackId) return empty;
      const card = await readFeedbackCard(parts, { feedbackId, personId }, now);
      if (card.view === 'EMPTY') return empty;
      return { content: { kind: 'FEEDBACK', card }, consentId: card.consentId };
    }
    case 'REFERRER_CARD': {
      const card = referralId && (await readReferrerCard(parts, { referralId, personId }, now));
      return card ? { content: { kind: 'REFERRER', card }, consentId: undefined } : empty;
    }
  }
}
