import { describe, expect, test } from 'vitest';
import { longDate } from '../../src/i18n/index.ts';
import { loadSheets, sheetParts } from '../../src/knowledge/sheets.ts';
import { languages } from '../../src/lang.ts';
import { visitor, wordsOf } from '../support/pages.ts';
import { useWerkwijzer } from '../support/werkwijzer.ts';

describe('the pages of the preparation sheets', () => {
  const running = useWerkwijzer();
  const sheets = loadSheets();
  const get = (path: string, headers?: Record<string, string>) => visitor(running.origin).get(path, headers);

  test.each(languages)('say every line, their sources and when they were checked, in %s', async (lang) => {
    for (const sheet of sheets) {
      const page = await get(`/blad/${sheet.id}?taal=${lang}`);
      expect([page.status, page.html.includes(`<html lang="${lang}"`)]).toEqual([200, true]);
      const words = wordsOf(page).replaceAll(/\s+/g, '');
      for (const line of sheetParts.flatMap((part) => sheet[lang][part]))
        expect(words).toContain(line.replaceAll(/\s+/g, ''));
      for (const { url } of sheet.sources) if (url) expect(page.html).toContain(`href="${url}"`);
      expect(wordsOf(page)).toContain(longDate(lang, sheet.reviewed_on));
    }
  });

  test('are Dutch by default, and lead to the other languages', async () => {
    const page = await get('/blad/tnwc', { 'accept-language': '*' });
    expect(page.html).toContain('<html lang="nl"');
    expect(page.html).toContain('href="?taal=fr"');
    expect(page.html).toContain('href="?taal=en"');
  });

  test('are listed, each with a link in the language that was chosen', async () => {
    const page = await get('/blad?taal=fr');
    for (const { id, fr } of sheets) {
      expect(page.html).toContain(`href="/blad/${id}?taal=fr"`);
      expect(wordsOf(page)).toContain(fr.purpose);
    }
  });

  test('set no cookie, run no script, and have the headers of every page', async () => {
    for (const path of ['/blad', '/blad/werkgever', '/blad/nergens']) {
      const { headers, html } = await get(path);
      expect(headers.get('set-cookie'), path).toBeNull();
      expect(headers.get('content-security-policy'), path).toContain("script-src 'none'");
      expect(headers.get('x-frame-options'), path).toBe('DENY');
      expect(html, path).not.toMatch(/<script|<form|<input/);
    }
  });

  test('a sheet that does not exist leads to the list', async () => {
    for (const path of ['/blad/nergens', '/blad/__proto__', '/blad/..%2f..%2fetc']) {
      const page = await get(path);
      expect([page.status, wordsOf(page)], path).toEqual([
        404,
        expect.stringContaining('Dit blad bestaat niet'),
      ]);
      expect(page.html, path).toContain('href="/blad"');
    }
  });

  test('only read: a form gets the page that does not exist', async () => {
    expect((await visitor(running.origin).post('/blad/tnwc')).status).toBe(404);
  });
});
