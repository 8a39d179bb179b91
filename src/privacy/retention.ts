import { eraseClient } from '../booking/erase-client.ts';
import type { BookingParts } from '../booking/parts.ts';
import { readSite, type BookingSite } from '../booking/read-site.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Database } from '../database/open.ts';
import { asSystem } from '../database/scope.ts';
import { ZONE } from '../day.ts';

export type DueClient = { clientId: string; siteId: string; slug: string; lastSeenAt: Date };

/** What was due at a site, and what became of it. In a dry run all of it is left. */
export type SiteRetention = {
  siteId: string;
  slug: string;
  due: number;
  /** The last contact that lies longest ago. */
  oldest: Date;
  erased: number;
  /** Came back, or was erased by someone else, while this ran. */
  kept: number;
  failed: number;
};

/** Where a site has set nothing; the same as in `src/people/site-policy.ts`. */
const USUAL_MONTHS = 12;

/**
 * Clients whose last contact lies longer ago than their site keeps data (months on the calendar of Brussels), and who have no
 * appointment to come. Longest ago first.
 */
export async function dueForErasure(db: Database, now: Date, clientId?: string): Promise<DueClient[]> {
  const one = clientId === undefined ? Prisma.empty : Prisma.sql`and c.id = ${clientId}::uuid`;
  return asSystem(
    db,
    (tx) => tx.$queryRaw<DueClient[]>`
      select c.id as "clientId", s.id as "siteId", s.slug, c.last_seen_at as "lastSeenAt"
      from client c join site s on s.id = c.site_id left join site_policy p on p.site_id = s.id
      where c.last_seen_at < (${now}::timestamptz at time zone ${ZONE}
          - make_interval(months => coalesce(p.retention_months, ${USUAL_MONTHS}::int))) at time zone ${ZONE}
        and not exists (select 1 from appointment a
          where a.client_id = c.id and a.state = 'BOOKED' and a.ends_at > ${now}) ${one}
      order by c.last_seen_at, c.id`,
  );
}

/**
 * Erases every client who is due, each in a transaction of its own: one that fails leaves the others be, and is due again the
 * next time.
 * @param options `limit`: most to erase in this run; `onErased`: called after each with how many so far and how many are due;
 * `onFailed`: called with why one was not.
 * @returns a row for each site where someone was due.
 */
export async function applyRetention(
  parts: BookingParts,
  options: {
    dryRun: boolean;
    limit?: number;
    onErased?: (erased: number, due: number) => void;
    onFailed?: (error: unknown) => void;
  },
): Promise<SiteRetention[]> {
  const { dryRun, limit = Infinity, onErased, onFailed } = options;
  const due = await dueForErasure(parts.db, parts.clock());
  const sites = new Map<string, SiteRetention>();
  const open = new Map<string, BookingSite>();
  let erased = 0;
  for (const client of due) {
    const counts = countsFor(sites, client);
    counts.due++;
    if (dryRun || erased >= limit) continue;
    const ending = await eraseOne(parts, open, client).catch((error: unknown) => {
      onFailed?.(error);
      return 'failed' as const;
    });
    counts[ending]++;
    if (ending !== 'erased') continue;
    erased++;
    onErased?.(erased, due.length);
  }
  return [...sites.values()].sort((a, b) => a.slug.localeCompare(b.slug));
}

async function eraseOne(
  parts: BookingParts,
  open: Map<string, BookingSite>,
  { clientId, siteId }: DueClient,
): Promise<'erased' | 'kept'> {
  // Who came back since the list was made stays.
  const [still] = await dueForErasure(parts.db, parts.clock(), clientId);
  if (!still) return 'kept';
  const site = open.get(siteId) ?? (await readSite(parts.db, parts.clock, { id: siteId }));
  open.set(siteId, site);
  await eraseClient(parts, site, clientId, 'SYSTEM');
  return 'erased';
}

function countsFor(
  sites: Map<string, SiteRetention>,
  { siteId, slug, lastSeenAt }: DueClient,
): SiteRetention {
  const known = sites.get(siteId);
  if (known) return known;
  const counts = { siteId, slug, due: 0, oldest: lastSeenAt, erased: 0, kept: 0, failed: 0 };
  sites.set(siteId, counts);
  return counts;
}
