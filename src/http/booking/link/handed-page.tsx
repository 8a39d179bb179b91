import { say } from '../../../i18n/index.ts';
import { ErrorSummary, type Problems } from '../../pages/fields.tsx';
import { hrefOf } from '../../pages/visit.ts';
import { TalkFacts } from '../talk-facts.tsx';
import { CodeForm } from './code-form.tsx';
import type { HandedVisit } from './visit.ts';

export type HandedPageProps = { visit: HandedVisit; sent: boolean; problems: Problems };

/** One appointment, and how its client makes the link their own. Nothing of the client, whoever looks. */
export function HandedPage({ visit, sent, problems }: HandedPageProps) {
  const { lang, shown } = visit;
  return (
    <div class="narrow">
      <ErrorSummary lang={lang} problems={problems} />
      <h1>{say(lang, 'link.handed.title')}</h1>
      <div class="stack section">
        <section class="card stack">
          <TalkFacts lang={lang} talk={shown} />
          <p class="actions">
            <a class="button" href={hrefOf(visit, `/afspraak/${shown.appointmentId}.ics`)}>
              {say(lang, 'link.calendar')}
            </a>
          </p>
        </section>
        <Claim visit={visit} sent={sent} problems={problems} />
      </div>
    </div>
  );
}

function Claim({ visit, sent, problems }: HandedPageProps) {
  const { lang, shown } = visit;
  const byMail = shown.contactKind === 'MAIL' && visit.mails;
  return (
    <section class="card stack no-print">
      <h2>{say(lang, 'link.claim.title')}</h2>
      <p>{say(lang, 'link.claim.why')}</p>
      {sent && (
        <p class="notice good" role="status">
          {say(lang, 'link.claim.sent')}
        </p>
      )}
      {byMail ? (
        <form method="post" action={hrefOf(visit, '/code')}>
          <p>{say(lang, 'link.claim.byMail')}</p>
          <p class="actions">
            <button class={sent ? 'button' : 'button primary'}>
              {say(lang, sent ? 'link.claim.sendAgain' : 'link.claim.send')}
            </button>
          </p>
        </form>
      ) : (
        <p>{say(lang, 'link.claim.byCoach')}</p>
      )}
      <CodeForm {...{ lang, problems }} action={hrefOf(visit)} primary={!byMail || sent} />
    </section>
  );
}
