import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../src/cli/prepare.mjs';
import { allTenants, readConfig, registrationsOf, settings } from '../../src/config.ts';

const app = '11111111-1111-4111-8111-111111111111';
const teams = {
  MicrosoftAppId: app,
  MicrosoftAppPassword: 'secret',
  MicrosoftAppTenantId: app,
  PUBLIC_URL: 'https://werkwijzer.example/',
  WERKWIJZER_TENANTS: `${app}, 22222222-2222-4222-8222-222222222222`,
};

describe('the mode', () => {
  test.each([
    ['nothing set', {}, 'practice'],
    ['MicrosoftAppId set', teams, 'teams'],
    ['MicrosoftAppId set, and demo on', { ...teams, WERKWIJZER_DEMO: 'on' }, 'teams'],
    ['demo off', { WERKWIJZER_DEMO: 'off' }, 'closed'],
    ['production', { NODE_ENV: 'production' }, 'closed'],
    ['listening for others', { HOST: '0.0.0.0' }, 'closed'],
    ['listening on an address that looks local', { HOST: '127.evil.example' }, 'closed'],
    ['playground on loopback', { WERKWIJZER_PLAYGROUND: 'on' }, 'playground'],
    ['playground for others', { WERKWIJZER_PLAYGROUND: 'on', HOST: '0.0.0.0' }, 'closed'],
    ['playground in production', { WERKWIJZER_PLAYGROUND: 'on', NODE_ENV: 'production' }, 'closed'],
    ['playground beside a real bot', { ...teams, WERKWIJZER_PLAYGROUND: 'on' }, 'teams'],
    [
      'empty settings, as a container sets them',
      { PORT: '', MicrosoftAppId: '', DATABASE_URL: '' },
      'practice',
    ],
  ])('with %s', (_name, env, mode) => {
    expect(readConfig(env).mode).toBe(mode);
  });
});

describe('several registrations', () => {
  const [coachApp, coachTenant] = [
    '33333333-3333-4333-8333-333333333333',
    '44444444-4444-4444-8444-444444444444',
  ];
  const other = {
    appId: coachApp,
    password: 'another secret',
    tenantId: coachTenant,
    tenants: [coachTenant],
  };
  const withOthers = (...others: object[]) =>
    readConfig({ ...teams, WERKWIJZER_REGISTRATIONS: JSON.stringify(others) });

  test('stand beside the first, each with its own tenants', () => {
    const config = withOthers(other);
    expect(registrationsOf(config).map(({ appId, tenants }) => [appId, tenants.length])).toEqual([
      [app, 2],
      [coachApp, 1],
    ]);
    expect(allTenants(config)).toEqual([app, '22222222-2222-4222-8222-222222222222', coachTenant]);
  });

  test.each([
    ['no JSON', '{'],
    ['no list', '{}'],
    ['no tenants', JSON.stringify([{ ...other, tenants: [] }])],
    ['no password', JSON.stringify([{ ...other, password: undefined }])],
    ['no tenant of its own', JSON.stringify([{ ...other, tenantId: undefined }])],
    ['a field that means nothing', JSON.stringify([{ ...other, secret: 'x' }])],
    ['the tenant of the first', JSON.stringify([{ ...other, tenants: [app] }])],
    ['the app id of the first', JSON.stringify([{ ...other, appId: app }])],
  ])('are refused with %s, without a word of a secret', (_name, WERKWIJZER_REGISTRATIONS) => {
    const start = () => readConfig({ ...teams, WERKWIJZER_REGISTRATIONS });
    expect(start).toThrow(/WERKWIJZER_REGISTRATIONS/);
    expect(start).not.toThrow(/another secret/);
  });

  test('need a first one', () => {
    expect(() => readConfig({ WERKWIJZER_REGISTRATIONS: JSON.stringify([other]) })).toThrow(/MicrosoftAppId/);
  });
});

describe('settings', () => {
  test('tenants are a list of ids, whatever the spaces and capitals', () => {
    expect(readConfig(teams).WERKWIJZER_TENANTS).toEqual([app, '22222222-2222-4222-8222-222222222222']);
  });

  test('Teams needs the address that links in messages begin with', () => {
    expect(() => readConfig({ ...teams, PUBLIC_URL: undefined })).toThrow(/PUBLIC_URL/);
    expect(readConfig(teams).PUBLIC_URL).toBe('https://werkwijzer.example');
  });

  test('a server database in Teams needs a key from the environment', () => {
    const env = { ...teams, DATABASE_URL: 'postgresql://a:b@db/werkwijzer' };
    expect(() => readConfig(env)).toThrow(/WERKWIJZER_KEY/);
    expect(readConfig({ ...env, WERKWIJZER_KEY: Buffer.alloc(32, 1).toString('base64') }).mode).toBe('teams');
  });

  test('the README lists every setting, and none that does not exist', () => {
    const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');
    const table = /\| Setting +\|[\s\S]*?\n\n/.exec(readme)?.[0] ?? '';
    const listed = [...table.matchAll(/^\| `([A-Za-z_]+)` +\|/gm)].map((match) => match[1]);
    expect(listed.sort()).toEqual(Object.keys(settings).sort());
  });

  test('the README names every dependency with its reason', () => {
    const readme = readFileSync(join(projectRoot, 'README.md'), 'utf8');
    const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
      devDependencies: Record<string, string>;
    };
    const all = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
    expect(all.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});
