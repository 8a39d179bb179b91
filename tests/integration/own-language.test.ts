import { beforeAll, describe, expect, test } from 'vitest';
import { demoPeople, demoTenants, writeDemoData } from '../../prisma/demo-data.ts';
import { asSystem, inScope } from '../../src/database/scope.ts';
import { keepLanguage, readLanguage } from '../../src/people/own-language.ts';
import { useDatabase } from '../support/database.ts';

const database = useDatabase();
const nurse = {
  tenantId: demoTenants.hospital,
  objectId: demoPeople.find(({ name }) => name === 'Demo Verpleegkundige')?.objectId ?? '',
};

beforeAll(() => asSystem(database.db, writeDemoData));

describe('the language that someone asked for', () => {
  test('is kept, changed and forgotten', async () => {
    const { db } = database;
    expect(await readLanguage(db, nurse)).toBeUndefined();
    expect(await keepLanguage(db, nurse, 'fr')).toBe(true);
    expect(await keepLanguage(db, nurse, 'en')).toBe(true);
    expect(await readLanguage(db, nurse)).toBe('en');
    expect(await keepLanguage(db, nurse, undefined)).toBe(true);
    expect(await readLanguage(db, nurse)).toBeUndefined();
  });

  test('is not kept of whom we do not know, nor under another tenant', async () => {
    const { db } = database;
    const unknown = { ...nurse, objectId: '99999999-9999-4999-8999-999999999999' };
    const elsewhere = { ...nurse, tenantId: demoTenants.employer };
    expect(await keepLanguage(db, unknown, 'fr')).toBe(false);
    expect(await keepLanguage(db, elsewhere, 'fr')).toBe(false);
    expect(await readLanguage(db, nurse)).toBeUndefined();
  });

  test('is one that we speak, and a transaction of another tenant cannot write it', async () => {
    const { db } = database;
    const write = (tenantId: string, language: string) =>
      inScope(db, { tenantId }, (tx) => tx.person.updateMany({ data: { language } }));
    await expect(write(demoTenants.hospital, 'de')).rejects.toThrow(/person_language_check/);
    await write(demoTenants.employer, 'fr');
    expect(await readLanguage(db, nurse)).toBeUndefined();
  });
});
