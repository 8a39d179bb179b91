import { describe, expect, test } from 'vitest';
import { buildManifest } from '../../manifest/build-manifest.ts';
import { readEnvironment } from '../../manifest/environment.ts';
import { languages } from '../../src/lang.ts';
import type { TurnResult } from '../../src/practice/index.ts';
import { given } from '../support/app-package.ts';
import { coach, doctor, nurse, theAnswerer, TODAY, useWerkwijzer } from '../support/werkwijzer.ts';

// What the app package promises, the server does: must-fix rules of the store that no look at the package can tell.

const werkwijzer = useWerkwijzer();
const manifests = languages.map((lang) => ({ lang, manifest: buildManifest(readEnvironment(given), lang) }));
const { manifest: own } = manifests[0] ?? { manifest: buildManifest(readEnvironment(given), 'nl') };

/** What the rules allow until an answer, or a sign that one comes. */
const ANSWER_MS = 2000;

type Say = (words: string) => Promise<TurnResult>;

/** Says something where a list of commands is shown. */
async function sayIn(scope: string, who: string): Promise<Say> {
  const { connector } = werkwijzer;
  switch (scope) {
    case 'personal': {
      const { id } = await connector.openPersonalChat(who);
      return (words) => connector.say(id, who, words);
    }
    case 'team': {
      const { id } = await connector.openChannel('Demo afdeling', 'Algemeen', [nurse, doctor]);
      return (words) => connector.say(id, who, words, { mention: true });
    }
    default: {
      const { id } = await connector.openGroupChat([nurse, doctor], 'Demo team');
      return (words) => connector.say(id, who, words, { mention: true });
    }
  }
}

describe('the addresses of the package', () => {
  test.each([own.developer.websiteUrl, own.developer.privacyUrl, own.developer.termsOfUseUrl])(
    '%s is a page that needs no signing in',
    async (url) => {
      const response = await fetch(new URL(new URL(url).pathname, werkwijzer.origin), { redirect: 'manual' });
      expect([response.status, response.headers.get('content-type')]).toEqual([
        200,
        expect.stringContaining('text/html'),
      ]);
    },
  );

  test.each(own.staticTabs)('the tab $name is there, and Teams may frame it', async ({ contentUrl }) => {
    const response = await fetch(new URL(new URL(contentUrl).pathname, werkwijzer.origin), {
      redirect: 'manual',
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toMatch(
      /frame-ancestors .*teams\.microsoft\.com/,
    );
    expect(response.headers.get('x-frame-options')).toBeNull();
  });
});

describe('the commands of the package', () => {
  test.each(manifests)('every prompt in $lang is a question that the articles answer', ({ manifest }) => {
    const answer = theAnswerer();
    const prompts = manifest.bots.flatMap(({ commandLists }) =>
      commandLists.flatMap(({ commands }) => commands.flatMap(({ prompt }) => (prompt ? [prompt] : []))),
    );
    expect(prompts.length).toBeGreaterThanOrEqual(12);
    for (const prompt of new Set(prompts))
      expect([prompt, answer({ text: prompt }, TODAY).behaviour]).toEqual([prompt, 'answer']);
  });

  test('every prompt gets the same article in every language', () => {
    const answer = theAnswerer();
    const found = manifests.map(({ manifest }) =>
      (manifest.bots[0]?.commandLists[0]?.commands ?? []).flatMap(({ prompt }) =>
        prompt ? [answer({ text: prompt }, TODAY).articles[0]] : [],
      ),
    );
    expect(found[1]).toEqual(found[0]);
    expect(found[2]).toEqual(found[0]);
  });

  const lists = manifests.flatMap(({ lang, manifest }) =>
    manifest.bots.flatMap(({ commandLists }) =>
      commandLists.map(({ scopes, commands }) => ({ lang, scope: scopes[0] ?? '', commands })),
    ),
  );

  test.each(lists)(
    'every command in $lang works in the scope $scope, in time',
    async ({ scope, commands }) => {
      for (const who of scope === 'personal' ? [nurse, coach] : [nurse]) {
        const say = await sayIn(scope, who);
        for (const { title, type, prompt } of commands) {
          const began = performance.now();
          const { status, replies } = await say(prompt ?? title);
          expect([title, status, replies.length], scope).toEqual([title, 200, 1]);
          expect(performance.now() - began, title).toBeLessThan(ANSWER_MS);
          const [reply] = replies;
          const text = `${reply?.text ?? ''}${JSON.stringify(reply?.attachments ?? [])}`;
          // Neither "that is not in my articles" nor a dead end.
          expect(text, title).not.toMatch(/niet in mijn fiches|not in my articles|pas dans mes fiches/i);
          // An answer from the articles can be reported, by the thumb below it.
          if (type === 'prompt') expect(JSON.stringify(reply), title).toContain('feedback');
        }
      }
    },
  );
});
