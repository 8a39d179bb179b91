import express, { Router } from 'express';
import { foreignForm, noSuchPage } from '../../pages/errors.ts';
import { pageHeaders, privateHeaders } from '../../pages/headers.ts';
import { ownFormsOnly } from '../../pages/same-site.ts';
import type { PublicParts } from '../parts.ts';
import { askForAgain, makeAgain } from './again.tsx';
import { sendCalendar } from './calendar.ts';
import { askToCancel, cancel } from './cancel.tsx';
import { showCard } from './card.tsx';
import { askForCode, claim } from './claim.ts';
import { agree, askToWithdraw, withdraw } from './consent.tsx';
import { askToErase, erase, sendExport, showData } from './data.tsx';
import { answerFeedback, showFeedback } from './feedback.tsx';
import { sendGone } from './gone.tsx';
import { askToMove, move } from './move.tsx';
import { showLink } from './show-link.tsx';
import { showTakeAlong } from './take-along.tsx';

/**
 * What a client's link opens, for /a. Every route opens the link itself, so that one that was handed over never reaches
 * what is the client's own. GET changes nothing.
 */
export function linkPages(parts: PublicParts): Router {
  const { contacts, publicUrl } = parts;
  const router = Router();
  router.use(
    pageHeaders,
    privateHeaders,
    // The token in the address is the secret that a foreign form does not have.
    ownFormsOnly(publicUrl, foreignForm(contacts), { nullOrigin: true }),
    express.urlencoded({ extended: false, limit: '16kb', parameterLimit: 40 }),
  );
  router.get('/', noSuchPage(contacts));
  router.get('/:token', showLink(parts));
  router.post('/:token', claim(parts));
  router.post('/:token/code', askForCode(parts));
  router.get('/:token/kaart', showCard(parts));
  router.get('/:token/afspraak/:id.ics', sendCalendar(parts));
  router.get('/:token/afspraak/:id/verplaats', askToMove(parts));
  router.post('/:token/afspraak/:id/verplaats', move(parts));
  router.get('/:token/afspraak/:id/annuleer', askToCancel(parts));
  router.post('/:token/afspraak/:id/annuleer', cancel(parts));
  router.get('/:token/nieuw', askForAgain(parts));
  router.post('/:token/nieuw', makeAgain(parts));
  router.get('/:token/gegevens', showData(parts));
  router.get('/:token/gegevens.json', sendExport(parts));
  router.post('/:token/toestemming', agree(parts));
  router.get('/:token/toestemming/:id', askToWithdraw(parts));
  router.post('/:token/toestemming/:id', withdraw(parts));
  router.get('/:token/terugkoppeling/:id', showFeedback(parts));
  router.post('/:token/terugkoppeling/:id', answerFeedback(parts));
  router.get('/:token/meenemen', showTakeAlong(parts));
  router.get('/:token/wissen', askToErase(parts));
  router.post('/:token/wissen', erase(parts));
  router.use((request, response) => sendGone(contacts, request, response));
  return router;
}
