import { inScope, type Transaction } from '../database/scope.ts';
import { sqlState } from '../database/violation.ts';
import { DomainError } from '../domain-error.ts';
import type { KnownPerson } from '../people/identify.ts';
import { cancelIn } from './cancel-appointment.ts';
import { lockPlans } from './claim-slot.ts';
import { openClient } from './client.ts';
import { moveIn } from './move-appointment.ts';
import type { BookingParts } from './parts.ts';
import type { Slot } from './plan.ts';
import { readPlans } from './read-plans.ts';
import { readSite, type BookingSite } from './read-site.ts';
import type { SlotRef } from './slot-id.ts';
import { offeredSlots } from './slots.ts';
import type { WithClient } from './who.ts';

/** What happens to an appointment that no longer fits the schedule. */
export type Choice = { do: 'KEEP' } | { do: 'CANCEL' } | { do: 'MOVE'; to: SlotRef };

/** An appointment that a change leaves without its slot, for the coach's eyes. */
export type Conflict = {
  appointmentId: string;
  siteId: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  name: string;
};

export type PlanChange<T> = { done: true; result: T } | { done: false; conflicts: Conflict[] };

type Choices = Readonly<Record<string, Choice>>;

/** Not an error: the way out of a transaction whose change waits for choices. */
class WaitsForChoices extends Error {
  readonly conflicts: Conflict[];
  constructor(conflicts: Conflict[]) {
    super('appointments wait for a choice');
    this.conflicts = conflicts;
  }
}

/**
 * Changes a coach's schedule without losing an appointment. Appointments that had a slot before the change and have none,
 * or another place, after it each need a choice; without all of them nothing changes and they are listed.
 * @throws DomainError as the change itself, and SLOT_TAKEN or SLOT_GONE for a choice that cannot be carried out.
 */
export async function changePlans<T>(
  parts: BookingParts,
  person: KnownPerson,
  choices: Choices,
  change: (tx: Transaction) => Promise<T>,
): Promise<PlanChange<T>> {
  const now = parts.clock();
  const sites = await sitesOf(parts, person);
  const scope = { tenantId: person.tenantId, personId: person.id, siteIds: sites.map(({ id }) => id) };
  try {
    return await inScope(parts.db, scope, async (tx) => {
      await lockPlans(tx, person.id);
      const booked = await comingAppointments(tx, person, now);
      const before = await offeredAt(tx, sites, person, booked, now);
      const result = await change(tx);
      const after = await offeredAt(tx, sites, person, booked, now);
      const homeless = booked.filter((one) => fits(one, before) && !fits(one, after));
      const open = homeless.filter(({ id }) => !choices[id]);
      if (open.length > 0) throw new WaitsForChoices(open.map((one) => conflictOf(parts, one)));
      for (const one of homeless)
        await carryOut(tx, parts, sites, person, one, choices[one.id] ?? { do: 'KEEP' });
      return { done: true, result };
    });
  } catch (error) {
    if (error instanceof WaitsForChoices) return { done: false, conflicts: error.conflicts };
    throw sqlState(error) === '23P01' ? new DomainError('SLOT_TAKEN', 'the slot is taken') : error;
  }
}

async function sitesOf({ db, clock }: BookingParts, person: KnownPerson): Promise<BookingSite[]> {
  const ids = person.roles.filter(({ role }) => role === 'COACH').map(({ siteId }) => siteId);
  return Promise.all([...new Set(ids)].map((id) => readSite(db, clock, { id })));
}

function comingAppointments(tx: Transaction, person: KnownPerson, now: Date): Promise<WithClient[]> {
  return tx.appointment.findMany({
    where: { coachId: person.id, state: 'BOOKED', startsAt: { gt: now } },
    include: { client: true },
    orderBy: { startsAt: 'asc' },
  });
}

/** The slots on the coach's clock at the times of the appointments, by site and start. */
async function offeredAt(
  tx: Transaction,
  sites: readonly BookingSite[],
  person: KnownPerson,
  booked: readonly WithClient[],
  now: Date,
): Promise<Map<string, Slot>> {
  const last = booked.at(-1);
  if (!last) return new Map();
  const range = { from: now, until: new Date(last.startsAt.getTime() + 1) };
  const found = new Map<string, Slot>();
  for (const site of sites) {
    const plans = await readPlans(tx, site, [person.id]);
    for (const slot of offeredSlots(plans, { now, staff: true, ...range }))
      found.set(`${slot.siteId} ${slot.start.getTime()}`, slot);
  }
  return found;
}

function fits(one: WithClient, offered: ReadonlyMap<string, Slot>): boolean {
  const slot = offered.get(`${one.siteId} ${one.startsAt.getTime()}`);
  return slot?.end.getTime() === one.endsAt.getTime() && slot.place === one.place && slot.mode === one.mode;
}

function conflictOf({ sealer }: BookingParts, one: WithClient): Conflict {
  const { id: appointmentId, siteId, startsAt, endsAt, place, client } = one;
  return {
    appointmentId,
    siteId,
    startsAt,
    endsAt,
    place,
    name: client ? openClient(sealer, client).name : '',
  };
}

async function carryOut(
  tx: Transaction,
  parts: BookingParts,
  sites: readonly BookingSite[],
  person: KnownPerson,
  { id, siteId }: WithClient,
  choice: Choice,
): Promise<void> {
  const site = sites.find((candidate) => candidate.id === siteId);
  if (!site) return; // an appointment at a site the coach has left: it stays as it is
  const who = { as: 'COACH', person } as const;
  switch (choice.do) {
    case 'KEEP':
      return;
    case 'CANCEL':
      return cancelIn(tx, parts.clock(), site, who, id);
    case 'MOVE':
      return moveIn(tx, parts, site, who, { appointmentId: id, to: choice.to });
  }
}
