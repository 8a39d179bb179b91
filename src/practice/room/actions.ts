import { z } from 'zod';
import type { Connector } from '../connector/types.ts';
import type { ExtensionCommand, RoomAction } from '../shared.ts';
import { extensionActions, runExtensionAction } from './extension-actions.ts';

const id = z.string().min(1).max(500);
const text = z.string().trim().min(1).max(8000);
const data = z.record(z.string(), z.unknown());
const at = { conversationId: id, personId: id };
const onMessage = { ...at, messageId: id };

/** Everything the page can ask for. Unknown fields are refused. */
export const roomAction = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('openPersonalChat'), personId: id }),
  z.strictObject({ type: z.literal('openGroupChat') }),
  z.strictObject({ type: z.literal('say'), ...at, text, mention: z.boolean().optional() }),
  z.strictObject({ type: z.literal('edit'), ...onMessage, text }),
  z.strictObject({ type: z.literal('unsend'), ...onMessage }),
  z.strictObject({
    type: z.literal('rate'),
    ...onMessage,
    reaction: z.enum(['like', 'dislike']),
    feedback: z.string().max(2000).optional(),
  }),
  z.strictObject({
    type: z.literal('execute'),
    ...onMessage,
    verb: z.string().max(500),
    data,
    trigger: z.enum(['manual', 'automatic']).optional(),
  }),
  z.strictObject({ type: z.literal('submit'), ...onMessage, data, dialog: z.boolean().optional() }),
  z.strictObject({ type: z.literal('install'), conversationId: id }),
  z.strictObject({ type: z.literal('uninstall'), conversationId: id }),
  z.strictObject({ type: z.literal('upgrade'), conversationId: id }),
  z.strictObject({ type: z.literal('changeMember'), ...at, change: z.enum(['add', 'remove']) }),
  z.strictObject({ type: z.literal('react'), ...onMessage, reaction: z.string().min(1).max(50) }),
  z.strictObject({
    type: z.literal('fault'),
    match: z.enum(['send', 'update', 'delete', 'any']),
    status: z.union([z.literal(429), z.literal(403), z.literal(502)]).optional(),
    seconds: z.number().int().min(1).max(60),
    times: z.number().int().min(1).max(20),
  }),
  z.strictObject({ type: z.literal('clearFaults') }),
  ...extensionActions,
]) satisfies z.ZodType<RoomAction>;

/** Does what the page asked; the outcome is a turn, several, or nothing. Throws `RoomError`. */
export async function runAction(
  connector: Connector,
  openGroup: () => Promise<unknown>,
  extension: readonly ExtensionCommand[],
  action: RoomAction,
): Promise<unknown> {
  switch (action.type) {
    case 'openPersonalChat':
      await connector.openPersonalChat(action.personId);
      return null;
    case 'openGroupChat':
      await openGroup();
      return null;
    case 'say': {
      const { conversationId, personId, mention = false } = action;
      return connector.say(conversationId, personId, action.text, { mention });
    }
    case 'edit':
      return connector.edit(action.conversationId, action.personId, action.messageId, action.text);
    case 'unsend':
      return connector.unsend(action.conversationId, action.personId, action.messageId);
    case 'rate': {
      const { conversationId, personId, messageId, reaction, feedback } = action;
      return connector.rate(conversationId, personId, messageId, reaction, feedback);
    }
    case 'execute': {
      const { conversationId, personId, messageId, verb, trigger = 'manual' } = action;
      return connector.execute(conversationId, personId, messageId, verb, action.data, { trigger });
    }
    case 'submit': {
      const { conversationId, personId, messageId, dialog = false } = action;
      return connector.submit(conversationId, personId, messageId, action.data, { dialog });
    }
    case 'install':
      return connector.install(action.conversationId);
    case 'uninstall':
      return connector.uninstall(action.conversationId);
    case 'upgrade':
      return connector.upgrade(action.conversationId);
    case 'changeMember':
      return connector.changeMember(action.conversationId, action.personId, action.change);
    case 'react':
      return connector.react(action.conversationId, action.personId, action.messageId, action.reaction);
    case 'fault':
      arm(connector, action);
      return null;
    case 'clearFaults':
      connector.clearFaults();
      return null;
    default:
      return runExtensionAction(connector, extension, action);
  }
}

/** The seconds are the Retry-After of a 429 and the length of a delay. */
function arm(connector: Connector, { match, status, seconds, times }: RoomAction & { type: 'fault' }): void {
  if (status === undefined) connector.fault({ match, times, delayMs: seconds * 1000 });
  else connector.fault({ match, times, status, ...(status === 429 && { retryAfter: seconds }) });
}
