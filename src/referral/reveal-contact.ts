import { phoneWords } from '../booking/phone-words.ts';
import { noteLooks } from '../booking/note-looks.ts';
import { openClient } from '../booking/client.ts';
import { contactWith } from '../consent/disclosure.ts';
import { mayDisclose } from '../consent/may-disclose.ts';
import { inScope } from '../database/scope.ts';
import { DomainError } from '../domain-error.ts';
import { ownScope, type KnownPerson } from '../people/identify.ts';
import { audit } from '../privacy/audit.ts';
import type { ReferralParts } from './parts.ts';
import { openQuestion } from './question.ts';

export type Revealed = {
  name: string;
  question: string | undefined;
  /** `WITHHELD`: the client no longer wants to be reached. */
  contact: { kind: 'MAIL' | 'PHONE'; value: string } | { kind: 'NONE' | 'WITHHELD' };
};

/**
 * Name, question and way of contact, for the coach who took a referral on; each look is written down.
 * @throws DomainError NOT_FOUND when the referral is not theirs.
 */
export async function revealContact(
  { db, clock, sealer }: ReferralParts,
  person: KnownPerson,
  referralId: string,
): Promise<Revealed> {
  const now = clock();
  return inScope(db, ownScope(person), async (tx) => {
    const referral = await tx.referral.findFirst({
      where: { id: referralId, coachId: person.id },
      include: { client: true },
    });
    if (!referral?.client) throw new DomainError('NOT_FOUND', 'no such referral of this coach');
    const { client, question, siteId } = referral;
    const { name, contact } = openClient(sealer, client);
    await noteLooks(tx, person.id, [client.id], now);
    await audit(tx, [
      {
        ...{ siteId, at: now, actor: 'COACH', actorId: person.id, clientId: client.id },
        ...{ act: 'CONTACT_REVEALED', record: 'REFERRAL', recordId: referralId },
      },
    ]);
    const words = question ? openQuestion(sealer, question) : undefined;
    if (contact.kind === 'NONE') return { name, question: words, contact };
    const agrees = await mayDisclose(tx, contactWith(client.id, contact.kind), now);
    if (!agrees) return { name, question: words, contact: { kind: 'WITHHELD' } };
    const value = contact.kind === 'PHONE' ? phoneWords(contact.value) : contact.value;
    return { name, question: words, contact: { kind: contact.kind, value } };
  });
}
