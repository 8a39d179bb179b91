import { LRUCache } from 'lru-cache';
import type { Memory } from '../src/answering/answer.ts';

/**
 * What each conversation was about, for follow-up questions: topic and status, no words. In memory only, gone after
 * half an hour.
 */
export type Memories = {
  of: (key: string) => Memory;
  keep: (key: string, memory: Memory) => void;
  forget: (key: string) => void;
};

const HALF_AN_HOUR_MS = 30 * 60 * 1000;

export function createMemories(): Memories {
  const cache = new LRUCache<string, Memory>({ max: 20_000, ttl: HALF_AN_HOUR_MS });
  return {
    of: (key) => cache.get(key) ?? {},
    keep: (key, memory) => void cache.set(key, memory),
    forget: (key) => void cache.delete(key),
  };
}
