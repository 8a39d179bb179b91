import type { BookingSite } from '../../booking/read-site.ts';

/** The names of a site's coaches, by id. */
export type Names = ReadonlyMap<string, string>;

export function namesOf(site: BookingSite): Names {
  return new Map(site.coaches.map(({ id, name }) => [id, name]));
}
