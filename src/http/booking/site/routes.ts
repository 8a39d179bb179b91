import express, { Router } from 'express';
import { foreignForm, noSuchPage } from '../../pages/errors.ts';
import { pageHeaders } from '../../pages/headers.ts';
import { ownFormsOnly } from '../../pages/same-site.ts';
import type { PublicParts } from '../parts.ts';
import { askForCall, sendCallRequest, thankForCall } from './call-back.tsx';
import { chooseMoment } from './choose-moment.ts';
import { confirm } from './confirm.ts';
import { leaveMoment, turnPage } from './leave-moment.ts';
import { showPoster } from './poster.tsx';
import { sendList } from './send-list.tsx';
import { showMoment } from './show-moment.ts';
import { openVisit } from './visit.ts';

/** The pages where a client books, for /b. GET changes nothing; every step is a form that works without script. */
export function sitePages(parts: PublicParts): Router {
  const { contacts, publicUrl } = parts;
  const router = Router();
  router.use(
    pageHeaders,
    ownFormsOnly(publicUrl, foreignForm(contacts)),
    express.urlencoded({ extended: false, limit: '16kb', parameterLimit: 40 }),
  );
  router.get('/:site', async (request, response) => {
    await sendList(parts, request, response, await openVisit(parts, request));
  });
  router.get('/:site/affiche', showPoster(parts));
  router.post('/:site/momenten', turnPage(parts));
  router.post('/:site/moment', chooseMoment(parts));
  router.get('/:site/moment/:holdId', showMoment(parts));
  router.post('/:site/moment/:holdId/vrij', leaveMoment(parts));
  router.post('/:site/afspraak', confirm(parts));
  router.get('/:site/bel-terug', askForCall(parts));
  router.post('/:site/bel-terug', sendCallRequest(parts));
  router.get('/:site/bel-terug/bedankt', thankForCall(parts));
  router.use(noSuchPage(contacts));
  return router;
}
