import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newestVersions } from '../../src/answering/versions.ts';
import { openKnowledge } from '../../src/knowledge/base.ts';
import { loadContacts } from '../../src/knowledge/contacts.ts';
import { loadGuides } from '../../src/knowledge/guides.ts';
import { loadKeyDates } from '../../src/knowledge/key-dates.ts';
import { loadSheets } from '../../src/knowledge/sheets.ts';
import { toVerify } from '../../src/knowledge/to-verify.ts';
import { TODAY } from '../support/werkwijzer.ts';

const articles = newestVersions(openKnowledge(TODAY).articles);
const guides = loadGuides(() => true);
const contacts = loadContacts();
const keyDates = loadKeyDates(() => true);
const sheets = loadSheets();
const list = toVerify({ articles, guides, keyDates, sheets, contacts });

describe('what is to be confirmed', () => {
  test('stands in docs/to-verify.md as the articles say it (npm run knowledge -- to-verify writes it anew)', () => {
    const file = readFileSync(join(import.meta.dirname, '../../docs/to-verify.md'), 'utf8');
    expect(file).toBe(list);
  });

  test('is every line that is not certain, once, what can cost someone money first', () => {
    const [said = ''] = list.split('## Telefoonnummers');
    const lines = said.split('\n');
    const asked = articles.flatMap(({ texts }) => texts.nl.body.uncertain).length;
    const inGuides = guides.flatMap(({ ends }) => Object.values(ends).filter(({ unsure }) => unsure)).length;
    const inSheets = sheets.flatMap(({ nl }) => nl.unsure).length;
    const low = [...keyDates.dates, ...keyDates.terms].filter(({ certainty }) => certainty === 'low');
    const inDates = new Set(low.map(({ what }) => what.nl)).size;
    const boxes = lines.filter((line) => line.startsWith('- [ ] '));
    expect(boxes).toHaveLength(asked + inGuides + inSheets + inDates);
    expect(new Set(boxes).size).toBe(boxes.length);
    const heads = lines.filter((line) => line.startsWith('## ')).map((line) => line.replace(/ \(\d+\)$/, ''));
    expect(heads).toEqual(['## Kan iemand geld kosten', '## Termijnen', '## Andere']);
    const [money] = list.split('## Termijnen');
    expect(money).toMatch(/uitkering/);
  });

  test('ends with the phone numbers that stand in no source, and with no other', () => {
    const [, phones = ''] = list.split('## Telefoonnummers');
    expect(phones).toContain('- [ ] 02 515 44 44: RVA');
    expect(phones).not.toContain('0800 30 700');
    const unread = contacts.services.filter(({ phone, own_knowledge }) => phone && own_knowledge);
    expect(phones.match(/^- \[ \] /gm)).toHaveLength(unread.length);
  });
});
