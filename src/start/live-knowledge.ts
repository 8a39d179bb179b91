import pg from 'pg';
import { learnedFolder, NotLearned } from '../answering/learned-files.ts';
import type { Answerer } from '../answering/pipeline.ts';
import { takeOver, type Memory, type Standing } from '../answering/take-over.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/open.ts';
import { dayOf } from '../day.ts';
import { createLoop } from '../delivery/loop.ts';
import { readNext, type Known } from '../knowledge/published/read-published.ts';
import type { Log } from '../log.ts';
import { StartProblem } from '../start-problem.ts';
import { writableFolder } from './learn-elsewhere.ts';

/** The knowledge base that a server answers from, which follows what is published while it runs. */
export type LiveKnowledge = {
  answer: Answerer;
  /** What it answers from now. */
  known: () => Known;
  /** Takes over what is published now; done when it is answered from. */
  refresh: () => Promise<void>;
  /** From now on every publication is heard of, from whichever server; looked for now and then too. */
  start: () => void;
  stop: () => Promise<void>;
};

export type LiveParts = {
  db: Database;
  databaseUrl: string;
  clock: Clock;
  log: Log;
  /** Learns from what is published, beside this process, and keeps it in a folder. */
  learn: (folder: string) => Promise<void>;
};

const LOOK_MS = 5000;
const CHANNEL = 'werkwijzer_articles';

/** @param first what it answers from until something is published. */
export function createLiveKnowledge(
  { db, databaseUrl, clock, log, learn }: LiveParts,
  { earlier, ...first }: Omit<Standing, 'behind'> & Pick<Memory, 'earlier'>,
): LiveKnowledge {
  let current: Standing = { ...first, behind: false };
  const memory: Memory = { folder: writableFolder(learnedFolder), earlier };
  let learning: Promise<void> | undefined;
  /** What was learned meanwhile waits to be taken over. */
  let learned = false;
  let refused: string | undefined;

  async function look(): Promise<void> {
    const next = await readNext(db, current);
    if (!next && !(learned && current.behind)) return;
    learned = false;
    try {
      current = await build(next ?? current);
      refused = undefined;
    } catch (error) {
      if (!(error instanceof StartProblem)) throw error;
      if (refused !== error.message)
        log.error('what is published is not right: the answers stay as they were');
      refused = error.message;
    }
    if (current.behind) learnSoon();
  }

  async function build(next: Known): Promise<Standing> {
    const today = dayOf(clock());
    try {
      return await takeOver(next, today, memory);
    } catch (error) {
      if (!(error instanceof NotLearned)) throw error;
      await learn(memory.folder);
      return takeOver(next, today, memory);
    }
  }

  function learnSoon(): void {
    if (stopped) return;
    learning ??= learn(memory.folder)
      .then(
        () => (learned = true),
        () => log.warn('what changed in the articles could not be learned yet'),
      )
      .then(() => {
        learning = undefined;
        if (learned) loop.nudge();
      });
  }

  let looking: Promise<void> = Promise.resolve();
  const refresh = () => (looking = looking.then(look, look));
  const loop = createLoop(refresh, (error) =>
    log.warn(
      { kind: error instanceof Error ? error.name : 'unknown' },
      'published articles could not be read',
    ),
  );
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let ear: pg.Client | undefined;

  /** A connection that is lost is opened again at the next look. */
  async function listen(): Promise<void> {
    const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: LOOK_MS });
    const lost = () => {
      if (ear === client) ear = undefined;
    };
    ear = client;
    client.on('error', lost).on('end', lost).on('notification', loop.nudge);
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch {
      lost();
      await client.end().catch(() => undefined);
    }
  }

  return {
    answer: newest(() => current.answer),
    known: () => current,
    refresh,
    start: () => {
      void listen();
      timer = setInterval(() => {
        if (!ear) void listen();
        loop.nudge();
      }, LOOK_MS);
      timer.unref();
    },
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await ear?.end().catch(() => undefined);
      await loop.stop();
    },
  };
}

/** Answers with the newest answerer at each question, so that whoever holds it need not hear of changes. */
function newest(current: () => Answerer): Answerer {
  const answer = (...asked: Parameters<Answerer>) => current()(...asked);
  const articles: Answerer['articles'] = {
    find: (...asked) => current().articles.find(...asked),
    one: (...asked) => current().articles.one(...asked),
  };
  return Object.assign(answer, {
    articles,
    offer: (...asked: Parameters<Answerer['offer']>) => current().offer(...asked),
  });
}
