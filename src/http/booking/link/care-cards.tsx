import type { ReferralState } from '../../../generated/prisma/enums.ts';
import type { CareFeedback, CareReferral } from '../../../feedback/client-care.ts';
import { dayOf } from '../../../day.ts';
import { longDate, say } from '../../../i18n/index.ts';
import { PhoneLink } from '../../pages/phone-link.tsx';
import { hrefOf } from '../../pages/visit.ts';
import { mayBook } from './coming.ts';
import { statusWords } from './feedback-page.tsx';
import type { OwnVisit } from './visit.ts';

/** What waits to be read: it stands before everything else. */
export function Waiting({ visit }: { visit: OwnVisit }) {
  const waiting = visit.file.care.feedbacks.filter(({ state }) => state === 'PREVIEW');
  return (
    <>
      {waiting.map((one) => (
        <ToRead key={one.feedbackId} {...{ visit, one }} />
      ))}
    </>
  );
}

/** Who referred the client and how that stands, what the coach wrote for them alone, and what they take along. */
export function CareCards({ visit }: { visit: OwnVisit }) {
  const { referrals, feedbacks, plan } = visit.file.care;
  const theirs = feedbacks.filter(({ state, mode }) => state === 'SENT' && mode === 'CLIENT');
  return (
    <>
      {referrals.map((one) => (
        <Referral key={one.referralId} visit={visit} one={one} />
      ))}
      {theirs.map((one) => (
        <Theirs key={one.feedbackId} {...{ visit, one }} />
      ))}
      {plan && <TakeAlong visit={visit} />}
    </>
  );
}

type FeedbackProps = { visit: OwnVisit; one: CareFeedback };

function ToRead({ visit, one }: FeedbackProps) {
  const { lang } = visit;
  return (
    <section class="notice stack">
      <p>
        <strong>{say(lang, 'care.preview.notice')}</strong>
      </p>
      <p class="actions">
        <a class="button primary" href={hrefOf(visit, `/terugkoppeling/${one.feedbackId}`)}>
          {say(lang, 'care.preview.open')}
        </a>
      </p>
    </section>
  );
}

function Theirs({ visit, one }: FeedbackProps) {
  const { lang } = visit;
  return (
    <section class="card stack">
      <h2>{say(lang, 'care.feedback.title')}</h2>
      <p>{statusWords(lang, one)}</p>
      <p class="actions">
        <a class="button" href={hrefOf(visit, `/terugkoppeling/${one.feedbackId}`)}>
          {say(lang, 'care.preview.open')}
        </a>
      </p>
    </section>
  );
}

/** Whether a coach is to get in touch. */
const waits: readonly ReferralState[] = ['REQUESTED', 'RECEIVED', 'ACCEPTED'];

function Referral({ visit, one }: { visit: OwnVisit; one: CareReferral }) {
  const { lang, file } = visit;
  const { referrer, coach = '', state, sentAt } = one;
  const reached = file.contact.kind !== 'NONE' && file.agreesToContact;
  return (
    <section class="card stack">
      <h2>{say(lang, 'care.referral.title')}</h2>
      <p>{say(lang, `care.referral.${state}`, { coach })}</p>
      {waits.includes(state) && (
        <p>
          {say(lang, reached ? 'care.referral.reached' : 'care.referral.notReached')}
          {reached && mayBook(visit.site) && ` ${say(lang, 'care.referral.orChoose')}`}
        </p>
      )}
      {(state === 'DECLINED' || (waits.includes(state) && !reached)) && <Ways visit={visit} />}
      <p class="soft">{say(lang, 'care.referral.from', { referrer, day: longDate(lang, dayOf(sentAt)) })}</p>
    </section>
  );
}

/** What a client can do who waits for nobody. */
function Ways({ visit }: { visit: OwnVisit }) {
  const { lang, site } = visit;
  const { phone } = site.policy;
  return (
    <>
      {mayBook(site) && (
        <p class="actions">
          <a class="button" href={hrefOf(visit, '/nieuw')}>
            {say(lang, 'care.referral.choose')}
          </a>
        </p>
      )}
      {phone && (
        <p>
          {say(lang, 'booking.call.us')} <PhoneLink phone={phone} />
        </p>
      )}
    </>
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
