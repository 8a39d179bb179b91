import { contactWith, feedbackTo } from '../consent/disclosure.ts';
import { holdClientOf } from '../consent/hold-client.ts';
import { mayDisclose } from '../consent/may-disclose.ts';
import { aboveScope, inScope, type Transaction } from '../database/scope.ts';
import { enqueue } from '../delivery/enqueue.ts';
import { DomainError } from '../domain-error.ts';
import type { Client, Feedback } from '../generated/prisma/client.ts';
import type { Actor } from '../generated/prisma/enums.ts';
import { ownScope, type KnownPerson } from '../people/identify.ts';
import { readFeedbackPolicy } from './feedback-policy.ts';
import { audit } from '../privacy/audit.ts';
import { categoriesOf, openFields } from './fields.ts';
import type { FeedbackParts } from './parts.ts';

export type Sent = 'SENT' | 'PREVIEW';

/**
 * Sends a draft by the way of the site: to the referrer's chat, or through the client. Where the site wants it, the client
 * reads it first on their own page, unless coach and client read it together. Sent twice is sent once.
 * @throws DomainError NOT_FOUND, MOVED_ON when it was sent or taken back, NO_CONSENT when the client did not agree to this
 * recipient and these things.
 */
export async function sendFeedback(
  parts: FeedbackParts,
  person: KnownPerson,
  { feedbackId, readTogether = false }: { feedbackId: string; readTogether?: boolean },
): Promise<Sent> {
  const now = parts.clock();
  return inScope(parts.db, ownScope(person), async (tx) => {
    await holdClientOf(tx, 'feedback', feedbackId);
    await tx.$queryRaw`select 1 from feedback where id = ${feedbackId}::uuid for update`;
    const feedback = await tx.feedback.findFirst({
      where: { id: feedbackId, coachId: person.id },
      include: { client: true },
    });
    if (!feedback?.client) throw new DomainError('NOT_FOUND', 'no such feedback of this coach');
    if (feedback.state === 'SENT') return 'SENT';
    if (feedback.state === 'RECALLED') throw new DomainError('MOVED_ON', 'it was taken back');
    const { clientPreviews, feedbackMode } = await readFeedbackPolicy(tx, feedback);
    const current = { ...feedback, mode: feedbackMode };
    if (clientPreviews && !readTogether) {
      await askClient(tx, current, feedback.client, now);
      return 'PREVIEW';
    }
    await release(tx, parts, current, { by: 'COACH', byId: person.id }, now);
    return 'SENT';
  });
}

/** Puts it on the client's own page, and tells them so where we may. */
async function askClient(tx: Transaction, feedback: Feedback, client: Client, now: Date): Promise<void> {
  const { id: feedbackId, mode } = feedback;
  await tx.feedback.update({ where: { id: feedbackId }, data: { state: 'PREVIEW', mode, refusedAt: null } });
  await tellClient(tx, feedback, client, now);
}

async function tellClient(
  tx: Transaction,
  { id: feedbackId, coachId: ownerId }: Feedback,
  { id, contactKind, contactKey }: Client,
  now: Date,
): Promise<void> {
  const decision = await mayDisclose(tx, contactWith(id), now);
  if (!decision || contactKind !== 'MAIL' || !contactKey) return;
  await enqueue(tx, now, [
    { kind: 'CLIENT_PREVIEW', decision, addressKey: contactKey, feedbackId, ownerId, at: now },
  ]);
}

/**
 * Lets a feedback go, when the gate opens for all it tells. In a scope that sees the feedback and the client's consents.
 * @throws DomainError NO_CONSENT.
 */
export async function release(
  tx: Transaction,
  { sealer }: Pick<FeedbackParts, 'sealer'>,
  feedback: Feedback & { client: Client | null },
  { by, byId }: { by: Actor; byId: string | undefined },
  now: Date,
): Promise<void> {
  const { id: feedbackId, siteId, clientId, coachId, recipientId, referralId, mode, client } = feedback;
  if (!clientId || !client) throw new DomainError('NOT_FOUND', 'the client was erased');
  const told = feedbackTo(clientId, recipientId, categoriesOf(openFields(sealer, feedback)));
  const decision = mode === 'CLIENT' ? undefined : await mayDisclose(tx, told, now);
  if (mode !== 'CLIENT' && !decision)
    throw new DomainError('NO_CONSENT', 'the client did not agree to this, or no longer does');
  await tx.feedback.update({
    where: { id: feedbackId },
    data: { state: 'SENT', mode, sentAt: now, consentId: decision?.consentId ?? null },
  });
  await audit(tx, [
    {
      ...{ siteId, at: now, actor: by, actorId: byId, clientId },
      ...{ act: 'FEEDBACK_SENT', record: 'FEEDBACK', recordId: feedbackId, consentId: decision?.consentId },
    },
  ]);
  if (decision)
    await enqueue(tx, now, [
      { kind: 'FEEDBACK', decision, personId: recipientId, feedbackId, referralId, ownerId: coachId },
    ]);
  else await aboveScope(tx, () => tellClient(tx, feedback, client, now));
}
