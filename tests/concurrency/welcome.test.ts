import { expect, test } from 'vitest';
import { claimWelcome, forgetWelcome } from '../../src/people/claim-welcome.ts';
import { createSealer } from '../../src/privacy/seal.ts';
import { useDatabase } from '../support/database.ts';

const database = useDatabase();
const clock = () => new Date('2026-11-22T10:00:00Z');
const place = { tenantId: 'de300000-0000-4000-8000-000000000001', conversationId: 'a:demo' };

test('of servers that hear of an installation at the same moment exactly one says the welcome', async () => {
  const parts = { db: database.db, sealer: createSealer(new Uint8Array(32).fill(7)), clock };
  for (let install = 0; install < 3; install++) {
    const claims = await Promise.all(Array.from({ length: 20 }, () => claimWelcome(parts, place)));
    expect(claims.filter(Boolean)).toHaveLength(1);
    await forgetWelcome(parts, place);
  }
});
