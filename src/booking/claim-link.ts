import { contactWith } from '../consent/disclosure.ts';
import { mayDisclose } from '../consent/may-disclose.ts';
import { inScope, type Transaction } from '../database/scope.ts';
import { enqueue } from '../delivery/enqueue.ts';
import { DomainError } from '../domain-error.ts';
import type { Appointment, ClientLink, Referral } from '../generated/prisma/client.ts';
import { newId } from '../ids.ts';
import type { KnownPerson } from '../people/identify.ts';
import type { Sealer } from '../privacy/seal.ts';
import { same } from '../privacy/same.ts';
import { linkHash, linkToken, makeLink, type LinkFor } from './client-link.ts';
import { holds, stands } from './open-link.ts';
import type { BookingParts } from './parts.ts';
import { DAY_MS, MINUTE_MS } from './zone.ts';

const MAILED_MINUTES = 15;
const GIVEN_DAYS = 7;
const MOST_TRIES = 5;
const PAUSE_MS = MINUTE_MS;
/** After wrong guesses a new code brings new tries only so much later, else asking again would be a way to guess on. */
const GUESSED_PAUSE_MS = 60 * MINUTE_MS;

/** The six digits of a round. Made from ids with our key, so that the mail that carries them stores nothing. */
export function claimCode(sealer: Sealer, linkId: string, round: string): string {
  const name = sealer.keyedName('claim code', linkId, round);
  return String(Buffer.from(name, 'base64url').readUInt32BE(0) % 1_000_000).padStart(6, '0');
}

/**
 * Sends a code to the client's own mail address, at most one a minute; after five wrong guesses one an hour.
 * @throws DomainError NOT_FOUND when the link shows nothing (any more) or the client has no mail address.
 */
export async function sendClaimCode({ db, clock, sealer }: BookingParts, token: string): Promise<void> {
  const now = clock();
  await onLink(db, token, async (tx, link) => {
    if (!(link.referralId ? holds(link.referral) : stands(link, link.appointment)))
      throw new DomainError('NOT_FOUND', 'the link shows nothing any more');
    const client = await tx.client.findUnique({ where: { id: link.clientId } });
    if (client?.contactKind !== 'MAIL' || !client.contactKey)
      throw new DomainError('NOT_FOUND', 'the client has no mail address');
    const age = link.codeAt ? now.getTime() - link.codeAt.getTime() : Infinity;
    const tries = age < GUESSED_PAUSE_MS ? link.codeTries : 0;
    if (age < PAUSE_MS || tries >= MOST_TRIES) return; // it is on its way, or was
    const decision = await mayDisclose(tx, contactWith(client.id), now);
    if (!decision) return; // they no longer want mail from us; the coach can tell the code
    const round = newId();
    const until = new Date(now.getTime() + MAILED_MINUTES * MINUTE_MS);
    await setCode(tx, sealer, link.id, { code: claimCode(sealer, link.id, round), at: now, until, tries });
    const about = { decision, addressKey: client.contactKey, linkId: link.id, round };
    await enqueue(tx, now, [{ kind: 'CLIENT_CODE', ...about }]);
  });
}

/**
 * A code that the coach tells the client, for whom we cannot reach by mail. It claims every link that was handed over for the
 * client, also one that shows nothing any more because the talk was moved or is over.
 * @returns also the token of the newest link, for a client who has none at hand.
 * @throws DomainError NOT_FOUND when the appointment or referral is not the coach's, or nothing is left to claim.
 */
