import express, { Router } from 'express';
import type { PublicParts } from '../booking/parts.ts';
import { foreignForm, noSuchPage } from '../pages/errors.ts';
import { pageHeaders } from '../pages/headers.ts';
import { ownFormsOnly } from '../pages/same-site.ts';
import { answerQuestion, showQuestion } from './answer-question.tsx';

/** What the page for questions works with: no database, so that it cannot keep what was asked. */
export type AskParts = Pick<
  PublicParts,
  'answer' | 'clock' | 'contacts' | 'guides' | 'keyDates' | 'publicUrl' | 'sealer'
>;

/** The page for questions, for /vraag: nobody signs in, and a question stands in no address. */
export function askPages(parts: AskParts): Router {
  const { contacts, publicUrl } = parts;
  const router = Router();
  router.use(
    pageHeaders,
    ownFormsOnly(publicUrl, foreignForm(contacts)),
    express.urlencoded({ extended: false, limit: '16kb', parameterLimit: 10 }),
  );
  router.get('/', showQuestion(parts));
  router.post('/', answerQuestion(parts));
  router.use(noSuchPage(contacts));
  return router;
}
