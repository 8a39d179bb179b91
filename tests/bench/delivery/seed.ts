import { randomUUID } from 'node:crypto';
import { DAY_MS, MINUTE_MS } from '../../../src/booking/zone.ts';
import type { Database } from '../../../src/database/open.ts';
import { asSystem } from '../../../src/database/scope.ts';
import { enqueue } from '../../../src/delivery/enqueue.ts';
import type { NewMessage } from '../../../src/delivery/message.ts';

/** A coach with a personal chat. */
export type Coach = { id: string; siteId: string; tenantId: string; conversationId: string };

/** A message, and what is found in its content wherever it is shown: `bench-` and a number of its own. */
export type Queued = { message: NewMessage; mark: string };

/** Coaches of one site, spread over so many tenants, each with a chat at the connector. */
export async function makeCoaches(
  db: Database,
  { count, tenants, serviceUrl }: { count: number; tenants: number; serviceUrl: string },
): Promise<Coach[]> {
  const organisationId = randomUUID();
  const siteId = randomUUID();
  const tenantIds = Array.from({ length: tenants }, () => randomUUID());
  const coaches = Array.from({ length: count }, (_, n): Coach => {
    const tenantId = tenantIds[n % tenants] ?? '';
    return { id: randomUUID(), siteId, tenantId, conversationId: `a:bench-chat-${n}` };
  });
  const now = new Date();
  const from = new Date(now.getTime() - DAY_MS);
  await asSystem(db, async (tx) => {
    await tx.organisation.create({ data: { id: organisationId, name: 'Demo', demo: true } });
    await tx.tenant.createMany({ data: tenantIds.map((id) => ({ id, organisationId })) });
    await tx.site.create({ data: { id: siteId, organisationId, slug: 'bench', name: 'Demo' } });
    await tx.person.createMany({
      data: coaches.map(({ id, tenantId }) => ({ id, tenantId, objectId: randomUUID(), name: 'Demo' })),
    });
    await tx.assignment.createMany({
      data: coaches.map(({ id: coachId }) => ({ id: randomUUID(), siteId, coachId, from })),
    });
    await tx.conversation.createMany({
      data: coaches.map(({ id: personId, tenantId, conversationId }) => ({
        ...{ personId, tenantId, conversationId, serviceUrl },
        ...{ kind: 'PERSONAL' as const, updatedAt: now },
      })),
    });
  });
  return coaches;
}

/** For each coach named, a talk of the coming weeks that was booked, and the message about it. No client stands in it. */
export async function bookTalks(db: Database, coaches: readonly Coach[]): Promise<Queued[]> {
  const now = new Date();
  const first = now.getTime() + 2 * DAY_MS;
  const taken = new Map<string, number>();
  const talks = coaches.map(({ id: coachId, siteId }, n) => {
    const before = taken.get(coachId) ?? 0;
    taken.set(coachId, before + 1);
    const startsAt = new Date(first + before * 60 * MINUTE_MS);
    const endsAt = new Date(startsAt.getTime() + 50 * MINUTE_MS);
    const mark = `bench-${n}`;
    return { id: randomUUID(), siteId, coachId, startsAt, endsAt, place: `Lokaal ${mark}` };
  });
  await asSystem(db, (tx) =>
    tx.appointment.createMany({
      data: talks.map((talk) => ({
        ...talk,
        ...{ state: 'BOOKED' as const, mode: 'ON_SITE' as const, wayfinding: '' },
        ...{ bookedBy: 'CLIENT' as const, createdAt: now },
      })),
    }),
  );
  return talks.map(({ id: appointmentId, coachId }, n) => ({
    message: { kind: 'COACH_BOOKED', coachId, appointmentId, sequence: 0 },
    mark: `bench-${n}`,
  }));
}

/** Puts them in the outbox, all at once. */
export async function queue(db: Database, messages: readonly NewMessage[]): Promise<void> {
  await asSystem(db, (tx) => enqueue(tx, new Date(), messages));
}
