import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { byAxe } from '../support/barriers.ts';
import { chromiumPath, phone, sayIn, wide } from '../support/browser.ts';
import { useRoom } from '../support/room.ts';

// In a real Chromium: an article is found and passed on, and a message is asked about.
describe.skipIf(!chromiumPath)('the message extension in the practice room', { timeout: 60_000 }, () => {
  const { browser, enter } = useRoom();

  const looked = new Set<string>();
  /** Nothing sticks out of a screen, and axe finds nothing on it; once, for what is on it is the same on a phone. */
  async function look(page: Page, within: string, screen: string): Promise<void> {
    expect(await sideways(page), screen).toBeLessThanOrEqual(0);
    if (looked.has(screen)) return;
    looked.add(screen);
    expect(await byAxe(page, { for: 'wcag', within }), screen).toEqual([]);
  }
  const sideways = (page: Page) =>
    page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  const item = (page: Page, name: string) => page.locator('.menu:popover-open').getByRole('button', { name });

  test.each([
    ['on a desk', wide],
    ['on a phone', phone],
  ])('%s an article is found while typing, and put in the conversation', async (_where, viewport) => {
    const { page, chat } = await enter(viewport);
    await chat.getByRole('button', { name: 'Zoek een fiche' }).click();
    const dialog = page.getByRole('dialog', { name: 'Zoek een fiche' });
    await dialog.getByText('8 resultaten').waitFor();
    await dialog.getByLabel('Zoek in Werkwijzer').pressSequentially('wat doet de tnwc');
    const first = dialog.locator('.extension-result').first();
    await expect.poll(() => first.innerText()).toMatch(/TNWC|terug-naar-werkcoördinator/i);
    await look(page, 'dialog[open]', 'search');

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const mine = chat.locator('[data-from="person"]').last();
    await mine.getByText('via Werkwijzer').waitFor();
    expect(await mine.innerText()).toMatch(/Geldt sinds/);
    expect(await mine.getByRole('link').first().getAttribute('href')).toMatch(/^https:/);
    await look(page, '.columns', 'article in the conversation');
  });

  test('more results come on demand, and the search says what it cannot find or will not read', async () => {
    const { page, chat } = await enter(wide);
    await chat.getByRole('button', { name: 'Zoek een fiche' }).click();
    const dialog = page.getByRole('dialog', { name: 'Zoek een fiche' });
    const field = dialog.getByLabel('Zoek in Werkwijzer');
    // Before anything is typed there are articles to start with, with a "more" of their own: it goes with the first letter.
    await dialog.getByRole('button', { name: 'Meer resultaten' }).waitFor();
    await field.fill('halftijds werken');
    await dialog.getByRole('button', { name: 'Meer resultaten' }).click();
    await expect.poll(() => dialog.locator('.extension-result').count()).toBeGreaterThan(8);
    await field.fill('winterbanden');
    await dialog.getByText('geen fiche').waitFor();
    expect(await dialog.locator('.extension-result').count()).toBe(0);
    await field.fill('mag 85.07.30-033.28 werken');
    await dialog.getByText('Haal dat eruit').waitFor();
    await field.fill('ik wil niet meer leven');
    await dialog.getByText('1813').first().waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('“ask on” opens the own chat with the subject in the box, and sends nothing', async () => {
    const { page, chat } = await enter(wide);
    const card = chat.locator('form.card', { hasText: 'Geldt sinds' }).last();
    const before = await chat.locator('.message').count();
    await card.getByRole('link', { name: 'Vraag verder in je eigen chat' }).click();
    await expect.poll(() => chat.getByTestId('composer').inputValue()).toMatch(/TNWC|werkcoördinator/i);
    expect(await chat.locator('.message').count()).toBe(before);
    expect(page.context().pages()).toHaveLength(1);
  });

  test.each([
    ['on a desk', wide],
    ['on a phone', phone],
  ])(
    '%s a message is asked about, with the keyboard, and the article put in the conversation',
    async (_where, viewport) => {
      const { page, chat } = await enter(viewport);
      await sayIn(chat, 'Mag Zilverreiger halftijds herbeginnen bij de TNWC?');
      const mine = chat.locator('[data-from="person"]').last();
      await mine.getByRole('button', { name: /Meer over het bericht/ }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => item(page, 'Vraag het aan Werkwijzer').count()).toBe(1);
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Vraag het aan Werkwijzer' });
      const box = dialog.getByRole('textbox', { name: 'Je vraag' });
      expect(await box.inputValue()).toBe('Mag [naam] halftijds herbeginnen bij de TNWC?');
      await dialog.getByText('Al weggelaten: wat een naam kan zijn.').waitFor();
      await look(page, 'dialog[open]', 'box with the question');

      await box.fill('wat doet de tnwc van het ziekenfonds?');
      await dialog.getByRole('button', { name: 'Stel je vraag', exact: true }).click();
      await dialog.getByText('Geldt sinds').waitFor();
      await look(page, 'dialog[open]', 'answer');
      const before = await chat.locator('[data-from="bot"]').count();
      await dialog.getByRole('button', { name: 'Zet de fiche in het gesprek' }).click();
      await dialog.waitFor({ state: 'detached' });
      await chat.locator('[data-from="person"]').last().getByText('via Werkwijzer').waitFor();
      expect(await chat.locator('[data-from="bot"]').count()).toBe(before);
    },
  );

  test('a message about a crisis gives who to call, and no box', async () => {
    const { page, chat } = await enter(wide);
    await sayIn(chat, 'ik wil niet meer leven');
    await chat
      .locator('[data-from="person"]')
      .last()
      .getByRole('button', { name: /Meer over het bericht/ })
      .click();
    await item(page, 'Vraag het aan Werkwijzer').click();
    const dialog = page.getByRole('dialog', { name: 'Vraag het aan Werkwijzer' });
    await dialog.getByText('1813').first().waitFor();
    expect(await dialog.getByRole('textbox').count()).toBe(0);
    expect(await dialog.innerText()).not.toMatch(/niet meer leven/);
  });

  test('the same menu opens the empty form that refers', async () => {
    const { page, chat } = await enter(wide);
    await chat
      .locator('[data-from="bot"]')
      .last()
      .getByRole('button', { name: /Meer over het bericht/ })
      .click();
    await item(page, 'Doorverwijzen naar de coach werk').click();
    const dialog = page.getByRole('dialog', { name: 'Doorverwijzen naar de coach werk' });
    await dialog.waitFor();
    for (const box of await dialog.getByRole('textbox').all()) expect(await box.inputValue()).toBe('');
  });

  test('nothing went wrong in the page', () => {
    expect(browser.errors).toEqual([]);
  });
});
