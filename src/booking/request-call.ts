import { inScope } from '../database/scope.ts';
import { enqueue } from '../delivery/enqueue.ts';
import { DomainError } from '../domain-error.ts';
import type { PartOfDay } from '../generated/prisma/enums.ts';
import { newId } from '../ids.ts';
import type { Lang } from '../lang.ts';
import type { KnownPerson } from '../people/identify.ts';
import type { BookingParts } from './parts.ts';
import type { BookingSite } from './read-site.ts';

const NAME = 'call_request.name';
const PHONE = 'call_request.phone';

export type CallRequest = { name: string; phone: string; partOfDay: PartOfDay; language: Lang };

/**
 * "Call me back": kept sealed for the coaches of the site, who hear that there is one. The same id, made with the form,
 * has its effect once.
 * @throws DomainError NO_COACH.
 */
export async function requestCall(
  { db, clock, sealer }: BookingParts,
  site: BookingSite,
  { name, phone, partOfDay, language }: CallRequest,
  id: string = newId(),
): Promise<void> {
  if (site.coaches.length === 0) throw new DomainError('NO_COACH', 'no coach is assigned to the site today');
  const now = clock();
  const sealed = { name: sealer.seal(name, NAME), phone: sealer.seal(phone, PHONE) };
  await inScope(db, { siteIds: [site.id] }, async (tx) => {
    await tx.callRequest.createMany({
      data: [{ id, siteId: site.id, ...sealed, partOfDay, language, createdAt: now }],
      skipDuplicates: true,
    });
    await enqueue(
      tx,
      now,
      site.coaches.map((coach) => ({
        ...{ kind: 'COACH_CALL_REQUEST' as const, coachId: coach.id, requestId: id, siteId: site.id },
      })),
    );
  });
}

export type OpenCallRequest = Omit<CallRequest, 'language'> & {
  id: string;
  siteId: string;
  language: string;
  createdAt: Date;
};

/** Who asked to be called at the sites where this person coaches, longest waiting first. */
export async function readCallRequests(
  { db, sealer }: BookingParts,
  person: KnownPerson,
): Promise<OpenCallRequest[]> {
  const rows = await inScope(db, { tenantId: person.tenantId, personId: person.id }, (tx) =>
    tx.callRequest.findMany({ orderBy: { createdAt: 'asc' }, take: 200 }),
  );
  return rows.map(({ name, phone, ...row }) => ({
    ...row,
    name: sealer.open(name, NAME),
    phone: sealer.open(phone, PHONE),
  }));
}

/**
 * The client was called: the request is deleted.
 * @throws DomainError NOT_FOUND when it is not there (any more) for this person.
 */
export async function finishCallRequest(
  { db }: BookingParts,
  person: KnownPerson,
  requestId: string,
): Promise<void> {
  const scope = { tenantId: person.tenantId, personId: person.id };
  const { count } = await inScope(db, scope, (tx) => tx.callRequest.deleteMany({ where: { id: requestId } }));
  if (count === 0) throw new DomainError('NOT_FOUND', 'no such request for this coach');
}
