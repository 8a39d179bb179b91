import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { galleryPage, themes } from '../cards/render/gallery.ts';
import { samples } from '../cards/samples/index.ts';
import { languages } from '../../src/lang.ts';
import { byAxe } from '../support/barriers.ts';
import { chromiumPath, column, sayIn, useBrowser, wide } from '../support/browser.ts';
import { useRoom } from '../support/room.ts';

describe.skipIf(!chromiumPath)('every card, drawn by Microsoft’s renderer', { timeout: 60_000 }, () => {
  const browser = useBrowser();
  const shown = samples.filter(({ long }) => !long).length;

  // Each theme in another language on the phone, so that the long words of each are seen in the narrowest place. On a desktop
  // the same cards have more room, and the colours of the phone.
  const cases = [
    ...themes.map((theme, n) => [theme, 'phone', languages[n] ?? 'nl'] as const),
    ['light', 'desktop', 'nl'] as const,
  ];
  test.each(cases)(
    'is accessible in %s on a %s in %s, and nothing sticks out',
    async (theme, width, lang) => {
      const page = await browser.open('about:blank', { width: 1300, height: 900 });
      await page.setContent(await galleryPage(lang, theme, width));
      expect(await page.locator('figure .ac-adaptiveCard').count()).toBe(shown);
      if (width === 'phone')
        expect(await byAxe(page, { for: theme === 'light' ? 'wcag' : 'colours' })).toEqual([]);
      const wider = await page.evaluate<string[]>(
        `[...document.querySelectorAll('figure')].filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.dataset.name)`,
      );
      expect(wider).toEqual([]);
      const small = await page.evaluate<string[]>(
        `[...document.querySelectorAll('.ac-pushButton, .ac-input.ac-textInput, .ac-input.ac-multichoiceInput')]
        .filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML.slice(0, 120))`,
      );
      expect(small).toEqual([]);
      await page.context().close();
    },
  );

  test('nothing went wrong in the page', () => {
    expect(browser.errors).toEqual([]);
  });
});

describe.skipIf(!chromiumPath)('cards in the practice room', { timeout: 60_000 }, () => {
  const { browser, enter } = useRoom();
  let page: Page;
  const nurse = () => column(page, 'demo-verpleegkundige');
  const coach = () => column(page, 'demo-coach');

  beforeAll(async () => {
    ({ page } = await enter(wide));
    page.setDefaultTimeout(20_000);
  });

  test('a card is asked for again when it comes into sight, over the wire', async () => {
    const asked = page.waitForRequest(
      (request) =>
        request.url().endsWith('/actions') && /referral\.look.*automatic/.test(request.postData() ?? ''),
    );
    await sayIn(nurse(), 'doorverwijzen');
    const form = nurse().locator('form.card').last();
    await form.getByLabel('Voornaam of schuilnaam van de cliënt').fill('Zilverreiger');
    await form.getByLabel('Geen: ik geef een kaartje mee').check();
    await form.getByLabel('Wat is de vraag over werk?').fill('Wil weten of halftijds herbeginnen kan.');
    await form.getByLabel(/De cliënt is akkoord/).check();
    await form.getByRole('button', { name: 'Verstuur' }).click();
    await nurse().getByText('Doorverwijzing verstuurd').waitFor();
    await coach().getByText('Wil weten of halftijds herbeginnen kan.').waitFor();
    const response = await (await asked).response();
    expect(await response?.text()).toContain('Nieuwe doorverwijzing');
  });

  test('a coach who does not take it on says why, and can still go back', async () => {
    const press = (name: string) => coach().getByRole('button', { name, exact: true }).click();
    await press('Niet aannemen');
    await coach().getByLabel('Waarom neem je niet aan?').waitFor();
    await press('Terug');
    await coach().getByText('Wil weten of halftijds herbeginnen kan.').waitFor();
    await press('Niet aannemen');
    await press('Geef door');
    await coach().getByText('Kies waarom je niet aanneemt.').waitFor();
    await coach()
      .getByLabel('Waarom neem je niet aan?')
      .selectOption({ label: 'Ik heb de komende weken geen plaats' });
    await press('Geef door');
    await coach().getByText('Je nam deze doorverwijzing niet aan').waitFor();
    expect(await coach().innerText()).not.toMatch(/Zilverreiger|halftijds herbeginnen/);
  });

  test('the room can be looked at in each theme of Teams, and stays so', async () => {
    const background = () => page.evaluate<string>(`getComputedStyle(document.body).backgroundColor`);
    const seen = new Set<string>();
    for (const label of ['Licht', 'Donker', 'Hoog contrast']) {
      await page.getByLabel('Weergave').selectOption({ label });
      seen.add(await background());
      expect(await byAxe(page, { for: label === 'Licht' ? 'wcag' : 'colours' })).toEqual([]);
    }
    expect(seen.size).toBe(3);
    await page.reload();
    await nurse().locator('[data-from="bot"]').first().waitFor();
    expect(seen.has(await background())).toBe(true);
    expect(await page.getByLabel('Weergave').inputValue()).toBe('contrast');
  });

  test('nothing went wrong in the page', () => {
    expect(browser.errors).toEqual([]);
  });
});
