import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** What `vite build` made: `dist/tab`, see src/cli/build-tab.mjs. */
export const buildFolder = join(import.meta.dirname, '..', '..', '..', 'dist', 'tab');

export type Build = { script: string; styles: string[]; preloads: string[] };

const manifest = z.record(
  z.string(),
  z.looseObject({
    file: z.string(),
    isEntry: z.boolean().default(false),
    imports: z.array(z.string()).default([]),
    css: z.array(z.string()).default([]),
  }),
);

let known: Build | undefined;

/** The files of the page, as paths under the build's folder; undefined when it was not built. */
export function readBuild(): Build | undefined {
  known ??= readManifest();
  return known;
}

function readManifest(): Build | undefined {
  try {
    const file = readFileSync(join(buildFolder, '.vite', 'manifest.json'), 'utf8');
    const chunks = manifest.parse(JSON.parse(file));
    const entry = Object.values(chunks).find(({ isEntry }) => isEntry);
    if (!entry) return undefined;
    const first = entry.imports.flatMap((name) => chunks[name] ?? []);
    return {
      script: entry.file,
      styles: [entry, ...first].flatMap(({ css }) => css),
      preloads: first.map((chunk) => chunk.file),
    };
  } catch {
    return undefined;
  }
}
