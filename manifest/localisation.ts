import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LOCALIZATION_SCHEMA } from './build-manifest.ts';

/** A file of translations: `bots[0].commandLists[0].commands[0].title` and so on, each with its text. */
export type Translations = Record<string, string>;

const schemaFile = join(import.meta.dirname, 'schema', 'MicrosoftTeams.Localization.schema.json');
const schema = z
  .looseObject({
    properties: z.record(z.string(), z.unknown()),
    patternProperties: z.record(z.string(), z.unknown()),
  })
  .parse(JSON.parse(readFileSync(schemaFile, 'utf8')));

// `localizationKeys` is for agents, whose own files name texts by keys.
const exact = Object.keys(schema.properties).filter((key) => key !== '$schema' && key !== 'localizationKeys');
const patterns = Object.keys(schema.patternProperties).map((pattern) => new RegExp(pattern));

/** Whether Teams takes a translation of the text that stands at a place of the manifest. */
export function isTranslatable(path: string): boolean {
  return exact.includes(path) || patterns.some((pattern) => pattern.test(path));
}

/** The file of translations that goes with a manifest of that language: every text that Teams takes one of. */
export function translationsOf(manifest: object): Translations {
  const texts = [...textsIn(manifest)].filter(([path]) => isTranslatable(path));
  return { $schema: LOCALIZATION_SCHEMA, ...Object.fromEntries(texts) };
}

/** Every text of a manifest, by its place: `name.short`, `bots[0].scopes[1]`. */
export function textsIn(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (Array.isArray(value)) return merged(value.map((item, n) => textsIn(item, `${path}[${n}]`)));
  if (typeof value !== 'object' || value === null) return new Map();
  return merged(Object.entries(value).map(([key, item]) => textsIn(item, path ? `${path}.${key}` : key)));
}

function merged(maps: Map<string, string>[]): Map<string, string> {
  return new Map(maps.flatMap((map) => [...map]));
}
