import type { FileConsent } from '../../../booking/client-file.ts';
import { dayOf } from '../../../day.ts';
import type { ConsentHow } from '../../../generated/prisma/enums.ts';
import { longDate, say, type TextKey } from '../../../i18n/index.ts';
import { hrefOf } from '../../pages/visit.ts';
import { consentTitle, consentWords } from './consent-words.ts';
import type { OwnVisit } from './visit.ts';

const ways: Record<ConsentHow, TextKey> = {
  ONLINE: 'link.how.ONLINE',
  SPOKEN: 'link.how.SPOKEN',
  PHONE: 'link.how.PHONE',
  PAPER: 'link.how.PAPER',
};

/** What a client agreed to: what holds now, which can be taken back, and then what no longer does. */
export function ConsentList({ visit }: { visit: OwnVisit }) {
  const { lang, file, now } = visit;
  const holds = ({ withdrawnAt, until }: FileConsent) => !withdrawnAt && until > now;
  const [live, over] = [file.consents.filter(holds), file.consents.filter((one) => !holds(one))];
  return (
    <>
      {live.length === 0 ? <p>{say(lang, 'care.consent.none')}</p> : <h3>{say(lang, 'care.consent.now')}</h3>}
      <Lines visit={visit} consents={live} live={true} />
      {over.length > 0 && <h3>{say(lang, 'care.consent.before')}</h3>}
      <Lines visit={visit} consents={over} live={false} />
    </>
  );
}

type LinesProps = { visit: OwnVisit; consents: readonly FileConsent[]; live: boolean };

function Lines({ visit, consents, live }: LinesProps) {
  if (consents.length === 0) return null;
  return (
    <ul class="plain-list">
      {consents.map((one) => (
        <Line key={one.consentId} {...{ visit, one, live }} />
      ))}
    </ul>
  );
}

function Line({ visit, one, live }: { visit: OwnVisit; one: FileConsent; live: boolean }) {
  const { lang } = visit;
  const { consentId, how, from, until, recordedBy, withdrawnAt } = one;
  const date = (moment: Date) => longDate(lang, dayOf(moment));
  const given = { day: date(from), how: say(lang, ways[how]), by: say(lang, `link.by.${recordedBy}`) };
  const title = consentTitle(lang, one);
  return (
    <li>
      <p>
        <strong>{title}</strong>
      </p>
      <p class={live ? undefined : 'soft'}>{consentWords(visit, one)}</p>
      <p class="soft">
        {say(lang, 'care.consent.given', given)}{' '}
        {withdrawnAt
          ? say(lang, 'link.data.withdrawn', { day: date(withdrawnAt) })
          : say(lang, 'link.data.until', { day: date(until) })}
      </p>
      {live && (
        <p class="no-print">
          <a class="tap" href={hrefOf(visit, `/toestemming/${consentId}`)}>
            {say(lang, 'link.data.withdraw')}
            <span class="hidden">: {title}</span>
          </a>
        </p>
      )}
    </li>
  );
}
