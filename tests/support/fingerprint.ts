import type { Database } from '../../src/database/open.ts';
import { asSystem } from '../../src/database/scope.ts';

/** The tables of a database do not change while it is open. */
const tablesOf = new WeakMap<Database, readonly string[]>();

/**
 * Every table with a digest of all that is in it: two that are equal mean that nothing was written between.
 * @param only tables to look at, when not all
 */
export async function fingerprint(db: Database, only?: readonly string[]): Promise<Record<string, string>> {
  return asSystem(db, async (tx) => {
    const known = tablesOf.get(db);
    const tables =
      known ??
      (
        await tx.$queryRaw<{ name: string }[]>`
          select relname::text as name from pg_class
          where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`
      ).map(({ name }) => name);
    tablesOf.set(db, tables);
    // In one trip, and whatever the order of the rows: a test asks for this hundreds of times.
    const one = (name: string) =>
      `select '${name}' as name, count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) as digest from "${name}" t`;
    const digests = await tx.$queryRawUnsafe<{ name: string; digest: string }[]>(
      (only ?? tables).map(one).join(' union all '),
    );
    return Object.fromEntries(digests.map(({ name, digest }) => [name, digest]));
  });
}
