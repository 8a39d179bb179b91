import type { Clock } from '../clock.ts';
import type { Database } from '../database/open.ts';
import type { Log } from '../log.ts';
import type { Sealer } from '../privacy/seal.ts';

/** Where an answer stands in Teams. */
export type AnswerPlace = { tenantId: string; conversationId: string; activityId: string };

/** Remembers which articles an answer showed, for a thumb that may follow. Never the question, never who asked. */
export type ShownAnswers = {
  remember: (place: AnswerPlace, articles: readonly string[]) => void;
  /** Writes what is still in memory; done when all that was remembered before the call stands in the database. */
  flush: () => Promise<void>;
};

const WRITE_AFTER_MS = 250;
const MOST_WAITING = 5000;

/** Written in batches behind the conversation, so that nobody waits for it. */
export function createShownAnswers(db: Database, sealer: Sealer, clock: Clock, log: Log): ShownAnswers {
  let waiting: { key: string; articles: string[]; at: Date }[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<unknown> = Promise.resolve();
  const flush = async () => {
    clearTimeout(timer);
    timer = undefined;
    const batch = waiting;
    waiting = [];
    // One after another: whoever finds nothing waiting may still have to wait for what another flush is writing.
    const before = writing.catch(() => undefined);
    writing =
      batch.length === 0
        ? before
        : before.then(() => db.shownAnswer.createMany({ data: batch, skipDuplicates: true }));
    await writing;
  };
  return {
    remember: (place, articles) => {
      if (waiting.length >= MOST_WAITING) return; // the database is away: thumbs can wait, memory cannot
      waiting.push({ key: answerKey(sealer, place), articles: [...articles], at: clock() });
      timer ??= setTimeout(() => {
        flush().catch((error: unknown) => {
          log.warn({ kind: error instanceof Error ? error.name : 'unknown' }, 'shown answers were not kept');
        });
      }, WRITE_AFTER_MS).unref();
    },
    flush,
  };
}

export function answerKey(sealer: Sealer, place: AnswerPlace): string {
  return sealer.keyedName('answer', place.tenantId, place.conversationId, place.activityId);
}
