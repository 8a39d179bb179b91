import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  type ICalAttendeeData,
} from 'ical-generator';

/** One appointment as a calendar program reads it. The title and description never carry a client's name. */
export type CalendarEvent = {
  /** The same for every version of one appointment. */
  uid: string;
  /** Goes up with every change; a program ignores a version that is not newer than its own. */
  sequence: number;
  startsAt: Date;
  endsAt: Date;
  title: string;
  place?: string | undefined;
  description?: string | undefined;
  /** PUBLISH: a file to download. REQUEST and CANCEL: in a mail, to put it in the calendar and to take it out. */
  method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  /** Mail addresses. */
  organizer?: string | undefined;
  attendee?: string | undefined;
  /** When this version was made. */
  stamp: Date;
};

/** The uid of an appointment, wherever it is put in a calendar. */
export function eventUid(appointmentId: string): string {
  return `${appointmentId}@werkwijzer`;
}

/** An iCalendar file (RFC 5545, methods of RFC 5546), in UTC, with folded lines that end in CRLF. */
export function calendarFile(event: CalendarEvent): string {
  const { uid, sequence, startsAt, endsAt, title, place, description, method, organizer, attendee } = event;
  const calendar = ical({
    prodId: { company: 'Werkwijzer', product: 'Booking', language: 'NL' },
    method: ICalCalendarMethod[method],
  });
  calendar.createEvent({
    ...{ id: uid, sequence, start: startsAt, end: endsAt, stamp: event.stamp },
    summary: printable(title),
    status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(place && { location: printable(place) }),
    ...(description && { description: printable(description) }),
    ...(organizer && { organizer: { name: organizer, email: organizer } }),
    ...(attendee && { attendees: [attending(attendee)] }),
  });
  return `${calendar.toString()}\r\n`;
}

/** Whoever booked has accepted already: no program has to ask, or to mail an answer to us. */
function attending(email: string): ICalAttendeeData {
  const accepted = { status: ICalAttendeeStatus.ACCEPTED, role: ICalAttendeeRole.REQ };
  return { email, name: email, rsvp: false, ...accepted };
}

/** Control characters, which a calendar file may not hold, become spaces; line ends stay. */
function printable(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(/[^\P{Cc}\n]/gu, ' ');
}
