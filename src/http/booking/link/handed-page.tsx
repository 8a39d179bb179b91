import { say } from '../../../i18n/index.ts';
import { ErrorSummary, type Problems } from '../../pages/fields.tsx';
import { hrefOf } from '../../pages/visit.ts';
import { TalkFacts } from '../talk-facts.tsx';
import { ClaimPart } from './claim-part.tsx';
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
        <ClaimPart
          {...{ visit, sent, problems, contactKind: shown.contactKind }}
          why="link.claim.why"
          byMail="link.claim.byMail"
        />
      </div>
    </div>
  );
}
