import type { Frame, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { OrganisationView } from '../../src/http/tab/admin-shapes.ts';
import { newId } from '../../src/ids.ts';
import { asSystem } from '../../src/database/scope.ts';
import { administrator } from '../support/administration.ts';
import { byAxe, tooSmall } from '../support/barriers.ts';
import { chromiumPath, phone, useBrowser, wide, type Viewport } from '../support/browser.ts';
import { outsider } from '../support/outside.ts';
import { callTab, COACH_ID, openTab, SITE_ID } from '../support/tab.ts';
import { bookTalk } from '../support/talks.ts';
import { useWerkwijzer } from '../support/werkwijzer.ts';

/** What a finger touches. */
const TOUCHED = 'button, a, select, textarea, summary, label.check, .field input:not([type=checkbox])';
type Theme = 'light' | 'dark' | 'contrast';

// In a real Chromium, through the practice room, which signs each person in.
describe.skipIf(!chromiumPath)(
  'the tab of administrators, coordinators and newcomers',
  { timeout: 60_000 },
  () => {
    const now = new Date('2026-11-25T09:30:00Z');
    const running = useWerkwijzer({ now: () => now });
    const browser = useBrowser();
    let page: Page;
    let tab: Frame;

    beforeAll(async () => {
      await bookTalk(running, { day: '2026-12-07' }, () => now);
      await asSystem(running.db, async (tx) => {
        for (let n = 0; n < 19; n++) {
          const startsAt = new Date(
            Date.UTC(2026, n < 12 ? 9 : n < 17 ? 6 : 4, 5 + (n % 6), 7 + Math.floor(n / 6)),
          );
          const endsAt = new Date(startsAt.getTime() + 3_000_000);
          const talk = { mode: 'ON_SITE', place: 'Demo', wayfinding: '', state: 'COMPLETED' } as const;
          await tx.appointment.create({
            data: {
              id: newId(),
              siteId: SITE_ID,
              coachId: COACH_ID,
              startsAt,
              endsAt,
              ...talk,
              bookedBy: 'CLIENT',
              createdAt: startsAt,
            },
          });
        }
      });
      await outsider(running, { now: () => now });
    });

    /** The tab as someone opens it from their chat in the practice room. */
    async function open(name: string, viewport: Viewport, theme: Theme = 'light'): Promise<void> {
      const colorScheme = theme === 'light' ? 'light' : 'dark';
      const options = { colorScheme, acceptDownloads: true } as const;
      ({ page, tab } = await openTab({ running, browser }, name, viewport, options));
      if (theme === 'contrast') await tab.evaluate(`document.documentElement.dataset.theme = 'contrast'`);
    }

    const button = (name: string | RegExp) =>
      tab.getByRole('button', { name, exact: typeof name === 'string' });
    const dialog = () => tab.getByRole('dialog');
    const inDialog = (name: string) => dialog().getByRole('button', { name, exact: true });
    const field = (name: string) => dialog().getByLabel(name, { exact: true });
    const saved = async () => {
      await dialog().waitFor({ state: 'detached' });
      await tab.locator('.toast').getByText('Bewaard').waitFor();
    };
    const view = async (name: string) => {
      await tab.getByRole('link', { name, exact: true }).click();
      await tab.getByRole('heading', { level: 1, name }).waitFor();
      await tab.locator('.card').first().waitFor();
    };
    const site = async () => {
      const given = `Bearer ${await running.login.token(administrator)}`;
      const [one] = (await callTab(running, 'GET', '/admin/organisations', undefined, given))
        .body as OrganisationView[];
      return one?.sites.find(({ slug }) => slug === 'demo') ?? expect.fail('no site');
    };

    describe('an administrator', () => {
      beforeAll(() => open('Demo Beheerder', wide));

      test('sees the organisation’s sites with their coaches, and the way to people', async () => {
        await tab.getByRole('heading', { level: 1, name: 'Vindplaatsen' }).waitFor();
        await tab.getByText('Demo Coach').waitFor();
        expect(await tab.locator('nav a').allInnerTexts()).toEqual(['Vindplaatsen', 'Mensen']);
      });

      test('changes how appointments are made; a wrong number is said at its field and nothing is lost', async () => {
        await button('Afspraken: Demo Ziekenhuis, campus Demo').click();
        await field('Boeken kan tot zoveel uur vooraf').fill('1,5');
        await field('Boeken kan tot zoveel dagen vooruit').fill('30,5');
        await inDialog('Bewaar').click();
        await dialog().getByText('Vul een heel getal in, zonder komma').waitFor();
        expect(await field('Boeken kan tot zoveel dagen vooruit').getAttribute('aria-invalid')).toBe('true');
        expect(await field('Boeken kan tot zoveel uur vooraf').inputValue()).toBe('1,5');
        await field('Boeken kan tot zoveel dagen vooruit').fill('30');
        await inDialog('Bewaar').click();
        await saved();
        expect((await site()).booking).toMatchObject({ leadMinutes: 90, horizonDays: 30 });
      });

      test('hears that someone else changed it meanwhile, keeps what was typed, and saves it knowingly', async () => {
        await button('Wijzig: Demo Ziekenhuis, campus Demo').click();
        await field('Naam').fill('Demo campus');
        await asSystem(running.db, (tx) =>
          tx.site.update({
            where: { id: SITE_ID },
            data: { professionalsJoin: true, version: { increment: 1 } },
          }),
        );
        await inDialog('Bewaar').click();
        await dialog().getByText('Iemand anders heeft dit intussen gewijzigd').waitFor();
        expect(await field('Naam').inputValue()).toBe('Demo campus');
        await inDialog('Bewaar').click();
        await saved();
        expect((await site()).name).toBe('Demo campus');
      });

      test('is asked to agree before an address changes that stands on posters', async () => {
        await button('Wijzig: Demo campus').click();
        await field('Adres van de boekingspagina').fill('demo-nieuw');
        expect(await inDialog('Bewaar').isDisabled()).toBe(true);
        await dialog()
          .getByRole('checkbox', { name: /oude links/ })
          .check();
        expect(await inDialog('Bewaar').isEnabled()).toBe(true);
        await inDialog('Terug').click();
      });

      test('adds a site, whose address comes from its name', async () => {
        await button('Voeg een vindplaats toe').click();
        await field('Naam').fill('Demo Wijkgezondheidscentrum');
        expect(await field('Adres van de boekingspagina').inputValue()).toBe('demo-wijkgezondheidscentrum');
        await button('Voeg een nummer toe').click();
        await field('Wie').fill('Demo wacht');
        await field('Telefoon').fill('02 000 00 01');
        await inDialog('Bewaar').click();
        await saved();
        await tab.getByRole('heading', { name: 'Demo Wijkgezondheidscentrum' }).waitFor();
      });

      test('assigns a coach of another organisation by their ids', async () => {
        await button('Wijs een coach toe: Demo campus').click();
        await field('Wie').selectOption({ label: 'Iemand die hier niet bij staat' });
        await field('Naam, zoals collega’s die kennen')
          .or(field("Naam, zoals collega's die kennen"))
          .fill('Demo Coach Twee');
        await field('Tenant-id van hun organisatie').fill('de300000-0000-4000-8000-000000000002');
        await field('Object-id van deze persoon').fill('abc');
        await inDialog('Bewaar').click();
        await dialog().getByText('Dit is geen id uit Microsoft Entra').waitFor();
        await field('Object-id van deze persoon').fill(newId());
        await inDialog('Bewaar').click();
        await saved();
        await tab.getByText('Demo Coach Twee').waitFor();
      });

      test('cannot end an assignment while there are talks after it, and reads what to do', async () => {
        await button('Beëindig: Demo Coach').click();
        await dialog().getByText('Demo Coach ziet daarna niets meer van Demo campus').waitFor();
        await inDialog('Beëindig').click();
        await dialog().getByText('De coach heeft na die dag nog afspraken').waitFor();
        await field('Laatste dag').fill('2026-12-31');
        await inDialog('Beëindig').click();
        await saved();
        expect((await site()).assignments.find(({ coach }) => coach === 'Demo Coach')?.lastDay).toBe(
          '2026-12-31',
        );
      });

      test('gives a role and ends it, after reading what that means', async () => {
        await view('Mensen');
        await button('Geef een rol').click();
        await field('Rol').selectOption({ label: 'Coach zorg' });
        await dialog().getByText('krijgt ook terugkoppeling').waitFor();
        await field('Vindplaats').selectOption({ label: 'Demo campus' });
        await field('Wie').selectOption({ label: 'Demo Huisarts · Demo Ziekenhuis' });
        await inDialog('Bewaar').click();
        await saved();
        await button('Beëindig rol: Demo Huisarts, Coach zorg').click();
        await dialog().getByText('Demo Huisarts is dan geen Coach zorg meer op Demo campus').waitFor();
        await inDialog('Beëindig rol').click();
        await saved();
      });

      test('reads that the last administrator stays', async () => {
        await button('Beëindig rol: Demo Beheerder').click();
        await inDialog('Beëindig rol').click();
        await dialog().getByText('Dit is de laatste beheerder').waitFor();
        await inDialog('Terug').click();
      });
    });

    test('an administrator makes a link to refer by, which opens outside Teams until it is revoked', async () => {
      await open('Demo Beheerder', phone);
      await button('Nieuwe link: Demo campus').click();
      expect(await inDialog('Maak de link').isDisabled()).toBe(true);
      await field('Naam van de zorgprofessional').fill('Demo Kinesist');
      await field('De link werkt').selectOption({ label: '90 dagen' });
      await inDialog('Maak de link').dblclick(); // one link, and it stays in sight
      await dialog().getByRole('heading', { name: 'De link voor Demo Kinesist' }).waitFor();
      await dialog().getByText('Je ziet de link alleen nu').waitFor();
      await dialog().getByText('Geef hem aan niemand anders').waitFor();
      const url = await field('Link om door te verwijzen').inputValue();
      await inDialog('Sluiten').last().click();
      await dialog().waitFor({ state: 'detached' });
      expect(await button('Nieuwe link: Demo campus').evaluate((one) => one === document.activeElement)).toBe(
        true,
      );
      const row = tab.getByRole('listitem').filter({ hasText: /^Demo Kinesist/ });
      await row.first().waitFor();
      expect(await row.count()).toBe(1);
      await row.getByText('gemaakt op 25 november 2026, werkt tot 23 februari 2027').waitFor();
      expect(await tab.locator('body').innerHTML()).not.toContain(url.split('/').at(-1));
      const outside = await browser.open(url, phone);
      await outside.getByText('Demo Kinesist').waitFor();
      await outside.getByRole('textbox').first().waitFor();
      await button('Trek in: Demo Kinesist').click();
      await dialog().getByText('Wat er al mee doorverwezen is, loopt door').waitFor();
      await inDialog('Trek in').click();
      await dialog().waitFor({ state: 'detached' });
      await row.waitFor({ state: 'detached' });
      await outside.reload();
      await outside.getByRole('heading', { name: 'Deze link werkt niet' }).waitFor();
      expect(await outside.getByText('Demo Kinesist').count()).toBe(0);
      await outside.context().close();
      await page.context().close();
    });

    test('an administrator reads that referring is off, beside the links, and is offered no new one', async () => {
      const policy = (referralsOpen: boolean) =>
        asSystem(running.db, (tx) =>
          tx.sitePolicy.upsert({
            where: { siteId: SITE_ID },
            create: { siteId: SITE_ID, referralsOpen },
            update: { referralsOpen },
          }),
        );
      await policy(false);
      await open('Demo Beheerder', wide);
      await tab.getByText('Doorverwijzen staat hier nu uit').waitFor();
      expect(await button('Nieuwe link: Demo campus').count()).toBe(0);
      await page.context().close();
      await policy(true);
    });

    test('someone without a role chooses where they work, on a phone, and the administrator sees a newcomer', async () => {
      await open('Demo Onbekende', phone);
      await tab
        .getByRole('heading', { name: 'Werk je als zorgprofessional op een van deze plaatsen?' })
        .waitFor();
      await check('join', phone);
      await tab.getByLabel('Vindplaats').selectOption({ label: 'Demo campus' });
      await button('Sluit aan').click();
      await tab.getByRole('heading', { level: 1, name: 'Mijn doorverwijzingen' }).waitFor();
      await page.context().close();
      await open('Demo Beheerder', wide);
      await view('Mensen');
      const newcomers = tab.getByRole('region', { name: 'Zelf aangesloten, de laatste 30 dagen' });
      await newcomers.getByText('Demo Onbekende').waitFor();
      await page.context().close();
    });

    test('a coordinator reads counts without small numbers, and takes them along as a spreadsheet', async () => {
      await open('Demo Projectleiding', wide);
      await tab.getByRole('heading', { level: 1, name: 'Cijfers' }).waitFor();
      const talks = tab.getByRole('row', { name: /^Afspraken/ });
      expect((await talks.innerText()).split(/\t|\n/).map((one) => one.trim())).toEqual([
        ...['Afspraken', '0', '0', '0', '0', '1 tot 4', '0', '5', '0', '0', '12', '–', 'niet getoond'],
      ]);
      const download = page.waitForEvent('download');
      await button('Download als CSV').click();
      expect((await download).suggestedFilename()).toBe('werkwijzer-2026.csv');
      await tab.getByLabel('Jaar').selectOption('2025');
      await tab.getByRole('columnheader', { name: 'dec' }).first().waitFor();
      await page.context().close();
    });

    async function check(state: string, viewport: Viewport, theme: Theme = 'light'): Promise<void> {
      await tab.evaluate('scrollTo(0, 0)');
      expect(await byAxe(tab, { for: theme === 'light' ? 'all' : 'colours' }), state).toEqual([]);
      expect(await tooSmall(tab, TOUCHED), state).toEqual([]);
      const widths = theme === 'light' ? [viewport.width, 320] : [viewport.width];
      for (const width of widths) {
        await page.setViewportSize({ width, height: viewport.height });
        const wider = await tab.evaluate<string[]>(
          `[document.documentElement, ...document.querySelectorAll('dialog, .card')]
          .filter((one) => one.scrollWidth > one.clientWidth + 1)
          .map((one) => one.outerHTML.slice(0, 200))`,
        );
        expect(wider, `${state} at ${width}`).toEqual([]);
      }
      await page.setViewportSize(viewport);
    }

    test.each([
      ['light', phone],
      ['dark', wide],
      ['contrast', phone],
    ] as const)(
      'puts up no barrier in any view or dialog: axe, fingers, small screens (%s)',
      async (theme, viewport) => {
        const look = (state: string) => check(`${theme}-${state}`, viewport, theme);
        const look2 = async (state: string, opener: string | RegExp) => {
          await button(opener).first().click();
          await dialog().waitFor();
          await dialog().locator('.skeleton').waitFor({ state: 'detached' });
          await look(state);
          await inDialog('Terug').click();
          await dialog().waitFor({ state: 'detached' });
        };
        await open('Demo Beheerder', viewport, theme);
        await tab.locator('.card').first().waitFor();
        await look('sites');
        await look2('site', /^Wijzig: /);
        await look2('booking', /^Afspraken: /);
        await look2('policy', /^Doorverwijzen en bewaren: /);
        await look2('assign', /^Wijs een coach toe: /);
        await look2('end', /^Beëindig: /);
        await look2('link', /^Nieuwe link: /);
        await button(/^Nieuwe link: /)
          .first()
          .click();
        await field('Naam van de zorgprofessional').fill('Demo Huisarts');
        await inDialog('Maak de link').click();
        await dialog().getByText('Je ziet de link alleen nu').waitFor();
        await dialog().locator('.primary:not([aria-disabled])').waitFor();
        await look('given-link');
        await inDialog('Sluiten').last().click();
        await look2('revoke-link', /^Trek in: /);
        await look2('rename', /^Wijzig naam/);
        await view('Mensen');
        await look('people');
        await look2('role', /^Geef een rol/);
        await look2('admin', /^Maak iemand beheerder/);
        await look2('end-role', /^Beëindig rol: /);
        await page.context().close();
        await open('Demo Projectleiding', viewport, theme);
        await tab.locator('table').first().waitFor();
        await look('figures');
        await page.context().close();
      },
    );

    test('nothing went wrong in the pages', () => {
      // A 403, 404, 409 or 422 is an answer, and Chromium writes it down all the same.
      expect(browser.errors.filter((words) => !/status of (403|404|409|422)/.test(words))).toEqual([]);
    });
  },
);
