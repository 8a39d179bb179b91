import type { Ask, Ids, Rule, Rules } from './rule.ts';
import { bookingWords, policyWords, siteWords } from '../administration.ts';
import { demoTenants } from '../../../prisma/demo-data.ts';

// Ids of what these requests make: the same each time, so that two requests differ in what they name alone.
const made = (n: number) => `a0000000-0000-4000-8000-00000000000${n}`;

/** What an organisation has is its administrators' together. */
function ofAdmins(
  asks: Record<string, (ids: Ids) => { path: string; json?: object }>,
  more: Pick<Rule, 'missing'> = {},
): Rules {
  const entries = Object.entries(asks).map(([route, ask]): [string, Rule] => {
    const full = (ids: Ids): Ask => {
      const { path, json } = ask(ids);
      return { path: `/api/tab/admin/${path}`, ...(json && { json }) };
    };
    return [route.replace(' /', ' /api/tab/admin/'), { may: ['ADMIN'], shared: true, ask: full, ...more }];
  });
  return Object.fromEntries(entries);
}

/**
 * The tab of administrators. A change of a site says which version it saw, so the order is that in which they are used; the
 * site's address stays.
 */
export const adminRules: Rules = {
  ...ofAdmins({
    'GET /organisations': () => ({ path: 'organisations' }),
    'GET /people': () => ({ path: 'people' }),
    'PUT /:organisation': ({ organisation }) => ({
      path: organisation,
      json: { version: 0, name: 'Demo Ziekenhuis Nieuw' },
    }),
    'POST /:organisation/sites': ({ organisation }) => ({
      path: `${organisation}/sites`,
      json: { id: made(1), ...siteWords, slug: 'demo-nieuw' },
    }),
    'PUT /:organisation/sites/:id': ({ organisation, site }) => ({
      path: `${organisation}/sites/${site}`,
      json: { version: 0, ...siteWords, name: 'Demo Ziekenhuis, campus Nieuw' },
    }),
    'PUT /:organisation/sites/:id/booking': ({ organisation, site }) => ({
      path: `${organisation}/sites/${site}/booking`,
      json: { version: 1, ...bookingWords, leadMinutes: 60 },
    }),
    'PUT /:organisation/sites/:id/policy': ({ organisation, site }) => ({
      path: `${organisation}/sites/${site}/policy`,
      json: { version: 2, ...policyWords, closedAfterDays: 90 },
    }),
    'POST /:organisation/assignments': ({ organisation, site }) => ({
      path: `${organisation}/assignments`,
      json: {
        ...{ id: made(2), siteId: site, from: '2026-12-01', lastDay: null },
        someone: { tenantId: demoTenants.employer, objectId: made(3), name: 'Demo Coach Drie' },
      },
    }),
    'POST /:organisation/assignments/:id/end': ({ organisation, assignment }) => ({
      path: `${organisation}/assignments/${assignment}/end`,
      json: { lastDay: '2099-12-31' },
    }),
    'POST /:organisation/roles': ({ organisation, site }) => ({
      path: `${organisation}/roles`,
      json: {
        ...{ id: made(4), siteId: site, role: 'CURATOR' },
        someone: { tenantId: demoTenants.hospital, objectId: made(5), name: 'Demo Nieuw' },
      },
    }),
    'POST /:organisation/roles/:id/end': ({ organisation, role }) => ({
      path: `${organisation}/roles/${role}/end`,
      json: {},
    }),
    'POST /:organisation/refer-links': ({ organisation, site }) => ({
      path: `${organisation}/refer-links`,
      json: { key: made(7), siteId: site, name: 'Demo Kinesist', days: 180 },
    }),
    'POST /:organisation/refer-links/:id/revoke': ({ organisation, referLink }) => ({
      path: `${organisation}/refer-links/${referLink}/revoke`,
      json: {},
    }),
    'POST /:organisation/admins/:id/end': ({ organisation, adminRole }) => ({
      path: `${organisation}/admins/${adminRole}/end`,
      json: {},
    }),
  }),
  // Someone who is of no tenant of the organisation is a wrong field of the form.
  ...ofAdmins(
    {
      'POST /:organisation/admins': ({ organisation, member }) => ({
        path: `${organisation}/admins`,
        json: { id: made(6), personId: member },
      }),
    },
    { missing: 422 },
  ),
};
