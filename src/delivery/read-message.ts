import { z } from 'zod';
import type { OutboxMessage } from '../generated/prisma/client.ts';
import type { NewMessage } from './message.ts';

const id = z.guid();
const at = { appointmentId: id, sequence: z.int().min(0) };
const toClient = z.object({
  kind: z.enum(['CLIENT_CONFIRMATION', 'CLIENT_MOVED', 'CLIENT_CANCELLED', 'CLIENT_REMINDER']),
  ...{ clientId: id, addressKey: z.string(), ...at },
});
const toCoach = z.object({
  kind: z.enum(['COACH_BOOKED', 'COACH_MOVED', 'COACH_CANCELLED']),
  ...{ coachId: id, ...at },
});
const code = z.object({
  kind: z.literal('CLIENT_CODE'),
  ...{ clientId: id, addressKey: z.string(), linkId: id, round: id },
});
const call = z.object({
  kind: z.literal('COACH_CALL_REQUEST'),
  ...{ coachId: id, requestId: id, siteId: id },
});
const agenda = z.object({ kind: z.literal('COACH_AGENDA'), coachId: id, day: z.iso.date() });
const factsOf = z.record(z.string(), z.unknown());
const message = z.discriminatedUnion('kind', [toClient, toCoach, code, call, agenda]);

/** A message as it was enqueued, from its row: the way back of `enqueue.ts`. */
export type Message = z.infer<typeof message>;

/** The kinds this version can deliver; rows of a newer one are left to newer servers. */
export const knownKinds: readonly NewMessage['kind'][] = message.options.flatMap(({ shape }) =>
  'options' in shape.kind ? shape.kind.options : [...shape.kind.values],
);

/** @throws ZodError when the row is not one that `enqueue` wrote. */
export function readMessage(row: OutboxMessage): Message {
  const { facts, personId: coachId, ...rest } = row;
  return message.parse({ ...factsOf.parse(facts), ...rest, coachId });
}
