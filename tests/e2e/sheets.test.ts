import { describe, expect, test } from 'vitest';
import { loadSheets } from '../../src/knowledge/sheets.ts';
import { languages } from '../../src/lang.ts';
import { barriers } from '../support/barriers.ts';
import { chromiumPath, phone, useBrowser, wide } from '../support/browser.ts';
import { useWerkwijzer } from '../support/werkwijzer.ts';

describe.skipIf(!chromiumPath)('a preparation sheet in the browser', { timeout: 120_000 }, () => {
  const running = useWerkwijzer();
  const browser = useBrowser();
  const sheets = loadSheets();

  test.each(languages)('meets no barrier, on a phone and in the dark, in %s', async (lang) => {
    const at = (path: string) => `${running.origin}/blad${path}?taal=${lang}`;
    const kind = lang === 'nl' ? 'all' : null;
    const page = await browser.open(at(''), phone, { bypassCSP: true, colorScheme: 'dark' });
    expect(await barriers(page, phone, kind)).toEqual([]);
    for (const { id } of sheets) {
      await page.goto(at(`/${id}`));
      expect(await barriers(page, phone, kind), id).toEqual([]);
    }
    await page.goto(at('/nergens'));
    expect(await barriers(page, phone, kind)).toEqual([]);
    await page.context().close();
  });

  test.each(languages)('is one page of paper that names us nowhere, in %s', async (lang) => {
    const page = await browser.open(`${running.origin}/blad`, wide, { javaScriptEnabled: false });
    for (const { id } of sheets) {
      await page.goto(`${running.origin}/blad/${id}?taal=${lang}`);
      const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g), id).toHaveLength(1);
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByText('Werkwijzer').filter({ visible: true }).count(), id).toBe(0);
      expect(await page.getByRole('navigation').count(), id).toBe(0);
      await page.emulateMedia({ media: null });
    }
    await page.context().close();
  });
});
