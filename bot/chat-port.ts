import type { ConversationReference, TurnContext } from 'botbuilder';
import type { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Sending } from '../src/delivery/delivery.ts';
import type { ChatMessage } from '../src/delivery/chat-message.ts';
import type { ChatAddress, ChatPort, ChatReader, ChatSending } from '../src/delivery/ports.ts';
import type { Lang } from '../src/lang.ts';
import type { Sealer } from '../src/privacy/seal.ts';
import type { Adapter } from './adapter.ts';
import { newRequest, sealRequest } from './acts/request.ts';
import { chatMessage } from './chat-messages.ts';
import { appIdFor, isTeamsService, type BotIdentity } from './identity.ts';
import { failureOf } from './patient-sending.ts';

export type ChatPortParts = {
  adapter: Adapter;
  identity: BotIdentity;
  /** The address under which each conversation is stored. */
  remembered: LRUCache<string, string>;
  sealer: Sealer;
  publicUrl: string;
  /** After this, in milliseconds, nobody waits for an answer any more. */
  patienceMs?: number | undefined;
};

const LONGEST_MS = 20_000;

/** Nobody spoke, so how their Teams is set is not known; most who are written to work in Dutch. */
const UNASKED: Lang = 'nl';

/** Writes to people on our own initiative, in a chat where they or the app once were. */
export function createChatPort(parts: ChatPortParts): ChatPort {
  const { adapter, identity, remembered, sealer, publicUrl, patienceMs = LONGEST_MS } = parts;
  const activityFor = ({ personId, lang = UNASKED }: ChatReader, message: ChatMessage) =>
    chatMessage(lang, message, {
      seal: (about) => sealRequest(sealer, newRequest({ id: personId }, about)),
      tabUrl: `${publicUrl}/tab`,
    });

  async function attempt<T extends { end: 'SENT' }>(
    to: ChatAddress,
    how: (context: TurnContext) => Promise<T>,
  ): Promise<T | Failed> {
    // Our token goes along to this address: it was checked when it was stored, and is again.
    if (identity.kind === 'teams' && !(isTeamsService(to.serviceUrl) && appIdFor(identity, to.tenantId)))
      return { end: 'FAILED', why: 'UNREACHABLE' };
    const ending = await Promise.race([inTurn(adapter, identity, to, how), tooLate(patienceMs)]);
    // So that the next message from there makes it known again.
    if (ending.end === 'FAILED') remembered.delete(to.conversationId);
    return ending;
  }

  return {
    send: (to: ChatAddress & ChatReader, message): Promise<ChatSending> =>
      attempt(to, async (context) => {
        const sent = await context.sendActivity(activityFor(to, message));
        return { end: 'SENT', activityId: sent?.id ?? '' };
      }),
    edit: (to, activityId, message): Promise<Sending> =>
      attempt(to, async (context) => {
        await context.updateActivity({ ...activityFor(to, message), id: activityId });
        return { end: 'SENT' };
      }),
  };
}

type Failed = Exclude<Sending, { end: 'SENT' }>;

/** The adapter hands what fails inside a turn to its own error handler, so it is caught here first. */
async function inTurn<T extends { end: 'SENT' }>(
  adapter: Adapter,
  identity: BotIdentity,
  to: ChatAddress,
  how: (context: TurnContext) => Promise<T>,
): Promise<T | Failed> {
  let ending: T | Failed = { end: 'RETRY', why: 'BROKE' };
  await adapter
    .continueConversationAsync(
      appIdFor(identity, to.tenantId),
      referenceTo(identity, to),
      async (context) => {
        sendOnce(context);
        ending = await how(context).catch(endingOf);
      },
    )
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
    bot: { id: `28:${appIdFor(identity, tenantId)}`, name: 'Werkwijzer' },
    conversation: { id, tenantId, isGroup: false, conversationType: 'personal', name: '' },
  };
}

function endingOf(error: unknown): Failed {
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

function tooLate(ms: number): Promise<Failed> {
  return new Promise((resolve) => {
    setTimeout(() => resolve({ end: 'RETRY', why: 'AWAY' }), ms).unref();
  });
}
