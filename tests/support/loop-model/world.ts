import pg from 'pg';
import { superuser } from '../../../src/database/embedded/cluster.ts';
import type { Database } from '../../../src/database/open.ts';
import type { KnownPerson } from '../../../src/people/identify.ts';
import { createSealer, type Sealer } from '../../../src/privacy/seal.ts';
import { TEST_PASSWORD } from '../global-setup.ts';

// One site of a hospital; three coaches of two other organisations, and one who coaches elsewhere; two who refer.

const id = (n: number) => `10040000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const tenants = { hospital: id(1), employer: id(2), other: id(3) };
export const SITE = id(11);
const ELSEWHERE = id(12);

export type Person = { id: string; tenantId: string };
export const coaches: readonly Person[] = [
  { id: id(21), tenantId: tenants.employer },
  { id: id(22), tenantId: tenants.other },
  { id: id(23), tenantId: tenants.employer },
];
export const outsider: Person = { id: id(24), tenantId: tenants.employer };
export const referrers: readonly Person[] = [
  { id: id(31), tenantId: tenants.hospital },
  { id: id(32), tenantId: tenants.hospital },
];
export const contactPerson: Person = { id: id(33), tenantId: tenants.hospital };
export const people = [...coaches, outsider, ...referrers, contactPerson];

/** Where the bot can write: everyone has a chat, the first coach and the first referrer two. */
export const chats: readonly { id: string; person: Person }[] = [
  ...people.map((person) => ({ id: `chat-${person.id}`, person })),
  ...[coaches[0], referrers[0]].flatMap((person) =>
    person ? [{ id: `second-chat-${person.id}`, person }] : [],
  ),
];

export const START = Date.parse('2026-11-22T10:00:00Z');
export const FOREVER = '2020-01-01T00:00:00Z';

export type World = {
  db: Database;
  sealer: Sealer;
  /** The moment it is, for the code and for the database. */
  now: () => number;
  moveTo: (moment: number) => Promise<void>;
  /** Above row-level security, to look at and to set up. */
  sql: <Row extends object>(text: string, values?: unknown[]) => Promise<Row[]>;
  /** Everything as it is before the first command. */
  reset: (policy: Policy) => Promise<void>;
  close: () => Promise<void>;
};

export type Mode = 'TEXT' | 'CARD' | 'CLIENT';
export type Policy = { mode: Mode; previews: boolean; months: number; contact: boolean };

/** Opens the world in an empty database whose clock becomes the test's: `now()` there is what `moveTo` said last. */
export async function openWorld(db: Database, url: string): Promise<World> {
  const { port, pathname } = new URL(url);
  const client = new pg.Client(superuser({ password: TEST_PASSWORD }, Number(port), pathname.slice(1)));
  await client.connect();
  const sql: World['sql'] = async <Row extends object>(text: string, values?: unknown[]) =>
    (await client.query<Row>(text, values)).rows;
  await client.query(`
    create schema model;
    grant usage on schema model to public;
    create table model.clock (at timestamptz not null);
    grant select on model.clock to public;
    insert into model.clock values (to_timestamp(${START / 1000}));
    create function model.now() returns timestamptz language sql stable as 'select at from model.clock';
    alter database ${pathname.slice(1)} set search_path = model, public, pg_catalog`);
  let now = START;
  const moveTo = async (moment: number) => {
    now = moment;
    await client.query('update model.clock set at = $1', [new Date(moment)]);
  };
  return {
    ...{ db, sealer: createSealer(new Uint8Array(32).fill(7)), now: () => now, moveTo, sql },
    reset: async (policy) => {
      await client.query(emptied());
      await moveTo(START);
      await client.query(seeded(policy));
    },
    close: () => client.end(),
  };
}

const touched = [
  ...['audit_link', 'audit_entry', 'chat_post', 'outbox_message', 'feedback', 'plan', 'referral_event'],
  ...[
    'referral_offer',
    'referral',
    'client_link',
    'client_access',
    'consent_withdrawal',
    'consent',
    'client',
  ],
  ...['conversation', 'site_role', 'assignment', 'site_policy', 'person', 'site', 'tenant', 'organisation'],
];

function emptied(): string {
  const all = touched.map((table) => `delete from public.${table};`).join('');
  return `begin; set local session_replication_role = replica; ${all} commit`;
}

/** A name and id are no longer than they need to be; nothing here comes from outside. */
function seeded({ mode, previews, months, contact }: Policy): string {
  const list = (rows: (string | null)[][]) =>
    rows.map((row) => `(${row.map((one) => (one === null ? 'null' : `'${one}'`)).join(',')})`).join(',');
  const { hospital, employer, other } = tenants;
  const hired = [...coaches.map((one) => [one.id, SITE]), [outsider.id, ELSEWHERE]];
  return `
    insert into organisation (id, name) values ${list([hospital, employer, other].map((one) => [one, 'Org']))};
    insert into tenant (id, organisation_id) values ${list([hospital, employer, other].map((one) => [one, one]))};
    insert into site (id, organisation_id, slug, name) values ${list([
      [SITE, hospital, 'hier', 'Hier'],
      [ELSEWHERE, hospital, 'elders', 'Elders'],
    ])};
    insert into person (id, tenant_id, object_id, name, mail) values ${list(
      people.map(({ id: one, tenantId }, n) => [
        one,
        tenantId,
        one,
        `P${n}`,
        n % 2 ? `p${n}@voorbeeld.be` : null,
      ]),
    )};
    insert into assignment (id, site_id, coach_id, valid_from) values ${list(
      hired.map(([coach = '', site = ''], n) => [id(41 + n), site, coach, FOREVER]),
    )};
    insert into site_role (id, site_id, person_id, role, valid_from) values ${list(
      referrers.map((one, n) => [id(51 + n), SITE, one.id, 'CARE_PROFESSIONAL', FOREVER]),
    )};
    insert into site_policy (site_id, feedback_mode, client_previews, consent_months, contact_person_id)
      values ('${SITE}', '${mode}', ${previews}, ${months}, ${contact ? `'${contactPerson.id}'` : 'null'});
    insert into conversation (tenant_id, conversation_id, kind, person_id, service_url, updated_at) values ${list(
      chats.map((one) => [
        one.person.tenantId,
        one.id,
        'PERSONAL',
        one.person.id,
        'https://teams.invalid/',
        FOREVER,
      ]),
    )}`;
}

/** As someone is known who works at the site; whether they still do is for the code to find out. */
export function known({ id: personId, tenantId }: Person, role: 'COACH' | 'CARE_PROFESSIONAL'): KnownPerson {
  return { id: personId, tenantId, roles: [{ siteId: SITE, role }], siteIds: [SITE], administers: [] };
}
