import type { Request } from 'express';
import { readSite, type BookingSite } from '../../../booking/read-site.ts';
import { languageOf } from '../../../lang.ts';
import { siteCrisisContacts } from '../../../people/site-contacts.ts';
import { asked, type Visit } from '../../pages/visit.ts';
import type { PublicParts } from '../parts.ts';
import { langOf } from '../visitor.ts';

/** A reader of a site's page, who may have been given the key of reserved slots. */
export type SiteVisit = Visit & { site: BookingSite; reservedKey: string | undefined };

/**
 * Who reads which site's page, from the address.
 * @throws DomainError SITE_UNKNOWN.
 */
export async function openVisit(parts: PublicParts, request: Request<{ site: string }>): Promise<SiteVisit> {
  const { db, clock, contacts } = parts;
  const site = await readSite(db, clock, { slug: request.params.site });
  const reservedKey = asked(request.query.voor);
  const taal = languageOf(asked(request.query.taal));
  return {
    site,
    reservedKey,
    contacts,
    lang: langOf(request),
    siteLines: await siteCrisisContacts(db, [site.id]),
    base: `/b/${encodeURIComponent(site.slug)}`,
    kept: { ...(reservedKey && { voor: reservedKey }), ...(taal && { taal }) },
  };
}
