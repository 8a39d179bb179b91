import { randomUUID } from 'node:crypto';
import type { Running } from '../werkwijzer.ts';

/** Who an envelope says it is from, where, and on which message; a token of Teams vouches for all of it. */
export type Envelope = {
  objectId?: string | undefined;
  tenantId: string;
  chatId?: string;
  type?: string;
  replyToId?: string;
};

/** An invoke as Teams sends it, in an envelope of our own making. */
export function invoke({ connector }: Running, name: string, value: unknown, who: Envelope) {
  const { objectId, tenantId, type = 'personal', chatId = `a:${objectId}`, replyToId = '1' } = who;
  return connector.send({
    ...{ type: 'invoke', id: `f:${randomUUID()}`, name, channelId: 'msteams', locale: 'nl-BE', value },
    ...{ serviceUrl: connector.urls.serviceUrl, replyToId, recipient: { id: '28:bot' } },
    from: { id: '29:someone', ...(objectId !== undefined && { aadObjectId: objectId }) },
    conversation: { id: chatId, conversationType: type, tenantId },
    channelData: { tenant: { id: tenantId } },
  });
}
