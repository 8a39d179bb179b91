import type { OutboxMessage } from '../generated/prisma/client.ts';
import type { Delivery } from './delivery.ts';
import { deliverPost } from './deliver-post.ts';
import { editPost } from './edit-post.ts';
import { mailStaff } from './mail-staff.ts';
import type { DeliveryParts } from './parts.ts';
import { readMessage } from './read-message.ts';
import { tellPerson } from './tell-person.ts';
import { mailClient } from './mail-client.ts';

/** One try: makes the words from the records as they are now, and sends them. */
export async function deliver(parts: DeliveryParts, row: OutboxMessage, now: Date): Promise<Delivery> {
  try {
    const message = readMessage(row);
    switch (message.kind) {
      case 'CLIENT_CONFIRMATION':
      case 'CLIENT_MOVED':
      case 'CLIENT_CANCELLED':
      case 'CLIENT_REMINDER':
      case 'CLIENT_CODE':
      case 'CLIENT_REFERRED':
      case 'CLIENT_BOOKING_LINK':
      case 'CLIENT_PREVIEW':
      case 'CLIENT_PLAN':
        return await mailClient(parts, row, message, now);
      case 'COACH_BOOKED':
      case 'COACH_MOVED':
      case 'COACH_CANCELLED':
      case 'COACH_CALL_REQUEST':
      case 'COACH_AGENDA':
      case 'REFERRAL_WAITS':
      case 'REFERRAL_UNANSWERED':
      case 'FEEDBACK_REFUSED':
        return await tellPerson(parts, message, now);
      case 'COACH_REFERRAL':
      case 'FEEDBACK':
        return await deliverPost(parts, row, message, now);
      case 'CHAT_REFRESH':
        return await editPost(parts, message.postId);
      case 'STAFF_NUDGE':
        return await mailStaff(parts, row.id, message);
    }
  } catch (error) {
    parts.log.error({ kind: error instanceof Error ? error.name : typeof error }, 'a message broke');
    return { end: 'RETRY', why: 'BROKE' };
  }
}
