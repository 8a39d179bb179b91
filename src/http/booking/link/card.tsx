import type { RequestHandler } from 'express';
import { say } from '../../../i18n/index.ts';
import { QrCode } from '../../pages/qr-code.tsx';
import { sendPage } from '../../pages/send-page.tsx';
import type { PublicParts } from '../parts.ts';
import { TalkFacts } from '../talk-facts.tsx';
import { unclaimedOnly, type LinkParams } from './visit.ts';

/** A card to print and hand over: the appointment or that they were referred, and the link as text and as a QR code. */
export function showCard(parts: PublicParts): RequestHandler<LinkParams> {
  return unclaimedOnly(parts, (visit, _request, response) => {
    const { lang, base, kept } = visit;
    const title = say(lang, visit.kind === 'HANDED' ? 'link.card.title' : 'care.referred.title');
    const how = say(lang, visit.kind === 'HANDED' ? 'link.card.how' : 'care.referred.card');
    const url = `${parts.publicUrl}${base}`;
    sendPage(
      response,
      { visit, title, languageQuery: kept },
      <div class="paper">
        <h1>{title}</h1>
        <div class="stack section">
          {visit.kind === 'HANDED' ? (
            <TalkFacts lang={lang} talk={visit.shown} />
          ) : (
            <p>{say(lang, 'care.referred.what', { site: visit.site.name })}</p>
          )}
          <p>{how}</p>
          <QrCode url={url} label={say(lang, 'link.card.qr')} />
          <p class="link-text">{url}</p>
          <p class="soft">{say(lang, visit.kind === 'HANDED' ? 'link.card.code' : 'care.referred.free')}</p>
        </div>
      </div>,
    );
  });
}
