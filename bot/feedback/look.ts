import { readFeedbackCard } from '../../src/feedback/read-feedback-card.ts';
import { say } from '../../src/i18n/index.ts';
import type { ActParts, Shown } from '../acts/parts.ts';
import { newRequest, sealRequest } from '../acts/request.ts';
import type { Press } from '../acts/verbs.ts';
import { feedbackCard } from '../cards/feedback.ts';

/**
 * A feedback as the gate lets it through now. When the client took their consent back and the edit of the message did not
 * get through, whoever looks finds it empty, and so it is kept.
 */
export async function look(parts: ActParts, { speaker, request }: Press): Promise<Shown | undefined> {
  const { feedbackId } = request;
  if (!feedbackId) return undefined;
  const { db, sealer, clock, publicUrl } = parts;
  const { person, lang } = speaker;
  const shown = await readFeedbackCard({ db, sealer }, { feedbackId, personId: person.id }, clock());
  if (shown.view === 'EMPTY') return { text: say(lang, 'card.emptied') };
  const again = sealRequest(sealer, newRequest(person, { feedbackId }));
  return { card: feedbackCard(lang, { shown, request: again, tabUrl: `${publicUrl}/tab` }), blank: false };
}
