import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../src/cli/prepare.mjs';
import { texts } from '../../src/i18n/index.ts';
import { languages } from '../../src/lang.ts';

const { nl } = texts;
const areas = readdirSync(join(projectRoot, 'src', 'i18n', 'nl'));
const area = (lang: string, file: string) =>
  JSON.parse(readFileSync(join(projectRoot, 'src', 'i18n', lang, file), 'utf8')) as Record<string, string>;
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe('texts', () => {
  test.each(['fr', 'en'])('%s has the same files and keys as Dutch, in the same order', (lang) => {
    expect(readdirSync(join(projectRoot, 'src', 'i18n', lang))).toEqual(areas);
    for (const file of areas) {
      expect(Object.keys(area(lang, file)), file).toEqual(Object.keys(area('nl', file)));
    }
  });

  test.each(languages)('%s says each key once, and every file is loaded', (lang) => {
    const keys = areas.flatMap((file) => Object.keys(area(lang, file)));
    expect(keys.filter((key, n) => keys.indexOf(key) !== n)).toEqual([]);
    expect(Object.keys(texts[lang]).sort()).toEqual(keys.sort());
  });

  test.each(['fr', 'en'] as const)('%s fills in the same values as Dutch', (lang) => {
    for (const [key, text] of Object.entries(nl)) {
      expect(placeholders(texts[lang][key] ?? ''), key).toEqual(placeholders(text));
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
        .filter((name) => /\.tsx?$/.test(name) && !name.includes('generated'))
        .map((name) => readFileSync(join(projectRoot, folder, name), 'utf8')),
    );
    const code = files.join('\n');
    const byEnding = /^(abstain|handoff|refuse|smalltalk|status|error)\./; // composed from an ending's reason or an error's code
    // Or from a value of a union: `card.referrer.${shown}`, whose type the compiler checks against the keys.
    const composed = (key: string) => code.includes(`\`${key.replace(/[^.]*$/, '')}\${`);
    const unused = Object.keys(nl).filter(
      (key) =>
        !byEnding.test(key) && !code.includes(`'${key}'`) && !code.includes(`"${key}"`) && !composed(key),
    );
    expect(unused).toEqual([]);
  });
});
