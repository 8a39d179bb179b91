import { z } from 'zod';
import type { BookingParts } from '../booking/parts.ts';
import { aboveScope, inScope, type Transaction } from '../database/scope.ts';
import { DomainError } from '../domain-error.ts';
import type { OutboxMessage } from '../generated/prisma/client.ts';
import { newId } from '../ids.ts';
import type { KnownPerson } from '../people/identify.ts';
import { audit } from '../privacy/audit.ts';
import type { Failure } from './delivery.ts';
import { enqueue } from './enqueue.ts';
import type { MessageKind } from './message.ts';

/** What did not arrive, or stands in a chat and could not be taken out; nothing of what it says. */
export type Undelivered = {
  id: string;
  what: 'FEEDBACK' | 'BOOKING_LINK' | 'PREVIEW' | 'PLAN' | 'RECALL';
  why: Failure;
  since: Date;
  referralId: string | undefined;
};

/** What someone looks after. */
const kinds = {
  FEEDBACK: 'FEEDBACK',
  CLIENT_BOOKING_LINK: 'BOOKING_LINK',
  CLIENT_PREVIEW: 'PREVIEW',
  CLIENT_PLAN: 'PLAN',
} as const satisfies Partial<Record<MessageKind, Undelivered['what']>>;
const ownKinds = Object.keys(kinds) as (keyof typeof kinds)[];

const MOST = 50;
type Parts = Pick<BookingParts, 'db' | 'clock'>;

/** What a coach looks after and did not arrive or could not be recalled, newest first, at the sites where they work now. */
export async function readUndelivered(
  { db }: Parts,
  { id: ownerId, tenantId }: KnownPerson,
): Promise<Undelivered[]> {
  return inScope(db, { tenantId, personId: ownerId }, async (tx) => {
    const failed = await tx.outboxMessage.findMany({
      where: { ownerId, state: 'FAILED', kind: { in: ownKinds } },
      orderBy: { createdAt: 'desc' },
      take: MOST,
    });
    const stuck = await tx.chatPost.findMany({
      where: { ownerId, state: 'RECALL_FAILED' },
      orderBy: { placedAt: 'desc' },
      take: MOST,
    });
    const clientIds = [...failed, ...stuck].flatMap(({ clientId }) => clientId ?? []);
    const clients = await tx.client.findMany({ where: { id: { in: clientIds } }, select: { id: true } });
    const seen = new Set(clients.map(({ id }) => id));
    const messages = failed
      .filter(({ clientId }) => clientId !== null && seen.has(clientId))
      .map((row): Undelivered => ({
        ...{ id: row.id, what: kinds[row.kind as keyof typeof kinds], why: whyOf(row) },
        ...{ since: row.endedAt ?? row.createdAt, referralId: factsOf(row).referralId },
      }));
    // A client who was erased cannot be looked up any more, and what stands in the chat is still there.
    const posts = stuck
      .filter(({ clientId }) => clientId === null || seen.has(clientId))
      .map((post): Undelivered => ({
        ...{ id: post.id, what: 'RECALL', why: 'UNREACHABLE', since: post.filledAt ?? post.placedAt },
        referralId: post.referralId ?? undefined,
      }));
    return [...messages, ...posts].sort((a, b) => b.since.getTime() - a.since.getTime());
  });
}

/**
 * Has something that did not arrive, or could not be recalled, tried again; whether it may still go is asked when it does.
 * @throws DomainError NOT_FOUND when there is no such message of theirs that failed.
 */
export async function retryMessage({ db, clock }: Parts, person: KnownPerson, id: string): Promise<void> {
  const now = clock();
  const { id: ownerId, tenantId } = person;
  await inScope(db, { tenantId, personId: ownerId }, async (tx) => {
    const message = await tx.outboxMessage.findFirst({
      where: { id, ownerId, state: 'FAILED', kind: { in: ownKinds } },
    });
    const post = message ?? (await tx.chatPost.findFirst({ where: { id, ownerId, state: 'RECALL_FAILED' } }));
    if (!post || !(await isTheirs(tx, post)))
      throw new DomainError('NOT_FOUND', 'nothing of theirs to try again');
    await aboveScope(tx, async () => {
      const siteId = await siteOf(tx, post);
      if (message) await tryAgain(tx, id, now);
      else await enqueue(tx, now, [{ kind: 'CHAT_REFRESH', postId: id, because: newId() }]);
      await audit(tx, [
        {
          ...{ siteId, at: now, actor: 'COACH', actorId: ownerId, clientId: post.clientId ?? undefined },
          ...{ act: 'MESSAGE_RETRIED', record: 'MESSAGE', recordId: id },
        },
      ]);
    });
  });
}

/** Two presses at once set it back once: the second finds it pending. */
async function tryAgain(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.outboxMessage.updateMany({
    where: { id, state: 'FAILED' },
    data: {
      state: 'PENDING',
      attempts: 0,
      notBefore: now,
      endedAt: null,
      lastError: null,
      lockedUntil: null,
    },
  });
}

type AboutClient = { clientId: string | null; referralId?: string | null };

/** In the scope of who asks: not for a client who is no longer theirs. */
async function isTheirs(tx: Transaction, { clientId }: AboutClient): Promise<boolean> {
  return clientId === null || (await tx.client.count({ where: { id: clientId } })) > 0;
}

/** Above all scopes, because a client who was erased shows nobody the site any more. */
async function siteOf(tx: Transaction, { clientId, referralId }: AboutClient): Promise<string> {
  const found = clientId
    ? await tx.client.findUnique({ where: { id: clientId }, select: { siteId: true } })
    : referralId && (await tx.referral.findUnique({ where: { id: referralId }, select: { siteId: true } }));
  if (!found) throw new DomainError('NOT_FOUND', 'nobody knows any more where this was');
  return found.siteId;
}

const facts = z.looseObject({ referralId: z.string().optional() });

function factsOf(row: OutboxMessage): z.infer<typeof facts> {
  return facts.parse(row.facts);
}

const failures: readonly Failure[] = ['NO_ADDRESS', 'NO_MAIL_SERVER', 'UNREACHABLE', 'REFUSED', 'GAVE_UP'];

function whyOf({ lastError }: OutboxMessage): Failure {
  return failures.find((one) => lastError?.startsWith(one)) ?? 'GAVE_UP';
}
