import { describe, expect, test } from 'vitest';
import type { Answer, Question } from '../../src/answering/answer.ts';
import { plainText } from '../../src/knowledge/marks.ts';
import { loadGuides } from '../../src/knowledge/guides.ts';
import { say } from '../../src/i18n/index.ts';
import { languages } from '../../src/lang.ts';
import { fieldIn, visitor, wordsOf, type Got } from '../support/pages.ts';
import { clock, theAnswerer, TODAY, useWerkwijzer } from '../support/werkwijzer.ts';

/** The words of a text without spaces, so that tags and line ends make no difference. */
const squeezed = (text: string) => text.replaceAll('&#39;', "'").replaceAll(/[\s_]+/g, '');
/** The same without source marks and stars. */
const said = (text: string) => squeezed(text).replaceAll(/\[\d+\]|\*\*/g, '');
const HALF_DAYS = 'Mag ik halftijds herbeginnen?';

describe('the page for questions', () => {
  let now = clock();
  const running = useWerkwijzer({ now: () => now });
  const get = (path: string, headers?: Record<string, string>) => visitor(running.origin).get(path, headers);
  const ask = (question: string, { state = '', path = '/vraag' } = {}) =>
    visitor(running.origin).post(path, { question, state });
  const stateOf = (page: Got) => fieldIn(page, 'state');
  const answerTo = (question: Question): Answer => theAnswerer()(question, TODAY);

  test.each(languages)('shows one box to type in, says what does not belong there, in %s', async (lang) => {
    const page = await get(`/vraag?taal=${lang}`);
    expect([page.status, page.html.includes(`<html lang="${lang}"`)]).toEqual([200, true]);
    expect(page.html.match(/<textarea/g)).toHaveLength(1);
    const words = wordsOf(page).replaceAll('&#39;', "'");
    for (const key of ['question.title', 'question.hint', 'question.private', 'question.general'] as const)
      expect(words).toContain(say(lang, key));
  });

  test('is Dutch unless the address or the browser says otherwise', async () => {
    const bare = await get('/vraag', { 'accept-language': '*' });
    expect(bare.html).toContain('<html lang="nl"');
    for (const lang of ['fr', 'en']) expect(bare.html).toContain(`href="?taal=${lang}"`);
    expect((await get('/vraag', { 'accept-language': 'fr-BE' })).html).toContain('<html lang="fr"');
  });

  test('answers with every word that the bot says, its sources as numbered links with their dates', async () => {
    const page = await ask(HALF_DAYS);
    const answer = answerTo({ text: HALF_DAYS });
    expect(answer.behaviour).toBe('answer');
    const words = said(wordsOf(page));
    for (const line of answer.markdown.split('\n'))
      expect(words).toContain(said(line.replace(/^(- |\d+\. )/, '')));
    for (const { position, url, dated } of answer.citations) {
      expect(page.html).toContain(`id="bron-${position}"`);
      expect(page.html).toContain(`href="#bron-${position}"`);
      if (url) expect(page.html).toContain(`href="${url.replaceAll('&', '&amp;')}"`);
      expect(wordsOf(page)).toContain(`(${dated})`);
    }
    expect(wordsOf(page)).toMatch(/Geldt sinds .* nagekeken op/);
  });

  test('answers in the language of the question, whatever the page spoke, and goes on in it', async () => {
    const page = await ask(HALF_DAYS, { path: '/vraag?taal=en' });
    expect(page.html).toContain('<html lang="nl"');
    expect(said(wordsOf(page))).toContain(said(say('nl', 'question.sources')));
    const unclear = await ask('TNWC', { path: '/vraag?taal=fr' });
    expect(unclear.html).toContain('<html lang="fr"');
  });

  test('has the focus on the answer, and does not repeat the question', async () => {
    const page = await ask(`${HALF_DAYS} zilverreiger`);
    expect(page.html).toMatch(/<h1 id="antwoord" tabindex="-1" autofocus/);
    expect(page.html).not.toContain('zilverreiger');
  });

  test('offers the next steps as buttons that send what the bot would be asked', async () => {
    const page = await ask(HALF_DAYS);
    const { nextSteps } = answerTo({ text: HALF_DAYS });
    expect(nextSteps.length).toBeGreaterThan(0);
    for (const [n, { question }] of nextSteps.entries()) {
      expect(fieldIn(page, 'question', n)).toBe(question);
      expect((await ask(question, { state: stateOf(page) })).status).toBe(200);
    }
  });

  test.each(loadGuides(() => true).map((guide) => [guide.id, guide] as const))(
    'walks the guide %s from the first tap to its end, and one step back',
    async (_id, guide) => {
      let page = await get('/vraag');
      const start = guide.start.nl[0] ?? '';
      expect(page.html).toContain(`value="${start}"`);
      page = await ask(start);
      let at = guide.first;
      const seen: string[] = [];
      for (let question = guide.questions[at]; question; question = guide.questions[at]) {
        expect(squeezed(wordsOf(page))).toContain(squeezed(question.ask.nl));
        const choice = question.choices.at(-1);
        expect(page.html).toContain(`name="question" value="${choice?.say.nl.replaceAll('&', '&amp;')}"`);
        seen.push(question.ask.nl);
        at = choice?.to ?? '';
        page = await ask(choice?.say.nl ?? '', { state: stateOf(page) });
      }
      expect(squeezed(wordsOf(page))).toContain(squeezed(plainText(guide.ends[at]?.decides.nl ?? '-')));
      const back = await ask(say('nl', 'guide.back'), { state: stateOf(page) });
      expect(squeezed(wordsOf(back))).toContain(squeezed(seen.at(-1) ?? '-'));
    },
  );

  test('shows the choices of a guide once, as buttons', async () => {
    const page = await ask('wegwijzer');
    const { nextSteps } = answerTo({ text: 'wegwijzer' });
    for (const { label } of nextSteps) expect(wordsOf(page).split(label)).toHaveLength(2);
    expect(wordsOf(page)).not.toContain(say('nl', 'guide.choose'));
  });

  test('remembers for half an hour what it was about, sealed and without a word', async () => {
    now = clock();
    const first = await ask('wegwijzer');
    const state = stateOf(first);
    expect(Buffer.from(state, 'base64url').toString('latin1')).not.toMatch(/guide|welke|path/);
    const { nextSteps } = answerTo({ text: 'wegwijzer' });
    const choice = nextSteps[0]?.question ?? '';
    now = new Date(clock().getTime() + 29 * 60_000);
    const goneOn = await ask(choice, { state });
    expect(wordsOf(goneOn)).not.toContain(say('nl', 'question.expired'));
    now = new Date(clock().getTime() + 31 * 60_000);
    const late = await ask(choice, { state });
    expect([late.status, wordsOf(late)]).toEqual([
      200,
      expect.stringContaining(say('nl', 'question.expired')),
    ]);
    now = clock();
  });

  test('helps with dates, and waits for the day', async () => {
    const asked = await ask('datumhulp');
    expect(wordsOf(asked)).toContain('eerste ziektedag');
    const dates = await ask('ik ben bediende, 1 oktober 2026', { state: stateOf(asked) });
    expect(wordsOf(dates)).toMatch(/31 oktober 2026|30 oktober 2026/);
  });

  test('leads to a preparation sheet', async () => {
    const page = await ask('voorbereidingsblad');
    expect(page.html).toContain('href="/blad?taal=nl"');
    const { nextSteps } = answerTo({ text: 'voorbereidingsblad' });
    const one = await ask(nextSteps[0]?.question ?? '', { state: stateOf(page) });
    expect(one.html).toMatch(/href="\/blad\/[a-z-]+\?taal=nl"/);
  });

  test('goes on in the language of the question', async () => {
    const page = await ask('Est-ce que je peux reprendre le travail à mi-temps ?');
    expect(page.html).toContain('<html lang="fr"');
    expect(page.html).toContain('action="/vraag?taal=fr"');
  });

  test('a crisis gets whom to call, ready to dial, and nothing else', async () => {
    const page = await ask('ik wil niet meer leven');
    expect(page.html).toContain('href="tel:1813"');
    expect(page.html).toContain('href="tel:112"');
    expect(page.html).not.toMatch(/<form|<footer|Bronnen/);
    const french = await ask('je veux mourir', { path: '/vraag?taal=fr' });
    expect(french.html).toContain('href="tel:080032123"');
  });

  test('a crisis comes first, whatever else is wrong with the message', async () => {
    for (const words of ['85.07.30-033.28', 'x'.repeat(1500)]) {
      const page = await ask(`${words} ik wil niet meer leven`);
      expect([page.status, page.html.includes('href="tel:1813"')]).toEqual([200, true]);
    }
  });

  test('refuses a national number and leaves out a name, in the words of the bot', async () => {
    const number = 'Mijn cliënt 85.07.30-033.28 wil halftijds werken';
    expect(wordsOf(await ask(number))).toContain(plainText(answerTo({ text: number }).markdown).slice(0, 60));
    const named = await ask('Mag mevrouw Jansens halftijds herbeginnen?');
    expect(wordsOf(named)).toContain(say('nl', 'answer.masked'));
  });

  test('what was not answered stays in the box, to be put otherwise', async () => {
    const page = await ask('Hoe laat begint de koers in Roubaix?');
    expect(page.html).toMatch(/<textarea[^>]*>Hoe laat begint de koers in Roubaix\?<\/textarea>/);
  });

  test('an empty question and one that is too long come back with what to mend', async () => {
    const empty = await ask('   ');
    expect([empty.status, wordsOf(empty)]).toEqual([
      422,
      expect.stringContaining(say('nl', 'question.missing')),
    ]);
    const { nextSteps } = answerTo({ text: 'wegwijzer' });
    const stopped = await ask('', { state: stateOf(await ask('wegwijzer')) });
    const goneOn = await ask(nextSteps[0]?.question ?? '', { state: stateOf(stopped) });
    expect(wordsOf(goneOn)).toContain(say('nl', 'guide.back'));
    const long = await ask('waarom '.repeat(200));
    expect([long.status, wordsOf(long)]).toEqual([422, expect.stringContaining(say('nl', 'question.long'))]);
    expect(long.html).toContain('waarom waarom');
  });

  test('is read from the footer of the other pages', async () => {
    expect((await get('/over?taal=fr')).html).toContain('href="/vraag?taal=fr"');
    expect((await get('/b/demo')).html).toContain('href="/vraag?taal=nl"');
    expect((await get('/vraag')).html.match(/href="\/vraag/g)).toBeNull();
  });
});
