import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import type { Viewport } from './browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Everything on a page that stands in someone's way: what axe finds, what is too small for a finger, what scrolls sideways. */
export async function barriers(page: Page, viewport: Viewport): Promise<string[]> {
  return [...(await byAxe(page)), ...(await tooSmall(page)), ...(await sideways(page, viewport))];
}

async function byAxe(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate<string[]>(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
      .then(({ violations }) => violations.map((one) => one.id + ' ' + one.nodes.map((n) => n.html).join(' ')))`,
  );
}

/** What is less high than a finger needs. */
async function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(
    `[...document.querySelectorAll('button, .button, .choice, .field input, .languages a, summary, .help-lines a')]
      .filter((one) => one.getClientRects().length > 0 && one.getBoundingClientRect().height < 44)
      .map((one) => 'too small: ' + one.outerHTML.slice(0, 120))`,
  );
}

/** What makes the page scroll sideways: as it is, on a very small screen, and with text twice as large. */
async function sideways(page: Page, viewport: Viewport): Promise<string[]> {
  const wide = () =>
    page.evaluate<string[]>(
      `(() => {
        const width = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= width) return [];
        const out = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > width);
        return ['sideways at ' + width, ...out.map((one) => one.outerHTML.slice(0, 120))];
      })()`,
    );
  const found = await wide();
  await page.setViewportSize({ width: 320, height: 700 });
  found.push(...(await wide()));
  await page.setViewportSize(viewport);
  const text = (size: string) => page.evaluate(`document.documentElement.style.fontSize = '${size}'`);
  await text('200%');
  found.push(...(await wide()));
  await text('');
  return found;
}
