import { beforeEach, describe, expect, test } from 'vitest';
import { cancelAppointment } from '../../src/booking/cancel-appointment.ts';
import { eraseClient } from '../../src/booking/erase-client.ts';
import { moveAppointment } from '../../src/booking/move-appointment.ts';
import { readSite } from '../../src/booking/read-site.ts';
import { finishCallRequest, readCallRequests, requestCall } from '../../src/booking/request-call.ts';
import { asSystem } from '../../src/database/scope.ts';
import { enqueueAgendas } from '../../src/delivery/agendas.ts';
import type { Message } from '../../src/practice/index.ts';
import {
  bookTalk,
  endings,
  freeSlot,
  messagesAbout,
  newAddress,
  partsOf,
  person,
  type Talk,
} from '../support/talks.ts';
import { clock, coach, useWerkwijzer } from '../support/werkwijzer.ts';

const werkwijzer = useWerkwijzer();
/** No name that anyone has; planted in every booking here. */
const MARKER = 'Zevenslaper';

const site = () => readSite(werkwijzer.db, clock, { slug: 'demo' });
const own = ({ clientId }: Talk) => ({ as: 'CLIENT', clientId }) as const;
const book = (day?: string) =>
  bookTalk(werkwijzer, {
    ...{ name: MARKER, contact: { kind: 'MAIL', value: `${MARKER}.${newAddress()}` } },
    ...(day && { day }),
  });

async function chat() {
  const { id } = await werkwijzer.connector.openPersonalChat(coach);
  return werkwijzer.connector.conversation(id);
}

/** The newest message of the coach's chat as text: title, lines, buttons. */
async function newest(): Promise<{ message: Message; text: string }> {
  const message = (await chat()).messages.at(-1);
  if (!message) throw new Error('the chat is empty');
  return { message, text: JSON.stringify(message.attachments) };
}

async function cancel(talk: Talk): Promise<void> {
  await cancelAppointment(partsOf(werkwijzer), await site(), own(talk), talk.appointmentId);
}

const calendarUrl = (text: string) => /http[^"]*\/c\/[^"]*\.ics/.exec(text)?.[0] ?? '';

beforeEach(async () => {
  const { id } = await chat();
  if (!(await chat()).installed) await werkwijzer.connector.install(id);
  werkwijzer.connector.clearFaults();
  await werkwijzer.deliver();
});

