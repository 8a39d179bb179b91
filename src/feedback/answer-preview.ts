import { feedbackTo } from '../consent/disclosure.ts';
import { mayDisclose } from '../consent/may-disclose.ts';
import { newConsent } from '../consent/new-consent.ts';
import { inScope } from '../database/scope.ts';
import { enqueue } from '../delivery/enqueue.ts';
import { DomainError } from '../domain-error.ts';
import { languageOf } from '../lang.ts';
import { readSitePolicy } from '../people/site-policy.ts';
import { categoriesOf, openFields } from './fields.ts';
import type { FeedbackParts } from './parts.ts';
import { release } from './send-feedback.ts';

/**
 * A client who read a feedback on their own page lets it go, which is their consent for this person and these things, or
 * rather not, which the coach hears without a word about why. Twice is once.
 * @throws DomainError NOT_FOUND when it is not theirs to answer.
 */
export async function answerPreview(
  parts: FeedbackParts,
  clientId: string,
  { feedbackId, send }: { feedbackId: string; send: boolean },
): Promise<void> {
  const now = parts.clock();
  await inScope(parts.db, { clientId }, async (tx) => {
    await tx.$queryRaw`select 1 from client where id = ${clientId}::uuid for no key update`;
    await tx.$queryRaw`select 1 from feedback where id = ${feedbackId}::uuid for update`;
    const feedback = await tx.feedback.findFirst({
      where: { id: feedbackId, clientId },
      include: { client: true },
    });
    if (!feedback?.client) throw new DomainError('NOT_FOUND', 'no such feedback of this client');
    if (feedback.state !== 'PREVIEW') return; // answered already, or the coach is writing on
    if (!send) {
      await tx.feedback.update({ where: { id: feedbackId }, data: { state: 'DRAFT', refusedAt: now } });
      await enqueue(tx, now, [{ kind: 'FEEDBACK_REFUSED', coachId: feedback.coachId, feedbackId, at: now }]);
      return;
    }
    const told = feedbackTo(clientId, feedback.recipientId, categoriesOf(openFields(parts.sealer, feedback)));
    if (feedback.mode !== 'CLIENT' && !(await mayDisclose(tx, told, now))) {
      const { consentMonths: months } = await readSitePolicy(tx, feedback.siteId);
      const { channel, ...terms } = told;
      const language = languageOf(feedback.client.language) ?? 'nl';
      const given = { how: 'ONLINE' as const, language, now, months };
      await tx.consent.createMany({ data: [newConsent({ ...terms, channels: [channel] }, given)] });
    }
    await release(tx, parts, feedback, { by: 'CLIENT', byId: undefined }, now);
  });
}
