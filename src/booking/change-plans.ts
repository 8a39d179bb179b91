import { inScope, type Transaction } from '../database/scope.ts';
import { sqlState } from '../database/violation.ts';
import { dayOf } from '../day.ts';
import { DomainError } from '../domain-error.ts';
import type { KnownPerson } from '../people/identify.ts';
import { cancelIn } from './cancel-appointment.ts';
import { lockPlans } from './claim-slot.ts';
import { openClient } from './client.ts';
import { LONGEST_LIST_DAYS } from './list-slots.ts';
import { moveIn } from './move-appointment.ts';
import { noteLooks } from './note-looks.ts';
import type { BookingParts } from './parts.ts';
import type { Slot } from './plan.ts';
import { readBusy, readPlans } from './read-plans.ts';
import { readSite, type BookingSite } from './read-site.ts';
import type { SlotRef } from './slot-id.ts';
import { freeSlots, offeredSlots } from './slots.ts';
import type { WithClient } from './who.ts';
import { boundsOf, DAY_MS } from './zone.ts';

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

/** `free`: the slots that the coach would have once the change is made, to move appointments to. */
export type PlanChange<T> = { done: true; result: T } | { done: false; conflicts: Conflict[]; free: Slot[] };

type Choices = Readonly<Record<string, Choice>>;

/** Where to look for another slot around an appointment. */
const WEEKS_BEFORE = 2;
const WEEKS_AFTER = 6;

/** Not an error: the way out of a transaction whose change waits for choices. */
class WaitsForChoices extends Error {
  readonly homeless: WithClient[];
  readonly free: Slot[];
  constructor(homeless: WithClient[], free: Slot[]) {
    super('appointments wait for a choice');
    this.homeless = homeless;
    this.free = free;
  }
}

/**
 * Changes a coach's schedule without losing an appointment. Appointments that had a slot before the change and have none,
 * or another place, after it each need a choice; without all of them nothing changes and they are listed.
 * @param drops whether the change takes away the time of an appointment that was kept outside the schedule before; asked
 * after the change.
 * @throws DomainError as the change itself, and SLOT_TAKEN or SLOT_GONE for a choice that cannot be carried out.
 */
export async function changePlans<T>(
  parts: BookingParts,
  person: KnownPerson,
  choices: Choices,
  change: (tx: Transaction) => Promise<T>,
  drops: (one: WithClient) => boolean = () => false,
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
      const homeless = booked.filter(
        (one) => !after.has(sameness(one)) && (before.has(sameness(one)) || drops(one)),
      );
      if (homeless.some(({ id }) => !choices[id]))
        throw new WaitsForChoices(homeless, await freeAround(tx, sites, person, homeless, now));
      for (const one of homeless)
        await carryOut(tx, parts, sites, person, one, choices[one.id] ?? { do: 'KEEP' }).catch(goneMeanwhile);
      return { done: true, result };
    });
  } catch (error) {
    if (error instanceof WaitsForChoices) {
      const { homeless, free } = error;
      const clientIds = homeless.map(({ clientId }) => clientId);
      await inScope(parts.db, scope, (tx) => noteLooks(tx, person.id, clientIds, now));
      return { done: false, conflicts: homeless.map((one) => conflictOf(parts, one)), free };
    }
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

/** The slots on the coach's clock at the times of the appointments, as what makes each one the same talk. */
async function offeredAt(
  tx: Transaction,
  sites: readonly BookingSite[],
  person: KnownPerson,
  booked: readonly WithClient[],
  now: Date,
): Promise<Set<string>> {
  const last = booked.at(-1);
  if (!last) return new Set();
  const range = { from: now, until: new Date(last.startsAt.getTime() + 1) };
  const found = new Set<string>();
  for (const site of sites) {
    const plans = await readPlans(tx, site, [person.id]);
    for (const slot of offeredSlots(plans, { now, staff: true, ownAgenda: true, ...range }))
      found.add(sameness({ ...slot, startsAt: slot.start, endsAt: slot.end }));
  }
  return found;
}

/** Two schedules may offer one start, so the start alone does not say which talk it is. */
function sameness(one: Pick<WithClient, 'siteId' | 'startsAt' | 'endsAt' | 'mode' | 'place'>): string {
  const { siteId, startsAt, endsAt, mode, place } = one;
  return [siteId, startsAt.getTime(), endsAt.getTime(), mode, place].join(' ');
}

/** Free slots in the weeks around some appointments, at their sites. */
async function freeAround(
  tx: Transaction,
  sites: readonly BookingSite[],
  person: KnownPerson,
  homeless: readonly WithClient[],
  now: Date,
): Promise<Slot[]> {
  const starts = homeless.map(({ startsAt }) => startsAt.getTime());
  const from = new Date(Math.max(now.getTime(), Math.min(...starts) - WEEKS_BEFORE * 7 * DAY_MS));
  const until = new Date(
    Math.min(Math.max(...starts) + WEEKS_AFTER * 7 * DAY_MS, from.getTime() + LONGEST_LIST_DAYS * DAY_MS),
  );
  const days = { from: boundsOf(dayOf(from)).start, until: boundsOf(dayOf(until)).end };
  const busy = await readBusy(tx, [person.id], { ...days, now });
  const free: Slot[] = [];
  for (const site of sites.filter(({ id }) => homeless.some(({ siteId }) => siteId === id))) {
    const plans = await readPlans(tx, site, [person.id]);
    free.push(...freeSlots(plans, busy, { now, from, until, staff: true, ownAgenda: true }));
  }
  return free;
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

/** The client cancelled while the coach was choosing: nothing is left to carry out. */
function goneMeanwhile(error: unknown): void {
  if (!(error instanceof DomainError && error.code === 'TOO_LATE')) throw error;
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
