import { LRUCache } from 'lru-cache';

/** True the first time it sees a key. Teams sends an activity again when it thinks the first one got lost. */
export type Once = (key: string) => boolean;

export function createOnce(ttlMs: number): Once {
  const seen = new LRUCache<string, true>({ max: 50_000, ttl: ttlMs });
  return (key) => {
    if (seen.has(key)) return false;
    seen.set(key, true);
    return true;
  };
}
