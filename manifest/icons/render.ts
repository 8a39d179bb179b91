import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { z } from 'zod';
import { writePng } from './png.ts';

// node src/cli/run.mjs manifest/icons/render.ts: draws the SVG files beside it as the PNG files that Teams wants. Only after a
// change of the drawing: the PNG files are kept with it, so that making a package needs no browser.

const icons = [
  { name: 'color', size: 192 },
  { name: 'outline', size: 32 },
];
const drawn = z.array(z.number().int().min(0).max(255));

const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'];
const executablePath = places.find((path) => path !== undefined && existsSync(path));
if (executablePath === undefined) {
  console.error('No Chromium found: install it, or set CHROMIUM_PATH to its program.');
  process.exit(1);
}
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();
for (const { name, size } of icons) {
  const svg = readFileSync(join(import.meta.dirname, `${name}.svg`), 'utf8');
  const pixels = Uint8Array.from(await draw(page, svg, size));
  if (name === 'outline') whiten(pixels);
  writeFileSync(join(import.meta.dirname, `${name}.png`), writePng({ width: size, height: size, pixels }));
}
await browser.close();

/** The pixels of a drawing: red, green, blue and alpha, row by row. */
async function draw(on: Page, svg: string, size: number): Promise<number[]> {
  const script = `(async () => {
    const image = new Image();
    image.src = 'data:image/svg+xml,' + encodeURIComponent(${JSON.stringify(svg)});
    await image.decode();
    const canvas = new OffscreenCanvas(${size}, ${size});
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    return [...context.getImageData(0, 0, ${size}, ${size}).data];
  })()`;
  return drawn.parse(await on.evaluate(script));
}

/** What shows is pure white, as Teams wants it; how much of it shows stays, so that slanted edges stay smooth. */
function whiten(pixels: Uint8Array): void {
  for (let at = 0; at < pixels.length; at += 4) pixels.fill(pixels[at + 3] === 0 ? 0 : 255, at, at + 3);
}
