import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Browser } from 'playwright-core';
import { languages, type Lang } from '../../../src/lang.ts';
import { launchChromium } from '../../support/chromium.ts';
import { galleryPage, themes, widths, type Theme, type Width } from './gallery.ts';

// npm run cards -- --out DIR [--lang fr] [--sheets]

/** In pixels: what is taller is several pictures, so that the words can be read. */
const TALLEST = 1500;

/** As many beside each other as a picture shows well. */
const columns = { phone: 5, desktop: 3 } as const satisfies Record<Width, number>;

type Options = { out: string; lang: Lang; sheets: boolean };

await new Command('cards')
  .description(
    'Draws every sample card in light, dark and high contrast, on a phone and on a desktop, as PNG.',
  )
  .requiredOption('--out <dir>', 'where the pictures go')
  .option('--lang <lang>', `one of ${languages.join(', ')}`, 'nl')
  .option('--sheets', 'only the cards beside each other, for each theme and width', false)
  .action(async (options: Options) => {
    if (!languages.includes(options.lang)) throw new Error(`there is no language ${options.lang}`);
    mkdirSync(options.out, { recursive: true });
    const browser = await launchChromium();
    let count = 0;
    for (const theme of themes)
      for (const width of Object.keys(widths) as Width[]) count += await draw(browser, options, theme, width);
    await browser.close();
    console.log(`${count} pictures in ${options.out}`);
  })
  .parseAsync();

async function draw(
  browser: Browser,
  { out, lang, sheets }: Options,
  theme: Theme,
  width: Width,
): Promise<number> {
  const page = await browser.newPage({
    viewport: { width: columns[width] * (widths[width] + 16) + 24, height: 1200 },
  });
  await page.setContent(await galleryPage(lang, theme, width));
  const cards = await page.locator('figure').all();
  const size = await page.evaluate<{ width: number; height: number }>(
    `({ width: document.documentElement.scrollWidth, height: document.documentElement.scrollHeight })`,
  );
  const parts = Math.ceil(size.height / TALLEST);
  for (let n = 0; n < parts; n++) {
    const y = n * TALLEST;
    const clip = { x: 0, y, width: size.width, height: Math.min(TALLEST, size.height - y) };
    const path = join(out, `sheet-${n + 1}.${theme}.${width}.png`);
    await page.screenshot({ path, clip, fullPage: true });
  }
  for (const card of sheets ? [] : cards) {
    const name = (await card.getAttribute('data-name')) ?? '';
    const file = `${name.replaceAll(/[^a-z]+/g, '-')}.${theme}.${width}.png`;
    await card.screenshot({ path: join(out, file) });
  }
  await page.close();
  return parts + (sheets ? 0 : cards.length);
}
