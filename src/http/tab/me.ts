import { Router } from 'express';
import { inScope } from '../../database/scope.ts';
import type { KnownPerson } from '../../people/identify.ts';
import { isCurator } from '../../knowledge/published/parts.ts';
import type { TabParts } from './parts.ts';
import { isCoach, isCoordinator, isProfessional, personOf } from './person.ts';
import type { Me, TabView } from './shapes.ts';
import { readSites, siteView } from './sites.ts';

const ofCoach: readonly TabView[] = ['AGENDA', 'REFERRALS', 'CALLS', 'SCHEDULES'];
const ofAdmin: readonly TabView[] = ['SITES', 'PEOPLE'];
const ofProfessional: readonly TabView[] = ['OWN_REFERRALS', 'FEEDBACK'];

/** Who this is, which views there are for them, and where they coach. */
export function meRoutes(parts: TabParts): Router {
  const router = Router();

  router.get('/me', async (request, response) => {
    const person = personOf(request);
    const sites = await readSites(parts, person);
    const me: Me = {
      name: await nameOf(parts, person),
      now: parts.clock().toISOString(),
      views: viewsOf(person),
      sites: sites.map((site) => siteView(parts, site)),
    };
    response.json(me);
  });

  return router;
}

function viewsOf(person: KnownPerson): TabView[] {
  return [
    ...(isCoach(person) ? ofCoach : []),
    ...(isProfessional(person) ? ofProfessional : []),
    ...(isCoordinator(person) ? (['FIGURES'] as const) : []),
    ...(person.administers.length > 0 ? ofAdmin : []),
    ...(isCurator(person) ? (['KNOWLEDGE'] as const) : []),
  ];
}

async function nameOf({ db }: TabParts, { id, tenantId }: KnownPerson): Promise<string> {
  const found = await inScope(db, { tenantId, personId: id }, (tx) =>
    tx.person.findUnique({ where: { id }, select: { name: true } }),
  );
  return found?.name ?? '';
}
