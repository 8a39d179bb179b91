import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { buildManifest, SCHEMA_VERSION } from '../../manifest/build-manifest.ts';
import { extensionCommands } from '../../manifest/commands.ts';
import { fieldSources, readEnvironment, readEnvironments } from '../../manifest/environment.ts';
import { readPng } from '../../manifest/icons/png.ts';
import { isTranslatable, textsIn } from '../../manifest/localisation.ts';
import { makePackage, zipOf } from '../../manifest/package.ts';
import { manifestTexts } from '../../manifest/texts.ts';
import { checkManifest, checkTranslations } from '../../manifest/validate.ts';
import { projectRoot } from '../../src/cli/prepare.mjs';
import { markFile } from '../../src/http/pages/mark.tsx';
import { languages } from '../../src/lang.ts';
import { entraPolicy } from '../../src/start/tab-parts.ts';
import { aPackage, given } from '../support/app-package.ts';
import { runCommand, spawnCommand } from '../support/command.ts';

const SECOND = '7b2f2a6e-5d8b-4d2d-9f63-0f3f6a1c2b3e';
const folder = mkdtempSync(join(tmpdir(), 'werkwijzer-manifest-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytesOf = (other = {}) => zipOf(makePackage(readEnvironment({ ...given, ...other })));
const jsonIn = (zip: Uint8Array, name: string) =>
  JSON.parse(new TextDecoder().decode(unzipSync(zip)[name])) as unknown;

describe('the package', () => {
  test('holds the manifest, two translations and two icons, and they are what was checked', () => {
    const zip = bytesOf();
    const { manifest, translations } = aPackage();
    expect(Object.keys(unzipSync(zip)).sort()).toEqual([
      'color.png',
      'en.json',
      'fr.json',
      'manifest.json',
      'outline.png',
    ]);
    expect(jsonIn(zip, 'manifest.json')).toEqual(manifest);
    expect(jsonIn(zip, 'fr.json')).toEqual(translations.fr);
    expect(jsonIn(zip, 'en.json')).toEqual(translations.en);
  });

  test('is the same, byte for byte, whenever and wherever it is made', () => {
    const here = createHash('sha256').update(bytesOf()).digest('hex');
    expect(createHash('sha256').update(bytesOf()).digest('hex')).toBe(here);
    const script = `
      const { aPackage } = await import('./tests/support/app-package.ts');
      const { zipOf } = await import('./manifest/package.ts');
      const { createHash } = await import('node:crypto');
      process.stdout.write(createHash('sha256').update(zipOf(aPackage())).digest('hex'));`;
    const elsewhere = execFileSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script],
      { cwd: projectRoot, encoding: 'utf8', env: { ...process.env, TZ: 'Pacific/Auckland' } },
    );
    expect(elsewhere).toBe(here);
  });

  test('differs with what it is made for', () => {
    expect(Buffer.from(bytesOf({ version: '1.0.1' })).equals(bytesOf())).toBe(false);
  });

  test('has the bot, the message extension and the tab, in the scopes that each works in', () => {
    const { bots, composeExtensions, staticTabs } = aPackage().manifest;
    expect(bots[0]?.scopes).toEqual(['personal', 'team', 'groupChat']);
    const commands = composeExtensions[0]?.commands.map(({ id, type, context }) => [id, type, ...context]);
    expect(commands).toEqual(
      Object.values(extensionCommands).map(({ id, type, context }) => [id, type, ...context]),
    );
    expect(commands?.map(([id]) => id)).toEqual(['search', 'ask', 'refer']);
    expect(staticTabs.map(({ contentUrl, scopes }) => [contentUrl, ...scopes])).toEqual([
      [`${given.publicUrl}/tab`, 'personal'],
    ]);
  });

  test('says the same in three languages: what is no text for people does not change with the language', () => {
    const environment = readEnvironment(given);
    const rest = languages.map((lang) =>
      [...textsIn(buildManifest(environment, lang))].filter(([path]) => !isTranslatable(path)),
    );
    // `type` and `scopes` are among the rest, the texts of the commands are not.
    expect(rest[0]?.map(([path]) => path)).toContain('bots[0].commandLists[0].commands[0].type');
    expect(rest[0]?.map(([path]) => path)).not.toContain('bots[0].commandLists[0].commands[0].prompt');
    expect(rest[1]).toEqual(rest[0]);
    expect(rest[2]).toEqual(rest[0]);
  });

  test.each(['fr', 'en'] as const)(
    '%s has the keys of Dutch, in the same order, and its own words',
    (lang) => {
      expect(Object.keys(manifestTexts[lang])).toEqual(Object.keys(manifestTexts.nl));
      const same = Object.entries(manifestTexts[lang]).filter(
        ([key, text]) => manifestTexts.nl[key as keyof typeof manifestTexts.nl] === text,
      );
      expect(same.map(([key]) => key)).toEqual(lang === 'en' ? ['help'] : []);
    },
  );

  test('Dutch says "je"; French says "vous"', () => {
    for (const text of Object.values(manifestTexts.nl)) expect(text).not.toMatch(/\b(u|uw)\b|je moet\b/i);
    for (const text of Object.values(manifestTexts.fr)) expect(text).not.toMatch(/\b(tu|ton|tes|toi)\b/i);
  });

  test('signs people in to the tab with an audience that the tab accepts', () => {
    const { webApplicationInfo } = aPackage({ tabAppId: SECOND }).manifest;
    const { audiences } = entraPolicy({
      TAB_APP_ID: SECOND,
      MicrosoftAppId: given.botId,
      WERKWIJZER_TENANTS: [],
      WERKWIJZER_REGISTRATIONS: [],
      PUBLIC_URL: given.publicUrl,
    });
    expect(webApplicationInfo.id).toBe(SECOND);
    expect(audiences).toContain(webApplicationInfo.resource);
  });
});

