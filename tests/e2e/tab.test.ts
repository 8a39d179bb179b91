import type { Frame, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoTenants } from '../../prisma/demo-data.ts';
import { readSite } from '../../src/booking/read-site.ts';
import { requestCall } from '../../src/booking/request-call.ts';
import { asSystem } from '../../src/database/scope.ts';
import type { Schedules, Talk } from '../../src/http/tab/shapes.ts';
import { createTabTokenCheck, type TabTokenCheck } from '../../src/http/tab/token-check.ts';
import { byAxe, tooSmall } from '../support/barriers.ts';
import { chromiumPath, phone, useBrowser, wide, type Viewport } from '../support/browser.ts';
import { callTab, openForTeams, openTab, SITE_ID, TAB_APP_ID, tabFrame } from '../support/tab.ts';
import { bookTalk, partsOf } from '../support/talks.ts';
import { coach, useWerkwijzer, type Running } from '../support/werkwijzer.ts';

/** Where Teams finds the page. */
const PUBLIC = 'https://werkwijzer.voorbeeld.be';

/** What a finger touches. */
const TOUCHED =
  'button, a, select, textarea, summary, label.check, label.slot span, .field input, .copy-line input';

// In a real Chromium, through the practice room, which signs the coach in. It is a Wednesday, a talk is on.
describe.skipIf(!chromiumPath)('the coach’s tab', { timeout: 60_000 }, () => {
  const now = new Date('2026-11-25T09:30:00Z');
  const running = useWerkwijzer({ now: () => now });
  const browser = useBrowser();
  const closing: (() => Promise<void>)[] = [];
  let page: Page;
  let tab: Frame;

  beforeAll(async () => {
    const before = (moment: string) => () => new Date(moment);
    const book = (name: string, day: string, rest: Parameters<typeof bookTalk>[1] = {}) =>
      bookTalk(running, { name, day, ...rest }, before('2026-11-10T08:00:00Z'));
    await book('Merel', '2026-11-18');
    await book('Kievit', '2026-11-18', { contact: { kind: 'PHONE', value: '+32470112233' } });
    await book('Tjiftjaf', '2026-11-18');
    await book('Wulp', '2026-11-25');
    await book('Roodborst', '2026-11-25', { language: 'fr' });
    await book('Zwaluw', '2026-11-25', { onBehalf: true, contact: { kind: 'NONE' } });
    await book('Zanglijster', '2026-12-02');
    await book('Boomklever', '2026-12-09');
    await book('Winterkoning', '2026-12-09');
    const parts = partsOf(running, () => now);
    const site = await readSite(running.db, () => now, { slug: 'demo' });
    const asked = { phone: '+32470445566', partOfDay: 'MORNING', language: 'nl' } as const;
    await requestCall(parts, site, { name: 'Grutto', ...asked });
    ({ page, tab } = await openTab({ running, browser }, 'Demo Coach', wide));
  }, 60_000);

  afterAll(async () => {
    await Promise.all(closing.map((close) => close()));
  });

  const button = (name: string | RegExp) =>
    tab.getByRole('button', { name, exact: typeof name === 'string' });
  const dialog = () => tab.getByRole('dialog');
  const card = (name: string) => tab.locator('li.card', { hasText: name });
  const said = async (words: string | RegExp) => {
    await dialog().waitFor({ state: 'detached' });
    await tab.locator('.toast').getByText(words).waitFor();
  };
  const view = async (name: string) => {
    await tab.getByRole('link', { name, exact: true }).click();
    await tab.getByRole('heading', { level: 1, name }).waitFor();
    await tab.locator('.card:visible, .state').first().waitFor();
  };
  const slot = (n: number): Locator => dialog().locator('label.slot').nth(n);

  async function talks(): Promise<Map<string, Talk>> {
    const { body } = await callTab(running, 'GET', '/agenda?from=2026-11-11&to=2027-01-31');
    return new Map((body as Talk[]).map((talk) => [talk.client?.name ?? talk.id, talk]));
  }
  const schedules = async () => (await callTab(running, 'GET', '/schedules')).body as Schedules;

  test('shows today and the coming weeks with names, and what still has to be filled in', async () => {
    expect(await tab.locator('h1').innerText()).toBe('Agenda');
    await tab.locator('.card:visible').first().waitFor();
    const shown = await tab.locator('section.day:visible').allInnerTexts();
    const days = shown.map((words) => words.replaceAll(/\s+/g, ' '));
    expect(days.map((day) => /^(Vandaag )?\w+ \d+ \w+/i.exec(day)?.[0])).toEqual([
      'Woensdag 18 november',
      'Vandaag woensdag 25 november',
      'Woensdag 2 december',
      'Woensdag 9 december',
    ]);
    expect(days[1]).toMatch(/9\.00 tot 9\.50 Wulp.*10\.00 .*Roodborst.*Taal: Frans.*11\.00 .*Zwaluw/);
    await tab.getByText('nog in te vullen: 3').waitFor();
    expect(await tab.locator('body').innerText()).not.toMatch(/@voorbeeld\.be|\+32/);
  });

  test('shows how to reach a client after a press', async () => {
    await button('Toon contact: Wulp').click();
    await card('Wulp')
      .getByRole('link', { name: /@voorbeeld\.be$/ })
      .waitFor();
    await button('Verberg contact: Wulp').click();
  });

  test('takes the outcome of a talk in one tap, and several next steps as an estimate', async () => {
    await button('Gesprek gehad: Merel').click();
    await said('Bewaard');
    expect((await talks()).get('Merel')).toMatchObject({ state: 'COMPLETED', steps: [] });
    expect(await card('Merel').innerText()).toMatch(/Schatting/);
    await card('Merel').getByRole('button', { name: 'Opleiding' }).click();
    await card('Merel').getByRole('button', { name: 'VDAB' }).click();
    await expect.poll(async () => (await talks()).get('Merel')?.steps.sort()).toEqual(['TRAINING', 'VDAB']);
  });

  test('takes a no-show that stays with the coach, and takes it back', async () => {
    await button('Niet gekomen: Kievit').click();
    await card('Kievit').getByText('Alleen jij ziet dit').waitFor();
    await expect.poll(async () => (await talks()).get('Kievit')?.state).toBe('NO_SHOW');
    await button('Maak ongedaan: Kievit').click();
    await button('Niet gekomen: Kievit').click();
    await expect.poll(async () => (await talks()).get('Kievit')?.state).toBe('NO_SHOW');
  });

  test('books a follow-up for the same client', async () => {
    await button('Gesprek gehad: Wulp').click();
    await button('Plan een vervolggesprek: Wulp').click();
    await slot(2).click();
    await dialog().getByRole('checkbox', { name: 'Er komt iemand mee' }).check();
    await dialog()
      .getByRole('button', { name: /^Boek / })
      .click();
    await said(/^Geboekt: /);
    await card('Wulp').getByText('Vervolggesprek', { exact: true }).waitFor();
    const { body } = await callTab(running, 'GET', '/agenda?from=2026-11-26&to=2027-01-31');
    const next = (body as Talk[]).filter(({ client }) => client?.name === 'Wulp');
    expect(next).toMatchObject([{ followUp: true, companion: true, state: 'BOOKED' }]);
  });

  test('moves a talk to another moment', async () => {
    const before = (await talks()).get('Zanglijster')?.startsAt;
    await button('Verplaats: Zanglijster').click();
    await dialog().getByText('We mailen de cliënt').waitFor();
    await slot(4).click();
    await dialog()
      .getByRole('button', { name: /^Verplaats naar / })
      .click();
    await said(/^Verplaatst naar /);
    expect((await talks()).get('Zanglijster')?.startsAt).not.toBe(before);
  });

  test('says so when the moment is taken meanwhile, and keeps the dialog', async () => {
    await button('Verplaats: Zanglijster').click();
    const chosen = dialog()
      .locator('fieldset', { hasText: /woensdag 9 december/i })
      .locator('label.slot')
      .first();
    await chosen.click();
    await bookTalk(running, { day: '2026-12-09', name: 'Fitis' }, () => now);
    await dialog()
      .getByRole('button', { name: /^Verplaats naar / })
      .click();
    await dialog()
      .getByText(/net door iemand anders gekozen/)
      .waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  test('cancels a talk after asking, and not without', async () => {
    await button('Annuleer: Zanglijster').click();
    await dialog().getByRole('button', { name: 'Laat het staan' }).click();
    expect((await talks()).has('Zanglijster')).toBe(true);
    await button('Annuleer: Zanglijster').click();
    await dialog().getByRole('button', { name: 'Annuleer het gesprek' }).click();
    await said('Het gesprek is geannuleerd');
    await card('Zanglijster').waitFor({ state: 'detached' });
    expect((await talks()).has('Zanglijster')).toBe(false);
  });

  test('gives a code to tell to a client whom nobody can mail', async () => {
    await button('Geef een code: Zwaluw').click();
    expect(await dialog().locator('.code').innerText()).toMatch(/^\d{3} \d{3}$/);
    await dialog().getByRole('button', { name: 'Sluiten' }).last().click();
  });

  test('lists who wants to be called, and forgets them when that is done', async () => {
    await view('Terugbellen');
    await card('Grutto').getByRole('link', { name: '+32 470 44 55 66' }).waitFor();
    await button('Gebeld: Grutto').click();
    await button('Wis naam en nummer').click();
    await tab.getByText('Niemand wacht op een telefoontje').waitFor();
    expect(await asSystem(running.db, (tx) => tx.callRequest.count())).toBe(0);
  });

  describe('has an editor of schedules', () => {
    const field = (name: string) => dialog().getByLabel(name, { exact: true });

    test('that adds one, and shows its days while it is written', async () => {
      await view('Zitdagen');
      await button('Nieuwe zitdag').click();
      await field('Hoe vaak?').selectOption('Om de 2 weken');
      await dialog().locator('label.slot', { hasText: 'woensdag' }).click();
      await dialog().locator('label.slot', { hasText: 'dinsdag' }).click();
      await field('Vanaf').fill('2026-12-01');
      await dialog().getByText('di 15 dec').waitFor();
      await field('Einduur').fill('12:00');
      await dialog().getByText('Gesprekken per dag met deze uren: 3').waitFor();
      await field('Plaats').fill('Demo Ziekenhuis, campus Oost');
      await dialog().getByRole('button', { name: 'Bewaar' }).click();
      await said('De wijziging is bewaard');
      await tab.getByRole('heading', { name: /om de 2 weken op dinsdag/i }).waitFor();
      const made = (await schedules()).schedules.find(({ place }) => place.endsWith('Oost'));
      expect(made).toMatchObject({
        rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
        endsAt: '12:00',
        siteId: SITE_ID,
      });
    });

    test('that says which field is wrong, and keeps what was typed', async () => {
      await button(/^Wijzig: om de 2 weken op dinsdag/).click();
      await field('Einduur').fill('08:00');
      await dialog().getByRole('button', { name: 'Bewaar' }).click();
      await expect.poll(() => field('Einduur').getAttribute('aria-invalid')).toBe('true');
      expect(await field('Plaats').inputValue()).toBe('Demo Ziekenhuis, campus Oost');
      await dialog().getByRole('button', { name: 'Terug' }).click();
    });

    test('that writes down leave, with a choice for each who is booked then, and takes it back', async () => {
      const before = await talks();
      await button('Verlof').click();
      await field('Eerste dag').fill('2026-12-08');
      await field('Laatste dag').fill('2026-12-11');
      await dialog().getByRole('button', { name: 'Bewaar' }).click();
      await dialog().getByRole('button', { name: 'Laat alles staan' }).click();
      await dialog().getByRole('button', { name: 'Bewaar met deze keuzes' }).click();
      await tab.getByText('Verlof van dinsdag 8 december tot en met vrijdag 11 december').waitFor();
      expect(await talks()).toEqual(before);
      await button(/^Neem terug: Verlof/).click();
      await dialog().getByRole('button', { name: 'Neem terug' }).click();
      await dialog().waitFor({ state: 'detached' });
      await tab.getByText(/Verlof van dinsdag/).waitFor({ state: 'detached' });
    });

    test('that loses no appointment: each that no longer fits gets a choice, and until then nothing changes', async () => {
      const before = await talks();
      await button('Wijzig: elke woensdag').click();
      await dialog().locator('label.slot', { hasText: 'donderdag' }).click();
      await dialog().locator('label.slot', { hasText: 'woensdag' }).click();
      await dialog().getByRole('button', { name: 'Bewaar' }).click();
      await tab.getByRole('dialog', { name: 'Deze gesprekken passen niet meer' }).waitFor();
      const names = await dialog().locator('fieldset.conflict strong').allInnerTexts();
      expect(new Set(names)).toEqual(new Set(['Zwaluw', 'Boomklever', 'Winterkoning', 'Fitis']));
      const save = dialog().getByRole('button', { name: /^(Bewaar met|Nog te kiezen)/ });
      expect([await save.innerText(), await save.isDisabled()]).toEqual(['Nog te kiezen: 4', true]);
      expect(await talks()).toEqual(before);
      expect((await schedules()).schedules.some(({ rule }) => rule.endsWith('BYDAY=WE'))).toBe(true);

      await dialog().getByRole('button', { name: 'Laat alles staan' }).click();
      const of = (name: string) => dialog().locator('fieldset.conflict', { hasText: name });
      await of('Boomklever').getByLabel('Annuleer het').check();
      await of('Winterkoning').getByLabel('Verplaats het naar een ander moment').check();
      await of('Winterkoning').getByRole('combobox').selectOption({ index: 1 });
      await save.click();
      await said('De wijziging is bewaard');
      const after = await talks();
      expect(after.has('Boomklever')).toBe(false);
      expect(after.get('Winterkoning')?.startsAt).not.toBe(before.get('Winterkoning')?.startsAt);
      for (const name of ['Zwaluw', 'Wulp', 'Fitis', 'Roodborst', 'Merel', 'Kievit'])
        expect(after.get(name), name).toEqual(before.get(name));
      await tab.getByRole('heading', { name: /elke donderdag/i }).waitFor();
    });

    test('that drops one day', async () => {
      await button('Eén dag anders: elke vrijdag').click();
      await field('Welke dag?').selectOption('vrijdag 4 december');
      await field('Wat verandert er?').selectOption('Deze dag valt weg');
      await dialog().getByRole('button', { name: 'Bewaar' }).click();
      await tab.getByText(/vrijdag 4 december valt weg/i).waitFor();
    });

    test('that ends a schedule after asking', async () => {
      await button(/^Stop: om de 2 weken op dinsdag/).click();
      await dialog().getByRole('button', { name: 'Stop vanaf vandaag' }).click();
      await tab.getByRole('heading', { name: /om de 2 weken op dinsdag/i }).waitFor({ state: 'detached' });
    });
  });

  test('shares the page where clients book, with its QR code', async () => {
    await view('Agenda');
    await button('Boekingspagina').click();
    await dialog()
      .getByRole('img', { name: /QR-code/ })
      .waitFor();
    expect(await dialog().getByRole('textbox').inputValue()).toBe(`${running.origin}/b/demo`);
    await page.keyboard.press('Escape');
  });

  test('works with the keyboard alone, and the focus never gets lost', async () => {
    const focused = () =>
      tab.evaluate<string>(
        `(() => { const { activeElement: it } = document;
          if (it.tagName === 'H1') return 'Heading ' + it.innerText;
          return it.getAttribute('aria-label') ?? (it.labels?.[0] ?? it).innerText.trim(); })()`,
      );
    const tabTo = async (wanted: RegExp) => {
      for (let n = 0; n < 60; n++) {
        await page.keyboard.press('Tab');
        if (wanted.test(await focused())) return;
      }
      throw new Error(`Tab never reached ${wanted}`);
    };
    await tabTo(/^Zitdagen$/);
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('Heading Zitdagen');
    for (let n = 0; n < 4; n++) await page.keyboard.press('Shift+Tab');
    await expect.poll(focused).toBe('Agenda');
    await page.keyboard.press('Enter');
    await card('Roodborst').waitFor();
    await tabTo(/^Gesprek gehad: Roodborst$/);
    await page.keyboard.press('Enter');
    await tabTo(/^Maatwerk$/);
    await page.keyboard.press('Space');
    await expect.poll(async () => (await talks()).get('Roodborst')?.steps).toEqual(['SHELTERED_WORK']);
    await tabTo(/^Plan een vervolggesprek: Roodborst$/);
    await page.keyboard.press('Enter');
    await slot(0).waitFor();
    await tabTo(/^\d+[.]\d\d/);
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await tabTo(/^Boek /);
    await page.keyboard.press('Enter');
    await said(/^Geboekt: /);
    await expect.poll(focused).toBe('Plan een vervolggesprek: Roodborst');
  });

  /** What Microsoft Teams is to the page: a window around it that answers what teams-js asks. */
  async function openInTeams(viewport: Viewport, theme: string, host = 'https://teams.microsoft.com') {
    const teams = await openForTeams(running, { now: () => now, check: roomCheck(running) });
    closing.push(teams.close);
    const around = await browser.open('about:blank', viewport);
    await around.route(`${PUBLIC}/**`, async (route) => {
      const { pathname, search } = new URL(route.request().url());
      await route.fulfill({ response: await route.fetch({ url: `${teams.origin}${pathname}${search}` }) });
    });
    await around.route('https://res.cdn.office.net/**', (route) =>
      route.fulfill({
        json: { validOrigins: ['teams.microsoft.com'] },
        headers: { 'access-control-allow-origin': '*' },
      }),
    );
    await around.route(`${host}/**`, (route) =>
      route.fulfill({ contentType: 'text/html', body: hostPage(theme) }),
    );
    await around.exposeFunction('mintToken', () => running.login.token(coach));
    await around.goto(`${host}/`);
    return around;
  }

  describe('in Microsoft Teams', () => {
    let teams: Page;
    const asked = () => teams.evaluate<string[]>('asked');

    test('gets its token, language and theme through Microsoft’s own library, and says that it is there', async () => {
      teams = await openInTeams(wide, 'dark');
      const own = await tabFrame(teams);
      await own.locator('h3', { hasText: 'Zwaluw' }).waitFor();
      expect(await asked()).toEqual(
        expect.arrayContaining([
          'initialize',
          'getContext',
          'authentication.getAuthToken',
          'appInitialization.success',
        ]),
      );
      expect(await own.locator('html').getAttribute('lang')).toBe('fr');
      expect(await own.locator('nav').innerText()).toMatch(/Agenda/);
      expect(await own.locator('html').getAttribute('data-theme')).toBe('dark');
    });

    test('asks for one token only while that is good, and follows a change of theme', async () => {
      const own = await tabFrame(teams);
      for (const hash of ['#zitdagen', '#terugbellen', '#agenda'])
        await own.locator(`a[href="${hash}"]`).click();
      expect((await asked()).filter((one) => one === 'authentication.getAuthToken')).toHaveLength(1);
      await teams.evaluate(`tell('themeChange', ['contrast'])`);
      await own.locator('html[data-theme="contrast"]').waitFor();
    });

    test('says what to do when Teams gives no token', async () => {
      await teams.evaluate('refuse = true');
      await teams.evaluate('document.querySelector("iframe").src += "?"');
      const own = await tabFrame(teams);
      await own.getByRole('heading', { name: 'Ouvrez ceci dans Teams' }).waitFor();
      await teams.evaluate('refuse = false');
      await own.getByRole('button').click();
      await own.locator('h3', { hasText: 'Zwaluw' }).waitFor();
      await teams.context().close();
    });

    test('shows nothing in the frame of another website', async () => {
      const elsewhere = await openInTeams(wide, 'light', 'https://teams.microsoft.com.evil.example');
      await expect.poll(() => browser.errors.join()).toMatch(/frame-ancestors/);
      expect(await elsewhere.evaluate<string[]>('asked')).toEqual([]);
      browser.errors.length = 0;
      await elsewhere.context().close();
    });
  });

  /** Every view and state, one after the other, for whoever looks at them all. */
  async function walk(look: (state: string) => Promise<void>): Promise<void> {
    const closed = async () => {
      await page.keyboard.press('Escape');
      await dialog().waitFor({ state: 'detached' });
    };
    const seen = async (state: string, wait: Locator) => {
      await wait.waitFor();
      await look(state);
    };
    const opened = async (state: string, name: string | RegExp, wait = dialog()) => {
      await button(name).first().click();
      await seen(state, wait);
    };
    await seen('agenda', tab.locator('.card:visible').first());
    await opened(
      'agenda, steps to change',
      'Wijzig: Schatting, Merel',
      card('Merel').locator('.chip').first(),
    );
    await opened('agenda, contact shown', 'Toon contact: Tjiftjaf', tab.locator('.reach'));
    await opened('booking page', 'Boekingspagina', dialog().getByRole('img'));
    await closed();
    await opened('move', 'Verplaats: Heggenmus', slot(0));
    await slot(1).click();
    await look('move, chosen');
    await closed();
    await opened('cancel', 'Annuleer: Heggenmus');
    await closed();
    await opened('code', 'Geef een code: Zwaluw', dialog().locator('.code'));
    await closed();
    await opened('follow-up', 'Plan een vervolggesprek: Merel', slot(0));
    await closed();
    await view('Terugbellen');
    await look('calls');
    await opened('call, asked', /^Gebeld: /, tab.getByRole('button', { name: 'Wis naam en nummer' }));
    await view('Zitdagen');
    await look('schedules');
    await opened('new schedule', 'Nieuwe zitdag', dialog().locator('.mark').first());
    await dialog().locator('summary').click();
    await dialog().getByLabel('Hoe vaak?').selectOption('Eigen regel');
    await dialog().getByLabel('Regel').fill('elke volle maan');
    await seen('new schedule, wrong rule', dialog().locator('.problem').first());
    await closed();
    await opened('one day', /^Eén dag anders: om de 2 weken op maandag/);
    await closed();
    await opened('end', /^Stop: om de 2 weken/);
    await closed();
    await opened('leave', 'Verlof');
    await dialog().getByLabel('Eerste dag').fill('2026-12-07');
    await dialog().getByLabel('Laatste dag').fill('2026-12-18');
    await dialog().getByRole('button', { name: 'Bewaar' }).click();
    await dialog().getByLabel('Verplaats het naar een ander moment').first().check();
    await seen('conflicts', dialog().getByRole('combobox'));
    await closed();
    await page.context().setOffline(true);
    await page.route('**/api/tab/**', (route) => route.abort()); // what a route of ours fetched does not know of it
    await tab.getByRole('link', { name: 'Agenda' }).click();
    await seen('no network', tab.getByRole('alert'));
    await page.unroute('**/api/tab/**');
    await page.context().setOffline(false);
  }

  /**
   * What makes the page or a dialog scroll sideways: as it is, with text twice as large, and on a very small screen, which is the
   * same one in every theme.
   */
  async function sideways(viewport: Viewport, theme: string): Promise<string[]> {
    const look = (at: string, size = '') =>
      tab.evaluate<string[]>(
        `(() => {
          document.documentElement.style.fontSize = '${size}';
          const found = [document.documentElement, ...document.querySelectorAll('dialog, .slot-days, .card')]
            .filter((one) => one.scrollWidth > one.clientWidth + 1)
            .flatMap((box) => ['${at}: ' + box.scrollWidth + ' > ' + box.clientWidth, ...[...box.querySelectorAll('*')]
              .filter((one) => one.getBoundingClientRect().right > box.getBoundingClientRect().left + box.clientWidth + 1)
              .slice(0, 4).map((one) => one.outerHTML.slice(0, 160))]);
          document.documentElement.style.fontSize = '';
          return found;
        })()`,
      );
    const found = [...(await look('as it is')), ...(await look('200 %', '200%'))];
    if (theme !== 'light') return found;
    const innerWidth = () => tab.evaluate<number>('innerWidth');
    const width = await innerWidth();
    await page.setViewportSize({ width: 320, height: 700 });
    await expect.poll(innerWidth, { interval: 5 }).toBeLessThanOrEqual(320);
    found.push(...(await look('320 px')));
    await page.setViewportSize(viewport);
    await expect.poll(innerWidth, { interval: 5 }).toBe(width);
    return found;
  }

  describe('puts up no barrier', () => {
    beforeAll(async () => {
      await bookTalk(running, { day: '2026-12-07', name: 'Heggenmus' }, () => now);
      await bookTalk(running, { day: '2026-12-07', name: 'Vink' }, () => now);
      const site = await readSite(running.db, () => now, { slug: 'demo' });
      const asked = { phone: '+32470445566', partOfDay: 'MORNING', language: 'fr' } as const;
      await requestCall(
        partsOf(running, () => now),
        site,
        { name: 'Grutto', ...asked },
      );
    });

    test.each([
      ['light', phone],
      ['dark', wide],
      ['contrast', phone],
    ] as const)(
      'in any view or state: axe, fingers, small screens, large text (%s)',
      async (theme, viewport) => {
        if (theme === 'contrast') {
          page = await openInTeams(viewport, theme);
          tab = await tabFrame(page);
        } else
          ({ page, tab } = await openTab({ running, browser }, 'Demo Coach', viewport, {
            colorScheme: theme,
          }));
        page.setDefaultTimeout(10_000);
        const seen: string[] = [];
        await walk(async (state) => {
          seen.push(state);
          expect(await tab.locator('html').getAttribute('data-theme'), state).toBe(theme);
          await tab.evaluate('scrollTo(0, 0)'); // what is half under the bar at the top is no small target
          expect(await byAxe(tab, { for: theme === 'light' ? 'all' : 'colours' }), state).toEqual([]);
          expect(await tooSmall(tab, TOUCHED), state).toEqual([]);
          expect(await sideways(viewport, theme), state).toEqual([]);
        });
        expect(seen.length).toBeGreaterThanOrEqual(15);
        await page.context().close();
      },
    );
  });

  test('nothing went wrong in the page', () => {
    // A 409 or 422 is an answer, and Chromium writes it down all the same.
    expect(
      browser.errors.filter((words) => !/status of (409|422)|INTERNET_DISCONNECTED|ERR_FAILED/.test(words)),
    ).toEqual([]);
  });
});

/** A page that plays Teams: https://learn.microsoft.com/javascript/api/@microsoft/teams-js/app */
function hostPage(theme: string): string {
  return `<!doctype html><title>Teams</title>
<style>body { margin: 0 } iframe { display: block; width: 100vw; height: 100vh; border: 0 }</style>
<iframe src="${PUBLIC}/tab"></iframe>
<script>
  var asked = [], refuse = false;
  const frame = document.querySelector('iframe');
  const tell = (func, args) => frame.contentWindow.postMessage({ func, args }, '${PUBLIC}');
  const runtime = JSON.stringify({ apiVersion: 4, hostVersionsInfo: {}, isLegacyTeams: false, supports: {} });
  const answers = {
    initialize: () => ['content', 'web', runtime, '2.58.0'],
    getContext: () => [{ theme: '${theme}', locale: '${theme === 'contrast' ? 'nl-be' : 'fr-be'}', hostClientType: 'web' }],
    'authentication.getAuthToken': async () => (refuse ? [false, 'CancelledByUser'] : [true, await mintToken()]),
  };
  addEventListener('message', async ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== '${PUBLIC}') return;
    asked.push(data.func);
    const args = await answers[data.func]?.();
    const { id, uuid, uuidAsString } = data;
    if (args) source.postMessage({ id, uuid, uuidAsString, args }, origin);
  });
</script>`;
}

/** Believes the tokens of the practice room, as Teams' server believes Entra's. */
function roomCheck({ login: { issuer, keysUrl } }: Running): TabTokenCheck {
  const tenants = new Set(Object.values(demoTenants));
  return createTabTokenCheck({ audiences: [TAB_APP_ID], issuers: [{ issuer, keysUrl, tenants }] });
}
