import { asSystem } from '../database/scope.ts';
import { languageOf } from '../lang.ts';
import type { Delivery } from './delivery.ts';
import { writeNudgeMail } from './mail/nudge.ts';
import type { DeliveryParts } from './parts.ts';

const LONGEST_MS = 60_000;

/** Tells a member of staff by mail, without content, that a message waits for them in Teams. */
export async function mailStaff(
  parts: DeliveryParts,
  id: string,
  { personId }: { personId: string },
): Promise<Delivery> {
  const person = await asSystem(parts.db, (tx) =>
    tx.person.findUnique({ where: { id: personId }, select: { mail: true, language: true } }),
  );
  if (!person?.mail) return { end: 'FAILED', why: 'NO_ADDRESS' };
  if (!parts.mail) return { end: 'FAILED', why: 'NO_MAIL_SERVER' };
  const words = writeNudgeMail(languageOf(person.language ?? undefined) ?? 'nl');
  return parts.mail.send({ id, to: person.mail, ...words }, AbortSignal.timeout(LONGEST_MS));
}