describe('Microsoft’s schema', () => {
  test('takes the manifest and the translations', () => {
    const { manifest, translations } = aPackage();
    expect(checkManifest(manifest)).toEqual([]);
    for (const one of Object.values(translations)) expect(checkTranslations(one)).toEqual([]);
  });

  test.each([
    ['an unknown field', { extra: 1 }, /additional properties.*extra/],
    ['no icons', { icons: undefined }, /icons/],
    ['another version', { manifestVersion: '1.27' }, /manifestVersion.*1\.28/],
    ['no id', { id: 'werkwijzer' }, /\/id must match/],
    ['a long name', { name: { short: 'x'.repeat(31) } }, /\/name\/short must NOT have more than 30/],
    ['an unknown scope', { staticTabs: [{ entityId: 'a', scopes: ['everywhere'] }] }, /scopes/],
    ['a preview', { manifestVersion: 'devPreview' }, /manifestVersion/],
  ])('refuses %s', (_what, other, says) => {
    const manifest = JSON.parse(JSON.stringify({ ...aPackage().manifest, ...other })) as unknown;
    expect(checkManifest(manifest).join('\n')).toMatch(says);
  });

  test('refuses a translation of what is not there to translate, and a long one', () => {
    const { fr } = aPackage().translations;
    expect(checkTranslations({ ...fr, 'developer.name': 'x' }).join()).toMatch(/additional properties/);
    expect(checkTranslations({ ...fr, 'name.short': 'x'.repeat(31) }).join()).toMatch(/more than 30/);
  });

  test('takes translations of the prompts, which 1.27 did not: that is why it is 1.28', () => {
    expect(SCHEMA_VERSION).toBe('1.28');
    expect(isTranslatable('bots[0].commandLists[0].commands[0].prompt')).toBe(true);
  });
});

describe('the icons', () => {
  const file = (name: string) => readFileSync(join(projectRoot, 'manifest', 'icons', name));

  test('are what their drawings say: the colour icon is the mark of the pages', () => {
    const [, mark] = / d="([^"]+)"/.exec(markFile) ?? [];
    expect(file('color.svg').toString()).toContain(` d="${mark}"`);
    const { width, pixels } = readPng(file('color.png'));
    const at = (x: number, y: number) => [...pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)];
    expect(at(96, 60)).toEqual([255, 255, 255]); // the post
    expect(at(10, 10)).toEqual([0x0b, 0x5c, 0x66]);
  });

  test('a damaged PNG is refused, and what is none', () => {
    const bent = Uint8Array.from(file('outline.png'));
    bent[25] = 2; // colour without alpha
    for (const bytes of [bent, new Uint8Array(), new TextEncoder().encode('<svg/>')])
      expect(() => readPng(bytes)).toThrow(/render\.ts/);
  });
});

