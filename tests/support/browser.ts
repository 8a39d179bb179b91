import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { chromiumPath, launchChromium } from './chromium.ts';

export { chromiumPath };

export type Viewport = { width: number; height: number };
export const wide: Viewport = { width: 1400, height: 900 };
export const phone: Viewport = { width: 390, height: 844 };

/** Opens pages in one real Chromium; every page fails its test when the page logs an error. */
export function useBrowser(): {
  open: (url: string, viewport: Viewport, options?: BrowserContextOptions) => Promise<Page>;
  errors: string[];
} {
  const errors: string[] = [];
  let browser: Browser | undefined;
  beforeAll(async () => {
    if (chromiumPath) browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return {
    errors,
    open: async (url, viewport, options = {}) => {
      if (!browser) throw new Error('there is no browser');
      const context = await browser.newContext({ viewport, locale: 'nl-BE', ...options });
      const page = await context.newPage();
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(url);
      return page;
    },
  };
}

/** A column of the practice room: one person's chat, or the group's. */
export function column(page: Page, name: string): Locator {
  return page.getByTestId(`column-${name}`);
}

/** Types a message in a column, sends it, and waits for the bot's next message there. */
export async function sayIn(chat: Locator, text: string): Promise<Locator> {
  const fromBot = chat.locator('[data-from="bot"]');
  const before = await fromBot.count();
  await chat.getByTestId('composer').fill(text);
  await chat.getByTestId('send').click();
  const reply = fromBot.nth(before);
  await reply.waitFor();
  return reply;
}
