import { z } from 'zod';
import { wordsOf, type InboundActivity } from './activity.ts';
import { ADAPTIVE_CARD } from './cards/card.ts';

const withCard = z.looseObject({ attachments: z.array(z.looseObject({ contentType: z.string() })) });

/** Someone put one of our cards in their own chat with us, and asked nothing. */
export function isInsertedCard(activity: InboundActivity): boolean {
  const { attachments = [] } = withCard.safeParse(activity).data ?? {};
  return wordsOf(activity) === '' && attachments.some(({ contentType }) => contentType === ADAPTIVE_CARD);
}
