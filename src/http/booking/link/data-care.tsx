import type { FileConsent } from '../../../booking/client-file.ts';
import { dayOf } from '../../../day.ts';
import { longDate, say, type TextKey } from '../../../i18n/index.ts';
import type { ConsentHow } from '../../../generated/prisma/enums.ts';
import { hrefOf } from '../../pages/visit.ts';
import { consentWords } from './consent-words.ts';
import { statusWords } from './feedback-page.tsx';
import type { OwnVisit } from './visit.ts';

const ways: Record<ConsentHow, TextKey> = {
  ONLINE: 'link.how.ONLINE',
  SPOKEN: 'link.how.SPOKEN',
  PHONE: 'link.how.PHONE',
  PAPER: 'link.how.PAPER',
};

/** What a client agreed to, each with how, since and until when; what still holds can be taken back. */
export function ConsentList({ visit }: { visit: OwnVisit }) {
  return (
    <ul class="plain-list">
      {visit.file.consents.map((one) => (
        <ConsentLine key={one.consentId} {...{ visit, one }} />
      ))}
    </ul>
  );
}

function ConsentLine({ visit, one }: { visit: OwnVisit; one: FileConsent }) {
  const { lang, now } = visit;
  const { consentId, how, from, until, recordedBy, withdrawnAt } = one;
  const date = (moment: Date) => longDate(lang, dayOf(moment));
  const given = { day: date(from), how: say(lang, ways[how]), by: say(lang, `link.by.${recordedBy}`) };
  return (
    <li>
      <p>{consentWords(visit, one)}</p>
      <p class="soft">
        {say(lang, 'care.consent.given', given)}{' '}
        {withdrawnAt
          ? say(lang, 'link.data.withdrawn', { day: date(withdrawnAt) })
          : say(lang, 'link.data.until', { day: date(until) })}
      </p>
      {!withdrawnAt && until > now && (
        <p>
          <a class="no-print" href={hrefOf(visit, `/toestemming/${consentId}`)}>
            {say(lang, 'link.data.withdraw')}
          </a>
        </p>
      )}
    </li>
  );
}

/** Who referred the client, what the coach wrote, and what could not be taken back. */
export function CareSections({ visit }: { visit: OwnVisit }) {
  const { lang } = visit;
  const { referrals, feedbacks, notRecalled } = visit.file.care;
  const day = (moment: Date) => longDate(lang, dayOf(moment));
  return (
    <>
      {referrals.length > 0 && (
        <section class="card stack">
          <h2>{say(lang, 'care.data.referrals')}</h2>
          {referrals.map(({ referralId, referrer, coach = '', state, sentAt, question }) => (
            <div key={referralId}>
              <p>{say(lang, 'care.referral.from', { referrer, day: day(sentAt) })}</p>
              <p class="soft">{say(lang, `care.referral.${state}`, { coach })}</p>
              {question && (
                <p>
                  {say(lang, 'care.referral.question')}: <q class="typed">{question}</q>
                </p>
              )}
            </div>
          ))}
        </section>
      )}
      {feedbacks.length > 0 && (
        <section class="card stack">
          <h2>{say(lang, 'care.data.feedbacks')}</h2>
          <ul class="plain-list">
            {feedbacks.map((one) => (
              <li key={one.feedbackId}>
                {statusWords(lang, one)}{' '}
                {one.state !== 'RECALLED' && (
                  <a href={hrefOf(visit, `/terugkoppeling/${one.feedbackId}`)}>
                    {say(lang, 'care.preview.open')}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {notRecalled.length > 0 && (
        <section class="card stack">
          <h2>{say(lang, 'care.data.notRecalled')}</h2>
          {notRecalled.map(({ reader, since }) => (
            <p key={`${reader} ${since.getTime()}`}>
              {say(lang, 'care.data.notRecalledWhat', { reader, day: day(since) })}
            </p>
          ))}
          <p class="soft">{say(lang, 'care.data.mails')}</p>
        </section>
      )}
    </>
  );
}
