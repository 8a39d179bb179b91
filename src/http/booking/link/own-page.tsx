import type { ComponentChildren } from 'preact';
import type { FileAppointment } from '../../../booking/client-file.ts';
import { say, type TextKey } from '../../../i18n/index.ts';
import { hrefOf } from '../../pages/visit.ts';
import { clockWords, fullDayWords } from '../../../when.ts';
import { TalkFacts } from '../talk-facts.tsx';
import { CareCards, Waiting } from './care-cards.tsx';
import { mayBook, mayMove } from './coming.ts';
import type { OwnVisit } from './visit.ts';

export type OwnPageProps = {
  visit: OwnVisit;
  now: Date;
  coming: readonly FileAppointment[];
  past: readonly FileAppointment[];
  /** Just booked: shown as the last step. */
  fresh: FileAppointment | undefined;
  /** What was just done. */
  done: TextKey | undefined;
  url: string;
};

/** The client's own page: what is to come, what they can change, and the way to their data. */
export function OwnPage({ visit, now, coming, past, fresh, done, url }: OwnPageProps) {
  const { lang, site } = visit;
  const others = coming.filter((one) => one !== fresh);
  return (
    <div class="narrow">
      {done && (
        <div class="notice good" role="status">
          <p>{say(lang, done)}</p>
        </div>
      )}
      <Waiting visit={visit} />
      {fresh && <p class="step">{say(lang, 'booking.step', { step: 3 })}</p>}
      <h1>{say(lang, fresh ? 'link.fresh.title' : 'link.own.title')}</h1>
      <div class="stack section">
        {fresh && (
          <Appointment {...{ visit, now, one: fresh }}>
            <Next visit={visit} />
          </Appointment>
        )}
        {fresh && <Keep visit={visit} url={url} />}
        <CareCards visit={visit} />
        {fresh && others.length > 0 && <h2>{say(lang, 'link.own.others')}</h2>}
        {others.map((one) => (
          <Appointment key={one.appointmentId} {...{ visit, now, one }} />
        ))}
        {coming.length === 0 && <p>{say(lang, 'link.own.none')}</p>}
        {mayBook(site) && (
          <p class="actions">
            <a class={coming.length === 0 ? 'button primary' : 'button'} href={hrefOf(visit, '/nieuw')}>
              {say(lang, 'link.again')}
            </a>
          </p>
        )}
        {past.length > 0 && <Past visit={visit} past={past} />}
        <Data visit={visit} />
        {!fresh && <Keep visit={visit} url={url} />}
      </div>
    </div>
  );
}

type AppointmentProps = { visit: OwnVisit; now: Date; one: FileAppointment; children?: ComponentChildren };

function Appointment({ visit, now, one, children }: AppointmentProps) {
  const { lang, site } = visit;
  const at = `/afspraak/${one.appointmentId}`;
  const changes = one.startsAt > now;
  return (
    <section class="card stack">
      <TalkFacts lang={lang} talk={one} />
      {one.companion && <p>{say(lang, 'link.companion')}</p>}
      {children}
      <p class="actions">
        <a class="button" href={hrefOf(visit, `${at}.ics`)}>
          {say(lang, 'link.calendar')}
        </a>
        {changes && mayMove(site) && (
          <a class="button" href={hrefOf(visit, `${at}/verplaats`)}>
            {say(lang, 'link.move')}
          </a>
        )}
        {changes && (
          <a class="button" href={hrefOf(visit, `${at}/annuleer`)}>
            {say(lang, 'link.cancel')}
          </a>
        )}
      </p>
    </section>
  );
}

/** What happens after booking, as far as it depends on the way of contact. */
function Next({ visit }: { visit: OwnVisit }) {
  const { lang, file } = visit;
  const byMail = file.contact.kind === 'MAIL' && visit.mails && file.agreesToContact;
  return (
    <>
      <h2>{say(lang, 'link.next.title')}</h2>
      <ul>
        <li>{say(lang, byMail ? 'link.next.mail' : 'link.next.noMail')}</li>
        <li>{say(lang, 'link.next.bring')}</li>
        <li>{say(lang, 'link.next.change')}</li>
      </ul>
    </>
  );
}

/** The link is the only way back: there is no account. */
function Keep({ visit, url }: { visit: OwnVisit; url: string }) {
  const { lang } = visit;
  return (
    <section class="card stack">
      <h2>{say(lang, 'link.keep.title')}</h2>
      <p>{say(lang, 'link.keep.what')}</p>
      <details>
        <summary>{say(lang, 'link.keep.show')}</summary>
        <p class="link-text">{url}</p>
      </details>
    </section>
  );
}

function Past({ visit, past }: { visit: OwnVisit; past: readonly FileAppointment[] }) {
  const { lang } = visit;
  return (
    <section>
      <h2>{say(lang, 'link.past')}</h2>
      <ul class="plain-list">
        {past.map((one) => (
          <li key={one.appointmentId}>
            {fullDayWords(lang, one.startsAt)}, {clockWords(lang, one.startsAt)}
            {one.coach && `, ${one.coach}`}
            {one.state === 'CANCELLED' && <span class="soft"> ({say(lang, 'link.cancelled')})</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Data({ visit }: { visit: OwnVisit }) {
  const { lang } = visit;
  return (
    <section class="card stack">
      <h2>{say(lang, 'link.data.title')}</h2>
      <p>{say(lang, 'link.data.lead')}</p>
      <p class="actions">
        <a class="button" href={hrefOf(visit, '/gegevens')}>
          {say(lang, 'link.data.open')}
        </a>
      </p>
    </section>
  );
}
