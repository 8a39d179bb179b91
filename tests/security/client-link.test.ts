import { describe, expect, test } from 'vitest';
import { claimCode, giveClaimCode, sendClaimCode } from '../../src/booking/claim-link.ts';
import { moveAppointment } from '../../src/booking/move-appointment.ts';
import { cancelAppointment } from '../../src/booking/cancel-appointment.ts';
import { readSite } from '../../src/booking/read-site.ts';
import { readConfig } from '../../src/config.ts';
import { asSystem } from '../../src/database/scope.ts';
import { linkPages } from '../../src/http/booking/link/routes.ts';
import { sitePages } from '../../src/http/booking/site/routes.ts';
import { publicParts } from '../../src/start/public-parts.ts';
import { fingerprint } from '../support/fingerprint.ts';
import { fieldIn, slotsOn, visitor, wordsOf, type Got } from '../support/pages.ts';
import { bookTalk, freeSlot, partsOf, person, type Talk } from '../support/talks.ts';
import { clock, theAnswerer, useWerkwijzer } from '../support/werkwijzer.ts';

type Route = { method: 'GET' | 'POST'; path: string };

// A link is not a key to a person (design, invariant 12): what each kind opens, tried on every route there is.
describe('a client’s link', { timeout: 60_000 }, () => {
  const later = { now: clock };
  const running = useWerkwijzer({ now: () => later.now() });
  const NAME = 'Zilverreiger';
  const MAIL = 'zilverreiger@voorbeeld.be';

  /** Every route of a router, read from the router itself, so that a new one is tried too. */
  function routesOf(router: ReturnType<typeof linkPages>): Route[] {
    return router.stack.flatMap(({ route }) =>
      route
        ? [...new Set(route.stack.map(({ method }) => method.toUpperCase()))].flatMap((method) =>
            method === 'GET' || method === 'POST' ? [{ method, path: route.path } as const] : [],
          )
        : [],
    );
  }
  const parts = () =>
    publicParts(
      readConfig({}),
      { answer: theAnswerer(), db: running.db, sealer: running.sealer, clock },
      running.origin,
    );
  const linkRoutes = () => routesOf(linkPages(parts())).filter(({ path }) => path.startsWith('/:token'));

  const onBehalf = (contact?: { kind: 'MAIL' | 'PHONE'; value: string }) =>
    bookTalk(running, { name: NAME, onBehalf: true, ...(contact && { contact }) });
  const address = ({ path }: Route, { token, appointmentId }: Pick<Talk, 'token' | 'appointmentId'>) =>
    `/a${path.replace(':token', token).replace(':id', appointmentId)}`;

  async function open(route: Route, talk: Pick<Talk, 'token' | 'appointmentId'>): Promise<Got> {
    const who = visitor(running.origin);
    const path = address(route, talk);
    if (route.method === 'GET') return who.get(path);
    if (route.path === '/:token') return who.post(path, { code: '000000' });
    const choosesSlot = /\/(verplaats|nieuw)$/.test(route.path);
    return who.post(path, choosesSlot ? { slotId: (await freeSlot(running)).slotId } : {});
  }

  const gone = (path = `/a/${'x'.repeat(43)}`) => visitor(running.origin).get(path);

  describe('that was handed over', () => {
    const opens = [
      'GET /:token',
      'GET /:token/kaart',
      'GET /:token/afspraak/:id.ics',
      'POST /:token/code',
      'POST /:token',
    ];

    test('opens one appointment and no more: every other route is the page of a link that shows nothing', async () => {
      const talk = await onBehalf();
      const unknown = { token: 'x'.repeat(43), appointmentId: talk.appointmentId };
      const routes = linkRoutes();
      expect(routes.length).toBeGreaterThanOrEqual(15);
      const shut = routes.filter(({ method, path }) => !opens.includes(`${method} ${path}`));
      expect(routes.length - shut.length).toBe(opens.length);
      const before = await fingerprint(running.db);
      for (const route of shut) {
        const got = await open(route, talk);
        expect(got.status, `${route.method} ${route.path}`).toBe(404);
        expect(got.location, route.path).toBe('');
        expect(got.html, route.path).toBe((await open(route, unknown)).html);
      }
      expect(await fingerprint(running.db)).toEqual(before);
    });

    test('says nothing of the client, nor how to reach them, on any page', async () => {
      const talk = await onBehalf({ kind: 'MAIL', value: MAIL });
      for (const route of linkRoutes().filter(({ method }) => method === 'GET')) {
        const { html } = await open(route, talk);
        expect(html, route.path).not.toContain(NAME);
        expect(html, route.path).not.toContain('zilverreiger');
      }
      const page = wordsOf(await open({ method: 'GET', path: '/:token' }, talk));
      expect(page).toMatch(/Je afspraak.*Wanneer.*Waar.*Zo kom je er.*Met Demo Coach/);
    });

    test('opens no other appointment’s calendar file', async () => {
      const [one, other] = [await onBehalf(), await onBehalf()];
      const path = { method: 'GET', path: '/:token/afspraak/:id.ics' } as const;
      expect((await open(path, one)).status).toBe(200);
      const foreign = await open(path, { token: one.token, appointmentId: other.appointmentId });
      expect(foreign.status).toBe(404);
      expect(foreign.html).not.toContain('BEGIN:VCALENDAR');
    });

    test('prints as a card with the link as text and QR code', async () => {
      const talk = await onBehalf();
      const card = await open({ method: 'GET', path: '/:token/kaart' }, talk);
      expect(card.html).toContain(`${running.origin}/a/${talk.token}</p>`);
      expect(card.html).toMatch(/<svg class="qr"[^>]*role="img"[^>]*aria-label="QR-code/);
    });
  });

  describe('is claimed', () => {
    async function sendCode(talk: Talk): Promise<string> {
      await sendClaimCode(partsOf(running), talk.token);
      const { link, round } = await asSystem(running.db, async (tx) => {
        const row = await tx.clientLink.findFirstOrThrow({ where: { appointmentId: talk.appointmentId } });
        const message = await tx.outboxMessage.findFirstOrThrow({
          where: { kind: 'CLIENT_CODE', clientId: talk.clientId },
        });
        return { link: row.id, round: (message.facts as { round: string }).round };
      });
      return claimCode(running.sealer, link, round);
    }

    test('with the code that the page sends, after which it shows nothing and the client has a link of their own', async () => {
      const talk = await onBehalf({ kind: 'MAIL', value: MAIL });
      const who = visitor(running.origin);
      const asked = await who.post(`/a/${talk.token}/code`);
      expect(wordsOf(await who.get(asked.location))).toContain('De code is onderweg');
      const code = await sendCode(talk); // within a minute: the one that is on its way
      const claimed = await who.post(`/a/${talk.token}`, { code });
      expect(claimed.location).toMatch(/^\/a\/[\w-]{43}\?gedaan=overgenomen$/);
      expect(claimed.location).not.toContain(talk.token);
      expect(wordsOf(await who.get(claimed.location))).toMatch(
        /Deze link is nu van jou.*Verplaats.*Annuleer/,
      );
      expect((await who.get(`/a/${talk.token}`)).html).toBe((await gone()).html);
    });

    test('not with a wrong code; after five of them not with the right one either', async () => {
      const talk = await onBehalf({ kind: 'MAIL', value: MAIL });
      const code = await sendCode(talk);
      const wrong = code === '111111' ? '222222' : '111111';
      const guess = (value: string) => visitor(running.origin).post(`/a/${talk.token}`, { code: value });
      const first = await guess(wrong);
      expect(first.status).toBe(422);
      expect(first.html).toMatch(/<a href="#code">Deze code klopt niet/);
      for (let n = 0; n < 4; n++) await guess(wrong);
      expect(await guess(code)).toMatchObject({ status: 422, location: '', html: first.html });
    });

    test('with a code of the coach when there is no mail address', async () => {
      const talk = await onBehalf({ kind: 'PHONE', value: '+32470123456' });
      const page = await visitor(running.origin).get(`/a/${talk.token}`);
      expect(wordsOf(page)).toContain('Vraag de code aan de coach');
      expect(page.html).not.toContain('/code"');
    });

    test.each(['moved', 'cancelled', 'over'])(
      'with a code of the coach also when the talk is %s, for whoever has the old link or the one the coach gives',
      async (what) => {
        const site = await readSite(running.db, clock, { slug: 'demo' });
        const coach = await person(running, 'Demo Coach');
        const who = { as: 'COACH', person: coach } as const;
        const parts = partsOf(running);
        const talk = await onBehalf({ kind: 'PHONE', value: '+32470123456' });
        const { appointmentId } = talk;
        if (what === 'moved') {
          const { coachId, start } = await freeSlot(running);
          await moveAppointment(parts, site, who, { appointmentId, to: { coachId, start } });
        } else if (what === 'cancelled') await cancelAppointment(parts, site, who, appointmentId);
        else later.now = () => new Date(talk.slot.end.getTime() + 60_000);
        const given = await giveClaimCode({ ...parts, clock: () => later.now() }, coach, { appointmentId });
        for (const token of [talk.token, given.token])
          expect((await visitor(running.origin).get(`/a/${token}`)).html).toContain('id="code"');
        const claimed = await visitor(running.origin).post(`/a/${talk.token}`, { code: given.code });
        expect(wordsOf(await visitor(running.origin).get(claimed.location))).toContain(
          'Deze link is nu van jou',
        );
        // Once: no link of the client opens with it again.
        for (const token of [talk.token, given.token])
          expect((await visitor(running.origin).post(`/a/${token}`, { code: given.code })).status).toBe(422);
        later.now = clock;
      },
    );
  });

  test('that shows nothing takes a wrong code the same way, whether it exists or not', async () => {
    const site = await readSite(running.db, clock, { slug: 'demo' });
    const coach = await person(running, 'Demo Coach');
    const talk = await onBehalf();
    await giveClaimCode(partsOf(running), coach, talk);
    await cancelAppointment(partsOf(running), site, { as: 'COACH', person: coach }, talk.appointmentId);
    const guess = (token: string) => visitor(running.origin).post(`/a/${token}`, { code: 'geen' });
    const unknown = await guess('y'.repeat(43));
    expect(unknown.status).toBe(422);
    for (let n = 0; n < 7; n++)
      expect(await guess(talk.token)).toMatchObject({ status: 422, location: '', html: unknown.html });
  });

  test('unknown, claimed, moved, cancelled, over and erased look the same to the byte, in every language', async () => {
    const site = await readSite(running.db, clock, { slug: 'demo' });
    const coach = { as: 'COACH', person: await person(running, 'Demo Coach') } as const;
    const { db } = running;

    const claimed = await onBehalf();
    await asSystem(db, (tx) =>
      tx.clientLink.updateMany({ where: { clientId: claimed.clientId }, data: { claimedAt: clock() } }),
    );
    const moved = await onBehalf();
    const { coachId, start } = await freeSlot(running);
    await moveAppointment(partsOf(running), site, coach, {
      appointmentId: moved.appointmentId,
      to: { coachId, start },
    });
    const cancelled = await onBehalf();
    await cancelAppointment(partsOf(running), site, coach, cancelled.appointmentId);
    const over = await onBehalf();
    const erased = await bookTalk(running, { name: NAME });
    await visitor(running.origin).post(`/a/${erased.token}/wissen`);

    // The one that is over is opened when it is; a clock moves for it alone.
    const look = async (token: string, path: string, lang: string) => {
      const got = await visitor(running.origin).get(`/a/${token}${path}`, { 'accept-language': lang });
      const headers = [...got.headers].filter(([name]) => name !== 'date');
      return JSON.stringify([got.status, headers, got.html]);
    };
    for (const lang of ['nl', 'fr', 'en'])
      for (const path of ['', '/gegevens', '/kaart', `/afspraak/${over.appointmentId}.ics`]) {
        const unknown = await look('y'.repeat(43), path, lang);
        expect(unknown).toContain('404');
        for (const { token } of [claimed, moved, cancelled, erased])
          expect(await look(token, path, lang), path).toBe(unknown);
        later.now = () => new Date(over.slot.end.getTime() + 1);
        expect(await look(over.token, path, lang), path).toBe(unknown);
        later.now = clock;
      }
  });

  describe('of the client’s own', () => {
    test('reaches no appointment of someone else', async () => {
      const [mine, other] = [await bookTalk(running), await bookTalk(running)];
      const before = await fingerprint(running.db);
      for (const route of linkRoutes().filter(({ path }) => path.includes(':id'))) {
        const got = await open(route, { token: mine.token, appointmentId: other.appointmentId });
        expect(got.status, `${route.method} ${route.path}`).toBe(404);
      }
      expect(await fingerprint(running.db)).toEqual(before);
    });

    test('goes into no cache, no index and no referrer, and no page of it loads anything from elsewhere', async () => {
      const talk = await bookTalk(running);
      for (const route of linkRoutes().filter(({ method }) => method === 'GET')) {
        const { headers, html } = await open(route, talk);
        expect(headers.get('cache-control'), route.path).toBe('no-store');
        expect(headers.get('referrer-policy'), route.path).toBe('no-referrer');
        expect(headers.get('x-robots-tag'), route.path).toMatch(/noindex/);
        expect(html, route.path).not.toMatch(/(src|href)="https?:/);
      }
    });

    test('takes no form from another website', async () => {
      const talk = await bookTalk(running);
      const path = `/a/${talk.token}/wissen`;
      const foreign = await visitor(running.origin).post(path, {}, { 'sec-fetch-site': 'cross-site' });
      expect(foreign.status).toBe(403);
      expect((await visitor(running.origin).get(`/a/${talk.token}`)).status).toBe(200);
    });
  });

  test('looking changes nothing: every page under /a and /b, with every kind of link', async () => {
    const own = await bookTalk(running, { name: NAME });
    const handed = await onBehalf();
    const who = visitor(running.origin);
    const slotId = slotsOn(await who.get('/b/demo'))[0] ?? '';
    const { location } = await who.post('/b/demo/moment', { slotId });
    const holdId = fieldIn(await who.get(location), 'holdId');

    const pages = routesOf(sitePages(parts()))
      .filter(({ method }) => method === 'GET')
      .map(({ path }) => `/b${path.replace(':site', 'demo').replace(':holdId', holdId)}`);
    const links = linkRoutes().filter(({ method }) => method === 'GET');
    const before = await fingerprint(running.db);
    for (const path of [...pages, '/b/demo?week=2026-11-30&voor=demo-infosessie']) {
      expect((await who.get(path)).status, path).toBe(200);
      await fetch(new URL(path, running.origin), { method: 'HEAD' });
    }
    for (const talk of [own, handed])
      for (const route of links) {
        await open(route, talk);
        await who.get(`${address(route, talk)}?nieuw=1&gedaan=geannuleerd&moment=${slotId}&code=verstuurd`);
        await fetch(new URL(address(route, talk), running.origin), { method: 'HEAD' });
      }
    expect(await fingerprint(running.db)).toEqual(before);
  });
});