describe('what a coach is told in chat', () => {
  test('a new appointment: when and where, and that the rest is in the tab', async () => {
    const talk = await book('2026-12-02');
    await werkwijzer.deliver();
    const { message, text } = await newest();
    expect(text).toContain('Nieuwe afspraak');
    expect(text).toContain('woensdag 2 december, 9.00 tot 9.50');
    expect(text).toContain(talk.slot.place);
    expect(text).toMatch(/tab Agenda/);
    expect(message.attachments[0]?.content).toMatchObject({
      ...{ type: 'AdaptiveCard', version: '1.5', fallbackText: 'Nieuwe afspraak' },
    });
    expect(message.text).toBe('');
  });

  test('a move says from when to when, a cancellation which talk', async () => {
    const talk = await book('2026-12-02');
    await werkwijzer.deliver();
    const to = await freeSlot(werkwijzer, '2026-12-09');
    const move = { appointmentId: talk.appointmentId, to: { coachId: to.coachId, start: to.start } };
    await moveAppointment(partsOf(werkwijzer), await site(), own(talk), move);
    await werkwijzer.deliver();
    const moved = (await newest()).text;
    expect(moved).toContain('woensdag 9 december, 9.00 tot 9.50');
    expect(moved).toContain('Eerder: woensdag 2 december, 10.00');
    await cancel(talk);
    await werkwijzer.deliver();
    expect((await newest()).text).toMatch(/Afspraak geannuleerd.*woensdag 9 december/);
  });

  test('the agenda in the morning: count and times, not where or with whom', async () => {
    for (let n = 0; n < 3; n++) await book('2026-12-16');
    const morning = new Date('2026-12-16T07:30:00+01:00');
    await enqueueAgendas(werkwijzer.db, morning);
    await werkwijzer.deliver(morning);
    const { messages } = await chat();
    const texts = messages.map(({ attachments }) => JSON.stringify(attachments));
    const text = texts.find((one) => one.includes('Vandaag'));
    expect(text).toContain('Vandaag 3 gesprekken: 9.00, 10.00, 11.00');
    expect(text).not.toContain('campus');
    const before = messages.length;
    await enqueueAgendas(werkwijzer.db, morning);
    await werkwijzer.deliver(morning);
    expect((await chat()).messages).toHaveLength(before);
  });

  test('someone who asks to be called: where, and nothing of who; not when the call was made already', async () => {
    const parts = partsOf(werkwijzer);
    const caller = { name: MARKER, phone: '+32470123456', partOfDay: 'ANY', language: 'nl' } as const;
    await requestCall(parts, await site(), caller);
    await werkwijzer.deliver();
    expect((await newest()).text).toMatch(/Op Demo Ziekenhuis, campus Demo wil iemand gebeld worden/);
    const before = (await chat()).messages.length;
    await requestCall(parts, await site(), caller);
    const known = await person(werkwijzer, 'Demo Coach');
    for (const { id } of await readCallRequests(parts, known)) await finishCallRequest(parts, known, id);
    await werkwijzer.deliver();
    expect((await chat()).messages).toHaveLength(before);
  });

  test('never who the client is: not in a chat, a mail, a calendar file or the outbox', async () => {
    await werkwijzer.deliver(new Date('2026-12-15T09:00:00Z'));
    const all = {
      chats: werkwijzer.connector.conversations(),
      mails: werkwijzer
        .mails()
        .map((mail) => ({ ...mail, to: [], attachments: withoutAttendee(mail.attachments) })),
      outbox: await asSystem(werkwijzer.db, (tx) => tx.outboxMessage.findMany()),
    };
    expect(all.mails.length).toBeGreaterThan(3);
    expect(JSON.stringify(all)).not.toMatch(new RegExp(MARKER, 'i'));
  });
});

/** The address a mail goes to stands in its calendar file too, as the one who comes. */
function withoutAttendee(attachments: readonly { content: string }[]): string[] {
  return attachments.map(({ content }) => content.replaceAll('\r\n ', '').replaceAll(/^ATTENDEE.*$/gm, ''));
}

describe('the calendar file in a coach’s message', () => {
  test('has time and place and no client; after a cancellation it takes the talk out', async () => {
    const talk = await book();
    await werkwijzer.deliver();
    const url = calendarUrl((await newest()).text);
    const response = await fetch(url);
    const file = await response.text();
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(file).toMatch(/METHOD:PUBLISH[\s\S]*SEQUENCE:0[\s\S]*SUMMARY:Gesprek\r\n/);
    expect(file).not.toMatch(/ATTENDEE|ORGANIZER/);
    await cancel(talk);
    expect(await (await fetch(url)).text()).toMatch(/METHOD:CANCEL[\s\S]*SEQUENCE:1[\s\S]*STATUS:CANCELLED/);
  });

  test('opens with its own proof only, for reading only, while it is the coach’s and the client’s', async () => {
    const talk = await book();
    await werkwijzer.deliver();
    const url = calendarUrl((await newest()).text);
    const forged = [
      url.replace(/.(\.ics)$/, (end) => (end.startsWith('A') ? 'B.ics' : 'A.ics')),
      url.replace(talk.appointmentId, (await book()).appointmentId),
      url.replace('.ics', ''),
      url.replace(/\/c\/.*/, '/c/x.ics'),
    ];
    for (const other of forged) expect((await fetch(other)).status).toBe(404);
    expect((await fetch(url, { method: 'POST' })).status).toBe(404);
    await asSystem(werkwijzer.db, (tx) =>
      tx.appointment.update({ where: { id: talk.appointmentId }, data: { state: 'COMPLETED' } }),
    );
    expect((await fetch(url)).status).toBe(200);
    await eraseClient(partsOf(werkwijzer), await site(), talk.clientId);
    expect((await fetch(url)).status).toBe(404);
  });
});

