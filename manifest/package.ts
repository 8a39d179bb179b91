import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { StartProblem } from '../src/start-problem.ts';
import { buildManifest, type Manifest } from './build-manifest.ts';
import type { AppEnvironment } from './environment.ts';
import { translationsOf, type Translations } from './localisation.ts';
import { brokenRules } from './rules/index.ts';
import { checkManifest, checkTranslations } from './validate.ts';

/** The languages that come beside the manifest's own, Dutch. */
export type OtherLang = 'fr' | 'en';

/** What an administrator uploads. */
export type AppPackage = {
  environment: AppEnvironment;
  manifest: Manifest;
  translations: Record<OtherLang, Translations>;
  /** Each file of the zip by its name. */
  files: Record<string, Uint8Array>;
};

/**
 * The package of an environment, held against Microsoft's schema and against the rules of its store.
 * @throws StartProblem with everything that is wrong, one line each.
 */
export function makePackage(environment: AppEnvironment): AppPackage {
  const made = assemble(environment);
  const wrong = [
    ...checkManifest(made.manifest).map((problem) => `manifest.json ${problem}`),
    ...Object.entries(made.translations).flatMap(([lang, translations]) =>
      checkTranslations(translations).map((problem) => `${lang}.json ${problem}`),
    ),
    ...brokenRules(made),
  ];
  if (wrong.length === 0) return made;
  throw new StartProblem([`The package ${environment.name} would not be taken:`, ...wrong].join('\n  '));
}

/** The package of an environment as it comes out, unchecked. */
export function assemble(environment: AppEnvironment): AppPackage {
  const manifest = buildManifest(environment, 'nl');
  const translations = {
    fr: translationsOf(buildManifest(environment, 'fr')),
    en: translationsOf(buildManifest(environment, 'en')),
  };
  const files = {
    'manifest.json': json(manifest),
    'fr.json': json(translations.fr),
    'en.json': json(translations.en),
    'color.png': icon('color'),
    'outline.png': icon('outline'),
  };
  return { environment, manifest, translations, files };
}

/** The zip, the same bytes for the same package: no clock, no time zone, no compressor of the machine's own. */
export function zipOf({ files }: AppPackage): Uint8Array {
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) });
}

function json(value: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}

function icon(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(import.meta.dirname, 'icons', `${name}.png`)));
}
