import type { Request, Response } from 'express';
import { readSite } from '../../../booking/read-site.ts';
import { siteCrisisContacts } from '../../../people/site-contacts.ts';
import { sendCrisis } from '../crisis-page.tsx';
import type { PublicParts } from '../parts.ts';
import { langOf } from '../visitor.ts';

/** Answers words that speak of a crisis with whom to call, before anything else runs; true when it did. */
export function stopForCrisis(
  parts: PublicParts,
  request: Request<{ site: string }>,
  response: Response,
  typed: readonly string[],
): Promise<boolean> {
  const ownLines = async () => {
    const site = await readSite(parts.db, parts.clock, { slug: request.params.site });
    return siteCrisisContacts(parts.db, [site.id]);
  };
  return sendCrisis(parts, response, { lang: langOf(request), typed, ownLines });
}
