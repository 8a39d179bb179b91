import type { OutboxMessage } from '../generated/prisma/client.ts';
import type { Delivery } from './delivery.ts';
import type { DeliveryParts } from './parts.ts';
import { readMessage } from './read-message.ts';
import { tellCoach } from './tell-coach.ts';
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
        return await mailClient(parts, row, message, now);
      case 'COACH_BOOKED':
      case 'COACH_MOVED':
      case 'COACH_CANCELLED':
      case 'COACH_CALL_REQUEST':
      case 'COACH_AGENDA':
        return await tellCoach(parts, message, now);
    }
  } catch (error) {
    parts.log.error({ kind: error instanceof Error ? error.name : typeof error }, 'a message broke');
    return { end: 'RETRY', why: 'BROKE' };
  }
}
