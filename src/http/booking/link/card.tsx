import type { RequestHandler } from 'express';
import QRCode from 'qrcode';
import { say } from '../../../i18n/index.ts';
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
          <Code url={url} label={say(lang, 'link.card.qr')} />
          <p class="link-text">{url}</p>
          <p class="soft">{say(lang, 'link.card.code')}</p>
        </div>
      </div>,
    );
  });
}

const QUIET = 4;

/** A QR code as one drawing, black on white whatever the theme. */
function Code({ url, label }: { url: string; label: string }) {
  const { modules } = QRCode.create(url, { errorCorrectionLevel: 'M' });
  const { size, data } = modules;
  const dots = [...data].flatMap((dark, n) =>
    dark ? [`M${(n % size) + QUIET} ${Math.floor(n / size) + QUIET}h1v1h-1z`] : [],
  );
  const side = size + 2 * QUIET;
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={dots.join('')} fill="#000" />
    </svg>
  );
}
