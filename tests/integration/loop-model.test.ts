import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../support/database.ts';
import { history, type History } from '../support/loop-model/commands.ts';
import { heal } from '../support/loop-model/heal.ts';
import { createPlay } from '../support/loop-model/play.ts';
import { openWorld, type World } from '../support/loop-model/world.ts';

// Random histories of the loop, played by the code and by a model of what should be. A failure names its seed and the
// shortest history that still fails. In the suite it plays for about a minute; a long run, of as many as one likes:
// LOOP_HISTORIES=5000 LOOP_SEED=1 npm test tests/integration/loop-model.test.ts

const ASKED = process.env.LOOP_HISTORIES;
const HISTORIES = Number(ASKED ?? 400);
const SEED = Number(process.env.LOOP_SEED ?? 20_261_122);
const MOST_MS = ASKED ? HISTORIES * 20_000 : 45_000;
/** The trail is computed anew of every so-manieth history. */
const VERIFIED = 5;

/** Two at a time, because each waits for its database most of the time. */
const databases = [useDatabase(), useDatabase()];
const worlds: World[] = [];
const played = { histories: 0, commands: 0 };

beforeAll(async () => {
  for (const { db, url } of databases) worlds.push(await openWorld(db, url));
});
afterAll(async () => {
  for (const world of worlds) await world.close();
});

async function play(world: World, { policy, commands }: History): Promise<void> {
  await world.reset(policy);
  const playing = createPlay(world, policy);
  for (const command of commands) {
    await playing.command(command);
    played.commands += 1;
    if (playing.problems.length > 0) break;
  }
  if (playing.problems.length === 0) await heal(playing, { verify: played.histories % VERIFIED === 0 });
  played.histories += 1;
  if (playing.problems.length > 0)
    throw new Error([...new Set(playing.problems), ...playing.trace].join('\n'));
}

test(
  'whatever happens in whatever order, nothing shows without consent, nothing withdrawn stays, nothing is lost or doubled',
  async () => {
    const found = await Promise.all(
      worlds.map((world, n) =>
        fc.check(
          fc.asyncProperty(history, (one) => play(world, one)),
          {
            ...{ numRuns: Math.ceil(HISTORIES / worlds.length), seed: SEED + n },
            ...{ interruptAfterTimeLimit: MOST_MS, markInterruptAsFailure: false },
          },
        ),
      ),
    );
    console.log(`${played.histories} histories of ${played.commands} commands, from seed ${SEED}`);
    for (const one of found)
      if (one.failed) expect.fail(`${fc.defaultReportMessage(one)}\n${String(one.errorInstance)}`);
  },
  MOST_MS + 60_000,
);
