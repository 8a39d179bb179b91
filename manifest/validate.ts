import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type SchemaObject, type ValidateFunction } from 'ajv';
import { z } from 'zod';

// Microsoft's schemas say that they are of draft 4, which Ajv does not know; of what differs since, they use nothing, and a
// limit beside a `$ref`, which draft 4 passes over, counts here. One of their patterns is none with Unicode's rules.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, validateFormats: false });

const isManifest = compile('MicrosoftTeams.schema.json');
const isTranslations = compile('MicrosoftTeams.Localization.schema.json');

/** What Microsoft's schema of the manifest has against one; empty when nothing. */
export function checkManifest(manifest: unknown): string[] {
  return problems(isManifest, manifest);
}

/** What Microsoft's schema of translations has against a file; empty when nothing. */
export function checkTranslations(translations: unknown): string[] {
  return problems(isTranslations, translations);
}

function compile(name: string): ValidateFunction {
  const text = readFileSync(join(import.meta.dirname, 'schema', name), 'utf8');
  const schema: SchemaObject = z.record(z.string(), z.unknown()).parse(JSON.parse(text));
  delete schema.$schema;
  return ajv.compile(schema);
}

function problems(check: ValidateFunction, value: unknown): string[] {
  if (check(value)) return [];
  return (check.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath || '/', message, JSON.stringify(params)].join(' '),
  );
}
