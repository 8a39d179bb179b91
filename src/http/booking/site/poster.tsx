import type { RequestHandler } from 'express';
import { say } from '../../../i18n/index.ts';
import { PhoneLink } from '../../pages/phone-link.tsx';
import { QrCode } from '../../pages/qr-code.tsx';
import { sendPage } from '../../pages/send-page.tsx';
import { hrefOf } from '../../pages/visit.ts';
import type { PublicParts } from '../parts.ts';
import { Promises } from './about.tsx';
import { readOffer } from './offer.ts';
import { openVisit } from './visit.ts';

/** A poster to print for a waiting room: what the coach is for, and the site's page as text and as a QR code. */
export function showPoster(parts: PublicParts): RequestHandler<{ site: string }> {
  return async (request, response) => {
    const visit = await openVisit(parts, request);
    const { lang, site, kept } = visit;
    const offer = await readOffer(parts, visit);
    if (!offer.open) {
      response.redirect(303, hrefOf(visit));
      return;
    }
    const url = `${parts.publicUrl}${hrefOf(visit)}`;
    const { phone } = site.policy;
    sendPage(
      response,
      { visit, title: say(lang, 'booking.poster.title'), languageQuery: kept },
      <div class="paper">
        <h1>{say(lang, 'booking.poster.title')}</h1>
        <p class="lead">{say(lang, 'booking.lead')}</p>
        <Promises lang={lang} />
        <div class="stack section">
          <p>
            <strong>{say(lang, 'booking.poster.how')}</strong>
          </p>
          <QrCode url={url} label={say(lang, 'link.card.qr')} />
          <p class="link-text">{url}</p>
          {phone && (
            <p>
              {say(lang, 'booking.poster.call')} <PhoneLink phone={phone} />
            </p>
          )}
          <p class="soft" lang="nl">
            {site.name}
          </p>
        </div>
      </div>,
    );
  };
}
