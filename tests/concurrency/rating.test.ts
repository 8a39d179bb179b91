import { describe, expect, test } from 'vitest';
import { rateAnswer } from '../../src/answering/rate-answer.ts';
import { createShownAnswers } from '../../src/answering/shown-answers.ts';
import { demoTenants } from '../../prisma/demo-data.ts';
import { asSystem } from '../../src/database/scope.ts';
import { createLog } from '../../src/log.ts';
import { createSealer } from '../../src/privacy/seal.ts';
import { useDatabase } from '../support/database.ts';
import { clock } from '../support/werkwijzer.ts';

const database = useDatabase();
const sealer = createSealer(new Uint8Array(32).fill(3));
const place = { tenantId: demoTenants.hospital, conversationId: 'a:1', activityId: '1' };

describe('articles shown just before a thumb', () => {
  test('stand in the database for everyone who flushes, also while another flush is writing', async () => {
    const shown = createShownAnswers(database.db, sealer, clock, createLog('silent'));
    for (let n = 0; n < 20; n++) {
      shown.remember({ ...place, activityId: `flush ${n}` }, ['tnwc@2026-03-01']);
      void shown.flush();
      await shown.flush();
      expect(await database.db.shownAnswer.count()).toBe(n + 1);
    }
  });
});

describe('one press that arrives many times at once', () => {
  test('counts once', async () => {
    const shown = createShownAnswers(database.db, sealer, clock, createLog('silent'));
    shown.remember(place, ['tnwc@2026-03-01']);
    const parts = { db: database.db, sealer, clock, shown };
    const thumb = { ...place, objectId: demoTenants.hospital, reaction: 'UP' as const, comment: '' };
    const presses = await Promise.allSettled(Array.from({ length: 20 }, () => rateAnswer(parts, thumb)));
    expect(presses.filter(({ status }) => status === 'rejected')).toEqual([]);
    const ratings = await asSystem(database.db, (tx) => tx.rating.findMany());
    expect(ratings.map(({ reaction, articles }) => ({ reaction, articles }))).toEqual([
      { reaction: 'UP', articles: ['tnwc@2026-03-01'] },
    ]);
  });
});
