import type { RequestHandler } from 'express';
import { z } from 'zod';
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

/** The client lets it go, or rather not. Pressed twice, the second finds it answered. */
export function answerFeedback(parts: PublicParts): RequestHandler<LinkParams> {
  return ownOnly(parts, async (visit, request, response) => {
    const { feedbackId } = feedbackOf(visit, request.params.id);
    const send = parse(form, request.body).send === 'ja';
    await answerPreview(parts, visit.clientId, { feedbackId, send });
    seeOther(response, hrefOf(visit, '', { gedaan: send ? 'verstuurd' : 'niet-verstuurd' }));
  });
}

function feedbackOf({ file }: OwnVisit, id: string): CareFeedback {
  const one = file.care.feedbacks.find(({ feedbackId }) => feedbackId === id);
  if (!one) throw new DomainError('NOT_FOUND', 'no such feedback of this client');
  return one;
}
