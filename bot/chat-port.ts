import type { Activity, ConversationReference, TurnContext } from 'botbuilder';
import type { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Sending } from '../src/delivery/delivery.ts';
import type { ChatAddress, ChatPort } from '../src/delivery/ports.ts';
import type { Adapter } from './adapter.ts';
import { coachMessage } from './coach-messages.ts';
import { isTeamsService, type BotIdentity } from './identity.ts';
import { failureOf } from './patient-sending.ts';

export type ChatPortParts = {
  adapter: Adapter;
  identity: BotIdentity;
  /** The address under which each conversation is stored. */
  remembered: LRUCache<string, string>;
  publicUrl: string;
};

const LONGEST_MS = 20_000;

/** Writes to people on our own initiative, in a chat where they or the app once were. */
export function createChatPort({ adapter, identity, remembered, publicUrl }: ChatPortParts): ChatPort {
  return {
    send: async (to, message) => {
      // Our token goes along to this address: it was checked when it was stored, and is again.
      if (identity.kind === 'teams' && !isTeamsService(to.serviceUrl))
        return { end: 'FAILED', why: 'UNREACHABLE' };
      const activity = coachMessage(message, `${publicUrl}/tab`);
      const ending = await Promise.race([write(adapter, identity, to, activity), tooLate()]);
      // So that the next message from there makes it known again.
      if (ending.end === 'FAILED') remembered.delete(to.conversationId);
      return ending;
    },
  };
}

/** The adapter hands what fails inside a turn to its own error handler, so it is caught here first. */
async function write(
  adapter: Adapter,
  identity: BotIdentity,
  to: ChatAddress,
  activity: Partial<Activity>,
): Promise<Sending> {
  let ending: Sending = { end: 'RETRY', why: 'BROKE' };
  await adapter
    .continueConversationAsync(appIdOf(identity), referenceTo(identity, to), async (context) => {
      sendOnce(context);
      ending = await context.sendActivity(activity).then((): Sending => ({ end: 'SENT' }), endingOf);
    })
    .catch((error: unknown) => {
      ending = endingOf(error);
    });
  return ending;
}

/** What we touch of its inside, which its types hide. */
const connectorClient = z.object({
  client: z.object({
    pipeline: z.custom<{ removePolicy: (which: { phase: 'Retry' }) => unknown }>(
      (value) => typeof value === 'object' && value !== null && 'removePolicy' in value,
    ),
  }),
});

/** botbuilder's client waits and tries again by itself; here that is the outbox's work, which survives a restart. */
function sendOnce(context: TurnContext): void {
  const connector = connectorClient.parse(context.turnState.get(context.adapter.ConnectorClientKey));
  connector.client.pipeline.removePolicy({ phase: 'Retry' });
}

function referenceTo(identity: BotIdentity, to: ChatAddress): Partial<ConversationReference> {
  const { tenantId, conversationId: id, serviceUrl } = to;
  return {
    channelId: 'msteams',
    serviceUrl,
    bot: { id: `28:${appIdOf(identity)}`, name: 'Werkwijzer' },
    conversation: { id, tenantId, isGroup: false, conversationType: 'personal', name: '' },
  };
}

function appIdOf(identity: BotIdentity): string {
  return identity.kind === 'playground' ? '' : identity.appId;
}

function endingOf(error: unknown): Sending {
  const known = failureOf(error);
  switch (known?.status) {
    case 403:
    case 404:
      return { end: 'FAILED', why: 'UNREACHABLE' };
    case 401:
      return { end: 'RETRY', why: 'NOT_LET_IN' };
    case 400:
    case 413:
      return { end: 'FAILED', why: 'REFUSED' };
    case undefined:
      return { end: 'RETRY', why: 'AWAY' };
    default:
      return { end: 'RETRY', why: 'BUSY', afterMs: known?.afterMs };
  }
}

function tooLate(): Promise<Sending> {
  return new Promise((resolve) => {
    setTimeout(() => resolve({ end: 'RETRY', why: 'AWAY' }), LONGEST_MS).unref();
  });
}
