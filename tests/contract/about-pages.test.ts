import { describe, expect, test } from 'vitest';
import { aboutTexts } from '../../src/http/about/pages.ts';
import { say } from '../../src/i18n/index.ts';
import { languages } from '../../src/lang.ts';
import { visitor, wordsOf } from '../support/pages.ts';
import { useWerkwijzer } from '../support/werkwijzer.ts';

const operator = { OPERATOR_NAME: 'Demo organisatie', OPERATOR_CONTACT: 'hulp@demo-organisatie.be' };
const paths = aboutTexts.map(({ path }) => path);

describe('the pages about the service', () => {
  const running = useWerkwijzer({ settings: operator });
  const get = (path: string, headers?: Record<string, string>) => visitor(running.origin).get(path, headers);

  test('are what this is, privacy and terms', () => {
    expect(paths).toEqual(['/over', '/privacy', '/voorwaarden']);
  });

  test.each(languages)('say every line in %s, without signing in', async (lang) => {
    for (const { path, title, lead, sections } of aboutTexts) {
      const page = await get(`${path}?taal=${lang}`);
      expect([page.status, page.html.includes(`<html lang="${lang}"`)], path).toEqual([200, true]);
      const words = wordsOf(page).replaceAll('&#39;', "'").replaceAll(/\s+/g, ' ');
      const lines = sections.flatMap((section) => [section.heading, ...section.lines]);
      for (const key of [title, lead, ...lines])
        expect(words, path).toContain(say(lang, key, { operator: operator.OPERATOR_NAME }));
    }
  });

  test.each(paths)('%s names who runs the service and how to reach them', async (path) => {
    const page = await get(path);
    expect(wordsOf(page)).toContain('Werkwijzer wordt aangeboden door Demo organisatie.');
    expect(page.html).toContain('href="mailto:hulp@demo-organisatie.be"');
  });

  test('lead to each other, in the language that was chosen', async () => {
    for (const path of paths) {
      const { html } = await get(`${path}?taal=en`);
      for (const other of paths) expect(html.includes(`href="${other}?taal=en"`), path).toBe(other !== path);
    }
  });

  test.each(paths)('%s sets no cookie, runs no script, and has the headers of every page', async (path) => {
    const { headers, html } = await get(path, { 'accept-language': '*' });
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('content-security-policy')).toContain("script-src 'none'");
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(html).toContain('<html lang="nl"');
    expect(html).not.toMatch(/<script|<form|<input/);
  });

  test.each(paths)('%s only reads: a form gets nothing', async (path) => {
    expect((await visitor(running.origin).post(path)).status).toBe(404);
  });

  test.each(languages)(
    'privacy says what is stored, for how long and how it is erased and protected, in %s',
    async (lang) => {
      const words = wordsOf(await get(`/privacy?taal=${lang}`));
      for (const fact of [
        /12 (maanden|mois|months)/,
        /30 (dagen|jours|days)/,
        /AES-256/,
        /cookie/i,
        /Microsoft Teams/,
      ])
        expect(words).toMatch(fact);
      expect(words).not.toMatch(/appsource|\bstore\b/i);
    },
  );
});

describe('without an operator in the settings', () => {
  const running = useWerkwijzer();

  test('no organisation is invented, and there is still a way to ask', async () => {
    const page = await visitor(running.origin).get('/privacy?taal=en');
    expect(wordsOf(page)).toContain('Werkwijzer is run by the organisation that runs this service.');
    expect(wordsOf(page)).toContain('Ask the organisation where you use Werkwijzer, or your coach.');
    expect(page.html).not.toContain('mailto:');
  });
});
