import { dayOf } from '../../../day.ts';
import type { CareFeedback } from '../../../feedback/client-care.ts';
import { textVersions } from '../../../consent/new-consent.ts';
import { categoriesOf, fields } from '../../../feedback/fields.ts';
import { listed, longDate, say } from '../../../i18n/index.ts';
import type { Lang } from '../../../lang.ts';
import { hrefOf } from '../../pages/visit.ts';
import type { OwnVisit } from './visit.ts';

type Props = { visit: OwnVisit; one: CareFeedback };

/** The four fields, to whom they go or went, and while they wait the client's answer. */
export function FeedbackPage({ visit, one }: Props) {
  const { lang } = visit;
  return (
    <div class="narrow">
      <h1>{say(lang, 'care.feedback.title')}</h1>
      <p class="lead">{statusWords(lang, one)}</p>
      {one.state !== 'RECALLED' && <p class="section">{wayWords(lang, one)}</p>}
      <div class="stack section">
        {one.state !== 'RECALLED' && (
          <section class="card stack">
            {fields.map((field) => {
              const words = one.text[field];
              return (
                words && (
                  <div key={field}>
                    <h2>{say(lang, `care.feedback.${field}`)}</h2>
                    <p class="typed">{words}</p>
                  </div>
                )
              );
            })}
          </section>
        )}
        {one.state === 'PREVIEW' && <Answer visit={visit} one={one} />}
        {one.state === 'SENT' && one.mode !== 'CLIENT' && (
          <p class="no-print">
            {say(lang, 'care.feedback.toData')}{' '}
            <a href={hrefOf(visit, '/gegevens')}>{say(lang, 'link.data.open')}</a>
          </p>
        )}
      </div>
      <p class="actions">
        <a class="button" href={hrefOf(visit)}>
          {say(lang, 'link.back')}
        </a>
      </p>
    </div>
  );
}

/** How it stands with a feedback, in one sentence. */
export function statusWords(lang: Lang, { state, mode, coach, recipient, at }: CareFeedback): string {
  const values = { coach, recipient, day: longDate(lang, dayOf(at)) };
  if (state === 'RECALLED') return say(lang, 'care.feedback.RECALLED', values);
  if (mode === 'CLIENT') return say(lang, 'care.feedback.CLIENT', values);
  return say(lang, state === 'PREVIEW' ? 'care.feedback.PREVIEW' : 'care.feedback.SENT', values);
}

/** By which way it goes or went. */
function wayWords(lang: Lang, { mode, recipient }: CareFeedback): string {
  return mode === 'CLIENT'
    ? say(lang, 'care.feedback.print')
    : say(lang, `care.feedback.way.${mode}`, { recipient });
}

/** Yes or no, equally easy; before yes, what the client then agrees to, in the words of the ledger. */
function Answer({ visit, one }: Props) {
  const { lang } = visit;
  const { recipient, feedbackId, mode, text } = one;
  const goes = mode !== 'CLIENT';
  const what = listed(
    lang,
    categoriesOf(text).map((category) => say(lang, `care.what.${category}`)),
  );
  return (
    <section class="card stack no-print">
      {goes && (
        <>
          <h2>{say(lang, 'care.feedback.answer')}</h2>
          <p>{say(lang, 'care.feedback.agree')}</p>
          <blockquote class="agreed">
            <p>{say(lang, `consent.${textVersions.FEEDBACK}`, { name: recipient, what })}</p>
          </blockquote>
          <p>{say(lang, 'care.feedback.recall')}</p>
        </>
      )}
      <form method="post" action={hrefOf(visit, `/terugkoppeling/${feedbackId}`)}>
        <p class="actions full">
          <button class="button primary" name="send" value="ja">
            {goes ? say(lang, 'care.feedback.yes', { recipient }) : say(lang, 'care.feedback.yesSelf')}
          </button>
          <button class="button" name="send" value="nee">
            {say(lang, 'care.feedback.no')}
          </button>
        </p>
      </form>
      <p class="soft">{say(lang, 'care.feedback.noWhat')}</p>
    </section>
  );
}
