import type { Call } from './connector.ts';

/** Why something stands in a chat twice, when the product is not to blame. */
type Reason =
  /** The worker was killed after it was accepted and before it could be written down. */
  | 'KILLED'
  /** It was accepted, and nobody said so. */
  | 'UNANSWERED';

export type Tally = Record<Reason | 'UNEXPLAINED', number>;

/** A process that was killed, and when, in milliseconds since 1970. */
export type Kill = { worker: string; at: number };

export type Reckoning = {
  /** Of the marks that were asked for, those that stand in no chat. */
  lost: string[];
  /** Messages that stand there once too often. */
  twice: Tally;
  /** Placeholders that stay empty. */
  empty: Tally;
};

type Shown = { placed: Call; mark: string | undefined };

/** Longer than it takes to write down that a message was sent. */
const WRITING_MS = 1000;

/** What stands in the chats in the end, beside what should. */
export function reckon(marks: readonly string[], calls: readonly Call[], kills: readonly Kill[]): Reckoning {
  const standing = [...shown(calls).values()];
  const byMark = groupsOf(standing, ({ mark }) => mark);
  const twice = none();
  const empty = none();
  for (const [mark, copies] of byMark) {
    // One of the copies is the message; the last, because each earlier one needed a reason to be sent again.
    const extra = mark === undefined ? copies : copies.slice(0, -1);
    for (const { placed } of extra) {
      // Content that came by an edit stands in a placeholder that was known, so nothing explains a second one.
      const byEdit = mark !== undefined && placed.mark === undefined;
      (mark === undefined ? empty : twice)[byEdit ? 'UNEXPLAINED' : reasonOf(placed, kills)]++;
    }
  }
  return { lost: marks.filter((mark) => !byMark.has(mark)), twice, empty };
}

/** The messages that stand in the chats, in the order in which they were placed. */
function shown(calls: readonly Call[]): Map<string, Shown> {
  const standing = new Map<string, Shown>();
  for (const call of calls) {
    const { activityId, method, mark } = call;
    if (activityId === undefined) continue;
    const known = standing.get(activityId);
    if (method === 'DELETE') standing.delete(activityId);
    else if (known) known.mark = mark;
    else standing.set(activityId, { placed: call, mark });
  }
  return standing;
}

function reasonOf({ fate, worker, at }: Call, kills: readonly Kill[]): keyof Tally {
  if (fate === 'UNANSWERED') return 'UNANSWERED';
  const killed = kills.some((kill) => kill.worker === worker && at > kill.at - WRITING_MS);
  return killed ? 'KILLED' : 'UNEXPLAINED';
}

function none(): Tally {
  return { KILLED: 0, UNANSWERED: 0, UNEXPLAINED: 0 };
}

export function total(tally: Tally): number {
  return tally.KILLED + tally.UNANSWERED + tally.UNEXPLAINED;
}

/** The most requests, of one group, in any stretch of so many milliseconds; answered or not, Teams counts them. */
export function mostIn(calls: readonly Call[], ms: number, groupOf: (call: Call) => string): number {
  let most = 0;
  for (const group of groupsOf(calls, groupOf).values()) {
    let first = 0;
    group.forEach(({ at }, last) => {
      while ((group[first]?.at ?? at) <= at - ms) first++;
      most = Math.max(most, last - first + 1);
    });
  }
  return most;
}

/** Seconds from the first request until so large a share of the marks stood in a chat; NaN when that never was. */
export function secondsUntil(share: number, marks: readonly string[], calls: readonly Call[]): number {
  const asked = new Set(marks);
  const seen = new Set<string>();
  for (const { activityId, mark, at } of calls) {
    if (activityId === undefined || mark === undefined || !asked.has(mark)) continue;
    seen.add(mark);
    if (seen.size >= share * asked.size) return (at - (calls[0]?.at ?? at)) / 1000;
  }
  return NaN;
}

function groupsOf<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
