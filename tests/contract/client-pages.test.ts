import { beforeEach, describe, expect, test } from 'vitest';
import { readAgenda } from '../../src/booking/read-agenda.ts';
import { asSystem } from '../../src/database/scope.ts';
import { slotsOn, visitor, wordsOf, type Visitor } from '../support/pages.ts';
import { bookTalk, messagesAbout, partsOf, person } from '../support/talks.ts';
import { clock, useWerkwijzer } from '../support/werkwijzer.ts';

const SITE = 'de300000-0000-4000-8000-000000000013';

describe('the client’s own pages', () => {
  const running = useWerkwijzer();
  let someone: Visitor;
  beforeEach(() => {
    someone = visitor(running.origin);
  });

  async function policy(change: object): Promise<void> {
    await asSystem(running.db, (tx) => tx.bookingPolicy.update({ where: { siteId: SITE }, data: change }));
  }

  const pages = (token: string) => `/a/${token}`;

  test('show what is to come, what is over, and the way to their data', async () => {
    const talk = await bookTalk(running);
    const page = wordsOf(await someone.get(pages(talk.token)));
    expect(page).toMatch(/Je afspraken.*Wanneer.*Zet in je kalender Verplaats Annuleer/);
    expect(page).toMatch(/Wat houden jullie over mij bij\?/);
  });

  test('speak the language that the client chose, whatever the browser prefers', async () => {
    const talk = await bookTalk(running, { language: 'fr' });
    expect((await someone.get(pages(talk.token))).html).toContain('<html lang="fr">');
    expect((await someone.get(`${pages(talk.token)}?taal=en`)).html).toContain('<html lang="en">');
  });

  test('move to another moment of the coach, after asking; twice pressed, once told', async () => {
    const talk = await bookTalk(running);
    const path = `${pages(talk.token)}/afspraak/${talk.appointmentId}/verplaats`;
    const slotId = slotsOn(await someone.get(path))[2] ?? '';
    const ask = await someone.get(`${path}?moment=${slotId}`);
    expect(wordsOf(ask)).toContain('Naar dit moment verplaatsen?');
    const [one] = await Promise.all([1, 2].map(() => someone.post(path, { slotId })));
    expect(wordsOf(await someone.get(one?.location ?? ''))).toContain('Je afspraak is verplaatst');
    const messages = await messagesAbout(running, talk.appointmentId);
    expect(messages.filter(({ kind }) => kind === 'COACH_MOVED')).toHaveLength(1);
  });

  test('say so when the moment to move to was just taken, and leave the appointment where it is', async () => {
    const talk = await bookTalk(running);
    const path = `${pages(talk.token)}/afspraak/${talk.appointmentId}/verplaats`;
    const slotId = slotsOn(await someone.get(path))[1] ?? '';
    await visitor(running.origin).post('/b/demo/moment', { slotId });
    const late = await someone.post(path, { slotId });
    expect(late.status).toBe(409);
    expect(wordsOf(late)).toMatch(/net door iemand anders gekozen.*Kies een moment/);
    const still = await asSystem(running.db, (tx) =>
      tx.appointment.findUniqueOrThrow({ where: { id: talk.appointmentId } }),
    );
    expect(still.startsAt).toEqual(talk.slot.start);
  });

  test('cancel after asking, also when pressed twice', async () => {
    const talk = await bookTalk(running);
    const path = `${pages(talk.token)}/afspraak/${talk.appointmentId}/annuleer`;
    expect(wordsOf(await someone.get(path))).toMatch(
      /Deze afspraak annuleren\?.*Je kan altijd een nieuwe maken/,
    );
    for (let n = 0; n < 2; n++) {
      const done = await someone.post(path);
      expect(wordsOf(await someone.get(done.location))).toMatch(/is geannuleerd.*geen afspraak die nog komt/);
    }
  });

  test('book a next talk once, with someone along, and show it as just made', async () => {
    const talk = await bookTalk(running);
    const path = `${pages(talk.token)}/nieuw`;
    const slotId = slotsOn(await someone.get(path))[0] ?? '';
    expect(wordsOf(await someone.get(`${path}?moment=${slotId}`))).toMatch(
      /Past dit moment\?.*Ik breng iemand mee/,
    );
    const [one] = await Promise.all([1, 2].map(() => someone.post(path, { slotId, companion: 'on' })));
    const page = wordsOf(await someone.get(one?.location ?? ''));
    expect(page).toMatch(/Je afspraak staat vast.*Je brengt iemand mee.*Je andere afspraken/);
    const rows = await asSystem(running.db, (tx) =>
      tx.appointment.findMany({ where: { clientId: talk.clientId } }),
    );
    expect(rows).toHaveLength(2);
  });

  test('offer no talk by telephone to whom the coach cannot call', async () => {
    const byMail = await bookTalk(running);
    const byPhone = await bookTalk(running, { contact: { kind: 'PHONE', value: '+32470123456' } });
    const offered = async (token: string) =>
      slotsOn(await someone.get(`${pages(token)}/nieuw?week=2026-11-30`)).filter((slot) =>
        slot.includes('20261204T'),
      );
    expect(await offered(byMail.token)).toEqual([]);
    expect(await offered(byPhone.token)).not.toEqual([]);
  });

  test('move an appointment also where others book, but make no new one there', async () => {
    const talk = await bookTalk(running);
    await policy({ clientsBook: false });
    const page = wordsOf(await someone.get(pages(talk.token)));
    const move = `${pages(talk.token)}/afspraak/${talk.appointmentId}/verplaats`;
    const slotId = /moment=([^"&]+)/.exec((await someone.get(move)).html)?.[1] ?? '';
    const moved = await someone.post(move, { slotId });
    const again = await someone.get(`${pages(talk.token)}/nieuw`);
    await policy({ clientsBook: true });
    expect(page).toContain('Annuleer');
    expect(page).not.toContain('Maak een nieuwe afspraak');
    expect(moved).toMatchObject({ status: 303, location: `${pages(talk.token)}?gedaan=verplaatst` });
    expect(again.status).toBe(403);
  });

  test('give a calendar file that says nothing but when and where', async () => {
    const talk = await bookTalk(running, { name: 'Zonnebloem', language: 'fr', day: '2026-12-02' });
    const file = await someone.get(`${pages(talk.token)}/afspraak/${talk.appointmentId}.ics`);
    expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(file.headers.get('content-disposition')).toContain('rendez-vous.ics');
    const unfolded = file.html.replaceAll('\r\n ', '');
    expect(unfolded).toContain('METHOD:PUBLISH');
    expect(unfolded).toContain('SUMMARY:Rendez-vous\r\n');
    expect(unfolded).toContain(`UID:${talk.appointmentId}@werkwijzer`);
    expect(unfolded).toContain('LOCATION:Demo Ziekenhuis');
    expect(unfolded).not.toMatch(/Zonnebloem|voorbeeld\.be|coach/i);
  });

  test('show everything that is held, who saw it and what was agreed to', async () => {
    const contact = { kind: 'MAIL', value: 'zon@voorbeeld.be' } as const;
    const talk = await bookTalk(running, { name: 'Zonnebloem', contact });
    await readAgenda(partsOf(running), await person(running, 'Demo Coach'), {
      from: clock(),
      until: new Date('2027-02-01'),
    });
    const page = wordsOf(await someone.get(`${pages(talk.token)}/gegevens`));
    expect(page).toMatch(/Zonnebloem.*zon@voorbeeld\.be.*Nederlands.*22 november 2026/);
    expect(page).toMatch(/Wie zag je gegevens\?.*Demo Coach, 22 november 2026/);
    expect(page).toMatch(/Waar ging je mee akkoord\?.*Op 22 november 2026, op deze website/);
    expect(page).toMatch(/Afspraken.*Gemaakt op 22 november 2026 door jou/);

    const copy = await someone.get(`${pages(talk.token)}/gegevens.json`);
    expect(copy.headers.get('content-disposition')).toContain('attachment');
    expect(JSON.parse(copy.html)).toMatchObject({ name: 'Zonnebloem', contact, madeOn: '2026-11-22' });
  });

  test('take a consent back in two taps, and give it again', async () => {
    const talk = await bookTalk(running, { day: '2026-12-16' });
    const data = `${pages(talk.token)}/gegevens`;
    const link = /href="([^"]*\/toestemming\/[^"]+)"/.exec((await someone.get(data)).html)?.[1] ?? '';
    expect(wordsOf(await someone.get(link))).toContain('Wat al verstuurd is, kunnen we niet terughalen');
    expect((await someone.post(link)).location).toBe(data);
    expect((await someone.post(link)).location).toBe(data);
    const page = await someone.get(data);
    expect(wordsOf(page)).toMatch(/Ingetrokken op 22 november 2026.*Stuur me weer berichten/);
    expect(page.html).not.toContain('/toestemming/');
    const agenda = async () => {
      const range = { from: clock(), until: new Date('2027-02-01') };
      const talks = await readAgenda(partsOf(running), await person(running, 'Demo Coach'), range);
      return talks.find(({ appointmentId }) => appointmentId === talk.appointmentId)?.client?.agreesToContact;
    };
    expect(await agenda()).toBe(false);
    await someone.post(`${pages(talk.token)}/toestemming`);
    await someone.post(`${pages(talk.token)}/toestemming`);
    expect(wordsOf(await someone.get(data)).match(/Op 22 november 2026, op deze website/g)).toHaveLength(2);
    expect(await agenda()).toBe(true);
  });

  test('reach no consent of someone else', async () => {
    const [mine, other] = [await bookTalk(running), await bookTalk(running)];
    const [consent] = await asSystem(running.db, (tx) =>
      tx.consent.findMany({ where: { clientId: other.clientId }, include: { withdrawal: true } }),
    );
    const path = `${pages(mine.token)}/toestemming/${consent?.id ?? ''}`;
    expect((await someone.get(path)).status).toBe(404);
    expect((await someone.post(path)).status).toBe(404);
    expect((await someone.post(`${pages(mine.token)}/toestemming/geen-id`)).status).toBe(404);
    expect(
      await asSystem(running.db, (tx) =>
        tx.consentWithdrawal.count({ where: { consentId: consent?.id ?? '' } }),
      ),
    ).toBe(0);
  });

  test('erase after asking: name, contact and link are gone, what was to come is cancelled', async () => {
    const talk = await bookTalk(running);
    const path = `${pages(talk.token)}/wissen`;
    expect(wordsOf(await someone.get(path))).toContain('Dat kan niet terug');
    expect(wordsOf(await someone.post(path))).toContain('Je gegevens zijn gewist');
    expect((await someone.get(pages(talk.token))).status).toBe(404);
    const [client, row] = await asSystem(running.db, async (tx) => [
      await tx.client.findUnique({ where: { id: talk.clientId } }),
      await tx.appointment.findUnique({ where: { id: talk.appointmentId } }),
    ]);
    expect(client).toBeNull();
    expect(row).toMatchObject({ clientId: null, state: 'CANCELLED' });
  });

  test('change nothing any more once the talk began', async () => {
    const talk = await bookTalk(running);
    const past = { startsAt: new Date('2026-11-22T09:30Z'), endsAt: new Date('2026-11-22T10:30Z') };
    await asSystem(running.db, (tx) =>
      tx.appointment.update({ where: { id: talk.appointmentId }, data: past }),
    );
    const page = wordsOf(await someone.get(pages(talk.token)));
    expect(page).not.toMatch(/Verplaats|Annuleer/);
    const late = await someone.get(`${pages(talk.token)}/afspraak/${talk.appointmentId}/verplaats`);
    expect(late.status).toBe(409);
    expect(wordsOf(late)).toContain('kan niet meer veranderen');
  });
});
