import { z } from 'zod';
import type { OutboxMessage } from '../generated/prisma/client.ts';
import type { MessageKind } from './message.ts';

const id = z.guid();
const at = { appointmentId: id, sequence: z.int().min(0) };
const toClient = { clientId: id, addressKey: z.string() };
const aboutTalk = z.object({
  kind: z.enum(['CLIENT_CONFIRMATION', 'CLIENT_MOVED', 'CLIENT_CANCELLED', 'CLIENT_REMINDER']),
  ...toClient,
  ...at,
});
const code = z.object({ kind: z.literal('CLIENT_CODE'), ...toClient, linkId: id, round: id });
const referred = z.object({
  kind: z.enum(['CLIENT_REFERRED', 'CLIENT_BOOKING_LINK']),
  ...toClient,
  referralId: id,
});
const preview = z.object({ kind: z.literal('CLIENT_PREVIEW'), ...toClient, feedbackId: id });
const plan = z.object({ kind: z.literal('CLIENT_PLAN'), ...toClient, planId: id });
const talk = z.object({
  kind: z.enum(['COACH_BOOKED', 'COACH_MOVED', 'COACH_CANCELLED']),
  ...{ personId: id, ...at },
});
const call = z.object({
  kind: z.literal('COACH_CALL_REQUEST'),
  ...{ personId: id, requestId: id, siteId: id },
});
const agenda = z.object({ kind: z.literal('COACH_AGENDA'), personId: id, day: z.iso.date() });
const waits = z.object({
  kind: z.enum(['REFERRAL_WAITS', 'REFERRAL_UNANSWERED']),
  ...{ personId: id, referralId: id },
});
const refused = z.object({ kind: z.literal('FEEDBACK_REFUSED'), personId: id, feedbackId: id });
/** What stands in a chat and can be edited: an empty message first, then its content. */
const referral = z.object({
  kind: z.literal('COACH_REFERRAL'),
  ...{ personId: id, clientId: id.nullable(), referralId: id },
});
const feedback = z.object({
  kind: z.literal('FEEDBACK'),
  ...{ personId: id, clientId: id.nullable(), feedbackId: id, referralId: id, ownerId: id },
});
const refresh = z.object({ kind: z.literal('CHAT_REFRESH'), postId: id });
const nudge = z.object({ kind: z.literal('STAFF_NUDGE'), personId: id, day: z.iso.date() });
const factsOf = z.record(z.string(), z.unknown());
const message = z.discriminatedUnion('kind', [
  aboutTalk,
  code,
  referred,
  preview,
  plan,
  talk,
  call,
  agenda,
  waits,
  refused,
  referral,
  feedback,
  refresh,
  nudge,
]);

/** A message as it was enqueued, from its row: the way back of `enqueue.ts`. */
export type Message = z.infer<typeof message>;

/** The kinds this version can deliver; rows of a newer one are left to newer servers. */
export const knownKinds: readonly MessageKind[] = message.options.flatMap(({ shape }) =>
  'options' in shape.kind ? shape.kind.options : [...shape.kind.values],
);

/** @throws ZodError when the row is not one that `enqueue` wrote. */
export function readMessage(row: OutboxMessage): Message {
  const { facts, ...rest } = row;
  return message.parse({ ...factsOf.parse(facts), ...rest });
}
