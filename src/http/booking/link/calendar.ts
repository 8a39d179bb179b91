import type { RequestHandler } from 'express';
import { calendarFile, eventUid } from '../../../booking/calendar-file.ts';
import { DomainError } from '../../../domain-error.ts';
import { say } from '../../../i18n/index.ts';
import type { PublicParts } from '../parts.ts';
import { anyLink, type AnyVisit, type LinkParams } from './visit.ts';

/**
 * An appointment as a file for the client's calendar. The title says nothing, because others see calendars; the place and the
 * way there go along, because here, unlike in a mail, it is the client who asks.
 */
export function sendCalendar(parts: PublicParts): RequestHandler<LinkParams> {
  return anyLink(parts, (visit, request, response) => {
    const { lang } = visit;
    const { appointmentId, startsAt, endsAt, place, wayfinding, sequence } = shownBy(
      visit,
      request.params.id,
    );
    const file = calendarFile({
      ...{ uid: eventUid(appointmentId), sequence, startsAt, endsAt, place, description: wayfinding },
      ...{ title: say(lang, 'mail.calendar.title'), method: 'PUBLISH', stamp: parts.clock() },
    });
    response.attachment(say(lang, 'mail.calendar.file')).type('text/calendar; charset=utf-8').send(file);
  });
}

/** The appointment, when this link shows it and it stands. */
function shownBy(visit: AnyVisit, id: string) {
  const one = appointmentsOf(visit).find(({ appointmentId }) => appointmentId === id);
  if (!one) throw new DomainError('NOT_FOUND', 'this link shows no such appointment');
  return one;
}

function appointmentsOf(visit: AnyVisit) {
  switch (visit.kind) {
    case 'OWN':
      return visit.file.appointments.filter(({ state }) => state === 'BOOKED');
    case 'HANDED':
      return [visit.shown];
    case 'REFERRED':
      return [];
  }
}
