import type { RequestHandler } from 'express';
import { exportClientFile } from '../../../booking/client-file.ts';
import { eraseClient } from '../../../booking/erase-client.ts';
import { say } from '../../../i18n/index.ts';
import { sendMessage } from '../../pages/send-message.tsx';
import { sendPage } from '../../pages/send-page.tsx';
import { asked, hrefOf } from '../../pages/visit.ts';
import type { PublicParts } from '../parts.ts';
import { DataPage, type AfterConsent } from './data-page.tsx';
import { ownOnly, type LinkParams } from './visit.ts';

const afterConsent = new Map<string, AfterConsent>([
  ['genoteerd', 'AGREED'],
  ['niets', 'NOTHING'],
]);

/** "What do you hold on me". */
export function showData(parts: PublicParts): RequestHandler<LinkParams> {
  return ownOnly(parts, (visit, request, response) => {
    const title = say(visit.lang, 'link.data.title');
    const after = afterConsent.get(asked(request.query.akkoord) ?? '');
    sendPage(response, { visit, title, languageQuery: visit.kept }, <DataPage {...{ visit, after }} />);
  });
}

/** The same as a file to keep. */
export function sendExport(parts: PublicParts): RequestHandler<LinkParams> {
  return ownOnly(parts, ({ file, site, lang }, _request, response) => {
    const content = JSON.stringify(exportClientFile(file, site, parts.clock()), null, 2);
    response.attachment(say(lang, 'link.data.fileName')).type('json').send(content);
  });
}

/** Asks before it erases. */
export function askToErase(parts: PublicParts): RequestHandler<LinkParams> {
  return ownOnly(parts, (visit, _request, response) => {
    const { lang, kept } = visit;
    sendPage(
      response,
      { visit, title: say(lang, 'link.erase.title'), languageQuery: kept },
      <div class="narrow">
        <h1>{say(lang, 'link.erase.title')}</h1>
        <div class="stack section">
          <p>{say(lang, 'link.erase.what')}</p>
          <p>{say(lang, 'link.erase.stays')}</p>
        </div>
        <div class="actions">
          <form method="post" action={hrefOf(visit, '/wissen')}>
            <button class="button danger">{say(lang, 'link.erase.yes')}</button>
          </form>
          <a class="button" href={hrefOf(visit, '/gegevens')}>
            {say(lang, 'link.erase.no')}
          </a>
        </div>
      </div>,
    );
  });
}

/** Erases, and says goodbye; from then on the link shows nothing. */
export function erase(parts: PublicParts): RequestHandler<LinkParams> {
  return ownOnly(parts, async ({ site, clientId, lang, contacts, siteLines }, _request, response) => {
    await eraseClient(parts, site, clientId);
    sendMessage(response, {
      visit: { lang, contacts, siteLines },
      title: say(lang, 'link.erased.title'),
      words: [say(lang, 'link.erased.what'), say(lang, 'link.erased.welcome')],
      next: { href: `/b/${encodeURIComponent(site.slug)}`, label: say(lang, 'booking.toStart') },
    });
  });
}