describe('an environment', () => {
  test('gives the app and the tab the bot’s id unless it says otherwise, and its file a name', () => {
    const { appId, tabAppId, name } = readEnvironment(given);
    expect([appId, tabAppId, name]).toEqual([given.botId, given.botId, 'werkwijzer']);
    expect(readEnvironment({ ...given, suffix: 'Test' }).name).toBe('werkwijzer-test');
    expect(readEnvironment({ ...given, appId: SECOND.toUpperCase() }).appId).toBe(SECOND);
  });

  test('for trying shows its suffix behind the name', () => {
    expect(aPackage({ suffix: 'test' }).manifest.name.short).toBe('Werkwijzer (test)');
  });

  test.each([
    ['botId', undefined, /botId is missing\. Give it by the setting MicrosoftAppId, or --bot-id, or botId/],
    ['botId', 'mijn-bot', /botId is not an id/],
    ['publicUrl', undefined, /publicUrl is missing\. Give it by the setting PUBLIC_URL/],
    ['publicUrl', 'http://werkwijzer.be', /publicUrl must begin with https/],
    ['publicUrl', 'werkwijzer.be', /publicUrl is not an address/],
    ['publicUrl', 'https://werkwijzer.be:8443', /publicUrl must not name a port/],
    ['operator', undefined, /operator is missing.*OPERATOR_NAME/],
    ['operator', 'x'.repeat(33), /operator is longer than the 32 characters.*--operator/],
    ['contact', undefined, /contact is missing.*OPERATOR_CONTACT/],
    ['contact', 'de balie', /contact is no mail address/],
    ['version', '1.0', /version must look like 1\.2\.3/],
    ['suffix', 'x'.repeat(13), /suffix is longer than 12/],
    ['name', '../elders', /name may hold small letters/],
  ])('with %s %s says what to do', (field, value, says) => {
    expect(() => readEnvironment({ ...given, [field]: value })).toThrow(says);
  });

  test('a file gives one for each entry, with what holds for all of them', () => {
    const yaml = `
- name: demo-noord
  botId: ${SECOND}
- suffix: test
  publicUrl: https://test.demo-organisatie.be
`;
    const [north, trial] = readEnvironments(yaml, given);
    expect([north?.name, north?.botId, north?.publicUrl]).toEqual(['demo-noord', SECOND, given.publicUrl]);
    expect([trial?.name, trial?.botId]).toEqual(['werkwijzer-test', given.botId]);
  });

  test.each([
    ['no list', 'name: x', /It is a list; each entry may hold name, suffix/],
    ['nothing', '[]', /holds no package/],
    ['no YAML', '- [', /is no YAML/],
    ['an unknown field', '- bot: 1', /It is a list; each entry may hold/],
    ['an entry that is wrong', '- {}\n- { name: noord, botId: x }', /Entry 2 \(noord\): botId is not an id/],
    ['two of one name', '- {}\n- {}', /Two entries are called werkwijzer/],
  ])('a file with %s says what is wrong', (_what, yaml, says) => {
    expect(() => readEnvironments(yaml, given)).toThrow(says);
  });
});

describe('the command', { timeout: 120_000 }, () => {
  const settings = {
    MicrosoftAppId: given.botId ?? '',
    PUBLIC_URL: given.publicUrl ?? '',
    OPERATOR_NAME: given.operator ?? '',
    OPERATOR_CONTACT: given.contact ?? '',
  };

  test('makes a package from the settings of the server, and one for each entry of a file', async () => {
    const out = join(folder, 'made');
    const file = join(folder, 'environments.yaml');
    writeFileSync(file, `- name: noord\n- name: zuid\n  botId: ${SECOND}\n`);
    const one = await spawnCommand('manifest', ['--out', out], settings);
    expect([one.code, one.err, one.out]).toEqual([0, '', expect.stringContaining('werkwijzer.zip')]);
    const two = await runCommand('manifest', ['--out', out, '--environments', file], settings);
    expect(two.code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['noord.zip', 'werkwijzer.zip', 'zuid.zip']);
    expect(jsonIn(readFileSync(join(out, 'zuid.zip')), 'manifest.json')).toMatchObject({
      id: SECOND,
      bots: [{ botId: SECOND }],
      developer: { privacyUrl: `${given.publicUrl}/privacy` },
    });
  });

  test('writes nothing when one of them would not be taken, and says why on one line each', async () => {
    const out = join(folder, 'refused');
    const file = join(folder, 'tunnel.yaml');
    writeFileSync(file, '- name: noord\n- { name: tunnel, publicUrl: "https://abc.ngrok.io" }\n');
    const { code, err } = await runCommand('manifest', ['--out', out, '--environments', file], settings);
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/tunnel would not be taken:\n {2}.*abc\.ngrok\.io/),
    ]);
    expect(readdirSync(folder)).not.toContain('refused');
    const trial = ['--out', out, '--suffix', 'test', '--public-url', 'https://abc.ngrok.io'];
    expect((await runCommand('manifest', trial, settings)).code).toBe(0);
  });

  test('names what is missing, and explains itself', async () => {
    const bare = await runCommand('manifest', ['--out', folder], { MicrosoftAppId: '' });
    expect([bare.code, bare.err]).toEqual([1, expect.stringContaining('MicrosoftAppId')]);
    const help = await runCommand('manifest', ['--help'], {});
    expect(help.code).toBe(0);
    for (const { option, setting } of Object.values(fieldSources)) {
      expect(help.out).toContain(option);
      if (setting) expect(help.out).toContain(setting);
    }
  });
});
