import type { Frame, Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { asSystem } from '../../src/database/scope.ts';
import type { ReferralView } from '../../src/http/tab/referral-shapes.ts';
import { newId } from '../../src/ids.ts';
import { byAxe } from '../support/barriers.ts';
import { chromiumPath, phone, useBrowser, wide } from '../support/browser.ts';
import { refer, setPolicy } from '../support/loop.ts';
import { callTab, COACH_ID, openTab, SITE_ID } from '../support/tab.ts';
import { coach, nurse, useWerkwijzer } from '../support/werkwijzer.ts';

// In a real Chromium, through the practice room: the coach on a wide dark screen, the nurse who referred on a phone.
describe.skipIf(!chromiumPath)('referrals in the tab', { timeout: 60_000 }, () => {
  const now = new Date('2026-11-25T09:30:00Z');
  const running = useWerkwijzer({ now: () => now });
  const browser = useBrowser();
  const rooms = { running, browser };
  let page: Page;
  let tab: Frame;
  let reader: Frame;

  beforeAll(async () => {
    for (const who of [coach, nurse]) await running.connector.openPersonalChat(who);
    await setPolicy(running, { feedbackMode: 'CARD', feedbackHints: { steps: 'Wie doet wat?' } });
    for (const name of ['Roos', 'Tuur', 'Wolf', 'Noor', 'Veer'])
      await refer(running, { name, now: () => now, question: `Vraag van ${name}` });
    await asSystem(running.db, async (tx) => {
      const id = newId();
      const tenantId = 'de300000-0000-4000-8000-000000000002';
      await tx.person.create({ data: { id, tenantId, objectId: newId(), name: 'Demo Collega' } });
      const at = { coachId: id, siteId: SITE_ID, from: new Date('2026-03-01T00:00:00Z') };
      await tx.assignment.create({ data: { id: newId(), ...at } });
    });
    ({ page, tab } = await openTab(rooms, 'Demo Coach', wide, { colorScheme: 'dark' }));
    reader = (await openTab(rooms, 'Demo Verpleegkundige', phone)).tab;
  }, 60_000);

  const button = (name: string | RegExp) =>
    tab.getByRole('button', { name, exact: typeof name === 'string' });
  const dialog = () => tab.getByRole('dialog');
  const inDialog = (name: string | RegExp) =>
    dialog().getByRole('button', { name, exact: typeof name === 'string' });
  const card = (name: string): Locator =>
    tab.locator('li.referral', { has: tab.getByRole('heading', { name }) });
  const said = async (words: string | RegExp) => {
    await dialog().waitFor({ state: 'detached' });
    await tab.locator('.toast').getByText(words).waitFor();
  };
  const focused = () =>
    tab.evaluate<string>(
      `document.activeElement.getAttribute('aria-label') ?? document.activeElement.innerText`,
    );
  async function referral(name: string): Promise<ReferralView | undefined> {
    const { body } = await callTab(running, 'GET', '/referrals');
    return (body as ReferralView[]).find((one) => one.name === name);
  }
  /** What is less high than a finger needs, or makes the page scroll sideways. */
  const tight = (frame: Frame) =>
    frame.evaluate<string[]>(
      `[...document.querySelectorAll('button, a, select, textarea, summary, label.check, .field input, .copy-line input')]
        .filter((one) => one.getClientRects().length > 0 && one.getBoundingClientRect().height < 44)
        .concat([...document.querySelectorAll('html, dialog, .card')].filter((one) => one.scrollWidth > one.clientWidth + 1))
        .map((one) => one.outerHTML.slice(0, 140))`,
    );
  const clean = async (frame: Frame, state: string) => {
    await frame.evaluate('scrollTo(0, 0)');
    expect(await byAxe(frame), state).toEqual([]);
    expect(await tight(frame), state).toEqual([]);
  };

  test('the coach sees who waits, with name and question and without a way of contact', async () => {
    await tab.getByRole('link', { name: 'Doorverwijzingen' }).click();
    await tab.getByRole('heading', { name: 'Wacht op jouw antwoord' }).waitFor();
    expect(await card('Roos').innerText()).toMatch(
      /Vraag van Roos\s+Van Demo Verpleegkundige, vandaag om 10\.30/,
    );
    expect(await tab.locator('body').innerText()).not.toMatch(/@voorbeeld\.be/);
    await expect.poll(focused).toBe('Doorverwijzingen');
    await clean(tab, 'waiting');
  });

  test('the coach takes one on, does not take another on, and hands one to a colleague', async () => {
    await button('Neem aan: Roos').click();
    await said('Je nam de doorverwijzing aan');
    await tab.getByRole('heading', { name: 'Bij jou' }).waitFor();

    await button('Niet aannemen: Tuur').click();
    expect(await inDialog('Niet aannemen').isDisabled()).toBe(true);
    await dialog().getByLabel('De cliënt wil dit (nu) niet').check();
    await dialog().getByText('niemand anders krijgt de vraag').waitFor();
    await dialog().getByLabel('Ik heb de komende weken geen plaats').check();
    await clean(tab, 'decline');
    await inDialog('Niet aannemen').click();
    await said('Je nam de doorverwijzing niet aan');
    await card('Tuur').waitFor({ state: 'detached' });

    await button('Geef door: Wolf').click();
    await clean(tab, 'hand over');
    await inDialog('Geef door').click();
    await said('Doorgegeven aan Demo Collega');
    await card('Wolf').waitFor({ state: 'detached' });
    await expect.poll(focused).toBe('Doorverwijzingen');
  });

  test('shows how to reach the client after a press, and hides it again', async () => {
    await button('Toon contact: Roos').click();
    await card('Roos')
      .getByRole('link', { name: /@voorbeeld\.be$/ })
      .waitFor();
    await button('Verberg contact: Roos').click();
    await card('Roos').locator('.reach').waitFor({ state: 'detached' });
  });

  test('feedback cannot go before the client agrees, and what was typed stays', async () => {
    await card('Roos').getByText('Nog geen toestemming om iets terug te koppelen').waitFor();
    await button('Schrijf een terugkoppeling: Roos').click();
    await dialog().getByText('De cliënt gaf nog geen toestemming').waitFor();
    await dialog().getByLabel('Wat besproken is').fill('Besproken: halftijds herbeginnen.');
    await dialog().getByText('33 van 1000 tekens').waitFor();
    await dialog()
      .getByText(/^Wie doet wat\?/)
      .waitFor();
    expect(await inDialog('Verstuur').isDisabled()).toBe(true);
    await clean(tab, 'feedback without consent');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await expect.poll(focused).toBe('Schrijf een terugkoppeling: Roos');
  });

  test('the coach writes down what the client agreed to, after reading the words out', async () => {
    await button('Noteer een toestemming: Roos').click();
    expect(await inDialog('Bewaar').isDisabled()).toBe(true);
    await dialog().getByLabel('wat besproken is').check();
    await dialog().getByLabel('welke stappen er zijn').check();
    const words = await dialog().locator('.to-read').innerText();
    expect(words).toMatch(
      /aan Demo Verpleegkundige terugkoppelen: wat besproken is en welke stappen er zijn/,
    );
    await dialog().getByLabel('Hoe gaf de cliënt akkoord?').selectOption('Op papier');
    await clean(tab, 'consent');
    await inDialog('Bewaar').click();
    await said('De toestemming is genoteerd');
    await card('Roos')
      .getByText('Je mag aan Demo Verpleegkundige vertellen: wat besproken is en welke stappen er zijn.')
      .waitFor();
  });

  test('a failed call says so in the dialog and loses no word', async () => {
    await button('Schrijf een terugkoppeling: Roos').click();
    expect(await dialog().getByLabel('Wat besproken is').inputValue()).toBe(
      'Besproken: halftijds herbeginnen.',
    );
    await dialog().getByLabel('Welke stappen er zijn').fill('Stap: bel 85.07.30-033 28.');
    await inDialog('Verstuur').click();
    await dialog().getByText('Hier staat een rijksregisternummer').waitFor();
    expect(await dialog().getByLabel('Wat besproken is').inputValue()).toBe(
      'Besproken: halftijds herbeginnen.',
    );
    await page.route('**/api/tab/**', (route) => route.abort());
    await dialog().getByLabel('Welke stappen er zijn').fill('Stap: de bedrijfsarts is gebeld.');
    await inDialog('Bewaar').click();
    await dialog()
      .getByText(/geen internet/)
      .waitFor();
    await page.unroute('**/api/tab/**');
    await dialog().getByLabel('Wat kan en wat niet').fill('Vier uur per dag.');
    await dialog().getByText('Dit veld kan niet mee').waitFor();
    expect(await inDialog('Verstuur').isDisabled()).toBe(true);
    await clean(tab, 'feedback');
    await dialog().getByLabel('Wat kan en wat niet').fill('');
  });

  test('the coach sends the feedback, and sees that it arrived', async () => {
    await inDialog('Verstuur').click();
    await said('De terugkoppeling is verstuurd');
    await card('Roos').getByText('wacht om bezorgd te worden').waitFor();
    await running.deliver(now);
    await tab.evaluate(`window.dispatchEvent(new Event('online'))`);
    await card('Roos').getByText('Woensdag 25 november: bezorgd').waitFor();
  });

  test('the professional sees how the referrals stand, and nothing about whom', async () => {
    await reader.getByRole('heading', { name: 'Mijn doorverwijzingen' }).waitFor();
    await reader.evaluate(`window.dispatchEvent(new Event('online'))`);
    await reader.getByText('Aangenomen of doorgegeven').first().waitFor();
    const words = await reader.locator('main').innerText();
    expect(words).not.toMatch(/Roos|Tuur|Wolf|Vraag van/);
    expect(await reader.locator('nav').innerText()).not.toMatch(/Agenda/);
    await clean(reader, 'own referrals');
  });

  test('the professional opens the feedback by its address', async () => {
    const feedback = (await referral('Roos'))?.desk?.feedbacks[0];
    await reader.evaluate(`location.hash = '#feedback/${feedback?.id}'`);
    await reader.getByText('Stap: de bedrijfsarts is gebeld.').waitFor();
    const words = await reader.locator('main').innerText();
    expect(words).toMatch(/Van Demo Coach, woensdag 25 november/);
    expect(words).not.toContain('Wat kan en wat niet');
    await clean(reader, 'feedback opened');
  });

  test('the coach withdraws the consent for the client, and the feedback is gone for its reader', async () => {
    await button(/^Trek in: Je mag aan Demo Verpleegkundige vertellen/).click();
    await dialog().getByText('Wat je al terugkoppelde, wordt gewist').waitFor();
    await clean(tab, 'withdraw');
    await inDialog('Trek in').click();
    await said('De toestemming is ingetrokken');
    await running.deliver(now);
    await tab.evaluate(`window.dispatchEvent(new Event('online'))`);
    await card('Roos').getByText('teruggehaald en gewist').waitFor();

    await reader.evaluate(`window.dispatchEvent(new Event('online'))`);
    await reader.getByText('Hier is niets (meer) te lezen').waitFor();
    expect(await reader.locator('main').innerText()).not.toContain('bedrijfsarts');
    await clean(reader, 'feedback gone');
  });

  test('the coach gives a summary, steps and an article along', async () => {
    await button('Samenvatting en stappen: Roos').click();
    await dialog().getByLabel('Samenvatting van het gesprek').fill('We spraken over herbeginnen.');
    await dialog()
      .getByLabel('Stappen, één per regel')
      .fill('Bel de bedrijfsarts.\nVraag het uurrooster na.\n');
    await dialog().getByLabel('Zoek een fiche').fill('jobcoach');
    await dialog().locator('.article-list').getByRole('checkbox').first().check();
    await dialog().getByText('Fiches om te lezen: 1 van 8').waitFor();
    await clean(tab, 'plan');
    await inDialog('Bewaar').click();
    await said(/^Bewaard\. De cliënt krijgt een mail/);
    await card('Roos').getByText('Stappen: 2.').waitFor();
    expect((await referral('Roos'))?.desk?.plan?.steps).toEqual([
      'Bel de bedrijfsarts.',
      'Vraag het uurrooster na.',
    ]);
  });

  test('the coach plans a talk, gives the link and a code, and rounds it off', async () => {
    await button('Neem aan: Noor').click();
    await said('Je nam de doorverwijzing aan');
    await button('Plan een gesprek: Noor').click();
    await dialog().locator('label.slot').nth(2).click();
    await clean(tab, 'book');
    await inDialog(/^Boek /).click();
    await said(/^Geboekt: /);
    await card('Noor').getByText('Gesprek gepland of gehad').waitFor();

    await button('Geef de boekingslink: Noor').click();
    await dialog().getByText('De link is gemaild').waitFor();
    await clean(tab, 'link');
    await inDialog('Sluiten').last().click();
    await button('Geef een code: Noor').click();
    expect(await dialog().locator('.code').innerText()).toMatch(/^\d{3} \d{3}$/);
    await inDialog('Sluiten').last().click();

    await button('Rond af: Noor').click();
    await clean(tab, 'complete');
    await inDialog('Rond af').click();
    await said('De doorverwijzing is afgerond');
    await tab.getByText('Afgerond (1)').click();
    await card('Noor').locator('summary').click();
    await card('Noor').getByText('De vraag is gewist.').waitFor();
    await card('Noor').getByText('Nog niets teruggekoppeld.').waitFor();
  });

  test('the coach has what did not arrive tried again', async () => {
    await callTab(running, 'POST', `/referrals/${(await referral('Veer'))?.id}/accept`);
    await callTab(running, 'POST', `/referrals/${(await referral('Veer'))?.id}/link`);
    const failed = { state: 'FAILED', lastError: 'REFUSED', endedAt: now } as const;
    await asSystem(running.db, (tx) =>
      tx.outboxMessage.updateMany({
        where: { kind: 'CLIENT_BOOKING_LINK', ownerId: COACH_ID, state: 'PENDING' },
        data: failed,
      }),
    );
    await tab.evaluate(`window.dispatchEvent(new Event('online'))`);
    await tab.getByRole('heading', { name: 'De mail met de boekingslink (Veer)' }).waitFor();
    await tab.getByText('Misschien bestaat het adres niet').first().waitFor();
    await clean(tab, 'undelivered');
    await button('Probeer opnieuw: De mail met de boekingslink (Veer)').click();
    await said('We proberen het opnieuw');
    await tab
      .getByRole('heading', { name: 'De mail met de boekingslink (Veer)' })
      .waitFor({ state: 'detached' });
  });

  test('everything fits on a phone, on a very small screen and with large text, in light colours', async () => {
    const small = await openTab(rooms, 'Demo Coach', phone);
    await small.tab.getByRole('link', { name: 'Doorverwijzingen' }).click();
    await small.tab.locator('.referral').first().waitFor();
    await clean(small.tab, 'phone');
    await small.tab.getByRole('button', { name: 'Schrijf een terugkoppeling: Roos' }).click();
    await small.tab.getByRole('dialog').waitFor();
    await clean(small.tab, 'phone, feedback');
    await small.page.setViewportSize({ width: 320, height: 700 });
    await expect.poll(() => small.tab.evaluate<number>('innerWidth')).toBeLessThanOrEqual(320);
    expect(await tight(small.tab)).toEqual([]);
    await small.page.keyboard.press('Escape');
    expect(await tight(small.tab)).toEqual([]);
    await small.page.setViewportSize(phone);
    await small.tab.evaluate(`document.documentElement.style.fontSize = '200%'`);
    expect(await tight(small.tab)).toEqual([]);
    await small.page.context().close();
  });

  test('the coach joins the records of someone they know already, after a yes', async () => {
    const { name } = (await referral('Roos')) ?? { name: 'Roos' };
    await running.deliver(now);
    const { referralId } = await refer(running, { name: 'Roosje', now: () => now });
    await asSystem(running.db, (tx) =>
      tx.referralOffer.updateMany({ where: { referralId }, data: { coachId: COACH_ID } }),
    );
    await callTab(running, 'POST', `/referrals/${referralId}/accept`);
    await tab.getByRole('link', { name: 'Agenda' }).click();
    await tab.getByRole('link', { name: 'Doorverwijzingen' }).click();
    await button('Voeg samen: Roosje').click();
    await clean(tab, 'join');
    const yes = inDialog('Voeg samen');
    expect(await yes.isDisabled()).toBe(true);
    const list = dialog().getByLabel('Het andere dossier');
    const option = await list.locator('option', { hasText: new RegExp(`^${name}, sinds`) }).innerText();
    await list.selectOption(option);
    expect(await yes.isDisabled()).toBe(true);
    await dialog()
      .getByLabel(/dezelfde persoon/)
      .check();
    await yes.click();
    await said('De dossiers zijn samengevoegd');
    expect(await referral('Roos')).toBeUndefined();
  });

  test('nothing went wrong in the page', () => {
    // A refusal is an answer, and Chromium writes it down all the same.
    const answers = /status of (403|404|409|422)|ERR_FAILED/;
    expect(browser.errors.filter((words) => !answers.test(words))).toEqual([]);
  });
});
