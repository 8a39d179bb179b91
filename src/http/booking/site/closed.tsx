import { say, type TextKey } from '../../../i18n/index.ts';
import { PhoneLink } from '../../pages/phone-link.tsx';
import type { Closed } from './offer.ts';
import { RatherCall } from './rather-call.tsx';
import type { SiteVisit } from './visit.ts';

const reasons: Record<Closed, TextKey> = {
  NO_COACH: 'error.NO_COACH',
  BOOKING_CLOSED: 'error.BOOKING_CLOSED',
  FIRST_TALK_BY_PROFESSIONAL: 'error.FIRST_TALK_BY_PROFESSIONAL',
};

/** Why nothing can be booked here, and whom to turn to instead. */
export function ClosedOffer({ visit, why }: { visit: SiteVisit; why: Closed }) {
  const { lang, contacts } = visit;
  return (
    <>
      <section class="card stack">
        <h2>{say(lang, 'booking.closed.title')}</h2>
        <p>{say(lang, reasons[why])}</p>
        <p>{say(lang, 'booking.closed.others')}</p>
        <ul>
          <li>{say(lang, 'booking.closed.tnwc')}</li>
          <li>
            {say(lang, 'booking.closed.vdab')} <PhoneLink phone={contacts.vdab} />
          </li>
        </ul>
      </section>
      {why !== 'NO_COACH' && <RatherCall visit={visit} callBack={false} />}
    </>
  );
}
