import { beforeEach, describe, expect, test } from 'vitest';
import { textVersions } from '../../src/consent/new-consent.ts';
import { asSystem } from '../../src/database/scope.ts';
import { texts } from '../../src/i18n/index.ts';
import { fingerprint } from '../support/fingerprint.ts';
import { fieldIn, slotsOn, visitor, wordsOf, type Got, type Visitor } from '../support/pages.ts';
import { useWerkwijzer } from '../support/werkwijzer.ts';

const SITE = 'de300000-0000-4000-8000-000000000013';

// The pages over HTTP, as a browser without script uses them.
describe('the page of a site', () => {
  const running = useWerkwijzer();
  let someone: Visitor;
  beforeEach(() => {
    someone = visitor(running.origin);
  });

  const typed = { name: 'Zonnebloem', via: 'mail', email: 'zon@voorbeeld.be', phone: '', language: 'nl' };

  /** Chooses the n-th moment of the list and opens its form. */
  async function chooseMoment(who: Visitor, n = 0, path = '/b/demo'): Promise<Got & { holdId: string }> {
    const slotId = slotsOn(await who.get(path))[n] ?? '';
    const { location } = await who.post('/b/demo/moment', { slotId });
    const form = await who.get(location);
    return { ...form, holdId: fieldIn(form, 'holdId') };
  }

  async function policy(change: object): Promise<void> {
    await asSystem(running.db, (tx) => tx.bookingPolicy.update({ where: { siteId: SITE }, data: change }));
  }

  describe('tells', () => {
    test('what the coach does, that it is free, voluntary, confidential and neutral, and how to stop', async () => {
      const words = wordsOf(await someone.get('/b/demo'));
      expect(words).toMatch(/Gratis.*Vrijwillig.*Vertrouwelijk.*Neutraal/);
      expect(words).toMatch(/Wat doet de coach werk\?.*Wat houden we bij, en wie ziet het\?.*Hoe stop je\?/);
      expect(words).toMatch(/\+32 2 000 00 00.*Bel mij terug/);
      expect(words).toMatch(/112.*1813/);
    });

    test.each([
      ['nl', 'Kies een moment'],
      ['fr', 'Choisissez un moment'],
      ['en', 'Choose a time'],
    ])('the same in %s, by the browser’s preference or by choice', async (lang, words) => {
      const preferred = await someone.get('/b/demo', { 'accept-language': `${lang}-BE,de;q=0.5` });
      const chosen = await someone.get(`/b/demo?taal=${lang}`);
      for (const page of [preferred, chosen]) {
        expect(page.html).toContain(`<html lang="${lang}">`);
        expect(wordsOf(page)).toContain(words);
      }
      expect(chosen.html).toContain(`action="/b/demo/moment?taal=${lang}"`);
    });

    test('six moments at most, with day, mode and place; then week by week, up to the horizon', async () => {
      const first = await someone.get('/b/demo');
      expect(slotsOn(first)).toHaveLength(6);
      expect(wordsOf(first)).toMatch(
        /maandag 23 november .*9\.00 tot 9\.50 uur Ter plaatse · Demo Ziekenhuis/,
      );
      const seen = new Set<string>();
      let next = /href="(\/b\/demo\?week=[^"#]+)/.exec(first.html)?.[1];
      let pages = 0;
      while (next && pages < 20) {
        const page = await someone.get(next);
        for (const slot of slotsOn(page)) seen.add(slot);
        next = /href="([^"#]+)[^"]*">Latere momenten/.exec(page.html)?.[1];
        pages++;
      }
      const days = [...seen].map((slot) => slot.slice(37, 45)).sort();
      expect(days.at(0)).toBe('20261123');
      expect(days.at(-1)).toBe('20270115');
      expect(seen.size).toBeGreaterThan(50);
    });

    test('reserved moments to whoever has their key, in every step', async () => {
      expect((await someone.get('/b/demo?week=2026-11-30')).html).not.toContain('Na de infosessie');
      const page = await someone.get('/b/demo?voor=demo-infosessie&week=2026-11-30');
      expect(wordsOf(page)).toContain('Na de infosessie op de demo-afdeling');
      const slotId = slotsOn(page).find((slot) => slot.includes('20261203T')) ?? '';
      const { location } = await someone.post('/b/demo/moment?voor=demo-infosessie', { slotId });
      const form = await someone.get(location);
      const fields = { holdId: fieldIn(form, 'holdId'), key: fieldIn(form, 'key'), ...typed, agree: 'on' };
      const booked = await someone.post('/b/demo/afspraak?voor=demo-infosessie', fields);
      expect(booked.location).toMatch(/^\/a\/[\w-]{43}\?nieuw=1$/);
    });
  });

  describe('the poster', () => {
    test('has the address as text and as a code, with the key of reserved moments', async () => {
      const poster = await someone.get('/b/demo/affiche?voor=demo-infosessie');
      expect(wordsOf(poster)).toContain(`${running.origin}/b/demo?voor=demo-infosessie`);
      expect(poster.html).toMatch(/<svg class="qr"[^>]*aria-label="QR-code/);
      expect(wordsOf(poster)).toMatch(/Gratis.*Vrijwillig.*Liever bellen\? \+32 2 000 00 00/);
    });

    test('is none where clients do not book themselves', async () => {
      await policy({ clientsBook: false });
      expect(await someone.get('/b/demo/affiche')).toMatchObject({ status: 303, location: '/b/demo' });
      await policy({ clientsBook: true });
    });
  });

  describe('a state of its own', () => {
    test('for a site that does not exist', async () => {
      const page = await someone.get('/b/nergens');
      expect(page.status).toBe(404);
      expect(wordsOf(page)).toMatch(/Deze plaats kennen we niet.*112/);
      expect((await someone.get('/b')).status).toBe(404);
      expect((await someone.get('/b/demo/iets/anders')).status).toBe(404);
    });

    test('without a coach: no moments, and whom to turn to', async () => {
      const assignments = { where: { siteId: SITE } };
      await asSystem(running.db, (tx) =>
        tx.assignment.updateMany({ ...assignments, data: { until: new Date('2026-11-01') } }),
      );
      const page = await someone.get('/b/demo');
      await asSystem(running.db, (tx) => tx.assignment.updateMany({ ...assignments, data: { until: null } }));
      expect(slotsOn(page)).toEqual([]);
      expect(wordsOf(page)).toMatch(/geen coach werk.*terug-naar-werkcoördinator.*VDAB.*0800 30 700/);
      expect(wordsOf(page)).not.toContain('Bel mij terug');
    });

    test.each([
      [{ clientsBook: false }, /iemand van het zorgteam de afspraak/],
      [{ firstTalkByProfessional: true }, /Het eerste gesprek plant iemand van het zorgteam/],
    ])('where visitors do not book (%o)', async (change, words) => {
      await policy(change);
      const page = await someone.get('/b/demo');
      const call = await someone.get('/b/demo/bel-terug');
      await policy({ clientsBook: true, firstTalkByProfessional: false });
      expect(slotsOn(page)).toEqual([]);
      expect(wordsOf(page)).toMatch(words);
      expect(wordsOf(page)).toContain('+32 2 000 00 00');
      expect(call.status).toBe(403);
    });

    test('when nothing is free: to call, or be called', async () => {
      await policy({ horizonDays: 0 });
      const page = await someone.get('/b/demo');
      await policy({ horizonDays: 56 });
      expect(wordsOf(page)).toMatch(/Er is nu geen vrij moment.*Bel mij terug/);
    });
  });

  describe('books', () => {
    test('in three steps, the second with the moment and until when it is kept', async () => {
      const form = await chooseMoment(someone);
      expect(wordsOf(form)).toMatch(/Stap 2 van 3.*We houden dit moment voor je vrij tot 11\.05/);
      const fields = {
        holdId: form.holdId,
        key: fieldIn(form, 'key'),
        ...typed,
        companion: 'on',
        agree: 'on',
      };
      const booked = await someone.post('/b/demo/afspraak', fields);
      expect(booked.status).toBe(303);
      const confirmation = wordsOf(await someone.get(booked.location));
      expect(confirmation).toMatch(/Stap 3 van 3 Je afspraak staat vast/);
      expect(confirmation).toMatch(/Zo kom je er.*Met Demo Coach.*Je brengt iemand mee/);
      expect(confirmation).toMatch(/Wat gebeurt er nu\?.*Zet in je kalender.*Bewaar deze link/);
    });

    test('once, when the button is pressed twice', async () => {
      const form = await chooseMoment(someone);
      const fields = { holdId: form.holdId, key: fieldIn(form, 'key'), ...typed, agree: 'on' };
      const [a, b] = await Promise.all([1, 2].map(() => someone.post('/b/demo/afspraak', fields)));
      expect(a?.location).toMatch(/^\/a\//);
      expect(b?.location).toBe(a?.location);
    });

    test('once, also when the form is sent again with other words after its answer was lost', async () => {
      const form = await chooseMoment(someone);
      const fields = { holdId: form.holdId, key: fieldIn(form, 'key'), ...typed, agree: 'on' };
      const { location } = await someone.post('/b/demo/afspraak', fields);
      const again = await someone.post('/b/demo/afspraak', { ...fields, name: 'Iemand anders' });
      expect(again).toMatchObject({ status: 303, location });
    });

    test('with the words of consent in the version that is written down', () => {
      for (const lang of Object.values(texts))
        for (const version of Object.values(textVersions)) expect(lang[`consent.${version}`]).toBeTruthy();
    });

    test('not without what is needed, says so at every field, and keeps what was typed', async () => {
      const form = await chooseMoment(someone);
      const fields = { holdId: form.holdId, key: fieldIn(form, 'key'), via: 'mail', language: 'nl' };
      const back = await someone.post('/b/demo/afspraak', {
        ...fields,
        name: ' ',
        email: 'geen adres',
        companion: 'on',
      });
      expect(back.status).toBe(422);
      expect(back.html).toContain('<title>Let op: Wie komt er? · Werkwijzer</title>');
      for (const id of ['name', 'email', 'agree']) {
        expect(back.html).toContain(`<a href="#${id}">`);
        expect(back.html).toMatch(new RegExp(`<input[^>]*id="${id}"[^>]*aria-invalid="true"`));
        expect(back.html).toMatch(new RegExp(`id="${id}"[^>]*aria-describedby="[^"]*${id}-error"`));
      }
      expect(fieldIn(back, 'email')).toBe('geen adres');
      expect(back.html).toMatch(/<input checked[^>]*id="companion"/);
      expect(fieldIn(back, 'key')).toBe(fields.key);
    });

    test('a talk by telephone with a number, never with a mail address alone', async () => {
      const page = await someone.get('/b/demo?week=2026-11-23');
      const slotId = slotsOn(page).find((slot) => slot.includes('20261127T')) ?? '';
      const form = await someone.get((await someone.post('/b/demo/moment', { slotId })).location);
      expect(form.html).not.toContain('id="email"');
      const fields = { holdId: fieldIn(form, 'holdId'), key: fieldIn(form, 'key'), ...typed, agree: 'on' };
      const back = await someone.post('/b/demo/afspraak', fields);
      expect(back.status).toBe(422);
      expect(wordsOf(back)).toContain('Vul je telefoonnummer in');
      const booked = await someone.post('/b/demo/afspraak', {
        ...fields,
        via: 'phone',
        phone: '0470 12 34 56',
      });
      expect(booked.status).toBe(303);
    });
  });

  describe('a moment that someone else takes', () => {
    test('is said, and what was typed is in the next form without ever being in an address', async () => {
      const form = await chooseMoment(someone, 1);
      const fields = { holdId: form.holdId, key: fieldIn(form, 'key'), ...typed, agree: 'on' };
      await asSystem(running.db, (tx) => tx.appointment.deleteMany({ where: { id: form.holdId } }));

      const list = await someone.post('/b/demo/afspraak', fields);
      expect(list.status).toBe(409);
      expect(wordsOf(list)).toMatch(/niet meer vrij.*Wat je al invulde, blijft bewaard/);
      expect(fieldIn(list, 'name')).toBe('Zonnebloem');

      const carried = Object.fromEntries(
        ['name', 'via', 'email', 'phone', 'language', 'agree'].map((name) => [name, fieldIn(list, name)]),
      );
      const turned = await someone.post('/b/demo/momenten?week=2026-11-30', carried);
      expect(fieldIn(turned, 'email')).toBe('zon@voorbeeld.be');
      const next = await someone.post('/b/demo/moment', { slotId: slotsOn(turned)[2] ?? '', ...carried });
      expect(next.status).toBe(200);
      expect(fieldIn(next, 'name')).toBe('Zonnebloem');
      expect(fieldIn(next, 'email')).toBe('zon@voorbeeld.be');
      const rest = { ...carried, holdId: fieldIn(next, 'holdId'), key: fieldIn(next, 'key') };
      expect((await someone.post('/b/demo/afspraak', rest)).location).toMatch(/^\/a\//);
    });

    test('between list and press is said too', async () => {
      const slotId = slotsOn(await someone.get('/b/demo'))[0] ?? '';
      await visitor(running.origin).post('/b/demo/moment', { slotId });
      const late = await someone.post('/b/demo/moment', { slotId });
      expect(late.status).toBe(409);
      expect(wordsOf(late)).toContain('net door iemand anders gekozen');
      expect(slotsOn(late)).not.toContain(slotId);
    });

    test('is not one that this browser holds already: the same press finds the same form', async () => {
      const slotId = slotsOn(await someone.get('/b/demo'))[0] ?? '';
      const one = await someone.post('/b/demo/moment', { slotId });
      const two = await someone.post('/b/demo/moment', { slotId });
      expect(two.location).toBe(one.location);
      expect(wordsOf(await someone.get('/b/demo'))).toContain('Verder met dit moment');
    });

    test('is given back with "another moment", and what was typed goes along', async () => {
      const form = await chooseMoment(someone);
      const fields = { holdId: form.holdId, key: fieldIn(form, 'key'), ...typed };
      const list = await someone.post(`/b/demo/moment/${form.holdId}/vrij`, fields);
      expect(fieldIn(list, 'name')).toBe('Zonnebloem');
      const gone = await someone.get(`/b/demo/moment/${form.holdId}`);
      expect(gone.status).toBe(404);
      expect(wordsOf(gone)).toContain('Dit moment staat niet meer voor je klaar');
    });

    test('of too many that one browser looks at, the oldest makes room', async () => {
      const elsewhere = { 'x-forwarded-for': '203.0.113.9' }; // not this machine, so that limits count
      const [a = '', b = '', c = ''] = slotsOn(await someone.get('/b/demo?week=2026-12-14'));
      const held: string[] = [];
      for (const slotId of [a, b, c])
        held.push((await someone.post('/b/demo/moment', { slotId }, elsewhere)).location);
      expect((await someone.get(held[0] ?? '')).status).toBe(404);
      expect((await someone.get(held[1] ?? '')).status).toBe(200);
      expect((await someone.get(held[2] ?? '')).status).toBe(200);
    });
  });

  describe('"call me back"', () => {
    test('keeps a name and a number sealed, once, and thanks', async () => {
      const form = await someone.get('/b/demo/bel-terug');
      const fields = {
        key: fieldIn(form, 'key'),
        name: 'Zonnebloem',
        phone: '0470123456',
        partOfDay: 'MORNING',
      };
      const first = await someone.post('/b/demo/bel-terug', fields);
      await someone.post('/b/demo/bel-terug', fields);
      expect(first.location).toBe('/b/demo/bel-terug/bedankt');
      expect(wordsOf(await someone.get(first.location))).toContain('Bedankt, we bellen je');
      const rows = await asSystem(running.db, (tx) => tx.callRequest.findMany());
      expect(rows).toHaveLength(1);
      expect(Buffer.from(rows[0]?.name ?? []).toString('latin1')).not.toContain('Zonnebloem');
    });

    test('says what is missing', async () => {
      const key = fieldIn(await someone.get('/b/demo/bel-terug'), 'key');
      const back = await someone.post('/b/demo/bel-terug', { key, name: 'Zonnebloem', phone: '12' });
      expect(back.status).toBe(422);
      expect(back.html).toContain('<a href="#phone">');
      expect(fieldIn(back, 'name')).toBe('Zonnebloem');
    });
  });

  describe('safety', () => {
    test.each(['/b/demo/afspraak', '/b/demo/moment/HOLD/vrij', '/b/demo/bel-terug'])(
      'words of a crisis at %s get whom to call and nothing else, and nothing is kept',
      async (path) => {
        const form = await chooseMoment(someone);
        const call = path.endsWith('bel-terug');
        const fields = call
          ? { key: fieldIn(await someone.get(path), 'key'), name: 'ik wil niet meer leven' }
          : { holdId: form.holdId, key: fieldIn(form, 'key'), ...typed, name: 'ik wil niet meer leven' };
        const before = await fingerprint(running.db);
        const page = await someone.post(path.replace('HOLD', form.holdId), fields);
        expect(wordsOf(page)).toMatch(/Je bent niet alleen.*1813.*112.*bewaren we niet/);
        expect(page.html).not.toMatch(/<form|class="slot"|<footer/);
        expect(await fingerprint(running.db)).toEqual(before);
      },
    );

    test('no script, no frame, forms to ourselves, no stack in an error', async () => {
      const page = await someone.get('/b/demo');
      const csp = page.headers.get('content-security-policy');
      expect(csp).toMatch(/script-src 'none'.*form-action 'self'.*frame-ancestors 'none'/);
      expect(page.html).not.toMatch(/<script|style="/);
      const broken = await someone.post('/b/demo/moment', { slotId: 'x', extra: 'y' });
      expect(broken.status).toBe(422);
      expect(broken.html).not.toMatch(/at .*\.ts|Error:/);
      expect((await someone.post('/b/demo/moment', { name: 'x'.repeat(20_000) })).status).toBe(413);
    });

    test('a form from another website is refused, one of an old browser of ours is not', async () => {
      const slotId = slotsOn(await someone.get('/b/demo'))[0] ?? '';
      const from = (headers: Record<string, string>) => someone.post('/b/demo/moment', { slotId }, headers);
      expect((await from({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
      expect((await from({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
      expect((await from({ 'sec-fetch-site': 'same-origin' })).status).toBe(303);
      const old = (origin: string) =>
        fetch(`${running.origin}/b/demo/bel-terug`, {
          method: 'POST',
          headers: { origin },
          body: new URLSearchParams(),
        });
      expect((await old('https://elders.example')).status).toBe(403);
      expect((await old('null')).status).toBe(403);
      expect((await old(running.origin)).status).toBe(422);
    });

    test('too many forms from one network get a page that says to wait', async () => {
      const elsewhere = { 'x-forwarded-for': '203.0.113.9' };
      let last = await someone.post('/b/demo/moment', {}, elsewhere);
      for (let n = 0; n < 60 && last.status !== 429; n++)
        last = await someone.post('/b/demo/moment', {}, elsewhere);
      expect(last.status).toBe(429);
      expect(wordsOf(last)).toContain('Probeer het over een minuut opnieuw');
    });
  });
});
