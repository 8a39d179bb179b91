import { LRUCache } from 'lru-cache';
import type { Memory } from '../src/answering/answer.ts';
import type { InboundActivity } from './activity.ts';

/**
 * What each conversation was about, for follow-up questions: topic and status, no words. In memory only, gone after
 * half an hour.
 */
export type Memories = {
  of: (key: string) => Memory;
  keep: (key: string, memory: Memory) => void;
  /** Forgets all but that there was a crisis, and returns what is left. */
  forgetTopic: (key: string) => Memory;
  forget: (key: string) => void;
};

/** One memory for each person in each conversation. */
export function conversationKey(activity: InboundActivity): string {
  return `${activity.conversation?.id ?? ''} ${activity.from?.id ?? ''}`;
}

const HALF_AN_HOUR_MS = 30 * 60 * 1000;

export function createMemories(): Memories {
  const cache = new LRUCache<string, Memory>({ max: 20_000, ttl: HALF_AN_HOUR_MS });
  return {
    of: (key) => cache.get(key) ?? {},
    keep: (key, memory) => void cache.set(key, memory),
    forgetTopic: (key) => {
      const left: Memory = cache.get(key)?.crisis ? { crisis: true } : {};
      cache.set(key, left);
      return left;
    },
    forget: (key) => void cache.delete(key),
  };
}
