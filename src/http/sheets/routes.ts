import { Router, type Request } from 'express';
import { say } from '../../i18n/index.ts';
import { languageOf } from '../../lang.ts';
import type { PublicParts } from '../booking/parts.ts';
import { langOf } from '../booking/visitor.ts';
import { noSuchPage } from '../pages/errors.ts';
import { pageHeaders } from '../pages/headers.ts';
import { sendMessage } from '../pages/send-message.tsx';
import { asked, hrefOf, type Visit } from '../pages/visit.ts';
import { sendSheetList } from './send-list.tsx';
import { sendSheet } from './send-sheet.tsx';

/** What the pages of the sheets work with. */
export type SheetPageParts = Pick<PublicParts, 'contacts' | 'sheets'>;

/** The preparation sheets, for /blad. They are the same for everyone: no cookie, nothing of the reader. */
export function sheetPages({ contacts, sheets }: SheetPageParts): Router {
  const visitOf = (request: Request): Visit => {
    const taal = languageOf(asked(request.query.taal));
    const lang = langOf(request);
    return { lang, contacts, siteLines: [], base: '/blad', kept: taal ? { taal } : {} };
  };
  const router = Router();
  router.use(pageHeaders);
  router.get('/', (request, response) => sendSheetList(response, visitOf(request), sheets));
  router.get('/:id', (request, response) => {
    const visit = visitOf(request);
    const { lang } = visit;
    const sheet = sheets.find(({ id }) => id === request.params.id);
    if (sheet) {
      sendSheet(response, visit, sheet);
      return;
    }
    sendMessage(response, {
      ...{ visit, status: 404, languageQuery: visit.kept },
      title: say(lang, 'sheet.none.title'),
      words: [say(lang, 'sheet.none')],
      next: { href: hrefOf(visit), label: say(lang, 'sheet.all') },
    });
  });
  router.use(noSuchPage(contacts));
  return router;
}
