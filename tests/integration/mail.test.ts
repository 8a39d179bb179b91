import { SMTPServer } from 'smtp-server';
import { describe, expect, test } from 'vitest';
import { cancelAppointment } from '../../src/booking/cancel-appointment.ts';
import { claimLink, sendClaimCode } from '../../src/booking/claim-link.ts';
import { moveAppointment } from '../../src/booking/move-appointment.ts';
import { readSite } from '../../src/booking/read-site.ts';
import { withdrawConsent } from '../../src/consent/withdraw.ts';
import { asSystem } from '../../src/database/scope.ts';
import type { PracticeMail } from '../../src/practice/index.ts';
import { bookTalk, endings, freeSlot, newAddress, partsOf, type Talk } from '../support/talks.ts';
import { clock, useWerkwijzer } from '../support/werkwijzer.ts';

const werkwijzer = useWerkwijzer();
const WEDNESDAY = '2026-12-02';
const THE_DAY_BEFORE = new Date('2026-12-01T09:00:00Z'); // 10.00 in Brussels

const site = () => readSite(werkwijzer.db, clock, { slug: 'demo' });
const own = ({ clientId }: Talk) => ({ as: 'CLIENT', clientId }) as const;
const mailsTo = (address: string) => werkwijzer.mails().filter(({ to }) => to.includes(address));
const newest = (address: string) => mailsTo(address)[0];

async function booked(wish: Parameters<typeof bookTalk>[1] = {}) {
  const address = newAddress();
  const talk = await bookTalk(werkwijzer, { contact: { kind: 'MAIL', value: address }, ...wish });
  return { address, talk };
}

async function moved(talk: Talk): Promise<void> {
  const to = await freeSlot(werkwijzer, '2026-12-09');
  const move = { appointmentId: talk.appointmentId, to: { coachId: to.coachId, start: to.start } };
  await moveAppointment(partsOf(werkwijzer), await site(), own(talk), move);
}

async function cancelled(talk: Talk): Promise<void> {
  await cancelAppointment(partsOf(werkwijzer), await site(), own(talk), talk.appointmentId);
}

async function withdrawAll({ clientId }: Talk): Promise<void> {
  const consents = await asSystem(werkwijzer.db, (tx) => tx.consent.findMany({ where: { clientId } }));
  for (const { id: consentId } of consents)
    await withdrawConsent(partsOf(werkwijzer), { as: 'CLIENT' }, { clientId, consentId });
}

const calendarOf = (mail: PracticeMail | undefined) =>
  mail?.attachments.find(({ filename }) => filename.endsWith('.ics'))?.content.replaceAll('\r\n ', '') ?? '';
const property = (file: string, name: string) => new RegExp(`^${name}[:;](.*)\r$`, 'm').exec(file)?.[1];

