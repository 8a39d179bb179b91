import { z } from 'zod';
import type { Database } from '../database/open.ts';

const contact = z.object({ name: z.string(), phone: z.string(), note: z.string().default('') });

/** The emergency contacts of the sites where a person works. A broken entry is passed over: the national ones remain. */
export async function siteCrisisContacts(
  db: Database,
  siteIds: readonly string[],
): Promise<z.infer<typeof contact>[]> {
  if (siteIds.length === 0) return [];
  const sites = await db.site.findMany({
    where: { id: { in: [...siteIds] } },
    select: { crisisContacts: true },
  });
  return sites.flatMap(({ crisisContacts }) => readCrisisContacts(crisisContacts));
}

/** The emergency contacts of a site as they stand in the database. */
export function readCrisisContacts(kept: unknown): z.infer<typeof contact>[] {
  return z.array(contact).catch([]).parse(kept);
}
