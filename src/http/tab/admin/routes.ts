import express, { Router, type RequestHandler } from 'express';
import { z } from 'zod';
import { assignCoach, endAssignment } from '../../../booking/assign-coach.ts';
import { endAdmin, giveAdmin } from '../../../people/change-admins.ts';
import { endRole, giveRole } from '../../../people/change-roles.ts';
import { changeBookingPolicy, changeSitePolicy } from '../../../people/edit-policies.ts';
import { addSite, changeSite } from '../../../people/edit-site.ts';
import { readOrganisation, readPeople } from '../../../people/read-administration.ts';
import { renameOrganisation } from '../../../people/rename-organisation.ts';
import {
  assignmentInput,
  bookingPolicyInput,
  endAssignmentInput,
  newSiteInput,
  organisationInput,
  referLinkInput,
  roleInput,
  siteInput,
  sitePolicyInput,
} from '../../../people/settings-input.ts';
import type { Administrator } from '../../../people/admin-scope.ts';
import { giveReferLink } from '../../../referral/give-refer-link.ts';
import { listLiveLinks } from '../../../referral/list-refer-links.ts';
import { revokeLinkAsAdmin } from '../../../referral/revoke-refer-link.ts';
import { parse } from '../../booking/api.ts';
import type { TabParts } from '../parts.ts';
import { personOf } from '../person.ts';
import { adminIn, readForm, requireAdmin } from './guard.ts';
import { givenLinkView, organisationView, peopleView } from './views.ts';

const nothing = z.strictObject({}).optional();
const adminInput = z.strictObject({ id: z.guid(), personId: z.guid() });

/**
 * A change of something in an organisation: `id` is the record that the address names, if it names one. What it returns is
 * the answer; nothing for most.
 */
type Change<T> = (parts: TabParts, admin: Administrator, id: string, words: T) => Promise<unknown>;

/** What an administrator reads and changes, each in the organisation that the address names; never a client. */
export function adminRoutes(parts: TabParts): Router {
  const router = Router();
  const readJson = express.json({ limit: '64kb' });
  const change = <T extends z.ZodType>(words: T, make: Change<z.infer<T>>): RequestHandler[] => [
    requireAdmin,
    readJson,
    async (request, response) => {
      const { organisation, id } = request.params;
      const admin = adminIn(request, parse(z.guid(), organisation));
      const record = id === undefined ? '' : parse(z.guid(), id);
      const made = await make(parts, admin, record, readForm(words, request.body));
      if (made !== undefined) response.json(made);
      else response.status(204).end();
    },
  ];

  router.get('/admin/organisations', requireAdmin, async (request, response) => {
    const { administers } = personOf(request);
    const all = administers.map(async (id) => {
      const admin = adminIn(request, id);
      return organisationView(parts, await readOrganisation(parts, admin), await listLiveLinks(parts, admin));
    });
    response.json(await Promise.all(all));
  });
  router.get('/admin/people', requireAdmin, async (request, response) => {
    const self = personOf(request);
    const all = self.administers.map(async (id) =>
      peopleView(self, id, await readPeople(parts, adminIn(request, id))),
    );
    response.json(await Promise.all(all));
  });

  const at = '/admin/:organisation';
  router.put(
    at,
    change(organisationInput, (parts, admin, _id, words) => renameOrganisation(parts, admin, words)),
  );
  router.post(
    `${at}/sites`,
    change(newSiteInput, (parts, admin, _id, words) => addSite(parts, admin, words)),
  );
  router.put(`${at}/sites/:id`, change(siteInput, changeSite));
  router.put(`${at}/sites/:id/booking`, change(bookingPolicyInput, changeBookingPolicy));
  router.put(`${at}/sites/:id/policy`, change(sitePolicyInput, changeSitePolicy));
  router.post(
    `${at}/assignments`,
    change(assignmentInput, (parts, admin, _id, words) => assignCoach(parts, admin, words)),
  );
  router.post(`${at}/assignments/:id/end`, change(endAssignmentInput, endAssignment));
  router.post(
    `${at}/roles`,
    change(roleInput, (parts, admin, _id, words) => giveRole(parts, admin, words)),
  );
  router.post(`${at}/roles/:id/end`, change(nothing, endRole));
  router.post(
    `${at}/refer-links`,
    change(referLinkInput, async (parts, admin, _id, words) =>
      givenLinkView(parts, await giveReferLink(parts, admin, words)),
    ),
  );
  router.post(`${at}/refer-links/:id/revoke`, change(nothing, revokeLinkAsAdmin));
  router.post(
    `${at}/admins`,
    change(adminInput, (parts, admin, _id, words) => giveAdmin(parts, admin, words)),
  );
  router.post(`${at}/admins/:id/end`, change(nothing, endAdmin));

  return router;
}
