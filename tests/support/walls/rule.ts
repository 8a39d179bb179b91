import type { Role } from '../../../src/generated/prisma/enums.ts';
import type { People, Someone } from './people.ts';

/** What there is in the world of the walls, by name: the ids, tokens and slots that a request can name. */
export type Ids = {
  /** Whose the site is. */
  organisation: string;
  site: string;
  slug: string;
} & Record<RecordName, string> &
  Record<LinkName, string> & {
    /** Free moments of the demo coach; a sample that books one takes one that no other does. */
    slots: readonly string[];
  };

export const linkNames = ['own', 'handed', 'referred', 'refers'] as const;
/**
 * Tokens: of a client's own link, of one that was handed over, of one that came with a referral; and of the link by which a
 * professional without Teams refers.
 */
export type LinkName = (typeof linkNames)[number];

export const recordNames = [
  // Appointments, schedules and the rest of the demo coach's days.
  ...(['past', 'coming', 'handedTalk', 'schedule', 'exception', 'call', 'known'] as const),
  // Referrals that wait for the coach's answer, one that was taken on, and what belongs to it.
  ...([
    'waits',
    'waitsToo',
    'waitsLong',
    'mine',
    'consent',
    'draft',
    'sent',
    'message',
    'colleague',
  ] as const),
  // What a client finds behind their own link.
  ...(['talk', 'talkToo', 'agreement', 'preview'] as const),
  // Moments that a visitor holds.
  ...(['hold', 'holdToo', 'holdOfApi'] as const),
  // The code of what was referred by a link.
  'code',
  // What an administrator ends, and someone of the organisation.
  ...(['assignment', 'role', 'adminRole', 'referLink', 'member'] as const),
  // Changes of articles: of another curator, and the demo's curator's own.
  ...(['proposal', 'proposalToo', 'proposalLast', 'ownProposal'] as const),
] as const;
export type RecordName = (typeof recordNames)[number];

/** One right request. */
export type Ask = { path: string; json?: unknown; form?: Record<string, string> };

/**
 * Who may use a route:
 * - `EVERYONE`: without an identity. A record that it names is looked for at the site of the address only.
 * - `NOBODY`: there is nothing, for anyone.
 * - `OWN_LINK`, `UNCLAIMED_LINK`, `ANY_LINK`: whoever has a client's link, of that kind.
 * - `REFER_LINK`: whoever has the link by which a professional without Teams refers.
 * - `PROOF`: whoever has an address that we signed.
 * - `SIGNED_IN`: whoever has a token of ours in the tab, also someone whom nobody knows yet.
 * - a list of roles: whoever has one of them at the site of the record, or in its organisation, by their token in the tab.
 * - `BOT`: Teams, by the token of its connector.
 * - `THIS_MACHINE`: the practice room.
 */
export type May =
  | 'EVERYONE'
  | 'NOBODY'
  | 'OWN_LINK'
  | 'UNCLAIMED_LINK'
  | 'ANY_LINK'
  | 'REFER_LINK'
  | 'PROOF'
  | 'SIGNED_IN'
  | 'BOT'
  | 'THIS_MACHINE'
  | readonly Role[];

export type Rule = {
  may: May;
  /** A request that is right in every part, so that a refusal is because of who asks. */
  ask: (ids: Ids) => Ask;
  /** What it names belongs to all who have the role at the site, not to one of them. */
  shared?: true;
  /** What it is about belongs to no site, so whoever has the role anywhere may. */
  anySite?: true;
  /** How it tells someone who may that what it names is not there, when that is no 404. */
  missing?: number;
};

/** `METHOD /path`, as the router has it, to its rule. */
export type Rules = Readonly<Record<string, Rule>>;

/** The same rule for several routes. */
export function all(may: May, asks: Record<string, (ids: Ids) => Ask>): Rules {
  return Object.fromEntries(Object.entries(asks).map(([route, ask]) => [route, { may, ask }]));
}

/** The roles that a rule names; none when it is of another kind. */
export function rolesOf({ may }: Rule): readonly Role[] {
  return typeof may === 'string' ? [] : may;
}

/**
 * Whose token opens the route: the owner's of the records; where nobody needs a role, someone who has none. Undefined where
 * no token is needed.
 */
export function ownerOf(rule: Rule, { owners, withoutRole }: People): Someone | undefined {
  if (rule.may === 'SIGNED_IN') return withoutRole;
  const [role] = rolesOf(rule);
  return role && owners[role];
}
