import type { ClientFile, FileAppointment } from '../../../booking/client-file.ts';
import { dayOf } from '../../../day.ts';
import type { Actor } from '../../../generated/prisma/enums.ts';
import { longDate, say, type TextKey } from '../../../i18n/index.ts';
import type { Lang } from '../../../lang.ts';
import { fullDayWords } from '../../../when.ts';
import { spanWords } from '../../pages/when.ts';
import { modeWords } from '../slots/slot-days.tsx';

type Event = FileAppointment['history'][number];

const happened: Partial<Record<Event['kind'], TextKey>> = {
  BOOKED: 'link.event.BOOKED',
  MOVED: 'link.event.MOVED',
  CANCELLED: 'link.event.CANCELLED',
};

const actors: Record<Actor, TextKey> = {
  CLIENT: 'link.by.CLIENT',
  PROFESSIONAL: 'link.by.PROFESSIONAL',
  COACH: 'link.by.COACH',
};

/** Every appointment with what happened to it. */
export function History({ lang, file }: { lang: Lang; file: ClientFile }) {
  return (
    <ul class="plain-list">
      {file.appointments.map(
        ({ appointmentId, startsAt, endsAt, coach, mode, place, companion, history }) => (
          <li key={appointmentId}>
            <p>
              <strong>{fullDayWords(lang, startsAt)}</strong>, {spanWords(lang, startsAt, endsAt)}
            </p>
            <p>
              {coach && `${coach}, `}
              {modeWords(lang, mode)}, <span lang="nl">{place}</span>
            </p>
            {companion && <p>{say(lang, 'link.companion')}</p>}
            {history.map((event) => (
              <p class="soft" key={`${event.kind} ${event.at.getTime()}`}>
                {eventWords(lang, event)}
              </p>
            ))}
          </li>
        ),
      )}
    </ul>
  );
}

function eventWords(lang: Lang, { kind, by, at }: Event): string {
  const key = happened[kind];
  return key ? say(lang, key, { day: longDate(lang, dayOf(at)), by: say(lang, actors[by]) }) : '';
}
