import type { RequestHandler } from 'express';
import { z } from 'zod';
import { readClientFile } from '../../../booking/client-file.ts';
import { DomainError } from '../../../domain-error.ts';
import { answerPreview } from '../../../feedback/answer-preview.ts';
import type { CareFeedback } from '../../../feedback/client-care.ts';
import { say } from '../../../i18n/index.ts';
import { seeOther, sendPage } from '../../pages/send-page.tsx';
import { hrefOf } from '../../pages/visit.ts';
import { parse } from '../api.ts';
import type { PublicParts } from '../parts.ts';
import { FeedbackPage } from './feedback-page.tsx';
import { ownOnly, type LinkParams, type OwnVisit } from './visit.ts';

/** A feedback about the client: to read before it goes, or as it went. */
export function showFeedback(parts: PublicParts): RequestHandler<LinkParams> {
  return ownOnly(parts, (visit, request, response) => {
    const { lang, kept } = visit;
    const one = feedbackOf(visit, request.params.id);
    const title = say(lang, 'care.feedback.title');
    sendPage(response, { visit, title, languageQuery: kept }, <FeedbackPage {...{ visit, one }} />);
  });
}

const form = z.strictObject({ send: z.enum(['ja', 'nee']) });

/** The client lets it go, or rather not. Pressed twice, the second finds it answered: the page says how it stands. */
export function answerFeedback(parts: PublicParts): RequestHandler<LinkParams> {
  return ownOnly(parts, async (visit, request, response) => {
    const { id } = request.params;
    // One that was refused a moment ago is a draft of the coach's again, and no longer in the file.
    if (!form.safeParse(request.body).success) feedbackOf(visit, id);
    const send = parse(form, request.body).send === 'ja';
    await answerPreview(parts, visit.clientId, { feedbackId: known(id), send });
    seeOther(response, hrefOf(visit, '', { gedaan: await ending(parts, visit, { id, send }) }));
  });
}

/** What became of it, read anew: nobody is told that a text stays or goes when it does not. */
async function ending(
  parts: PublicParts,
  { site, clientId }: OwnVisit,
  { id, send }: { id: string; send: boolean },
): Promise<string> {
  const file = await readClientFile(parts, site, clientId);
  const one = file?.care.feedbacks.find(({ feedbackId }) => feedbackId === id);
  if (!one) return send ? 'veranderd' : 'niet-verstuurd';
  if (one.state !== 'SENT') return 'veranderd';
  if (one.mode === 'CLIENT') return 'van-jou';
  return send ? 'verstuurd' : 'al-verstuurd';
}

function known(id: string): string {
  if (!z.guid().safeParse(id).success) throw new DomainError('NOT_FOUND', 'that is no id');
  return id;
}

function feedbackOf({ file }: OwnVisit, id: string): CareFeedback {
  const one = file.care.feedbacks.find(({ feedbackId }) => feedbackId === id);
  if (!one) throw new DomainError('NOT_FOUND', 'no such feedback of this client');
  return one;
}
