import type { Transaction } from '../database/scope.ts';
import type { OutboxMessageCreateManyInput } from '../generated/prisma/models.ts';
import { newId } from '../ids.ts';
import type { NewMessage } from './message.ts';

/**
 * Puts messages in the outbox, in the transaction of the change they are about: they exist when the change does. The same
 * effect gives the same key, so that it is told once. New bookings, which have told nothing yet, write `outboxRows`
 * together with all else they write; nothing else puts rows there.
 */
export async function enqueue(tx: Transaction, now: Date, messages: readonly NewMessage[]): Promise<void> {
  if (messages.length === 0) return;
  await tx.outboxMessage.createMany({ data: outboxRows(now, messages), skipDuplicates: true });
}

/** The rows that messages become. */
export function outboxRows(now: Date, messages: readonly NewMessage[]): OutboxMessageCreateManyInput[] {
  return messages.map((message) => ({ ...rowOf(message), ...timesOf(message, now) }));
}

function timesOf({ notBefore }: NewMessage, now: Date) {
  return { id: newId(), notBefore: notBefore ?? now, createdAt: now };
}

type Row = Omit<OutboxMessageCreateManyInput, 'id' | 'notBefore' | 'createdAt'>;

function rowOf(message: NewMessage): Row {
  const { kind } = message;
  switch (kind) {
    case 'CLIENT_CONFIRMATION':
    case 'CLIENT_MOVED':
    case 'CLIENT_CANCELLED':
    case 'CLIENT_REMINDER': {
      const { addressKey, appointmentId, sequence } = message;
      const { clientId } = message.decision;
      const dedupeKey = `${kind} ${appointmentId} ${sequence}`;
      return { kind, dedupeKey, channel: 'MAIL', clientId, addressKey, appointmentId, sequence };
    }
    case 'CLIENT_CODE': {
      const { addressKey, linkId, round } = message;
      const { clientId } = message.decision;
      const dedupeKey = `${kind} ${linkId} ${round}`;
      return { kind, dedupeKey, channel: 'MAIL', clientId, addressKey, facts: { linkId, round } };
    }
    case 'COACH_BOOKED':
    case 'COACH_MOVED':
    case 'COACH_CANCELLED': {
      const { coachId, appointmentId, sequence } = message;
      const dedupeKey = `${kind} ${appointmentId} ${sequence}`;
      return { kind, dedupeKey, channel: 'CHAT', personId: coachId, appointmentId, sequence };
    }
    case 'COACH_CALL_REQUEST': {
      const { coachId, requestId, siteId } = message;
      const dedupeKey = `${kind} ${requestId} ${coachId}`;
      return { kind, dedupeKey, channel: 'CHAT', personId: coachId, facts: { siteId, requestId } };
    }
    case 'COACH_AGENDA': {
      const { coachId, day } = message;
      const dedupeKey = `${kind} ${coachId} ${day}`;
      return { kind, dedupeKey, channel: 'CHAT', personId: coachId, facts: { day } };
    }
    case 'CLIENT_REFERRED':
    case 'CLIENT_BOOKING_LINK': {
      const { addressKey, referralId, ownerId = null, at } = message;
      const { clientId } = message.decision;
      const dedupeKey = `${kind} ${referralId} ${at.toISOString()}`;
      return { kind, dedupeKey, channel: 'MAIL', clientId, addressKey, ownerId, facts: { referralId } };
    }
    case 'CLIENT_PREVIEW': {
      const { addressKey, feedbackId, ownerId, at } = message;
      const { clientId } = message.decision;
      const dedupeKey = `${kind} ${feedbackId} ${at.toISOString()}`;
      return { kind, dedupeKey, channel: 'MAIL', clientId, addressKey, ownerId, facts: { feedbackId } };
    }
    case 'CLIENT_PLAN': {
      const { addressKey, planId, ownerId } = message;
      const { clientId } = message.decision;
      const dedupeKey = `${kind} ${planId}`;
      return { kind, dedupeKey, channel: 'MAIL', clientId, addressKey, ownerId, facts: { planId } };
    }
    case 'COACH_REFERRAL': {
      const { coachId: personId, referralId, at } = message;
      const { clientId } = message.decision;
      const dedupeKey = `${kind} ${referralId} ${personId} ${at.toISOString()}`;
      return { kind, dedupeKey, channel: 'CHAT', personId, clientId, facts: { referralId } };
    }
    case 'REFERRAL_WAITS': {
      const { coachId: personId, referralId } = message;
      const dedupeKey = `${kind} ${referralId} ${personId}`;
      return { kind, dedupeKey, channel: 'CHAT', personId, facts: { referralId } };
    }
    case 'REFERRAL_UNANSWERED': {
      const { personId, referralId } = message;
      const dedupeKey = `${kind} ${referralId}`;
      return { kind, dedupeKey, channel: 'CHAT', personId, facts: { referralId } };
    }
    case 'FEEDBACK': {
      const { personId, feedbackId, referralId, ownerId } = message;
      const { clientId } = message.decision;
      const facts = { feedbackId, referralId };
      return {
        kind,
        dedupeKey: `${kind} ${feedbackId}`,
        channel: 'CHAT',
        personId,
        clientId,
        ownerId,
        facts,
      };
    }
    case 'FEEDBACK_REFUSED': {
      const { coachId: personId, feedbackId, at } = message;
      const dedupeKey = `${kind} ${feedbackId} ${at.toISOString()}`;
      return { kind, dedupeKey, channel: 'CHAT', personId, facts: { feedbackId } };
    }
    case 'CHAT_REFRESH': {
      const { postId, because } = message;
      return { kind, dedupeKey: `${kind} ${postId} ${because}`, channel: 'CHAT', facts: { postId } };
    }
    case 'STAFF_NUDGE': {
      const { personId, day } = message;
      return { kind, dedupeKey: `${kind} ${personId} ${day}`, channel: 'MAIL', personId, facts: { day } };
    }
  }
}
