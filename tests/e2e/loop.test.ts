import { rmSync } from 'node:fs';
import type { Frame, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { byAxe } from '../support/barriers.ts';
import { chromiumPath, column, phone, sayIn, useBrowser, wide } from '../support/browser.ts';
import { dataFolder, pressCtrlC, readyUrl, start, type Started } from '../support/start.ts';
import { tabFrame } from '../support/tab.ts';

// Against `npm start` as a user runs it: a nurse refers, a coach takes it on and feeds back, the client reads, agrees and
// takes it back. In the practice room and on the client's phone, without script.
describe.skipIf(!chromiumPath)('the whole loop', { timeout: 90_000 }, () => {
  const browser = useBrowser();
  const data = dataFolder();
  const begin = { at: 0 };
  let server: Started;
  let url = '';
  let room: Page;
  let tab: Frame;
  let client: Page;
  let mailbox: Page | undefined;
  let scripted: Page | undefined;

  beforeAll(async () => {
    server = start({ WERKWIJZER_DATA: data });
    url = await readyUrl(server);
    room = await browser.open(`${url}/try`, wide);
    room.setDefaultTimeout(20_000);
    await nurse().locator('[data-from="bot"]').first().waitFor();
    begin.at = Date.now();
  }, 120_000);
  afterAll(async () => {
    pressCtrlC(server);
    await server.ended;
    rmSync(data, { recursive: true, force: true });
  });

  const nurse = () => column(room, 'demo-verpleegkundige');
  const coach = () => column(room, 'demo-coach');
  const press = (where: Locator | Frame, name: string | RegExp) =>
    where.getByRole('button', { name, exact: typeof name === 'string' }).click();

  async function mailWith(words: RegExp): Promise<string> {
    mailbox ??= await browser.open('about:blank', wide);
    const page = mailbox;
    let found: string | undefined;
    await expect
      .poll(
        async () => {
          await page.goto(`${url}/try/mail`);
          found = words.exec(await page.content())?.[0];
          return found;
        },
        { timeout: 15_000 },
      )
      .toBeDefined();
    return found ?? '';
  }

  async function clean(): Promise<void> {
    // The client's page runs without script; the same address is opened beside it with script, for axe.
    scripted ??= await browser.open('about:blank', phone);
    await scripted.goto(client.url());
    expect(await byAxe(scripted, { for: 'wcag' }), client.url()).toEqual([]);
    const overflow = await scripted.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
  }

  test('a nurse refers a client in her chat, and nothing of what she typed stays there', async () => {
    await sayIn(nurse(), 'doorverwijzen');
    const card = nurse().locator('form.card').last();
    await card.getByLabel('Voornaam of schuilnaam van de cliënt').fill('Zilverreiger');
    await card.getByLabel('Mail of telefoon van de cliënt').fill('zilver@voorbeeld.be');
    await card.getByLabel('Wat is de vraag over werk?').fill('Wil weten of halftijds herbeginnen kan.');
    await card.getByLabel(/De cliënt is akkoord/).check();
    await press(card, 'Verstuur');
    await nurse().getByText('Doorverwijzing verstuurd').waitFor();
    expect(await nurse().innerText()).not.toMatch(/Zilverreiger|zilver@|halftijds herbeginnen kan\./);
  });

  test('the coach gets it as a message and takes it on; the nurse sees taken on or handed on', async () => {
    await coach().getByText('Wil weten of halftijds herbeginnen kan.').waitFor();
    expect(await coach().innerText()).not.toContain('zilver@');
    await press(coach(), 'Neem aan');
    await coach().getByText('Je nam deze doorverwijzing aan').waitFor();
    await nurse().getByText('Aangenomen of doorgegeven').waitFor();
  });

  test('the client claims the link from the mail, and says what the nurse may hear', async () => {
    const link = await mailWith(/http:\/\/127\.0\.0\.1:\d+\/a\/[\w-]{43}/);
    client = await browser.open(link, phone, { javaScriptEnabled: false });
    await clean();
    await press(client.locator('body'), 'Stuur me een code');
    const code = await mailWith(/\b\d{3} \d{3}\b/);
    await client.getByLabel('Code', { exact: true }).fill(code);
    await press(client.locator('body'), 'Neem de link over');
    await client.getByText('Demo Coach neemt het op met jou').waitFor();
    await clean();
    await client.getByRole('link', { name: 'Bekijk je gegevens' }).click();
    const form = client.locator('form', { hasText: 'De coach mag aan Demo Verpleegkundige vertellen' });
    for (const what of ['wat besproken is', 'welke stappen er zijn']) await form.getByLabel(what).check();
    await press(form, 'Ik ga akkoord');
    await client.getByText('Je akkoord is genoteerd').waitFor();
    await clean();
  });

  test('the coach feeds back in the tab, and it comes into the nurse’s chat', async () => {
    await coach().getByTestId('open-tab').click();
    tab = await tabFrame(room);
    await tab.getByRole('link', { name: 'Doorverwijzingen' }).click();
    await press(tab, 'Schrijf een terugkoppeling: Zilverreiger');
    const dialog = tab.getByRole('dialog');
    await dialog.getByLabel('Wat besproken is').fill('Besproken: wat halftijds herbeginnen betekent.');
    await dialog.getByLabel('Welke stappen er zijn').fill('Stap: de bedrijfsarts is gebeld.');
    await press(dialog, 'Verstuur');
    await nurse().getByText('Stap: de bedrijfsarts is gebeld.').waitFor();
  });

  test('the client takes the consent back in two taps, and the nurse’s chat is emptied', async () => {
    await client.goto(client.url().replace(/\?.*/, ''));
    const line = client.locator('li', { hasText: 'De coach mag aan Demo Verpleegkundige terugkoppelen' });
    await line.getByRole('link', { name: 'Trek in' }).click();
    await clean();
    await press(client.locator('body'), 'Ja, trek in');
    await nurse().getByText('Dit bericht is leeggemaakt').waitFor();
    expect(await nurse().innerText()).not.toContain('bedrijfsarts');
    await client.getByText('teruggehaald en gewist').waitFor();
  });

  test('all of it in less than three minutes', () => {
    expect(Date.now() - begin.at).toBeLessThan(180_000);
  });

  test('nothing went wrong in the page', () => {
    expect(browser.errors).toEqual([]);
  });
});
