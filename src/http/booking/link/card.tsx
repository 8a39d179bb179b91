import type { RequestHandler } from 'express';
import { say } from '../../../i18n/index.ts';
import { QrCode } from '../../pages/qr-code.tsx';
import { sendPage } from '../../pages/send-page.tsx';
import type { PublicParts } from '../parts.ts';
import { TalkFacts } from '../talk-facts.tsx';
import { handedOnly, type LinkParams } from './visit.ts';

/** A card to print and hand over: the appointment, and its link as text and as a QR code. */
export function showCard(parts: PublicParts): RequestHandler<LinkParams> {
  return handedOnly(parts, (visit, _request, response) => {
    const { lang, shown, base, kept } = visit;
    const url = `${parts.publicUrl}${base}`;
    sendPage(
      response,
      { visit, title: say(lang, 'link.card.title'), languageQuery: kept },
      <div class="paper">
        <h1>{say(lang, 'link.card.title')}</h1>
        <div class="stack section">
          <TalkFacts lang={lang} talk={shown} />
          <p>{say(lang, 'link.card.how')}</p>
          <QrCode url={url} label={say(lang, 'link.card.qr')} />
          <p class="link-text">{url}</p>
          <p class="soft">{say(lang, 'link.card.code')}</p>
        </div>
      </div>,
    );
  });
}
