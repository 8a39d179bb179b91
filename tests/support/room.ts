import type { Locator, Page } from 'playwright-core';
import { column, useBrowser, type Browsing, type Viewport } from './browser.ts';
import { useWerkwijzer, type Running } from './werkwijzer.ts';

export type Room = {
  running: Running;
  browser: Browsing;
  /** Opens the room and waits for the welcome in someone's chat, the nurse's unless told otherwise. */
  enter: (viewport: Viewport, who?: string) => Promise<{ page: Page; chat: Locator }>;
};

/** The practice room of a server that delivers by itself, in a real Chromium. */
export function useRoom(): Room {
  const running = useWerkwijzer({ live: true });
  const browser = useBrowser();
  return {
    running,
    browser,
    enter: async (viewport, who = 'demo-verpleegkundige') => {
      const page = await browser.open(`${running.origin}/try`, viewport);
      const chat = column(page, who);
      await chat.locator('[data-from="bot"]').first().waitFor();
      return { page, chat };
    },
  };
}