describe('the confirmation', () => {
  test('says when, gives the client’s own link, and tells whoever did not ask to do nothing', async () => {
    const { address, talk } = await booked({ day: WEDNESDAY });
    await werkwijzer.deliver();
    const mail = newest(address);
    expect(mail?.subject).toBe('Je afspraak op woensdag 2 december');
    expect(mail?.text).toContain('woensdag 2 december 2026, van 9.00 tot 9.50 uur');
    expect(mail?.text).toContain(`${werkwijzer.origin}/a/${talk.token}\n`);
    expect(mail?.text).toMatch(/gratis en vrijwillig/);
    expect(mail?.text).toMatch(/Niet door jou .*aangevraagd\? Doe niets/);
    expect(mail?.autoSubmitted).toBe('auto-generated');
    const words = mail?.html.replaceAll(/<head>[\s\S]*<\/head>|<[^>]+>/g, ' ').split(/\s+/);
    expect(words?.join(' ').trim()).toBe(mail?.text.split(/\s+/).join(' ').trim());
  });

  test('is in the client’s language, with the words for an appointment of that language', async () => {
    const french = await booked({ language: 'fr' });
    const english = await booked({ language: 'en' });
    await werkwijzer.deliver();
    expect(newest(french.address)?.subject).toMatch(/^Votre rendez-vous du \S+ \d+/);
    expect(newest(french.address)?.text).toMatch(/de \d+h\d\d à \d+h\d\d/);
    expect(property(calendarOf(newest(french.address)), 'SUMMARY')).toBe('Rendez-vous');
    expect(newest(english.address)?.text).toMatch(/free and voluntary/);
    expect(property(calendarOf(newest(english.address)), 'SUMMARY')).toBe('Appointment');
  });

  test('carries an invitation without place, from us to the client', async () => {
    const { address, talk } = await booked();
    await werkwijzer.deliver();
    const file = calendarOf(newest(address));
    expect(property(file, 'METHOD')).toBe('REQUEST');
    expect(property(file, 'UID')).toContain(talk.appointmentId);
    expect(property(file, 'ORGANIZER')).toMatch(/mailto:werkwijzer@localhost\.localdomain$/);
    expect(property(file, 'ATTENDEE')).toMatch(new RegExp(`MAILTO:${address}$`));
    expect(file).not.toMatch(/LOCATION|DESCRIPTION|\/a\//);
  });

  test('of what a professional booked has the link that was handed over, which shows that appointment only', async () => {
    const { address, talk } = await booked({ onBehalf: true });
    await werkwijzer.deliver();
    expect(newest(address)?.text).toContain(`/a/${talk.token}`);
  });
});

describe('later mails', () => {
  test('a move is told with the same event in a newer version', async () => {
    const { address, talk } = await booked();
    await werkwijzer.deliver();
    const before = calendarOf(newest(address));
    await moved(talk);
    await werkwijzer.deliver();
    const mail = newest(address);
    expect(mail?.subject).toBe('Je afspraak is verplaatst naar woensdag 9 december');
    const after = calendarOf(mail);
    expect(property(after, 'METHOD')).toBe('REQUEST');
    expect(property(after, 'UID')).toBe(property(before, 'UID'));
    expect([property(before, 'SEQUENCE'), property(after, 'SEQUENCE')]).toEqual(['0', '1']);
  });

  test('a cancellation takes the event out of the calendar: the same UID, a higher sequence', async () => {
    const { address, talk } = await booked();
    await werkwijzer.deliver();
    const before = calendarOf(newest(address));
    await cancelled(talk);
    await werkwijzer.deliver();
    const file = calendarOf(newest(address));
    expect(newest(address)?.subject).toMatch(/gaat niet door$/);
    expect(property(file, 'METHOD')).toBe('CANCEL');
    expect(property(file, 'STATUS')).toBe('CANCELLED');
    expect(property(file, 'UID')).toBe(property(before, 'UID'));
    expect(Number(property(file, 'SEQUENCE'))).toBeGreaterThan(Number(property(before, 'SEQUENCE')));
  });

  test('a cancellation gives no link that would show nothing any more', async () => {
    const { address, talk } = await booked({ onBehalf: true });
    await cancelled(talk);
    await werkwijzer.deliver();
    expect(newest(address)?.text).not.toContain('/a/');
  });

  test('the reminder comes the day before, once, without a calendar file', async () => {
    const { address } = await booked({ day: WEDNESDAY });
    await werkwijzer.deliver();
    expect(mailsTo(address)).toHaveLength(1);
    await werkwijzer.deliver(new Date(THE_DAY_BEFORE.getTime() - 1));
    expect(mailsTo(address)).toHaveLength(1);
    await werkwijzer.deliver(THE_DAY_BEFORE);
    await werkwijzer.deliver(THE_DAY_BEFORE);
    expect(mailsTo(address)).toHaveLength(2);
    expect(newest(address)?.subject).toBe('Herinnering: je afspraak op woensdag 2 december');
    expect(newest(address)?.attachments).toEqual([]);
  });

  test('the reminder of a moved appointment is dropped, and the new day gets its own', async () => {
    const { address, talk } = await booked({ day: WEDNESDAY });
    await moved(talk);
    await werkwijzer.deliver(THE_DAY_BEFORE);
    expect(newest(address)?.subject).not.toMatch(/Herinnering/);
    await werkwijzer.deliver(new Date('2026-12-08T09:00:00Z'));
    expect(newest(address)?.subject).toBe('Herinnering: je afspraak op woensdag 9 december');
    expect(await endings(werkwijzer, talk.appointmentId)).toMatchObject({
      'CLIENT_REMINDER 0': 'DROPPED CHANGED',
      'CLIENT_REMINDER 1': 'SENT',
    });
  });

  test('the reminder of a cancelled appointment is dropped', async () => {
    const { talk } = await booked({ day: WEDNESDAY });
    await cancelled(talk);
    await werkwijzer.deliver(THE_DAY_BEFORE);
    expect(await endings(werkwijzer, talk.appointmentId)).toMatchObject({
      'CLIENT_REMINDER 0': 'DROPPED CHANGED',
      'CLIENT_CANCELLED 1': 'SENT',
    });
  });
});

describe('the code that claims a link', () => {
  test('comes by mail, claims the link, and the mails after it have the client’s own link', async () => {
    const { address, talk } = await booked({ onBehalf: true });
    await sendClaimCode(partsOf(werkwijzer), talk.token);
    await werkwijzer.deliver();
    const mail = mailsTo(address).find(({ subject }) => subject === 'Je code');
    const code = /\d{3} \d{3}/.exec(mail?.text ?? '')?.[0] ?? '';
    expect(mail?.subject).not.toContain(code);
    expect(mail?.text).not.toContain('/a/');
    const token = await claimLink(partsOf(werkwijzer), talk.token, code);
    await moved(talk);
    await werkwijzer.deliver();
    expect(newest(address)?.text).toContain(`/a/${token}`);
  });

  test('is dropped when a newer one was asked for, or when it ran out before it could go', async () => {
    const { address, talk } = await booked({ onBehalf: true });
    await sendClaimCode(partsOf(werkwijzer), talk.token);
    const twoMinutesOn = () => new Date(clock().getTime() + 2 * 60_000);
    await sendClaimCode(partsOf(werkwijzer, twoMinutesOn), talk.token);
    await werkwijzer.deliver(twoMinutesOn());
    expect(mailsTo(address).filter(({ subject }) => subject === 'Je code')).toHaveLength(1);
    const nextDay = new Date(clock().getTime() + 24 * 60 * 60_000);
    await sendClaimCode(
      partsOf(werkwijzer, () => new Date(clock().getTime() + 4 * 60_000)),
      talk.token,
    );
    await werkwijzer.deliver(nextDay);
    expect(mailsTo(address).filter(({ subject }) => subject === 'Je code')).toHaveLength(1);
  });
});

describe('what is no longer wanted', () => {
  test('nothing goes to a client who withdrew their consent to be contacted', async () => {
    const { address, talk } = await booked();
    await withdrawAll(talk);
    await werkwijzer.deliver();
    expect(mailsTo(address)).toEqual([]);
    expect(await endings(werkwijzer, talk.appointmentId)).toMatchObject({
      'CLIENT_CONFIRMATION 0': 'DROPPED NO_CONSENT',
    });
    // What happens later is not even put in the outbox.
    await cancelled(talk);
    expect(Object.keys(await endings(werkwijzer, talk.appointmentId))).not.toContain('CLIENT_CANCELLED 1');
  });

  test('nothing about a talk that is past goes out, however long the mail server was away', async () => {
    const { address, talk } = await booked({ day: WEDNESDAY });
    await werkwijzer.deliver(new Date('2026-12-03T08:00:00Z'));
    expect(mailsTo(address)).toEqual([]);
    expect(await endings(werkwijzer, talk.appointmentId)).toMatchObject({
      'CLIENT_CONFIRMATION 0': 'DROPPED PAST',
      'CLIENT_REMINDER 0': 'DROPPED PAST',
    });
  });

  test('a client without mail address gets no mail, and none is kept for later', async () => {
    const talk = await bookTalk(werkwijzer, { contact: { kind: 'PHONE', value: '+32470123456' } });
    expect(Object.keys(await endings(werkwijzer, talk.appointmentId))).toEqual(['COACH_BOOKED 0']);
  });
});

describe('a mail server that refuses', () => {
  test('for good: the mail has failed and is not tried again', async () => {
    await refusingWith(550, async (worker, talk) => {
      await worker.runDue();
      expect((await endings(werkwijzer, talk.appointmentId))['CLIENT_CONFIRMATION 0']).toBe('FAILED REFUSED');
    });
  });

  test('for now: it is tried again later', async () => {
    await refusingWith(451, async (worker, talk) => {
      await worker.runDue();
      expect((await endings(werkwijzer, talk.appointmentId))['CLIENT_CONFIRMATION 0']).toBe('PENDING BUSY');
    });
  });

  test('where none is set, the mail has failed and says so', async () => {
    const { talk } = await booked();
    await werkwijzer.newWorker({}, { practiceMail: undefined }).runDue();
    expect((await endings(werkwijzer, talk.appointmentId))['CLIENT_CONFIRMATION 0']).toBe(
      'FAILED NO_MAIL_SERVER',
    );
  });
});

/** A real mail server that answers every recipient with one code. */
async function refusingWith(
  responseCode: number,
  then: (worker: ReturnType<typeof werkwijzer.newWorker>, talk: Talk) => Promise<void>,
): Promise<void> {
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'], logger: false },
    onRcptTo: (_address, _session, callback) => callback(Object.assign(new Error('no'), { responseCode })),
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  try {
    const { talk } = await booked();
    await then(werkwijzer.newWorker({ SMTP_URL: `smtp://127.0.0.1:${port}` }), talk);
  } finally {
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}

describe('the practice mailbox', () => {
  test('shows the mails as a page, newest first, with links that can be followed and nothing that runs', async () => {
    const { address: earlier } = await booked();
    await werkwijzer.deliver();
    const { address, talk } = await booked();
    await werkwijzer.deliver();
    const page = await fetch(`${werkwijzer.origin}/try/mail`);
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html.indexOf(address)).toBeLessThan(html.indexOf(earlier));
    expect(html).toContain(`href="${werkwijzer.origin}/a/${talk.token}"`);
    expect(html).toContain('afspraak.ics');
    expect(html).not.toContain('<script');
    expect((await fetch(`${werkwijzer.origin}/try/mail.css`)).headers.get('content-type')).toMatch(
      /text\/css/,
    );
  });

  test('gives them as JSON, and to nobody who comes from elsewhere', async () => {
    const json: unknown = await (await fetch(`${werkwijzer.origin}/try/mail.json`)).json();
    expect(json).toEqual(werkwijzer.mails());
    const foreign = await fetch(`${werkwijzer.origin}/try/mail.json`, {
      headers: { 'x-forwarded-for': '192.0.2.1' },
    });
    expect(foreign.status).toBe(404);
  });
});
