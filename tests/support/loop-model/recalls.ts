import type { Message } from './teams.ts';
import type { World } from './world.ts';

type Place = { chat: string; activity: string };

/**
 * Of messages that may no longer hold what they hold, those that nothing is about to change: no edit of them waits, and none
 * is known to have failed. A sweep would find them later; whoever takes something back does not count on that.
 */
export async function forgotten({ sql }: World, messages: readonly Message[]): Promise<Message[]> {
  if (messages.length === 0) return [];
  const underWay = await sql<Place>(`
    select p.conversation_id as chat, p.activity_id as activity from chat_post p
    where p.state = 'RECALL_FAILED' or exists (select 1 from outbox_message o where o.state = 'PENDING'
      and (o.id = p.outbox_id or (o.kind = 'CHAT_REFRESH' and o.facts->>'postId' = p.id::text)))`);
  return messages.filter(
    ({ chat, id }) => !underWay.some((place) => place.chat === chat && place.activity === id),
  );
}
