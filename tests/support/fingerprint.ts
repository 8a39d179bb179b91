import { asSystem } from '../../src/database/scope.ts';
import type { Database } from '../../src/database/open.ts';

/** Every table with a digest of all that is in it: two that are equal mean that nothing was written between. */
export async function fingerprint(db: Database): Promise<Record<string, string>> {
  return asSystem(db, async (tx) => {
    const tables = await tx.$queryRaw<{ name: string }[]>`
      select relname::text as name from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`;
    const digests: Record<string, string> = {};
    for (const { name } of tables) {
      const [row] = await tx.$queryRawUnsafe<{ digest: string }[]>(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text)), '') as digest from "${name}" t`,
      );
      digests[name] = row?.digest ?? '';
    }
    return digests;
  });
}
