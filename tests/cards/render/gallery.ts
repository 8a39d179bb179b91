import { join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../../../src/cli/prepare.mjs';
import type { Lang } from '../../../src/lang.ts';
import { samples } from '../samples/index.ts';

export const themes = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** The width of a card in a chat: on a phone of 360 pixels, and in the middle of a screen. */
export const widths = { phone: 344, desktop: 600 } as const;
export type Width = keyof typeof widths;

const PAGE = join(projectRoot, 'src', 'practice', 'page');

let bundled: Promise<{ script: string; style: string }> | undefined;

/** A page that shows every sample as the practice room draws it, in a theme and at a width. */
export async function galleryPage(lang: Lang, theme: Theme, width: Width): Promise<string> {
  const { script, style } = await (bundled ??= bundle());
  const shown = samples.filter(({ long }) => !long).map(({ name, make }) => ({ name, card: make(lang) }));
  return `<!doctype html>
<html lang="${lang}" data-theme="${theme}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kaarten (${lang}, ${theme}, ${width})</title>
<style>${style}
body { overflow: visible; height: auto; padding: 8px; }
.gallery { columns: auto ${widths[width]}px; column-gap: 16px; }
.gallery h1 { font-size: 16px; }
figure { width: ${widths[width]}px; margin: 0 0 16px; break-inside: avoid; } figcaption { font-size: 12px; color: var(--ink-soft); }
</style></head><body>
<script type="application/json" id="cards">${JSON.stringify(shown).replaceAll('<', '\\u003c')}</script>
<script type="module">${script.replaceAll('</script', '<\\/script')}</script>
</body></html>`;
}

async function bundle(): Promise<{ script: string; style: string }> {
  const { outputFiles } = await build({
    ...{
      entryPoints: [join(PAGE, 'gallery.ts'), join(PAGE, 'room.css')],
      tsconfig: join(PAGE, 'tsconfig.json'),
    },
    ...{ bundle: true, minify: true, write: false, outdir: '/', format: 'esm', target: 'es2022' },
    logLevel: 'silent',
  });
  const text = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
  return { script: text('.js'), style: text('.css') };
}
