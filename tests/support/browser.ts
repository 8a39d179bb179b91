import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll } from 'vitest';
import { chromiumPath, launchChromium } from './chromium.ts';

export { chromiumPath };

export type Viewport = { width: number; height: number };
export const wide: Viewport = { width: 1400, height: 900 };
export const phone: Viewport = { width: 390, height: 844 };

export type Browsing = {
  open: (url: string, viewport: Viewport, options?: BrowserContextOptions) => Promise<Page>;
  errors: string[];
};

let shared: Promise<Browser> | undefined;

/** Opens pages in one real Chromium per worker, which ends with it; what a page logs as an error is kept, for a test to look at. */
export function useBrowser(): Browsing {
  const errors: string[] = [];
  const contexts: BrowserContext[] = [];
  afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()));
  });
  return {
    errors,
    open: async (url, viewport, options = {}) => {
      const browser = await (shared ??= launchChromium());
      const usual = { viewport, locale: 'nl-BE', reducedMotion: 'reduce' } as const;
      const context = await browser.newContext({ ...usual, ...options });
      contexts.push(context);
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
