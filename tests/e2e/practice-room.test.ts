import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, column, phone, sayIn, wide } from '../support/browser.ts';
import { useRoom } from '../support/room.ts';

const NURSE = 'demo-verpleegkundige';
const COACH = 'demo-coach';

// In a real Chromium; `loop.test.ts` is in the room that `npm start` opens.
describe.skipIf(!chromiumPath)('the practice room', { timeout: 60_000 }, () => {
  const { running, browser, enter } = useRoom();
  let page: Page;

  beforeAll(async () => {
    ({ page } = await enter(wide));
  });

  test('welcomes each person, and says what it is', async () => {
    const texts = await page.locator('[data-from="bot"]').allInnerTexts();
    expect(texts.filter((text) => text.includes('ik ben Werkwijzer')).length).toBeGreaterThanOrEqual(2);
    expect(await page.locator('body').innerText()).toMatch(/oefen/i);
  });

  test('a nurse asks in dialect with a typing error and gets the rule with its source', async () => {
    const reply = await sayIn(
      column(page, NURSE),
      'kan ne mens nog mutualitijtgeld krijgn as em halftijts herbegint?',
    );
    expect(await reply.innerText()).toMatch(/20\s?%|adviserend arts/);
    expect(await reply.innerText()).toMatch(/Geldt sinds/);
    expect(await reply.locator('.sources li').count()).toBeGreaterThan(0);
  });

  test('a citation opens with the keyboard and closes with Escape', async () => {
    const reply = column(page, NURSE).locator('[data-from="bot"]').last();
    await reply.locator('button.cite').first().focus();
    await page.keyboard.press('Enter');
    const source = page.getByRole('dialog', { name: /Bron/ });
    await source.waitFor();
    expect(await source.getByRole('link').getAttribute('href')).toMatch(/^https:/);
    await page.keyboard.press('Escape');
    await source.waitFor({ state: 'hidden' });
  });

  test('a coach asks in French at the same time, and gets French', async () => {
    const reply = await sayIn(
      column(page, COACH),
      'Que fait le médecin-conseil de la mutualité, et peut-il me convoquer ?',
    );
    expect(await reply.innerText()).toMatch(/En vigueur depuis/);
    expect(await column(page, NURSE).innerText()).not.toMatch(/En vigueur depuis/);
  });

  test('in the group it answers when it is mentioned, and only then', async () => {
    const group = column(page, 'group');
    const before = await group.locator('[data-from="bot"]').count();
    const mention = group.getByTestId('mention');
    if ((await mention.getAttribute('aria-pressed')) === 'true') await mention.click();
    await group.getByTestId('composer').fill('wat is een TNWC?');
    await group.getByTestId('send').click();
    await group.locator('[data-from="person"]', { hasText: 'wat is een TNWC?' }).waitFor();

    await mention.click();
    const reply = await sayIn(group, 'wat doet een arbeidsarts?');
    expect(await reply.innerText()).toMatch(/arbeidsarts/i);
    expect(await group.locator('[data-from="bot"]').count()).toBe(before + 1);
  });

  test('someone in need sees the numbers, and nothing about work', async () => {
    const reply = await sayIn(column(page, NURSE), 'ik zie het echt niet meer zitten, ik wil dood');
    const text = await reply.innerText();
    expect(text).toMatch(/1813/);
    expect(text).toMatch(/112/);
    expect(text).not.toMatch(/Geldt sinds|Bronnen/);
  });

  test('a question outside the field gets an honest no', async () => {
    const reply = await sayIn(column(page, COACH), 'welke winterbanden zijn het best voor mijn auto?');
    expect(await reply.innerText()).toMatch(/fiches|weet ik niets over/);
  });

  test('a thumb can be given with a few words', async () => {
    const reply = await sayIn(column(page, NURSE), 'wat doet de coach werk?');
    await reply.locator('.thumbs button').first().click();
    await reply.getByRole('textbox').fill('duidelijk');
    await reply.getByRole('button', { name: 'Verstuur' }).click();
    await reply.getByText('Bedankt voor je duim.').waitFor();
  });

  test('a message that is edited is answered once more', async () => {
    const nurse = column(page, NURSE);
    await sayIn(nurse, 'wat doet een arbeidsart?');
    const before = await nurse.locator('[data-from="bot"]').count();
    const own = nurse.locator('[data-from="person"]').last();
    await own.hover();
    await own.getByRole('button', { name: 'Bewerk' }).click();
    await own.getByRole('textbox').fill('wat is een TNWC?');
    await own.getByRole('button', { name: 'Bewaar' }).click();
    const reply = nurse.locator('[data-from="bot"]').nth(before);
    expect(await reply.innerText()).toMatch(/terug-naar-werkcoördinator/i);
    await own.getByText('bewerkt').waitFor();
  });

  test('a reaction under an answer is counted, and the bot stays silent', async () => {
    const nurse = column(page, NURSE);
    const before = await nurse.locator('[data-from="bot"]').count();
    const answer = nurse.locator('[data-from="bot"]').last();
    await answer.hover();
    await answer.getByRole('button', { name: 'Reageer met een duim' }).click();
    await answer.getByText('1 reactie').waitFor();
    expect(await nurse.locator('[data-from="bot"]').count()).toBe(before);
  });

  test('what is about a client goes on in the own chat, and the group sees one line of it', async () => {
    const [group, nurse] = [column(page, 'group'), column(page, NURSE)];
    const cards = await nurse.locator('.ac-adaptiveCard').count();
    const reply = await sayIn(group, 'afspraak');
    expect(await reply.innerText()).toMatch(/eigen chat/);
    await nurse.locator('.ac-adaptiveCard').nth(cards).waitFor();
  });

  test('someone leaves the group and comes back, and the bot stays silent', async () => {
    const group = column(page, 'group');
    const before = await group.locator('[data-from="bot"]').count();
    const size = Number(/\d+/.exec(await group.getByText(/groepschat, \d+ mensen/).innerText())?.[0]);
    expect(size).toBeGreaterThan(3);
    for (const change of ['Demo Huisarts uit de groep halen', 'Demo Huisarts toevoegen']) {
      await group.getByRole('button', { name: /^Meer over de chat/ }).click();
      await group.getByRole('button', { name: change }).click();
      await group.getByText(`groepschat, ${change.includes('uit') ? size - 1 : size} mensen`).waitFor();
    }
    await group.getByRole('button', { name: /^Meer over de chat/ }).click();
    await group.getByRole('button', { name: 'Demo Huisarts uit de groep halen' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await group.locator('[data-from="bot"]').count()).toBe(before);
  });

  test('a restart of the page keeps the conversation', async () => {
    await page.reload();
    await column(page, NURSE).getByText('wat doet de coach werk?').first().waitFor();
  });

  test('on a phone one chat fills the screen, without scrolling sideways', async () => {
    const small = await browser.open(`${running.origin}/try`, phone);
    await small.locator('[data-from="bot"]').first().waitFor();
    const overflow = await small.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(overflow).toBeLessThanOrEqual(0);
    const visible = await small.locator('[data-testid^="column-"]:visible').count();
    expect(visible).toBe(1);
  });

  test('nothing went wrong in the page', () => {
    expect(browser.errors).toEqual([]);
  });
});