describe('when Teams does not take a message', () => {
  test('429: it waits as long as it is asked to, and goes out once', async () => {
    const talk = await book();
    const before = (await chat()).messages.length;
    werkwijzer.connector.fault({ match: 'send', status: 429, retryAfter: 120 });
    await werkwijzer.deliver();
    const about = await messagesAbout(werkwijzer, talk.appointmentId);
    const waiting = about.find(({ kind }) => kind === 'COACH_BOOKED');
    expect(waiting).toMatchObject({ state: 'PENDING', lastError: 'BUSY' });
    expect(waiting?.notBefore.getTime()).toBeGreaterThanOrEqual(clock().getTime() + 120_000);
    await werkwijzer.deliver(new Date(clock().getTime() + 119_000));
    expect((await chat()).messages).toHaveLength(before);
    await werkwijzer.deliver(waiting?.notBefore);
    expect((await chat()).messages).toHaveLength(before + 1);
  });

  test.each([412, 502, 504])('%i: it is tried again', async (status) => {
    const talk = await book();
    werkwijzer.connector.fault({ match: 'send', status });
    await werkwijzer.deliver();
    expect((await endings(werkwijzer, talk.appointmentId))['COACH_BOOKED 0']).toBe('PENDING BUSY');
    await werkwijzer.deliver(new Date(clock().getTime() + 60_000));
    expect((await endings(werkwijzer, talk.appointmentId))['COACH_BOOKED 0']).toBe('SENT');
  });

  test('the app was removed: it has failed, and nothing is sent there until the app is back', async () => {
    const { id } = await chat();
    await werkwijzer.connector.uninstall(id);
    const talk = await book();
    const calls = () => werkwijzer.connector.outbound().filter(({ method }) => method === 'POST').length;
    const before = calls();
    await werkwijzer.deliver();
    expect((await endings(werkwijzer, talk.appointmentId))['COACH_BOOKED 0']).toBe('FAILED UNREACHABLE');
    expect(calls()).toBe(before);
    await werkwijzer.connector.install(id);
    await expect.poll(() => reachable(id)).toBe(true);
    const next = await book();
    await werkwijzer.deliver();
    expect((await endings(werkwijzer, next.appointmentId))['COACH_BOOKED 0']).toBe('SENT');
  });

  test.each([403, 404])('%i without warning: it has failed, until the coach writes again', async (status) => {
    const talk = await book();
    const { id } = await chat();
    werkwijzer.connector.fault({ match: 'send', status });
    await werkwijzer.deliver();
    expect((await endings(werkwijzer, talk.appointmentId))['COACH_BOOKED 0']).toBe('FAILED UNREACHABLE');
    expect(await reachable(id)).toBe(false);
    await werkwijzer.connector.say(id, coach, 'help');
    await expect.poll(() => reachable(id)).toBe(true);
  });

  test('a coach who never opened the chat cannot be reached', async () => {
    await asSystem(werkwijzer.db, (tx) => tx.conversation.updateMany({ data: { reachable: false } }));
    const talk = await book();
    await werkwijzer.deliver();
    expect((await endings(werkwijzer, talk.appointmentId))['COACH_BOOKED 0']).toBe('FAILED UNREACHABLE');
  });
});

async function reachable(conversationId: string): Promise<boolean | undefined> {
  const found = await asSystem(werkwijzer.db, (tx) =>
    tx.conversation.findFirst({ where: { conversationId } }),
  );
  return found?.reachable;
}
