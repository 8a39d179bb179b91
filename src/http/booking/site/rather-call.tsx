import { say } from '../../../i18n/index.ts';
import { PhoneLink } from '../../pages/phone-link.tsx';
import { hrefOf } from '../../pages/visit.ts';
import type { SiteVisit } from './visit.ts';

/** For those who would rather call, or be called. */
export function RatherCall({ visit, callBack = true }: { visit: SiteVisit; callBack?: boolean }) {
  const { lang } = visit;
  const { phone } = visit.site.policy;
  if (!phone && !callBack) return null;
  return (
    <section class="card stack">
      <h2>{say(lang, 'booking.call.title')}</h2>
      {phone && (
        <p>
          {say(lang, 'booking.call.us')} <PhoneLink phone={phone} big />
        </p>
      )}
      {callBack && (
        <p>
          <a class="button" href={hrefOf(visit, '/bel-terug')}>
            {say(lang, 'booking.call.back')}
          </a>
        </p>
      )}
    </section>
  );
}
