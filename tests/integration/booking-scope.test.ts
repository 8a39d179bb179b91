import { beforeAll, describe, expect, test } from 'vitest';
import { demoPeople, demoTenants } from '../../prisma/demo-data.ts';
import { bookSlot } from '../../src/booking/book-slot.ts';
import { listSlots } from '../../src/booking/list-slots.ts';
import { readSite, type BookingSite } from '../../src/booking/read-site.ts';
import { requestCall } from '../../src/booking/request-call.ts';
import { parseSlotId } from '../../src/booking/slot-id.ts';
import { asSystem, inScope, type Scope, type Transaction } from '../../src/database/scope.ts';
import { newId } from '../../src/ids.ts';
import { clock, useWerkwijzer } from '../support/werkwijzer.ts';

// Row-level security of booking: every query here has forgotten its where-clause.

const werkwijzer = useWerkwijzer();
const coach = demoPeople.find(({ role }) => role === 'COACH');
const nurse = demoPeople.find(({ role }) => role === 'CARE_PROFESSIONAL');
const parts = {
  get db() {
    return werkwijzer.db;
  },
  get sealer() {
    return werkwijzer.sealer;
  },
  clock,
};
const nothing = { appointments: 0, clients: 0, links: 0, consents: 0, events: 0, looks: 0, calls: 0 };
const all = { appointments: 1, clients: 1, links: 1, consents: 1, events: 1, looks: 0, calls: 0 };

let site: BookingSite;
let clientId = '';
let elsewhere = '';

async function counts(tx: Transaction): Promise<typeof nothing> {
  return {
    appointments: await tx.appointment.count(),
    clients: await tx.client.count(),
    links: await tx.clientLink.count(),
    consents: await tx.consent.count(),
    events: await tx.appointmentEvent.count(),
    looks: await tx.clientAccess.count(),
    calls: await tx.callRequest.count(),
  };
}

const seenIn = (scope: Scope) => inScope(werkwijzer.db, scope, counts);

beforeAll(async () => {
  site = await readSite(werkwijzer.db, clock, { slug: 'demo' });
  const asker = { as: 'CLIENT', known: false } as const;
  const until = new Date('2026-12-20T00:00:00Z');
  const [first] = await listSlots(parts, site, asker, { from: clock(), until });
  const slot = parseSlotId(first?.slotId ?? '');
  if (!slot) throw new Error('the demo site offers no slot');
  const { appointmentId } = await bookSlot(parts, site, asker, {
    ...{ what: { slot }, companion: false, agreement: { how: 'ONLINE' } },
    client: { name: 'Demo', contact: { kind: 'PHONE', value: '+32470123456' }, language: 'nl' },
  });
  await requestCall(parts, site, { name: 'Demo', phone: '+32470123456', partOfDay: 'ANY', language: 'nl' });
  const row = await asSystem(werkwijzer.db, (tx) =>
    tx.appointment.findUniqueOrThrow({ where: { id: appointmentId } }),
  );
  clientId = row.clientId ?? '';
  elsewhere = newId();
  await asSystem(werkwijzer.db, async (tx) => {
    const { organisationId } = await tx.site.findFirstOrThrow();
    await tx.site.create({ data: { id: elsewhere, organisationId, slug: 'elders', name: 'Demo elders' } });
  });
});

describe('a query that forgot its where-clause', () => {
  test('sees nothing without a scope', async () => {
    expect(await inScope(werkwijzer.db, {}, counts)).toEqual(nothing);
    expect(await werkwijzer.db.appointment.count()).toBe(0);
    expect(await werkwijzer.db.outboxMessage.count()).toBe(0);
  });

  test('sees, for a professional of the site, no appointment, client, link, consent or call', async () => {
    const scope = { tenantId: demoTenants.hospital, personId: nurse?.id, siteIds: [site.id] };
    expect(await seenIn(scope)).toEqual(nothing);
  });

  test('sees, for the client, what hangs on the client', async () => {
    expect(await seenIn({ clientId })).toEqual(all);
    expect(await seenIn({ clientId: newId() })).toEqual(nothing);
  });

  test('sees, for the coach, the own appointments and who asked to be called', async () => {
    const scope = { tenantId: demoTenants.employer, personId: coach?.id };
    expect(await seenIn(scope)).toEqual({ ...all, calls: 1 });
  });

  test('sees nothing for a coach of another site', async () => {
    const other = newId();
    await asSystem(werkwijzer.db, async (tx) => {
      const person = {
        id: other,
        tenantId: demoTenants.employer,
        objectId: newId(),
        name: 'Demo Coach Elders',
      };
      await tx.person.create({ data: person });
      await tx.assignment.create({
        data: { id: newId(), siteId: elsewhere, coachId: other, from: new Date('2026-01-01') },
      });
    });
    const scope = { tenantId: demoTenants.employer, personId: other, siteIds: [elsewhere] };
    expect(await seenIn(scope)).toEqual(nothing);
  });

  test('reads no message from the outbox, whoever asks', async () => {
    const scope = { tenantId: demoTenants.employer, personId: coach?.id, siteIds: [site.id], clientId };
    expect(await inScope(werkwijzer.db, scope, (tx) => tx.outboxMessage.count())).toBe(0);
  });

  test('changes no schedule of someone else', async () => {
    const scope = { tenantId: demoTenants.hospital, personId: nurse?.id, siteIds: [site.id] };
    const { count } = await inScope(werkwijzer.db, scope, (tx) =>
      tx.schedule.updateMany({ data: { place: 'elders' } }),
    );
    expect(count).toBe(0);
  });

  test('sees nothing any more for a coach whose assignment ended', async () => {
    const end = (until: Date | null) =>
      asSystem(werkwijzer.db, (tx) =>
        tx.assignment.updateMany({ where: { coachId: coach?.id ?? '' }, data: { until } }),
      );
    await end(new Date('2026-06-01T00:00:00Z'));
    expect(await seenIn({ tenantId: demoTenants.employer, personId: coach?.id })).toEqual(nothing);
    await end(null);
  });
});
