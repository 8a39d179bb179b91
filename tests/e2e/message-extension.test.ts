import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, column, phone, sayIn, useBrowser, wide, type Viewport } from '../support/browser.ts';
import { dataFolder, pressCtrlC, readyUrl, start, type Started } from '../support/start.ts';

const NURSE = 'demo-verpleegkundige';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// Against `npm start` as a user runs it, in a real Chromium: an article is found and passed on, and a message is asked about.
describe.skipIf(!chromiumPath)('the message extension in the practice room', { timeout: 60_000 }, () => {
  const browser = useBrowser();
  const data = dataFolder();
  let server: Started;
  let url = '';

  beforeAll(async () => {
    server = start({ WERKWIJZER_DATA: data });
    url = await readyUrl(server);
  }, 180_000);
  afterAll(async () => {
    pressCtrlC(server);
    await server.ended;
    rmSync(data, { recursive: true, force: true });
  });

  async function openRoom(viewport: Viewport): Promise<{ page: Page; chat: Locator }> {
    const page = await browser.open(`${url}/try`, viewport);
    const chat = column(page, NURSE);
    await chat.locator('[data-from="bot"]').first().waitFor();
    return { page, chat };
  }

  /** What axe finds in the dialog that is open, or on the page. */
  async function obstacles(page: Page, where: string): Promise<string[]> {
    await page.evaluate(axe);
    return page.evaluate<string[]>(
      `axe.run(document.querySelector('${where}'), { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
        .then(({ violations }) => violations.map((one) => one.id + ' ' + one.nodes.map((n) => n.html).join(' ')))`,
    );
  }
  const sideways = (page: Page) =>
    page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  const item = (page: Page, name: string) => page.locator('.menu:popover-open').getByRole('button', { name });

  test.each([
    ['on a desk', wide],
    ['on a phone', phone],
  ])('%s an article is found while typing, and put in the conversation', async (_where, viewport) => {
    const { page, chat } = await openRoom(viewport);
    await chat.getByRole('button', { name: 'Zoek een fiche' }).click();
    const dialog = page.getByRole('dialog', { name: 'Zoek een fiche' });
    await dialog.getByText('8 resultaten').waitFor();
    await dialog.getByLabel('Zoek in Werkwijzer').pressSequentially('wat doet de tnwc', { delay: 30 });
    const first = dialog.locator('.extension-result').first();
    await expect.poll(() => first.innerText()).toMatch(/TNWC|terug-naar-werkcoördinator/i);
    expect(await obstacles(page, 'dialog[open]')).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const mine = chat.locator('[data-from="person"]').last();
    await mine.getByText('via Werkwijzer').waitFor();
    expect(await mine.innerText()).toMatch(/Geldt sinds/);
    expect(await mine.getByRole('link').first().getAttribute('href')).toMatch(/^https:/);
    expect(await obstacles(page, '.columns')).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  });

  test('more results come on demand, and the search says what it cannot find or will not read', async () => {
    const { page, chat } = await openRoom(wide);
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
    const { page, chat } = await openRoom(wide);
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
      const { page, chat } = await openRoom(viewport);
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
      expect(await obstacles(page, 'dialog[open]')).toEqual([]);
      expect(await sideways(page)).toBeLessThanOrEqual(0);

      await box.fill('wat doet de tnwc van het ziekenfonds?');
      await dialog.getByRole('button', { name: 'Stel je vraag', exact: true }).click();
      await dialog.getByText('Geldt sinds').waitFor();
      expect(await obstacles(page, 'dialog[open]')).toEqual([]);
      const before = await chat.locator('[data-from="bot"]').count();
      await dialog.getByRole('button', { name: 'Zet de fiche in het gesprek' }).click();
      await dialog.waitFor({ state: 'detached' });
      await chat.locator('[data-from="person"]').last().getByText('via Werkwijzer').waitFor();
      expect(await chat.locator('[data-from="bot"]').count()).toBe(before);
    },
  );

  test('a message about a crisis gives who to call, and no box', async () => {
    const { page, chat } = await openRoom(wide);
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
    const { page, chat } = await openRoom(wide);
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
