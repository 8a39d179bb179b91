// What travels between the tab of administrators and coordinators and its API. No imports: the browser's code reads this file too.

export type FeedbackMode = 'TEXT' | 'CARD' | 'CLIENT';
export type GivenRole = 'CARE_PROFESSIONAL' | 'CARE_COACH' | 'CURATOR' | 'COORDINATOR';

export type CrisisContact = { name: string; phone: string; note: string };

export type SiteWords = {
  name: string;
  slug: string;
  crisisContacts: CrisisContact[];
  professionalsJoin: boolean;
};

export type BookingPolicyWords = {
  clientsBook: boolean;
  professionalsBook: boolean;
  firstTalkByProfessional: boolean;
  leadMinutes: number;
  horizonDays: number;
  phone: string | null;
  freedSlotsAt: string;
  openOnHolidays: boolean;
};

export type FeedbackHintsWords = { discussed?: string; steps?: string; support?: string; possible?: string };

export type SitePolicyWords = {
  referralsOpen: boolean;
  workFrom: string;
  workUntil: string;
  remindMinutes: number;
  handOnMinutes: number;
  closedAfterDays: number;
  contactPersonId: string | null;
  feedbackMode: FeedbackMode;
  clientPreviews: boolean;
  feedbackHints: FeedbackHintsWords;
  consentMonths: number;
  retentionMonths: number;
};

/** Days are ISO dates in Brussels. `of`: the organisation where the coach works. */
export type AssignmentView = {
  id: string;
  coach: string;
  of: string;
  from: string;
  lastDay: string | null;
};

/** By which someone without Teams refers, as long as it works. `until`: the day on which it stops. */
export type ReferLinkView = { id: string; name: string; made: string; until: string };
/** `key`: of this request, so that it makes one link however often it is sent. */
export type ReferLinkWords = { key: string; siteId: string; name: string; days: number };
/** The one answer that holds the address. */
export type GivenLinkView = { url: string; until: string };

/** `version` goes back with a change of the site or of one of its policies. */
export type AdminSiteView = SiteWords & {
  id: string;
  version: number;
  /** The page where clients book. */
  url: string;
  booking: BookingPolicyWords;
  policy: SitePolicyWords;
  assignments: AssignmentView[];
  /** The newest first. */
  referLinks: ReferLinkView[];
};

export type OrganisationView = {
  id: string;
  name: string;
  version: number;
  tenants: string[];
  sites: AdminSiteView[];
};

export type RoleView = {
  id: string;
  person: string;
  of: string;
  siteId: string;
  site: string;
  role: GivenRole;
  /** The day on which it began. */
  from: string;
  /** They chose the site themselves. */
  joined: boolean;
};

export type AdminView = { id: string; person: string; since: string; self: boolean };
/** `own`: of one of the organisation's tenants. */
export type PersonView = { id: string; name: string; of: string; own: boolean };
export type PeopleView = {
  organisationId: string;
  roles: RoleView[];
  admins: AdminView[];
  people: PersonView[];
};

export type SomeoneWords = { personId: string } | { tenantId: string; objectId: string; name: string };
export type RoleWords = { id: string; siteId: string; role: GivenRole; someone: SomeoneWords };
export type AssignmentWords = {
  id: string;
  siteId: string;
  from: string;
  lastDay: string | null;
  someone: SomeoneWords;
};

export type JoinableView = { id: string; name: string };

export type Measure = string;
/** What is counted; null stands for a number of 1 to 4, which is not told. */
export type FigureLine = { measure: Measure; months: (number | null)[]; total: number | null };
export type FigurePlace = { id: string; name: string; lines: FigureLine[] };
/** Months as YYYY-MM, finished ones of one year only. */
export type FiguresView = { year: number; years: number[]; months: string[]; places: FigurePlace[] };
