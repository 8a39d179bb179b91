import type { Category } from './model.ts';
import type { World } from './world.ts';

/** What the records say, above all scopes. Moments in milliseconds. */
export type Seen = {
  referrals: {
    id: string;
    client: string | null;
    coach: string | null;
    state: string;
    question: boolean;
    told: boolean;
    acknowledged: number | null;
    handOn: number;
    closes: number;
    revoked: number | null;
  }[];
  offers: { referral: string; coach: string; end: string | null; handOn: number; handedOn: boolean }[];
  feedbacks: { id: string; client: string | null; state: string; mode: string; fields: string[] }[];
  consents: {
    id: string;
    client: string;
    purpose: string;
    recipient: string;
    categories: Category[];
    from: number;
    until: number;
    withdrawn: boolean;
    /** How and by whom it was written down. */
    press: string;
  }[];
  clients: string[];
  /** Why the referrers' cards were drawn anew. */
  turns: { referral: string; because: string }[];
};

const ms = (column: string) => `(extract(epoch from ${column}) * 1000)::bigint`;
const list = (name: string, fields: Record<string, string>, from: string) => {
  const pairs = Object.entries(fields).map(([key, value]) => `'${key}', ${value}`);
  return `'${name}', (select coalesce(jsonb_agg(jsonb_build_object(${pairs.join(', ')})), '[]') from ${from})`;
};

const QUERY = `select jsonb_build_object(
  ${list(
    'referrals',
    {
      ...{
        id: 'id',
        client: 'client_id',
        coach: 'coach_id',
        state: 'state',
        question: 'question is not null',
      },
      ...{ told: 'contact_told_at is not null', acknowledged: ms('acknowledged_at') },
      ...{ handOn: ms('hand_on_at'), closes: ms('closes_at'), revoked: ms('revoked_by_referrer_at') },
    },
    'referral',
  )},
  ${list(
    'offers',
    {
      ...{ referral: 'referral_id', coach: 'coach_id', end: '"end"' },
      ...{ handOn: ms('hand_on_at'), handedOn: 'handed_on_at is not null' },
    },
    'referral_offer',
  )},
  ${list(
    'feedbacks',
    {
      ...{ id: 'id', client: 'client_id', state: 'state', mode: 'mode' },
      fields: `array_remove(array[${['discussed', 'steps', 'support', 'possible']
        .map((field) => `case when ${field} is not null then '${field}' end`)
        .join(', ')}], null)`,
    },
    'feedback',
  )},
  ${list(
    'consents',
    {
      ...{ id: 'c.id', client: 'client_id', purpose: 'purpose', recipient: 'recipient_id' },
      ...{ categories: 'categories', from: ms('valid_from'), until: ms('valid_until') },
      ...{ withdrawn: 'w.consent_id is not null', press: "how || ' ' || coalesce(recorded_by_id::text, '')" },
    },
    "consent c left join consent_withdrawal w on w.consent_id = c.id where purpose in ('REFERRAL', 'FEEDBACK')",
  )},
  'clients', (select coalesce(jsonb_agg(id), '[]') from client),
  ${list(
    'turns',
    { referral: 'p.referral_id', because: "split_part(o.dedupe_key, ' ', 3)" },
    `outbox_message o join chat_post p on p.id = (o.facts->>'postId')::uuid
      where o.kind = 'CHAT_REFRESH' and p.kind = 'REFERRER_CARD'`,
  )}) as seen`;

export async function observe({ sql }: World): Promise<Seen> {
  const [row] = await sql<{ seen: Seen }>(QUERY);
  if (!row) throw new Error('a select without a from has one row');
  return row.seen;
}
