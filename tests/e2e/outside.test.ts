import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { say } from '../../src/i18n/index.ts';
import { languages, type Lang } from '../../src/lang.ts';
import { barriers } from '../support/barriers.ts';
import { chromiumPath, phone, useBrowser, wide, type Viewport } from '../support/browser.ts';
import { filled, outsider, type Outsider } from '../support/outside.ts';
import { useWerkwijzer } from '../support/werkwijzer.ts';

const asked: Record<Lang, string> = {
  nl: 'Mag ik halftijds herbeginnen?',
  fr: 'Puis-je reprendre à mi-temps ?',
  en: 'Can I start again half-time?',
};
const crisis: Record<Lang, string> = {
  nl: 'ik wil niet meer leven',
  fr: 'je veux mourir',
  en: 'I want to kill myself',
};

describe.skipIf(!chromiumPath)('outside Teams, in the browser', { timeout: 120_000 }, () => {
  const running = useWerkwijzer();
  const browser = useBrowser();
  let holder: Outsider;
  beforeAll(async () => {
    holder = await outsider(running);
  });
  const open = (path: string, viewport: Viewport = phone) =>
    browser.open(`${running.origin}${path}`, viewport, { javaScriptEnabled: false });
  const focused = (page: Page) =>
    page.evaluate<string>(
      'document.activeElement.id || document.activeElement.className || document.activeElement.tagName',
    );
  const press = async (page: Page, name: string) => {
    await page.getByRole('button', { name, exact: true }).click();
    await page.waitForLoadState();
  };

  test('a question is asked and answered without script, and the address says nothing of it', async () => {
    const page = await open('/vraag', wide);
    await page.getByLabel(say('nl', 'question.label')).fill(asked.nl);
    await press(page, say('nl', 'question.send'));
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/vraag');
    expect(await focused(page)).toBe('antwoord');
    expect(await page.title()).toBe(`${say('nl', 'question.answer')} · Werkwijzer`);
    const mark = page.locator('a.mark').first();
    await mark.click();
    expect(await page.locator('.sources li:target').count()).toBe(1);
    // The first may ask how it is for someone else; the last is the title of another article.
    const next = page.locator('.next-steps button').last();
    const label = (await next.textContent()) ?? '';
    await next.click();
    await page.waitForLoadState();
    expect(await page.locator('article').textContent()).toContain(label.slice(0, 10));
    await page.context().close();
  });

  test('a guide is walked to its end and back by taps alone, on a phone', async () => {
    const page = await open('/vraag');
    await page.locator('form[aria-labelledby="wegwijzers"] button').first().click();
    for (let n = 0; n < 12; n++) {
      await page.waitForLoadState();
      if (await page.getByText(say('nl', 'guide.firstStep')).count()) break;
      await page.locator('.next-steps button').first().click();
    }
    expect(await page.getByText(say('nl', 'guide.decides')).count()).toBeGreaterThan(0);
    await press(page, say('nl', 'guide.again'));
    expect(await page.locator('.next-steps button').count()).toBeGreaterThan(1);
    await page.context().close();
  });

  test('a question is asked with the keyboard alone', async () => {
    const page = await open('/vraag', wide);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('skip');
    await page.keyboard.press('Enter');
    for (let n = 0; n < 5 && (await focused(page)) !== 'question'; n++) await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('question');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await focused(page)).toBe('errors');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    for (let n = 0; n < 3 && (await focused(page)) !== 'question'; n++) await page.keyboard.press('Tab');
    await page.keyboard.type(asked.nl);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: say('nl', 'question.answer'), exact: true }).waitFor();
    expect(await focused(page)).toBe('antwoord');
    await page.context().close();
  });

  test('an answer prints without buttons and boxes', async () => {
    const page = await open('/vraag', wide);
    await page.getByLabel(say('nl', 'question.label')).fill(asked.nl);
    await press(page, say('nl', 'question.send'));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('button, textarea, nav').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('article').isVisible()).toBe(true);
    expect(await page.locator('.sources').isVisible()).toBe(true);
    await page.context().close();
  });

  test.each([phone, wide])('a client is referred in one form without script, at $width', async (viewport) => {
    const page = await open(holder.path, viewport);
    await page.getByLabel(say('nl', 'card.book.name')).fill(filled.name);
    await page.getByLabel(say('nl', 'card.book.none')).check();
    await page.getByLabel(say('nl', 'card.refer.question')).fill('wil na een depressie weer werken');
    await press(page, say('nl', 'card.refer.send'));
    expect(await focused(page)).toBe('errors');
    await page.getByRole('checkbox', { name: /De cliënt is akkoord/ }).check();
    await press(page, say('nl', 'card.refer.send'));
    await page.getByText(say('nl', 'card.refer.health')).waitFor();
    await page.getByLabel(say('nl', 'card.refer.question')).fill('wil weer werken');
    await press(page, say('nl', 'card.refer.send'));
    await page.getByRole('heading', { name: say('nl', 'card.referred.title') }).waitFor();
    const code = (await page.locator('dd').first().textContent()) ?? '';
    expect(await page.locator('main').textContent()).not.toContain(filled.name);
    await page.reload();
    expect(await page.locator('dd').first().textContent()).toBe(code);
    await page.getByRole('link', { name: say('nl', 'outside.back') }).click();
    await page.getByText(code).first().waitFor();
    await page.getByRole('button', { name: `${say('nl', 'card.referrer.revoke')} ${code}` }).click();
    await press(page, say('nl', 'card.referrer.yesRevoke'));
    await page.getByText(say('nl', 'outside.revoked')).waitFor();
    expect(await page.locator('li', { hasText: code }).textContent()).toContain(
      say('nl', 'card.referrer.REVOKED'),
    );
    await page.context().close();
  });

  /** Every page and state, one after the other. */
  async function walk(page: Page, lang: Lang, look: (state: string) => Promise<void>): Promise<void> {
    const at = (path: string) => page.goto(`${running.origin}${path}?taal=${lang}`);
    const ask = async (question: string, state: string) => {
      await page.locator('#question').fill(question);
      await page.locator('button.primary').first().click();
      await page.waitForLoadState();
      await look(state);
    };
    await at('/vraag');
    await look('ask');
    await ask('', 'ask empty');
    await ask(asked[lang], 'answer');
    await ask('Roubaix', 'not covered');
    await at('/vraag');
    await page.locator('form[aria-labelledby="wegwijzers"] button').first().click();
    await page.waitForLoadState();
    await look('guide');
    await at('/vraag');
    await ask(crisis[lang], 'crisis');
    await at('/verwijs/nergens');
    await look('gone');
    await at(holder.path);
    await look('refer');
    await page.locator('button.primary').click();
    await page.waitForLoadState();
    await look('refer mend');
    await page.locator('#name').fill('Demo');
    await page.locator('#none').check();
    await page.locator('#question').fill('burn-out');
    await page.locator('#agree').check();
    await page.locator('button.primary').click();
    await page.waitForLoadState();
    await look('refer hint');
    await page.locator('button.primary').click();
    await page.waitForLoadState();
    await look('referred');
    await at(holder.path);
    await look('refer with a list');
    await page.locator('.own-line button').first().click();
    await page.waitForLoadState();
    await look('take back');
  }

  test.each(languages)('no page meets a barrier, on a phone and in the dark, in %s', async (lang) => {
    const url = `${running.origin}/vraag`;
    const page = await browser.open(url, phone, { bypassCSP: true, colorScheme: 'dark' });
    await walk(page, lang, async (state) => {
      expect(await barriers(page, phone, lang === 'nl' ? 'all' : null), state).toEqual([]);
    });
    await page.context().close();
  });

  test('no page meets a barrier on a desktop and in the light either', async () => {
    const page = await browser.open(`${running.origin}/vraag`, wide, { bypassCSP: true });
    await walk(page, 'nl', async (state) => {
      expect(await barriers(page, wide, 'colours'), state).toEqual([]);
    });
    await page.context().close();
  });
});
