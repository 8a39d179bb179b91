import { randomInt } from 'node:crypto';
import { v5 } from 'uuid';
import { contactKey, sealClient, type NewClient } from '../booking/client.ts';
import { linkHash, linkToken } from '../booking/client-link.ts';
import { readSite, type BookingSite } from '../booking/read-site.ts';
import { addDays, boundsOf } from '../booking/zone.ts';
import { contactTerms, contactWith, referralTerms } from '../consent/disclosure.ts';
import { decideBy } from '../consent/may-disclose.ts';
import { newConsent, type Agreement } from '../consent/new-consent.ts';
import { aboveScope, inScope, type Transaction } from '../database/scope.ts';
import { sqlState } from '../database/violation.ts';
import { dayOf } from '../day.ts';
import { enqueue } from '../delivery/enqueue.ts';
import { DomainError } from '../domain-error.ts';
import { newId } from '../ids.ts';
import { readSitePolicy, type SitePolicy } from '../people/site-policy.ts';
import { audit } from '../privacy/audit.ts';
import { noteEvent } from './events.ts';
import { requireMayRefer } from './may-refer.ts';
import { nextCoach, offerTo } from './offer.ts';
import type { ReferralParts } from './parts.ts';
import { referrerScope, type Referrer } from './referrer.ts';
import { sealQuestion } from './question.ts';
import { addWorkingMinutes } from './working-time.ts';

export type ReferralRequest = {
  /** UUID of the press; the referral gets it, so that the same press makes no second one. */
  id: string;
  client: NewClient;
  /** As `readQuestion` returned it. */
  question: string;
  /** How the client agreed to be referred to the coaches of this site, and to be reached by them. */
  agreement: Agreement;
};

export type Referred = {
  /** By which the referrer tells their referrals apart. */
  code: string;
  /** Of the client's copy: shows that they were referred, until they claim it. */
  token: string;
};

/**
 * Hands a client to the coaches of a site: one of them is asked, the client gets a copy. No eligibility, no diagnosis.
 * @throws DomainError as `requireMayRefer`; SITE_UNKNOWN.
 */
export async function referClient(
  parts: ReferralParts,
  siteId: string,
  person: Referrer,
  request: ReferralRequest,
): Promise<Referred> {
  const { db, clock } = parts;
  const site = await readSite(db, clock, { id: siteId });
  const policy = await readSitePolicy(db, siteId);
  const token = tokenOf(parts, request.id);
  const before = await codeOf(parts, person, request.id);
  if (before !== undefined) return { code: before, token };
  requireMayRefer(site, policy, person);
  try {
    return { code: await write(parts, site, policy, person, request), token };
  } catch (error) {
    // The same press, a moment earlier.
    const first = sqlState(error) === '23505' ? await codeOf(parts, person, request.id) : undefined;
    if (first === undefined) throw error;
    return { code: first, token };
  }
}

async function write(
  parts: ReferralParts,
  site: BookingSite,
  policy: SitePolicy,
  person: Referrer,
  request: ReferralRequest,
): Promise<string> {
  const { db, clock, sealer } = parts;
  const { id: referralId, client, question, agreement } = request;
  const now = clock();
  const ids = { referralId, clientId: newId(), code: newCode() };
  const { clientId, code } = ids;
  const scope = { ...referrerScope(person), siteIds: [site.id], clientId };
  await inScope(db, scope, async (tx) => {
    const sealed = sealClient(sealer, client);
    await tx.client.createMany({
      data: [{ id: clientId, siteId: site.id, createdAt: now, lastSeenAt: now, ...sealed }],
    });
    const referral = { id: referralId, siteId: site.id, referrerId: person.id, clientId, code };
    await tx.referral.createMany({
      data: [
        {
          ...{ ...referral, state: 'REQUESTED', question: sealQuestion(sealer, question), createdAt: now },
          handOnAt: addWorkingMinutes(now, policy.handOnMinutes, policy),
          closesAt: boundsOf(addDays(dayOf(now), policy.closedAfterDays)).start,
        },
      ],
    });
    const by = { as: 'PROFESSIONAL', id: person.id } as const;
    const given = { ...agreement, by, language: client.language, now, months: policy.consentMonths };
    const contact = newConsent(contactTerms(clientId), given);
    await tx.consent.createMany({
      data: [contact, newConsent(referralTerms(clientId, site.id), given)],
    });
    await giveLink(tx, parts, ids, now);
    await noteEvent(tx, referralId, 'REQUESTED', { by: 'PROFESSIONAL', byId: person.id }, now);
    await audit(tx, [
      {
        ...{ siteId: site.id, at: now, actor: 'PROFESSIONAL', actorId: person.id, clientId },
        ...{ act: 'REFERRAL_MADE', record: 'REFERRAL', recordId: referralId },
      },
    ]);
    const decision = decideBy(contact, contactWith(clientId), now);
    const addressKey = client.contact.kind === 'MAIL' ? contactKey(sealer, client.contact) : null;
    if (decision && addressKey)
      await enqueue(tx, now, [{ kind: 'CLIENT_REFERRED', decision, addressKey, referralId, at: now }]);
    await aboveScope(tx, async () => {
      const coachId = await nextCoach(tx, { id: referralId, siteId: site.id }, now);
      if (
        !coachId ||
        !(await offerTo(tx, { id: referralId, siteId: site.id, clientId }, coachId, policy, now))
      )
        throw new DomainError('NO_COACH', 'the last coach left a moment ago');
    });
  });
  return code;
}

/** The client's copy: a link that was handed over. */
async function giveLink(
  tx: Transaction,
  { sealer }: ReferralParts,
  { referralId, clientId }: { referralId: string; clientId: string },
  now: Date,
): Promise<void> {
  const id = linkIdOf(referralId);
  const hash = linkHash(linkToken(sealer, id));
  await tx.clientLink.createMany({
    data: [{ id, clientId, referralId, kind: 'HANDED', hash, sequence: 0, createdAt: now }],
  });
}

/** The code of a referral that this person made; undefined when there is none. */
async function codeOf(
  { db, clock }: ReferralParts,
  person: Referrer,
  referralId: string,
): Promise<string | undefined> {
  const rows = await inScope(
    db,
    referrerScope(person),
    (tx) => tx.$queryRaw<{ code: string }[]>`
      select code from referrals_of_scope(${clock()}) where id = ${referralId}::uuid`,
  );
  return rows[0]?.code;
}

const LINKS = '6f9a1b0e-5d0c-4f63-9a53-0d3c5b1f7a21';

/** Made from the referral's id, so that the same press gives the same copy again. What opens it needs our key. */
function linkIdOf(referralId: string): string {
  return v5(referralId, LINKS);
}

/** The token of the copy that came with a referral. */
export function tokenOf({ sealer }: Pick<ReferralParts, 'sealer'>, referralId: string): string {
  return linkToken(sealer, linkIdOf(referralId));
}

/** Without letters and digits that look like each other. */
const ALPHABET = 'ACDEFGHJKLMNPQRTUVWXY34679';

/** Such as K7F-4QX: random, so that it says nothing. */
function newCode(): string {
  const letters = Array.from({ length: 6 }, () => ALPHABET[randomInt(ALPHABET.length)] ?? 'A').join('');
  return `${letters.slice(0, 3)}-${letters.slice(3)}`;
}
