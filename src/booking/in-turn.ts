const queues = new Map<string, Promise<unknown>>();

/**
 * Runs work on one slot after other work on it in this process. Under a rush the first request books and the rest then see
 * at a glance that it is taken, instead of all waiting in the database. Only for speed: the database decides.
 */
export async function inTurn<T>(slotId: string, work: () => Promise<T>): Promise<T> {
  const before = queues.get(slotId) ?? Promise.resolve();
  const mine = before.then(work, work);
  queues.set(slotId, mine);
  try {
    return await mine;
  } finally {
    if (queues.get(slotId) === mine) queues.delete(slotId);
  }
}
