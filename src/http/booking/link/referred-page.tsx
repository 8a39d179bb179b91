import { dayOf } from '../../../day.ts';
import { longDate, say } from '../../../i18n/index.ts';
import { ErrorSummary, type Problems } from '../../pages/fields.tsx';
import { PhoneLink } from '../../pages/phone-link.tsx';
import { hrefOf } from '../../pages/visit.ts';
import { ClaimPart } from './claim-part.tsx';
import type { ReferredVisit } from './visit.ts';

export type ReferredPageProps = { visit: ReferredVisit; sent: boolean; problems: Problems };

/** That someone was referred, and how they make the link their own. Not who, by whom or why, whoever looks. */
export function ReferredPage({ visit, sent, problems }: ReferredPageProps) {
  const { lang, site, referredAt, contactKind } = visit;
  const { phone } = site.policy;
  return (
    <div class="narrow">
      <ErrorSummary lang={lang} problems={problems} />
      <h1>{say(lang, 'care.referred.title')}</h1>
      <div class="stack section">
        <p class="lead">{say(lang, 'care.referred.what', { site: site.name })}</p>
        <p>{say(lang, contactKind === 'NONE' ? 'care.referred.notReached' : 'care.referred.reached')}</p>
        {phone && (
          <p>
            {say(lang, 'booking.poster.call')} {say(lang, 'booking.call.us')} <PhoneLink phone={phone} />
          </p>
        )}
        <p class="soft">{say(lang, 'care.referred.since', { day: longDate(lang, dayOf(referredAt)) })}</p>
        <ClaimPart
          {...{ visit, sent, problems, contactKind }}
          why="care.referred.claim"
          byMail="care.referred.byMail"
        />
        <p class="actions">
          <a class="button" href={hrefOf(visit, '/kaart')}>
            {say(lang, 'care.referred.print')}
          </a>
        </p>
      </div>
    </div>
  );
}
