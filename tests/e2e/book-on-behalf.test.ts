import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { chromiumPath, phone, sayIn, wide } from '../support/browser.ts';
import { useRoom } from '../support/room.ts';

// In a real Chromium: a nurse books with a client beside her.
describe.skipIf(!chromiumPath)('a nurse books for a client', { timeout: 60_000 }, () => {
  const { browser, enter } = useRoom();
  const button = (card: Locator, name: string) => card.getByRole('button', { name, exact: true });

  test('on a phone, from a tap on the welcome, in less than half a minute', async () => {
    const { page, chat } = await enter(phone);
    const begin = Date.now();
    await chat.getByRole('button', { name: 'Afspraak boeken' }).click();
    const card = chat.locator('form.card').last();
    await card.getByLabel('Moment', { exact: true }).selectOption({ index: 2 });
    await card.getByLabel('Voornaam of schuilnaam van de cliënt').fill('Zilverreiger');
    await card.getByLabel('Mail of telefoon van de cliënt').fill('0470 99 88 77');
    await card.getByLabel('De cliënt is akkoord dat de coach contact opneemt').check();
    await button(card, 'Boek de afspraak').click();
    await chat.getByText('De afspraak staat vast').waitFor();
    expect(Date.now() - begin).toBeLessThan(30_000);

    expect(await chat.innerText()).toMatch(/Geef deze tekst mee.*hoor je niet van ons/s);
    const opening = page.context().waitForEvent('page');
    await chat.getByRole('link', { name: 'Kaartje met QR-code' }).click();
    expect(new URL((await opening).url()).pathname).toMatch(/^\/a\/[\w-]{43}\/kaart$/);
    const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test('and after that no word about the client is left in the chat, also when the page is opened again', async () => {
    const { page, chat } = await enter(wide);
    await chat.getByText('De afspraak staat vast').waitFor();
    expect(await page.content()).not.toMatch(/Zilverreiger|99 ?88 ?77/);
  });

  test('with mistakes put right in the same card, and other moments looked up in between', async () => {
    const { chat } = await enter(wide);
    await sayIn(chat, 'afspraak');
    const card = chat.locator('form.card').last();
    await button(card, 'Boek de afspraak').click();
    await card.getByText('Zonder akkoord boeken we niet').waitFor();
    await card.getByLabel('Voornaam of schuilnaam van de cliënt').fill('Demo Wolk');
    await card.getByLabel('De cliënt is akkoord dat de coach contact opneemt').check();
    const before = await card.getByLabel('Moment', { exact: true }).innerText();
    await button(card, 'Meer momenten').click();
    await card.getByText('Zonder akkoord boeken we niet').waitFor({ state: 'detached' });
    expect(await card.getByLabel('Moment', { exact: true }).innerText()).not.toBe(before);
    expect(await card.getByLabel('Voornaam of schuilnaam van de cliënt').inputValue()).toBe('Demo Wolk');
    await card.getByLabel('Moment', { exact: true }).selectOption({ index: 1 });
    await card.getByLabel('Geen: ik geef een kaartje mee').check();
    await button(card, 'Boek de afspraak').click();
    await card.getByText('De afspraak staat vast').waitFor();
  });

  test('and the coach sees how many talks there are and when, without a name', async () => {
    const { chat } = await enter(wide, 'demo-coach');
    await sayIn(chat, 'agenda');
    // Word of the booking may come in between.
    const reply = chat.locator('[data-from="bot"]', { hasText: 'Je komende dagen' }).last();
    const words = await reply.innerText();
    expect(words).not.toMatch(/Zilverreiger|Wolk/);
  });

  test('nothing went wrong in the page', () => {
    expect(browser.errors).toEqual([]);
  });
});
