import { describe, expect, test } from 'vitest';
import { calendarFile, eventUid, type CalendarEvent } from '../../src/booking/calendar-file.ts';

const event: CalendarEvent = {
  uid: eventUid('01900000-0000-7000-8000-000000000001'),
  sequence: 2,
  startsAt: new Date('2026-11-30T08:00:00Z'),
  endsAt: new Date('2026-11-30T08:50:00Z'),
  title: 'Afspraak',
  method: 'REQUEST',
  stamp: new Date('2026-11-22T10:00:00Z'),
};

/** The properties of a calendar file as a program reads them: unfolded, without parameters, unescaped. */
function read(file: string): Record<string, string> {
  const lines = file.replaceAll('\r\n ', '').trimEnd().split('\r\n');
  return Object.fromEntries(
    lines.map((line) => {
      const [, name = '', value = ''] = /^([A-Z-]+)(?:;(?:"[^"]*"|[^":])*)?:(.*)$/.exec(line) ?? [];
      return [name, value.replaceAll('\\n', '\n').replaceAll(/\\([\\;,])/g, '$1')];
    }),
  );
}

describe('a calendar file', () => {
  test('says when, in UTC, and which version of which event it is', () => {
    expect(calendarFile(event).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Werkwijzer//Booking//NL',
      'METHOD:REQUEST',
      'BEGIN:VEVENT',
      'UID:01900000-0000-7000-8000-000000000001@werkwijzer',
      'SEQUENCE:2',
      'DTSTAMP:20261122T100000Z',
      'DTSTART:20261130T080000Z',
      'DTEND:20261130T085000Z',
      'SUMMARY:Afspraak',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('takes an appointment out of the calendar when it is cancelled', () => {
    const file = read(calendarFile({ ...event, sequence: 3, method: 'CANCEL' }));
    expect(file).toMatchObject({ METHOD: 'CANCEL', STATUS: 'CANCELLED', SEQUENCE: '3', UID: event.uid });
  });

  test('names who sends and who comes, and asks nobody to answer', () => {
    const file = calendarFile({ ...event, organizer: 'werk@voorbeeld.be', attendee: 'demo@voorbeeld.be' });
    expect(read(file)).toMatchObject({
      ORGANIZER: 'mailto:werk@voorbeeld.be',
      ATTENDEE: 'MAILTO:demo@voorbeeld.be',
    });
    expect(file.replaceAll('\r\n ', '')).toContain('PARTSTAT=ACCEPTED;RSVP=FALSE');
  });

  test('keeps every character of a place, folded in lines of at most 75 bytes', () => {
    const place = 'Demoplein 1; zaal “Café”, 2de verdieping\\links 😀\n'.repeat(6);
    const file = calendarFile({ ...event, place, description: place });
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(read(file)).toMatchObject({ LOCATION: place, DESCRIPTION: place });
  });

  test('lets no text break out of its line', () => {
    const file = calendarFile({ ...event, title: 'A\r\nBEGIN:VALARM\u0000\u001b', place: 'B\rATTENDEE:x' });
    expect(file.split('\r\n').filter((line) => /^(BEGIN:VALARM|ATTENDEE)/.test(line))).toEqual([]);
    expect(file).not.toMatch(/[^\P{Cc}\r\n]|\r(?!\n)/u);
  });
});
