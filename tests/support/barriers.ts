import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Viewport } from './browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What axe looks for; once it found nothing on a screen, only the colours can be wrong on the same screen in another theme. */
const kinds = {
  all: [...WCAG, 'best-practice'],
  wcag: WCAG,
  colours: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};
/** Where a picture goes of each screen that is looked at here, for whoever wants to see them: PICTURES=folder. */
const pictures = process.env.PICTURES;
let taken = 0;

export type Looking = { for?: keyof typeof kinds; within?: string };

/** What axe finds on a page, in a frame, or within one part of it. */
export async function byAxe(
  place: Page | Frame,
  { for: kind = 'all', within }: Looking = {},
): Promise<string[]> {
  await takePicture(place);
  await bringAxe(place);
  const options = { runOnly: kinds[kind], resultTypes: ['violations'], selectors: false };
  const found = await place.evaluate<string[]>(
    `axe.run(${within ? `document.querySelector('${within}')` : 'document'}, ${JSON.stringify(options)})
      .then(({ violations }) => violations.map((one) => one.id + ' ' + one.nodes.map((n) => n.html).join(' ')))`,
  );
  return found;
}

async function takePicture(place: Page | Frame): Promise<void> {
  if (!pictures) return;
  const page = 'mainFrame' in place ? place : place.page();
  const test = (expect.getState().currentTestName ?? '').replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(-140);
  await page.screenshot({ path: join(pictures, `${test}-${++taken}.png`) });
}

const bringing = new WeakSet<Page>();

/** Handing it over takes longer than what it does: once per page, which then has it in every document that it opens. */
async function bringAxe(place: Page | Frame): Promise<void> {
  if (await place.evaluate<boolean>(`'axe' in window`)) return;
  await place.evaluate(axe);
  const page = 'mainFrame' in place ? place : place.page();
  if (bringing.has(page)) return;
  bringing.add(page);
  await page.addInitScript(axe);
}

/** What is less high than a finger needs, of what a selector finds. */
export async function tooSmall(place: Page | Frame, selector: string): Promise<string[]> {
  return place.evaluate<string[]>(
    `[...document.querySelectorAll(${JSON.stringify(selector)})]
      .filter((one) => one.getClientRects().length > 0 && one.getBoundingClientRect().height < 44)
      .map((one) => 'too small: ' + one.outerHTML.slice(0, 140))`,
  );
}

const TOUCHED = 'button, .button, .slot, .choice, .field input, .languages a, summary, .help-lines a';

/**
 * Everything on a page for clients that stands in someone's way: what is too small for a finger, what scrolls sideways, and what
 * axe finds of a kind; with null axe stays out of it, for a screen that it saw in another language.
 */
export async function barriers(
  page: Page,
  viewport: Viewport,
  kind: keyof typeof kinds | null = 'all',
): Promise<string[]> {
  const found = kind ? await byAxe(page, { for: kind }) : [];
  return [...found, ...(await tooSmall(page, TOUCHED)), ...(await sideways(page, viewport))];
}

/** What makes the page scroll sideways: as it is, with text twice as large, and on a very small screen. */
async function sideways(page: Page, viewport: Viewport): Promise<string[]> {
  const wide = (size = '') =>
    page.evaluate<string[]>(
      `(() => {
        const root = document.documentElement;
        root.style.fontSize = '${size}';
        const width = root.clientWidth;
        const out = root.scrollWidth <= width ? [] :
          ['sideways at ' + width, ...[...document.body.querySelectorAll('*')]
            .filter((one) => one.getBoundingClientRect().right > width).map((one) => one.outerHTML.slice(0, 120))];
        root.style.fontSize = '';
        return out;
      })()`,
    );
  const found = [...(await wide()), ...(await wide('200%'))];
  await page.setViewportSize({ width: 320, height: 700 });
  found.push(...(await wide()));
  await page.setViewportSize(viewport);
  return found;
}
