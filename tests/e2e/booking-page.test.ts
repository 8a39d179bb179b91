import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { asSystem } from '../../src/database/scope.ts';
import { say } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import { barriers } from '../support/barriers.ts';
import { chromiumPath, phone, useBrowser, wide } from '../support/browser.ts';
import { bookTalk } from '../support/talks.ts';
import { useWerkwijzer } from '../support/werkwijzer.ts';

const locales: Record<Lang, string> = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' };

// In a real Chromium; what a client uses has no script at all.
describe.skipIf(!chromiumPath)('a client at the booking page', { timeout: 120_000 }, () => {
  const running = useWerkwijzer();
  const browser = useBrowser();

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

  /** Fills in step 2. Names are as a screen reader says them. */
  async function fillIn(page: Page, lang: Lang, name: string): Promise<void> {
    await page.getByRole('textbox', { name: say(lang, 'booking.you.name') }).fill(name);
    await page.getByRole('radio', { name: say(lang, 'booking.you.byPhone') }).check();
    await page.getByRole('textbox', { name: say(lang, 'booking.you.phone') }).fill('0470 12 34 56');
    await page.getByRole('checkbox', { name: say(lang, 'booking.you.companion') }).check();
    await page.getByRole('checkbox', { name: say(lang, 'consent.contact-1') }).check();
  }

  /** From the first page to the appointment. */
  async function book(lang: Lang): Promise<Page> {
    const begin = Date.now();
    const options = { javaScriptEnabled: false, locale: locales[lang] };
    const page = await browser.open(`${running.origin}/b/demo`, phone, options);
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    await page.locator('button.slot').first().click();
    await page.getByText(say(lang, 'booking.step', { step: 2 })).waitFor();
    await fillIn(page, lang, 'Zonnebloem');
    await button(page, say(lang, 'booking.confirm')).click();
    await page.getByRole('heading', { name: say(lang, 'link.fresh.title') }).waitFor();
    expect(Date.now() - begin).toBeLessThan(60_000);
    expect(page.url()).not.toMatch(/Zonnebloem|0470/);
    await link(page, say(lang, 'link.calendar')).waitFor();
    return page;
  }

  // What comes after it is walked below in each language.
  test.each(['fr', 'en'] as const)('books on a phone without script, in %s', async (lang) => {
    const page = await book(lang);
    await page.context().close();
  });

  test('books, moves, cancels and erases on a phone without script, in one go', async () => {
    const lang = 'nl';
    const page = await book(lang);
    await link(page, say(lang, 'link.move')).click();
    await page.locator('a.slot').last().click();
    await button(page, say(lang, 'link.move.yes')).click();
    await page.getByRole('status').getByText(say(lang, 'link.done.moved')).waitFor();

    await link(page, say(lang, 'link.again')).click();
    await page.locator('a.slot').first().click();
    await button(page, say(lang, 'booking.confirm')).click();
    await page.getByRole('heading', { name: say(lang, 'link.own.others') }).waitFor();

    await link(page, say(lang, 'link.cancel')).first().click();
    await button(page, say(lang, 'link.cancel.yes')).click();
    await page.getByRole('status').getByText(say(lang, 'link.done.cancelled')).waitFor();

    await link(page, say(lang, 'link.data.open')).click();
    await page.getByText('Zonnebloem').waitFor();
    const download = page.waitForEvent('download');
    await link(page, say(lang, 'link.data.export')).click();
    expect((await download).suggestedFilename()).toBe(say(lang, 'link.data.fileName'));

    await link(page, say(lang, 'link.data.erase')).click();
    await button(page, say(lang, 'link.erase.yes')).click();
    await page.getByRole('heading', { name: say(lang, 'link.erased.title') }).waitFor();
    await page.context().close();
  });

  test('books with the keyboard alone', async () => {
    const page = await browser.open(`${running.origin}/b/demo`, phone, { javaScriptEnabled: false });
    const name = () =>
      page.evaluate<string>(
        'document.activeElement.id || document.activeElement.className || document.activeElement.tagName',
      );
    const tabTo = async (wanted: string) => {
      for (let n = 0; n < 40; n++) {
        await page.keyboard.press('Tab');
        if ((await name()) === wanted) return;
      }
      throw new Error(`Tab never reached ${wanted}`);
    };
    await page.keyboard.press('Tab');
    expect(await name()).toBe('skip');
    await page.keyboard.press('Enter');
    await tabTo('slot');
    await page.keyboard.press('Enter');
    await page.getByText('Stap 2 van 3').waitFor();
    await tabTo('name');
    await page.keyboard.type('Zonnebloem');
    await tabTo('via-mail');
    await page.keyboard.press('ArrowDown');
    expect(await name()).toBe('via-phone');
    await tabTo('phone');
    await page.keyboard.type('0470 12 34 56');
    await page.keyboard.press('Enter');

    // Consent is still missing: the page comes back with the focus on what to mend.
    await page.getByRole('alert').waitFor();
    expect(await page.title()).toMatch(/^Let op: /);
    expect(await name()).toBe('errors');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    expect(await page.getByRole('checkbox', { name: say('nl', 'consent.contact-1') }).isChecked()).toBe(true);
    await tabTo('button primary');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Je afspraak staat vast' }).waitFor();
    await page.context().close();
  });

  test('sees one field for the way of contact that is chosen', async () => {
    const page = await browser.open(`${running.origin}/b/demo`, phone, { javaScriptEnabled: false });
    await page.locator('button.slot', { hasText: 'Ter plaatse' }).first().click();
    expect(await page.locator('#email').isVisible()).toBe(true);
    expect(await page.locator('#phone').isVisible()).toBe(false);
    await page.getByRole('radio', { name: 'Per telefoon' }).check();
    expect(await page.locator('#email').isVisible()).toBe(false);
    expect(await page.locator('#phone').isVisible()).toBe(true);
    await page.context().close();
  });

  /** Every page and state, one after the other, for whoever looks at them all. */
  async function walk(page: Page, language: Lang, look: (state: string) => Promise<void>): Promise<void> {
    const to = async (path: string, state: string) => {
      await page.goto(`${running.origin}${path}`);
      await look(state);
    };
    const pressed = async (selector: string, state: string) => {
      await page.locator(selector).first().click();
      await page.waitForLoadState();
      await look(state);
    };
    await to('/b/demo/affiche', 'poster');
    await to('/b/demo', 'moments');
    await to('/b/demo?voor=demo-infosessie&week=2026-11-30', 'moments of a week');
    await page
      .locator('button.slot', { hasText: /Ter plaatse|Sur place|On site/ })
      .first()
      .click();
    await page.waitForLoadState();
    const form = new URL(page.url()).pathname;
    await look('form');
    await pressed('button.primary', 'form with errors');
    await page.locator('#name').fill('Zonnebloem');
    await pressed('button[formaction*="/vrij"]', 'moments with typed words');
    await to(form, 'moment that is gone');
    await to('/b/demo', 'moments again');
    await page.locator('button.slot').first().click();
    await to('/b/demo', 'moments with one that is held');
    await page.locator('.notice a').click();
    await page.locator('#name').fill('ik wil niet meer leven');
    await pressed('button.primary', 'crisis');
    await to('/b/demo/bel-terug', 'call back');
    await pressed('button.primary', 'call back with errors');
    await to('/b/demo/bel-terug/bedankt', 'call back thanks');
    await to('/b/nergens', 'unknown site');

    await asSystem(running.db, (tx) => tx.bookingPolicy.updateMany({ data: { clientsBook: false } }));
    await to('/b/demo', 'closed');
    await asSystem(running.db, (tx) =>
      tx.bookingPolicy.updateMany({ data: { clientsBook: true, horizonDays: 0 } }),
    );
    await to('/b/demo', 'nothing free');
    await asSystem(running.db, (tx) => tx.bookingPolicy.updateMany({ data: { horizonDays: 56 } }));

    const own = await bookTalk(running, { day: '2026-12-02', language });
    const at = `/a/${own.token}/afspraak/${own.appointmentId}`;
    await to(`/a/${own.token}?nieuw=1`, 'just booked');
    await to(`/a/${own.token}?gedaan=verplaatst`, 'own page');
    await to(`${at}/verplaats`, 'move');
    await pressed('a.slot', 'move, asked');
    await to(`${at}/annuleer`, 'cancel, asked');
    await to(`/a/${own.token}/nieuw`, 'next talk');
    await pressed('a.slot', 'next talk, asked');
    await to(`/a/${own.token}/gegevens`, 'data');
    await page.goto(`${running.origin}/a/${own.token}/gegevens`);
    await page.locator('a[href*="/toestemming/"]').click();
    await look('withdraw, asked');
    await pressed('button.danger', 'withdrawn');
    await to(`/a/${own.token}/wissen`, 'erase, asked');
    await pressed('button.danger', 'erased');
    await to(`/a/${own.token}`, 'gone');
    const handed = await bookTalk(running, { onBehalf: true, day: '2026-12-09', language });
    await to(`/a/${handed.token}?code=verstuurd`, 'handed');
    await page.locator('#code').fill('123456');
    await page.locator('button', { hasText: /Neem de link over|Reprendre le lien|Take over/ }).click();
    await page.waitForLoadState();
    await look('handed, wrong code');
    await to(`/a/${handed.token}/kaart`, 'card');
    await asSystem(running.db, (tx) => tx.client.deleteMany({ where: { id: handed.clientId } }));
    await asSystem(running.db, (tx) => tx.appointment.deleteMany({ where: { id: handed.appointmentId } }));
  }

  test.each([
    ['nl', 'light', phone, 'all'],
    ['fr', 'dark', phone, 'colours'],
    ['en', 'light', wide, null], // in the colours of the first
  ] as const)(
    'meets no barrier on any page or state: axe, small screens, large text, fingers (%s, %s)',
    async (lang, colorScheme, viewport, kind) => {
      const options = { bypassCSP: true, colorScheme, locale: locales[lang] };
      const page = await browser.open(`${running.origin}/b/demo`, viewport, options);
      const seen: string[] = [];
      await walk(page, lang, async (state) => {
        expect(await page.locator('html').getAttribute('lang'), state).toBe(lang);
        expect(await barriers(page, viewport, kind), state).toEqual([]);
        seen.push(state);
      });
      expect(seen.length).toBeGreaterThanOrEqual(25);
      await page.context().close();
    },
  );
});
