import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../support/database.ts';
import { history, type History } from '../support/loop-model/commands.ts';
import { heal } from '../support/loop-model/heal.ts';
import { createPlay } from '../support/loop-model/play.ts';
import { openWorld, type World } from '../support/loop-model/world.ts';

// Random histories of the loop, played by the code and by a model of what should be. A failure names the seed and the
// shortest history that still fails. A long run: LOOP_HISTORIES=5000 npm test tests/integration/loop-model.test.ts

const HISTORIES = Number(process.env.LOOP_HISTORIES ?? 150);
const SEED = Number(process.env.LOOP_SEED ?? 20_261_122);
/** The trail is computed anew of every so-manieth history. */
const VERIFIED = 5;

const database = useDatabase();
let world: World;
const played = { histories: 0, commands: 0 };

beforeAll(async () => {
  world = await openWorld(database.db, database.url);
});
afterAll(async () => {
  await world.close();
});

async function play({ policy, commands }: History): Promise<void> {
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
  'whatever happens in whatever order, nothing is shown without consent, nothing withdrawn stays, and nothing is lost or doubled',
  async () => {
    const found = await fc.check(fc.asyncProperty(history, play), { numRuns: HISTORIES, seed: SEED });
    console.log(`${played.histories} histories, ${played.commands} commands, seed ${SEED}`);
    if (found.failed) expect.fail(`${fc.defaultReportMessage(found)}\n${String(found.errorInstance)}`);
  },
  60 * 60_000,
);
