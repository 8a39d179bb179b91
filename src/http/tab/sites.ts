import { Router } from 'express';
import { toString as qrCode } from 'qrcode';
import { z } from 'zod';
import { readSite, type BookingSite } from '../../booking/read-site.ts';
import { DomainError } from '../../domain-error.ts';
import type { KnownPerson } from '../../people/identify.ts';
import { parse } from '../booking/api.ts';
import { coachOf, sitesOf } from './coach.ts';
import type { TabParts } from './parts.ts';
import type { SiteView } from './shapes.ts';

/** The QR code of a site's page. */
export function siteRoutes(parts: TabParts): Router {
  const router = Router();

  router.get('/sites/:id/qr', async (request, response) => {
    const site = await readOwnSite(parts, coachOf(request), parse(z.guid(), request.params.id));
    const svg = await qrCode(pageUrl(parts, site), { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
    response.type('svg').send(svg);
  });

  return router;
}

/** The sites where a coach works today, by name. */
export async function readSites({ db, clock }: TabParts, coach: KnownPerson): Promise<BookingSite[]> {
  const sites = await Promise.all(sitesOf(coach).map((id) => readSite(db, clock, { id })));
  return sites.sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}

/**
 * One of them.
 * @throws DomainError NOT_FOUND when the coach does not work there today.
 */
export async function readOwnSite(
  { db, clock }: TabParts,
  coach: KnownPerson,
  id: string,
): Promise<BookingSite> {
  if (!sitesOf(coach).includes(id))
    throw new DomainError('NOT_FOUND', 'the coach does not work at this site');
  return readSite(db, clock, { id });
}

export function pageUrl(
  { publicUrl }: Pick<TabParts, 'publicUrl'>,
  { slug }: Pick<BookingSite, 'slug'>,
): string {
  return `${publicUrl}/b/${encodeURIComponent(slug)}`;
}

export function siteView(parts: TabParts, site: BookingSite): SiteView {
  const { id, name, policy } = site;
  return { id, name, ...(policy.clientsBook && { url: pageUrl(parts, site) }) };
}
