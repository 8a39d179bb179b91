import { calendarFile, eventUid } from '../../booking/calendar-file.ts';
import type { ClientNews } from '../../booking/client-news.ts';
import { say, type TextKey } from '../../i18n/index.ts';
import type { Lang } from '../../lang.ts';
import type { DeliveryParts } from '../parts.ts';
import type { Mail } from '../ports.ts';
import { clockWords, dayWords, fullDayWords } from '../../when.ts';
import { wordsOf, type Line } from './words.ts';

type Kind = 'CLIENT_CONFIRMATION' | 'CLIENT_MOVED' | 'CLIENT_REMINDER' | 'CLIENT_CANCELLED';
type About = { kind: Kind; appointmentId: string; sequence: number };
type Written = Pick<Mail, 'subject' | 'text' | 'html' | 'calendar'>;

const keys = {
  CLIENT_CONFIRMATION: { subject: 'mail.confirmation.subject', lead: 'mail.confirmation.lead' },
  CLIENT_MOVED: { subject: 'mail.moved.subject', lead: 'mail.moved.lead' },
  CLIENT_REMINDER: { subject: 'mail.reminder.subject', lead: 'mail.reminder.lead' },
  CLIENT_CANCELLED: { subject: 'mail.cancelled.subject', lead: 'mail.cancelled.lead' },
} as const satisfies Record<Kind, { subject: TextKey; lead: TextKey }>;

/**
 * A mail about an appointment: when it is, and the link behind which the rest is. It may be read over a shoulder or come at
 * the wrong address: no name, no place, nothing that anyone typed.
 */
export function writeAppointmentMail(
  { publicUrl, mailFrom }: Pick<DeliveryParts, 'publicUrl' | 'mailFrom'>,
  about: About,
  news: ClientNews,
  now: Date,
): Written {
  const { language: lang, startsAt, token } = news;
  const link = token === undefined ? undefined : `${publicUrl}/a/${token}`;
  const lines = [
    say(lang, 'mail.hello'),
    `${say(lang, keys[about.kind].lead)}\n${whenOf(lang, news)}`,
    ...(about.kind === 'CLIENT_CANCELLED' ? afterCancellation(lang, link) : whatNext(lang, link)),
    ...(about.kind === 'CLIENT_CONFIRMATION' ? [say(lang, 'mail.ignore')] : []),
    say(lang, 'mail.sign'),
  ];
  return {
    subject: say(lang, keys[about.kind].subject, { day: dayWords(lang, startsAt) }),
    ...wordsOf(lang, lines),
    calendar: calendarOf(about, news, mailFrom, now),
  };
}

function whenOf(lang: Lang, { startsAt, endsAt }: ClientNews): string {
  const day = fullDayWords(lang, startsAt);
  return say(lang, 'mail.when', { day, from: clockWords(lang, startsAt), to: clockWords(lang, endsAt) });
}

function whatNext(lang: Lang, link: string | undefined): Line[] {
  const free = say(lang, 'mail.free');
  return link ? [{ lead: say(lang, 'mail.info'), href: link }, say(lang, 'mail.change'), free] : [free];
}

function afterCancellation(lang: Lang, link: string | undefined): Line[] {
  return link ? [{ lead: say(lang, 'mail.cancelled.again'), href: link }] : [say(lang, 'mail.cancelled.ask')];
}

/** For the calendar: a title that says nothing, no place. A reminder needs none: it is in there already. */
function calendarOf(
  { kind, appointmentId, sequence }: About,
  { language: lang, to, startsAt, endsAt }: ClientNews,
  mailFrom: string,
  now: Date,
): Mail['calendar'] {
  if (kind === 'CLIENT_REMINDER') return undefined;
  const method = kind === 'CLIENT_CANCELLED' ? 'CANCEL' : 'REQUEST';
  const content = calendarFile({
    ...{ uid: eventUid(appointmentId), sequence, startsAt, endsAt, method, stamp: now },
    ...{ title: say(lang, 'mail.calendar.title'), organizer: mailFrom, attendee: to },
  });
  return { content, method, filename: say(lang, 'mail.calendar.file') };
}
