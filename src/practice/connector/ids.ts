import { randomBytes } from 'node:crypto';
import type { ConversationType } from '../shared.ts';

/** Conversation ids in the three shapes that Teams uses. */
export function conversationId(type: ConversationType, rootMessageId: string): string {
  switch (type) {
    case 'personal':
      return `a:1${randomBytes(66).toString('base64url')}`;
    case 'groupChat':
      return `19:${randomBytes(16).toString('hex')}@thread.v2`;
    case 'channel':
      return `${teamId()};messageid=${rootMessageId}`;
  }
}

/** A team or channel id. */
export function teamId(): string {
  return `19:${randomBytes(16).toString('hex')}@thread.tacv2`;
}

/** Teams' activity ids: milliseconds as text, always rising, also when the clock stands still. */
export function createActivityIds(now: () => Date): () => string {
  let last = 0;
  return () => {
    last = Math.max(last + 1, now().getTime());
    return String(last);
  };
}