export async function giveClaimCode(
  { db, clock, sealer }: BookingParts,
  person: KnownPerson,
  of: { appointmentId: string } | { referralId: string },
): Promise<{ code: string; until: Date; token: string }> {
  const now = clock();
  return inScope(db, { tenantId: person.tenantId, personId: person.id }, async (tx) => {
    const record =
      'appointmentId' in of
        ? await tx.appointment.findFirst({ where: { id: of.appointmentId, coachId: person.id } })
        : await tx.referral.findFirst({ where: { id: of.referralId, coachId: person.id } });
    const links = record?.clientId
      ? await tx.clientLink.findMany({
          where: { clientId: record.clientId, kind: 'HANDED', claimedAt: null },
          orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        })
      : [];
    const [newest] = links;
    if (!newest) throw new DomainError('NOT_FOUND', 'no unclaimed link for this coach');
    const code = claimCode(sealer, newest.id, newId());
    const until = new Date(now.getTime() + GIVEN_DAYS * DAY_MS);
    for (const { id } of links) await setCode(tx, sealer, id, { code, at: now, until, tries: 0 });
    return { code, until, token: linkToken(sealer, newest.id) };
  });
}

/**
 * The client takes the link over: it stops working for whoever handed it out, and the client gets one of their own.
 * @returns the token of the client's own link.
 * @throws DomainError NOT_FOUND, CODE_WRONG, CODE_SPENT after five wrong guesses or when it ran out.
 */
export async function claimLink(
  { db, clock, sealer }: BookingParts,
  token: string,
  code: string,
): Promise<string> {
  const now = clock();
  // A wrong guess has to be counted, so it is no exception inside the transaction.
  const result = await onLink(db, token, async (tx, link) => {
    const spent = !link.codeHash || !link.codeUntil || link.codeUntil <= now || link.codeTries >= MOST_TRIES;
    if (spent) return 'CODE_SPENT' as const;
    if (!same(link.codeHash ?? '', codeHash(sealer, link.id, code))) {
      await tx.clientLink.update({ where: { id: link.id }, data: { codeTries: { increment: 1 } } });
      return 'CODE_WRONG' as const;
    }
    const { clientId } = link;
    await tx.clientLink.updateMany({
      where: { clientId, kind: 'HANDED' },
      data: { claimedAt: now, codeHash: null },
    });
    await tx.client.update({ where: { id: clientId }, data: { lastSeenAt: now } });
    const own = await makeLink(tx, sealer, now, { clientId, kind: 'OWN', for: madeFor(link) });
    return { token: own.token };
  });
  if (typeof result === 'string') throw new DomainError(result, 'the code does not claim the link');
  return result.token;
}

/** Runs on an unclaimed link that was handed over, locked, in the scope of its client. */
async function onLink<T>(
  db: BookingParts['db'],
  token: string,
  work: (
    tx: Transaction,
    link: ClientLink & { appointment: Appointment | null; referral: Referral | null },
  ) => Promise<T>,
): Promise<T> {
  const hash = linkHash(token);
  const known = await inScope(db, { linkHash: hash }, (tx) => tx.clientLink.findUnique({ where: { hash } }));
  if (!known) throw new DomainError('NOT_FOUND', 'there is no such link');
  return inScope(db, { clientId: known.clientId, linkHash: hash }, async (tx) => {
    await tx.$queryRaw`select 1 from client where id = ${known.clientId}::uuid for no key update`;
    await tx.$queryRaw`select 1 from client_link where hash = ${hash} for update`;
    const link = await tx.clientLink.findUnique({
      where: { hash },
      include: { appointment: true, referral: true },
    });
    if (link?.kind !== 'HANDED' || link.claimedAt)
      throw new DomainError('NOT_FOUND', 'nothing is left to claim');
    return work(tx, link);
  });
}

function madeFor({ appointmentId, referralId, sequence }: ClientLink): LinkFor {
  if (appointmentId) return { appointmentId, sequence };
  if (referralId) return { referralId };
  throw new TypeError('a link is for an appointment or a referral'); // a check in the database
}

async function setCode(
  tx: Transaction,
  sealer: Sealer,
  id: string,
  { code, at, until, tries }: { code: string; at: Date; until: Date; tries: number },
): Promise<void> {
  const data = { codeHash: codeHash(sealer, id, code), codeAt: at, codeUntil: until, codeTries: tries };
  await tx.clientLink.update({ where: { id }, data });
}

/** What the database knows of a code. */
export function codeHash(sealer: Sealer, linkId: string, code: string): string {
  return sealer.keyedName('claim code hash', linkId, code.replaceAll(/\D/g, ''));
}
