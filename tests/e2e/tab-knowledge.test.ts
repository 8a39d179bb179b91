import type { Frame, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { asSystem } from '../../src/database/scope.ts';
import { importArticles } from '../../src/knowledge/published/import-articles.ts';
import { hashOf, textsOf } from '../../src/knowledge/published/texts.ts';
import { byAxe } from '../support/barriers.ts';
import { chromiumPath, phone, useBrowser, wide } from '../support/browser.ts';
import { openTab } from '../support/tab.ts';
import { useWerkwijzer } from '../support/werkwijzer.ts';

const TITLE = 'Wat doet de terug-naar-werkcoördinator van het ziekenfonds (TNWC)?';
const PLACE = 'gidst wie erkend arbeidsongeschikt is';

// In a real Chromium, through the practice room: one curator on a wide screen, another on a dark phone.
describe.skipIf(!chromiumPath)('the articles in the tab', { timeout: 60_000 }, () => {
  const now = new Date('2026-11-25T09:30:00Z');
  const running = useWerkwijzer({ now: () => now });
  const browser = useBrowser();
  const rooms = { running, browser };
  let author: Frame;
  let authorPage: Page;
  let reader: Frame;

  beforeAll(async () => {
    await importArticles(running.db, () => now);
    // An article that was edited here, and whose file changed since.
    await asSystem(running.db, async (tx) => {
      const row = await tx.publishedArticle.findUniqueOrThrow({ where: { key: 'coach-werk' } });
      const files = {
        ...textsOf(row),
        nl: row.nl.replace('## Kort antwoord\n', '## Kort antwoord\n\nUit het bestand.\n'),
      };
      await tx.articleConflict.create({
        data: { key: 'coach-werk', ...files, hash: hashOf(files), foundAt: now },
      });
    });
    ({ tab: author, page: authorPage } = await openTab(rooms, 'Demo Kennisbeheerder', wide));
    reader = (await openTab(rooms, 'Demo Tweede Kennisbeheerder', phone, { colorScheme: 'dark' })).tab;
  }, 60_000);

  const button = (tab: Frame, name: string) => tab.getByRole('button', { name, exact: true });
  const heading = (tab: Frame, name: string) => tab.getByRole('heading', { level: 1, name });
  const said = (tab: Frame, words: RegExp) => tab.locator('.toast').getByText(words).waitFor();
  const chip = (tab: Frame, name: RegExp) => tab.getByRole('button', { name });
  const found = async (tab: Frame) => tab.locator('li.card h2').allInnerTexts();

  /** From the list to an article. */
  async function openArticle(tab: Frame, title: string): Promise<void> {
    await tab.evaluate("location.hash = '#fiches'");
    await tab.getByLabel('Zoek op titel of naam').fill(title);
    await tab.getByRole('link', { name: title, exact: true }).click();
    await heading(tab, title).waitFor();
    await tab.locator('.answer').waitFor();
  }

  const tooWide = (frame: Frame) =>
    frame.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  async function reachable(frame: Frame): Promise<void> {
    await frame.evaluate('scrollTo(0, 0)');
    expect(await byAxe(frame)).toEqual([]);
    expect(await tooWide(frame)).toBeLessThanOrEqual(0);
  }

  test('shows all articles, and finds by words and by what waits', async () => {
    await heading(author, 'Fiches').waitFor();
    await author.locator('li.card').first().waitFor();
    await author.getByLabel('Zoek op titel of naam').fill('coordinator tnwc');
    await expect.poll(() => found(author)).toContain(TITLE);
    await author.getByLabel('Zoek op titel of naam').fill('');
    await chip(author, /^Te beslissen/).click();
    await expect.poll(async () => (await found(author)).length).toBe(1);
    await chip(author, /^Alle/).click();
    for (const frame of [author, reader]) await reachable(frame);
  });

  test('quotes an article as the bot answers, in three languages', async () => {
    await openArticle(author, TITLE);
    expect(await author.locator('.answer strong').first().innerText()).toBe(TITLE);
    await button(author, 'Frans').click();
    await author
      .locator('.answer[lang="fr"]')
      .getByText(/coordinateur/)
      .first()
      .waitFor();
    await author.locator('.answer-sources a').first().waitFor();
    await reachable(author);
  });

  test('the one curator writes, hears line by line what is wrong, and proposes', async () => {
    await button(author, 'Stel een wijziging voor').click();
    const text = author.getByLabel('Tekst in het Nederlands');
    const before = await text.inputValue();
    await text.fill(before.replace(PLACE, 'begeleidt wie erkend is').replace('## Stappen', '## Stappe'));
    await button(author, 'Kijk na').click();
    await author.locator('.findings .error').getByText('is not a heading of an article').waitFor();
    await author
      .locator('.findings .error')
      .getByRole('button', { name: /^Nederlands, regel \d+/ })
      .first()
      .click();
    const chosen = `(() => { const { value, selectionStart, selectionEnd } = document.activeElement;
      return value?.slice(selectionStart, selectionEnd) ?? ''; })()`;
    await expect.poll(() => author.evaluate<string>(chosen)).toBe('## Stappe');
    await text.fill(before.replace(PLACE, 'begeleidt wie erkend arbeidsongeschikt is'));
    await button(author, 'Kijk na').click();
    await author.locator('.answer').getByText('begeleidt wie erkend').waitFor();
    await reachable(author);
    await button(author, 'Stel voor').click();
    await author.getByText('Schrijf kort op wat je veranderde.').waitFor();
    await author.getByLabel('Wat verandert, en waarom').fill('Begeleiden is het woord van de bron.');
    await button(author, 'Stel voor').click();
    await said(author, /wacht op een andere kennisbeheerder/);
    await author.getByRole('heading', { name: 'Voorstel van Demo Kennisbeheerder' }).waitFor();
    expect(await button(author, 'Publiceer').count()).toBe(0);
  });

  test('the other one reads what changes, on a phone, and publishes', async () => {
    await reader.evaluate("location.hash = '#fiches'");
    await openArticle(reader, TITLE);
    await reader.locator('.diff .in').getByText('begeleidt wie erkend arbeidsongeschikt is').waitFor();
    await reader.locator('.diff .out').getByText(PLACE).waitFor();
    await reachable(reader);
    await button(reader, 'Publiceer').click();
    await said(reader, /^Gepubliceerd/);
    await reader.getByText(/door Demo Tweede Kennisbeheerder/).waitFor();
    await expect
      .poll(async () => {
        const row = await running.db.publishedArticle.findUnique({ where: { key: 'tnwc' } });
        return [row?.version, row?.nl.includes('begeleidt wie erkend')];
      })
      .toEqual([2, true]);
  });

  test('who has an old page hears that something changed, and loses no word', async () => {
    await button(author, 'Werk het voorstel bij').click();
    await author.getByLabel('Wat verandert, en waarom').fill('Nog eens');
    await button(author, 'Stel voor').click();
    await author.getByText('Hier is intussen iets aan veranderd').waitFor();
    expect(await author.getByLabel('Wat verandert, en waarom').inputValue()).toBe('Nog eens');
  });

  test('an article is looked after by who is chosen, with the keyboard', async () => {
    await author.evaluate("location.hash = '#fiches'");
    await openArticle(author, TITLE);
    await author.getByLabel('Wie zorgt voor deze fiche').selectOption('Demo Kennisbeheerder');
    await said(author, /^Bewaard/);
    await author.getByRole('link', { name: 'Alle fiches' }).focus();
    await authorPage.keyboard.press('Enter');
    await heading(author, 'Fiches').waitFor();
    await chip(author, /^Van mij/).click();
    await expect.poll(() => found(author)).toEqual([TITLE]);
  });

  test('what came in two ways is shown side by side, and decided', async () => {
    await author.evaluate("location.hash = '#fiches/coach-werk'");
    await author.getByRole('heading', { name: 'De bestanden zeggen iets anders' }).waitFor();
    await author.locator('.diff .in').getByText('Uit het bestand.').waitFor();
    await reachable(author);
    await button(author, 'Behoud wat hier staat').click();
    await said(author, /^Wat hier staat, blijft/);
    await author
      .getByRole('heading', { name: 'De bestanden zeggen iets anders' })
      .waitFor({ state: 'detached' });
    expect(await asSystem(running.db, (tx) => tx.articleConflict.count())).toBe(0);
  });

  test('a new article begins from a template, and can be sent back and dropped', async () => {
    await author.evaluate("location.hash = '#fiches'");
    await button(author, 'Nieuwe fiche').click();
    await author.getByLabel('Korte naam').fill('Fout!');
    await button(author, 'Begin').click();
    await author.getByText('Gebruik kleine letters').waitFor();
    await author.getByLabel('Korte naam').fill('demo-nieuw');
    await button(author, 'Begin').click();
    await heading(author, 'demo-nieuw').waitFor();
    expect(await author.getByLabel('Tekst in het Nederlands').inputValue()).toContain('id: demo-nieuw');
    await author.getByLabel('Wat verandert, en waarom').fill('Nieuw');
    await button(author, 'Stel voor').click();
    await said(author, /wacht op een andere/);
    await reader.evaluate("location.hash = '#fiches/demo-nieuw'");
    await button(reader, 'Publiceer').click();
    await reader.locator('.findings .error').first().waitFor();
    await button(reader, 'Stuur terug').click();
    await reader.getByLabel('Wat wil je Demo Kennisbeheerder zeggen').fill('Nog leeg.');
    await reader.getByRole('dialog').getByRole('button', { name: 'Stuur terug' }).click();
    await said(reader, /^Teruggestuurd/);
    await author.evaluate("location.hash = '#fiches'");
    await heading(author, 'Fiches').waitFor();
    await author.evaluate("location.hash = '#fiches/demo-nieuw'");
    await author.getByText('Antwoord: Nog leeg.').waitFor();
    await button(author, 'Laat vallen').click();
    await author.getByRole('dialog').getByRole('button', { name: 'Laat vallen' }).click();
    await said(author, /^Het voorstel is weg/);
  });

  test('nothing in an article comes alive', async () => {
    await author.evaluate("location.hash = '#fiches'");
    await openArticle(author, TITLE);
    await button(author, 'Stel een wijziging voor').click();
    const text = author.getByLabel('Tekst in het Nederlands');
    const script = '<img src=x onerror="window.alive=1"><script>window.alive=1</script>';
    await text.fill(
      (await text.inputValue()).replace('## Kort antwoord\n', `## Kort antwoord\n\n${script}\n`),
    );
    await button(author, 'Kijk na').click();
    await author.locator('.answer').getByText('onerror').waitFor();
    await author.locator('.findings .error').getByText('HTML').first().waitFor();
    expect(await author.evaluate('window.alive')).toBeUndefined();
    expect(await author.locator('.answer img, .answer script').count()).toBe(0);
  });

  test('nothing went wrong in the page', () => {
    const ours = browser.errors.filter((words) => !/status of (4\d\d)/.test(words));
    expect(ours).toEqual([]);
  });
});
