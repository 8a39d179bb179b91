import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../src/cli/prepare.mjs';
import en from '../../src/i18n/en.json' with { type: 'json' };
import fr from '../../src/i18n/fr.json' with { type: 'json' };
import nl from '../../src/i18n/nl.json' with { type: 'json' };

const all: Record<string, Record<string, string>> = { nl, fr, en };
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe('texts', () => {
  test.each(['fr', 'en'])('%s has the same keys as Dutch, in the same order', (lang) => {
    expect(Object.keys(all[lang] ?? {})).toEqual(Object.keys(nl));
  });

  test.each(['fr', 'en'])('%s fills in the same values as Dutch', (lang) => {
    for (const [key, text] of Object.entries(nl)) {
      expect(placeholders(all[lang]?.[key] ?? ''), key).toEqual(placeholders(text));
    }
  });

  test('Dutch says "je" and never presses', () => {
    for (const [key, text] of Object.entries(nl)) {
      expect(text, key).not.toMatch(/\b(u|uw)\b|!!|\bgewoon\b|\bsimpelweg\b|je moet\b/i);
    }
  });

  test('every text is used somewhere', () => {
    const files = ['bot', 'src'].flatMap((folder) =>
      readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.includes('generated'))
        .map((name) => readFileSync(join(projectRoot, folder, name), 'utf8')),
    );
    const code = files.join('\n');
    const byEnding = /^(abstain|handoff|refuse|smalltalk|status)\./; // composed from the ending's reason, tested apart
    const unused = Object.keys(nl).filter((key) => !byEnding.test(key) && !code.includes(`'${key}'`));
    expect(unused).toEqual([]);
  });
});
