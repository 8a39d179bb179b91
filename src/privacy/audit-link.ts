import { createHash } from 'node:crypto';
import { Prisma } from '../generated/prisma/client.ts';

/** An entry as it goes into its hash. `at` in UTC to the microsecond, as text: a Date would round what someone changed. */
export type ChainedEntry = {
  id: string;
  organisationId: string;
  at: string;
  actor: string;
  actorId: string | null;
  act: string;
  record: string;
  recordId: string | null;
  consentId: string | null;
  subject: string | null;
};

/** Where an entry stands: `seq` counts from 1 in its organisation, `previous` is the hash before it. */
export type Place = { organisationId: string; seq: number; previous: string };

/** What comes before the first link. */
export const GENESIS = '';

/** The columns of a `ChainedEntry`, from `audit_entry e`. */
export const entryColumns = Prisma.sql`
  e.id, e.organisation_id as "organisationId",
  to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  e.actor, e.actor_id as "actorId", e.act, e.record, e.record_id as "recordId", e.consent_id as "consentId", e.subject`;

/** SHA-256 in hex over a JSON list in a fixed order: the place, then every field of the entry. */
export function linkHash(place: Place, entry: ChainedEntry): string {
  const { id, at, actor, actorId, act, record, recordId, consentId, subject } = entry;
  const told = [entry.organisationId, id, at, actor, actorId, act, record, recordId, consentId, subject];
  const canonical = JSON.stringify([place.organisationId, place.seq, place.previous, ...told]);
  return createHash('sha256').update(canonical).digest('hex');
}
