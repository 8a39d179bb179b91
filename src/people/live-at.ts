import { Prisma } from '../generated/prisma/client.ts';

/** As a condition of a query: what holds at a moment, of roles, assignments and whatever else begins and may end. */
export function liveAt(now: Date) {
  return { from: { lte: now }, OR: [{ until: null }, { until: { gt: now } }] };
}

/** The same in SQL. */
export function isLiveAt(now: Date): Prisma.Sql {
  return Prisma.sql`valid_from <= ${now} AND (valid_until IS NULL OR valid_until > ${now})`;
}
