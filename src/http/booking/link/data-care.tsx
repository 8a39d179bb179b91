import { dayOf } from '../../../day.ts';
import { longDate, say } from '../../../i18n/index.ts';
import { hrefOf } from '../../pages/visit.ts';
import { statusWords } from './feedback-page.tsx';
import type { OwnVisit } from './visit.ts';

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
                <p>{statusWords(lang, one)}</p>
                {one.state !== 'RECALLED' && (
                  <p class="no-print">
                    <a class="tap" href={hrefOf(visit, `/terugkoppeling/${one.feedbackId}`)}>
                      {say(lang, 'care.preview.open')}
                    </a>
                  </p>
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
