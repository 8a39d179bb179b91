import { usualBooking } from '../../../booking/read-site.ts';
import { dayOf } from '../../../day.ts';
import type { KnownPerson } from '../../../people/identify.ts';
import type { readOrganisation, readPeople } from '../../../people/read-administration.ts';
import { readCrisisContacts } from '../../../people/site-contacts.ts';
import type { GivenLink } from '../../../referral/give-refer-link.ts';
import type { LiveLink } from '../../../referral/list-refer-links.ts';
import type {
  AdminSiteView,
  GivenLinkView,
  GivenRole,
  OrganisationView,
  PeopleView,
} from '../admin-shapes.ts';
import type { TabParts } from '../parts.ts';
import { pageUrl } from '../sites.ts';

type Organisation = Awaited<ReturnType<typeof readOrganisation>>;
type People = Awaited<ReturnType<typeof readPeople>>;

/** An organisation and its sites as the tab shows them. */
export function organisationView(
  parts: TabParts,
  { id, name, version, tenants, sites }: Organisation,
  links: readonly LiveLink[],
): OrganisationView {
  return {
    ...{ id, name, version, tenants: tenants.map((tenant) => tenant.id) },
    sites: sites.map((site) =>
      siteView(
        parts,
        site,
        links.filter(({ siteId }) => siteId === site.id),
      ),
    ),
  };
}

function siteView(
  parts: TabParts,
  site: Organisation['sites'][number],
  links: readonly LiveLink[],
): AdminSiteView {
  const { id, name, slug, version, professionalsJoin, policy } = site;
  return {
    ...{ id, name, slug, version, professionalsJoin, policy, url: pageUrl(parts, { slug }) },
    crisisContacts: readCrisisContacts(site.crisisContacts),
    booking: site.bookingPolicy ?? usualBooking,
    assignments: site.assignments.map((one) => ({
      ...{ id: one.id, coach: one.coach.name, of: one.coach.tenant.organisation.name },
      from: dayOf(one.from),
      // It ends as that day does: the moment after belongs to the next one.
      lastDay: one.until && dayOf(new Date(one.until.getTime() - 1)),
    })),
    referLinks: links.map(({ id, name, createdAt, expiresAt }) => ({
      ...{ id, name, made: dayOf(createdAt), until: dayOf(expiresAt) },
    })),
  };
}

/** A link that was just made, with its address: told this once. */
export function givenLinkView({ publicUrl }: TabParts, { token, expiresAt }: GivenLink): GivenLinkView {
  return { url: `${publicUrl}/verwijs/${token}`, until: dayOf(expiresAt) };
}

/** Who does what in an organisation, as the tab shows it to one of its administrators. */
export function peopleView(
  self: KnownPerson,
  organisationId: string,
  { roles, admins, people }: People,
): PeopleView {
  return {
    organisationId,
    roles: roles.map(({ id, person, siteId, site, role, from, joined }) => ({
      ...{ id, siteId, joined, person: person.name, of: person.tenant.organisation.name, site: site.name },
      ...{ role: role as GivenRole, from: dayOf(from) },
    })),
    admins: admins.map(({ id, personId, person, from }) => ({
      ...{ id, person: person.name, since: dayOf(from), self: personId === self.id },
    })),
    people: people.map(({ id, name, tenant: { organisation } }) => ({
      ...{ id, name, of: organisation.name, own: organisation.id === organisationId },
    })),
  };
}
