import path from 'node:path';
import { build } from 'esbuild';

export type Assets = { script: string; style: string };

const PAGE = path.join(import.meta.dirname, '..', 'page');

let bundled: Promise<Assets> | undefined;

/** The page's script and style, bundled at first use and kept. A failed build is tried again next time. */
export function pageAssets(): Promise<Assets> {
  bundled ??= bundle().catch((error: unknown) => {
    bundled = undefined;
    throw error;
  });
  return bundled;
}

async function bundle(): Promise<Assets> {
  const result = await build({
    entryPoints: [path.join(PAGE, 'room.ts'), path.join(PAGE, 'room.css')],
    tsconfig: path.join(PAGE, 'tsconfig.json'),
    bundle: true,
    minify: true,
    write: false,
    outdir: '/',
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'silent',
  });
  const text = (extension: string) =>
    result.outputFiles.find((file) => file.path.endsWith(extension))?.text ?? '';
  return { script: text('.js'), style: text('.css') };
}
