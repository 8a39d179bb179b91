import { z } from 'zod';
import type { Memory } from '../../answering/answer.ts';
import type { Clock } from '../../clock.ts';
import type { Sealer } from '../../privacy/seal.ts';

type Parts = { sealer: Sealer; clock: Clock };

const CONTEXT = 'ask state';
const HALF_AN_HOUR_MS = 30 * 60 * 1000;
const LONGEST = 4000;

// Sealed by us a moment ago, so what a conversation remembers needs no second check.
const isMemory = (value: unknown) => typeof value === 'object' && value !== null;
const schema = z.strictObject({ until: z.number(), memory: z.custom<Memory>(isMemory) });

/**
 * What the conversation was about, for the form to carry on: topic, status, place in a guide, and no words. Only we can read
 * it, and for half an hour; nothing of it stays here. Empty when there is nothing to remember.
 */
export function sealMemory({ sealer, clock }: Parts, memory: Memory): string {
  if (Object.keys(memory).length === 0) return '';
  const until = clock().getTime() + HALF_AN_HOUR_MS;
  return Buffer.from(sealer.seal(JSON.stringify({ until, memory }), CONTEXT)).toString('base64url');
}

/** What a form carried on; `expired` when there was something that cannot be read or is too old. */
export function openMemory({ sealer, clock }: Parts, sealed: string): { memory: Memory; expired: boolean } {
  const nothing = { memory: {}, expired: sealed !== '' };
  if (sealed === '' || sealed.length > LONGEST) return nothing;
  try {
    const opened = schema.parse(JSON.parse(sealer.open(Buffer.from(sealed, 'base64url'), CONTEXT)));
    return opened.until > clock().getTime() ? { memory: opened.memory, expired: false } : nothing;
  } catch {
    return nothing; // changed on the way, or sealed with another key
  }
}
