import type { Transaction } from '../database/scope.ts';
import { DomainError } from '../domain-error.ts';
import { newId } from '../ids.ts';

/** What is written down, always after it was done in the same transaction. The first two come from triggers. */
export type Act =
  | 'CONSENT_GIVEN'
  | 'CONSENT_WITHDRAWN'
  | 'REFERRAL_MADE'
  | 'REFERRAL_ACCEPTED'
  | 'REFERRAL_DECLINED'
  | 'REFERRAL_REASSIGNED'
  | 'REFERRAL_COMPLETED'
  | 'REFERRAL_REVOKED'
  | 'CONTACT_REVEALED'
  | 'FEEDBACK_WRITTEN'
  | 'FEEDBACK_SENT'
  | 'FEEDBACK_OPENED'
  | 'FEEDBACK_RECALLED'
  | 'PLAN_WRITTEN'
  | 'CLIENT_EXPORTED'
  | 'CLIENT_ERASED'
  | 'CLIENTS_JOINED'
  | 'MESSAGE_RETRIED'
  | 'ORGANISATION_MADE'
  | 'ORGANISATION_CHANGED'
  | 'ADMIN_GIVEN'
  | 'ADMIN_ENDED'
  | 'SITE_ADDED'
  | 'SITE_CHANGED'
  | 'BOOKING_POLICY_CHANGED'
  | 'SITE_POLICY_CHANGED'
  | 'ASSIGNMENT_MADE'
  | 'ASSIGNMENT_ENDED'
  | 'ROLE_GIVEN'
  | 'ROLE_ENDED'
  | 'SITE_JOINED'
  | 'REFER_LINK_MADE'
  | 'REFER_LINK_REVOKED'
  | 'ARTICLE_DRAFTED'
  | 'ARTICLE_PUBLISHED'
  | 'ARTICLE_SENT_BACK'
  | 'ARTICLE_DISCARDED'
  | 'ARTICLE_SETTLED';

export type AuditRecord =
  | ('CONSENT' | 'REFERRAL' | 'FEEDBACK' | 'CLIENT' | 'PLAN' | 'MESSAGE')
  | ('REFER_LINK' | 'ARTICLE')
  | ('ORGANISATION' | 'ADMIN_ROLE' | 'SITE' | 'ASSIGNMENT' | 'ROLE');

/** Who did what on which record under which consent; never what it says. */
export type NewAuditEntry = {
  siteId: string;
  at: Date;
  actor: 'CLIENT' | 'PROFESSIONAL' | 'COACH' | 'CURATOR' | 'ADMIN' | 'SYSTEM';
  actorId?: string | undefined;
  act: Act;
  record: AuditRecord;
  recordId?: string | undefined;
  consentId?: string | undefined;
  /** Kept under a random name, whose meaning erasure destroys. The scope sees the client. */
  clientId?: string | undefined;
};

/**
 * Writes entries into the trail of a site's organisation, in the transaction of what they tell.
 * @throws DomainError SITE_UNKNOWN: what leaves no trace does not happen either.
 */
export async function audit(tx: Transaction, entries: readonly NewAuditEntry[]): Promise<void> {
  for (const { siteId, at, actor, actorId, act, record, recordId, consentId, clientId } of entries) {
    const written = await tx.$executeRaw`
      insert into audit_entry (id, organisation_id, at, actor, actor_id, act, record, record_id, consent_id, subject)
      select ${newId()}::uuid, s.organisation_id, ${at}, ${actor}, ${actorId ?? null}::uuid, ${act}, ${record},
        ${recordId ?? null}::uuid, ${consentId ?? null}::uuid,
        (select c.subject from client c where c.id = ${clientId ?? null}::uuid)
      from site s where s.id = ${siteId}::uuid`;
    if (written !== 1) throw new DomainError('SITE_UNKNOWN', 'there is no such site to write a trail for');
  }
}

/** Of what belongs to an organisation and to none of its sites: the same, without consent or client. */
export type OrganisationEntry = Omit<NewAuditEntry, 'siteId' | 'consentId' | 'clientId'> & {
  organisationId: string;
};

/** Writes entries into the trail of an organisation, in the transaction of what they tell. */
export async function auditOrganisation(tx: Transaction, entry: OrganisationEntry): Promise<void> {
  const { actorId = null, recordId = null, ...rest } = entry;
  await tx.auditEntry.createMany({ data: [{ id: newId(), actorId, recordId, ...rest }] });
}
