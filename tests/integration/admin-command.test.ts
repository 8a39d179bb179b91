import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoTenants } from '../../prisma/demo-data.ts';
import { systemClock } from '../../src/clock.ts';
import { newId } from '../../src/ids.ts';
import { identify } from '../../src/people/identify.ts';
import { urlOf } from '../support/admin.ts';
import { acts, HOSPITAL_ID } from '../support/administration.ts';
import { runCommand, spawnCommand } from '../support/command.ts';
import { useWerkwijzer } from '../support/werkwijzer.ts';

const running = useWerkwijzer();
const folder = mkdtempSync(join(tmpdir(), 'werkwijzer-admin-'));
const env: Record<string, string> = { WERKWIJZER_DATA: folder };
beforeAll(async () => {
  env.DATABASE_URL = await urlOf(running.db);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const admin = (...args: string[]) => runCommand('admin', args, env);
const tenant = newId();

describe('npm run admin', { timeout: 180_000 }, () => {
  test('explains itself, and refuses what it does not know with one line', async () => {
    const help = await admin('add', '--help');
    expect([help.code, help.out]).toEqual([0, expect.stringMatching(/--tenant.*--object.*--name/s)]);
    expect((await admin('verzin')).code).toBe(1);
    const wrong = await admin('add', '--tenant', 'x', '--object', newId(), '--name', 'Demo');
    expect([wrong.code, wrong.err]).toEqual([
      1,
      expect.stringMatching(/^"x" is not the id of a tenant.*\n$/),
    ]);
  });

  test('refuses a tenant that no organisation has, and says what to do; then it is done', async () => {
    const who = ['--tenant', tenant, '--object', newId(), '--name', 'Demo Eerste'];
    const refused = await admin('add', ...who);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain(`npm run --silent admin -- organisation --tenant ${tenant}`);

    const made = await admin('organisation', '--tenant', tenant.toUpperCase(), '--name', 'AZ Demo');
    expect([made.code, made.out]).toEqual([0, expect.stringMatching(/WERKWIJZER_TENANTS/)]);
    const added = await admin('add', ...who);
    expect([added.code, added.out]).toEqual([0, 'Demo Eerste administers AZ Demo.\n']);
    expect((await admin('add', ...who)).out).toBe('Already administers AZ Demo.\n');
    expect((await acts(running)).slice(0, 2)).toEqual(['ADMIN_GIVEN', 'ORGANISATION_MADE']);

    const taken = await admin('organisation', '--tenant', tenant, '--name', 'AZ Anders');
    expect([taken.code, taken.err]).toEqual([1, expect.stringMatching(/belongs to AZ Demo/)]);
  });

  test('lists who administers what, and ends it with a trace', async () => {
    const objectId = newId();
    const ids = ['--tenant', demoTenants.hospital, '--object', objectId];
    await admin('add', ...ids, '--name', 'Demo Tweede');
    const { administers } =
      (await identify(running.db, systemClock, { tenantId: demoTenants.hospital, objectId })) ?? {};
    expect(administers).toEqual([HOSPITAL_ID]);
    const listed = await spawnCommand('admin', ['list'], env);
    expect(listed).toMatchObject({ code: 0, err: '' });
    expect(listed.out).toMatch(new RegExp(`Demo Ziekenhuis: Demo Tweede .*${objectId}`));
    expect((await admin('remove', ...ids)).code).toBe(0);
    expect((await acts(running))[0]).toBe('ADMIN_ENDED');
    const again = await admin('remove', ...ids);
    expect([again.code, again.err]).toEqual([1, expect.stringMatching(/administers nothing/)]);
    expect((await admin('list')).out).not.toContain(objectId);
  });
});
