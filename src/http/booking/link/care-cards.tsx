import type { CareReferral } from '../../../feedback/client-care.ts';
import { dayOf } from '../../../day.ts';
import { longDate, say } from '../../../i18n/index.ts';
import { hrefOf } from '../../pages/visit.ts';
import type { OwnVisit } from './visit.ts';

/** What waits to be read, who referred the client and how that stands, and what they take along. */
export function CareCards({ visit }: { visit: OwnVisit }) {
  const { referrals, feedbacks, plan } = visit.file.care;
  return (
    <>
      {feedbacks
        .filter(({ state }) => state === 'PREVIEW')
        .map(({ feedbackId }) => (
          <Waits key={feedbackId} visit={visit} feedbackId={feedbackId} />
        ))}
      {referrals.map((one) => (
        <Referral key={one.referralId} visit={visit} one={one} />
      ))}
      {plan && <TakeAlong visit={visit} />}
    </>
  );
}

function Waits({ visit, feedbackId }: { visit: OwnVisit; feedbackId: string }) {
  const { lang } = visit;
  return (
    <section class="card stack next-step">
      <p>{say(lang, 'care.preview.notice')}</p>
      <p class="actions">
        <a class="button primary" href={hrefOf(visit, `/terugkoppeling/${feedbackId}`)}>
          {say(lang, 'care.preview.open')}
        </a>
      </p>
    </section>
  );
}

function Referral({ visit, one }: { visit: OwnVisit; one: CareReferral }) {
  const { lang } = visit;
  const { referrer, coach = '', state, sentAt } = one;
  return (
    <section class="card stack">
      <h2>{say(lang, 'care.referral.title')}</h2>
      <p>{say(lang, `care.referral.${state}`, { coach })}</p>
      <p class="soft">{say(lang, 'care.referral.from', { referrer, day: longDate(lang, dayOf(sentAt)) })}</p>
    </section>
  );
}

function TakeAlong({ visit }: { visit: OwnVisit }) {
  const { lang } = visit;
  return (
    <section class="card stack">
      <h2>{say(lang, 'care.plan.card')}</h2>
      <p>{say(lang, 'care.plan.cardWhat')}</p>
      <p class="actions">
        <a class="button" href={hrefOf(visit, '/meenemen')}>
          {say(lang, 'care.plan.open')}
        </a>
      </p>
    </section>
  );
}
