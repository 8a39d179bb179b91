import { z } from 'zod';
import type { Connector } from '../connector/types.ts';
import type { ExtensionAction, ExtensionCommand } from '../shared.ts';

const id = z.string().min(1).max(500);
const at = { conversationId: id, personId: id };
const onMessage = { ...at, messageId: id, commandId: id };
const data = z.record(z.string(), z.unknown());

/** What the page can ask for of the message extension. Unknown fields are refused. */
export const extensionActions = [
  z.strictObject({
    type: z.literal('extensionQuery'),
    ...{ ...at, commandId: id, words: z.string().max(2000) },
    ...{ skip: z.number().int().min(0).max(1000), count: z.number().int().min(1).max(50) },
  }),
  z.strictObject({ type: z.literal('extensionOpen'), ...onMessage }),
  z.strictObject({ type: z.literal('extensionSubmit'), ...onMessage, data }),
  z.strictObject({ type: z.literal('extensionInsert'), ...at, content: data }),
] as const satisfies readonly z.ZodType<ExtensionAction>[];

/** Does what the page asked of the extension. Throws `RoomError`. */
export function runExtensionAction(
  connector: Connector,
  commands: readonly ExtensionCommand[],
  action: ExtensionAction,
): Promise<unknown> {
  const { conversationId, personId } = action;
  switch (action.type) {
    case 'extensionQuery': {
      const { commandId, words, skip, count } = action;
      const parameter = commands.find((one) => one.id === commandId)?.parameter ?? '';
      return connector.query(conversationId, personId, { commandId, parameter, words, skip, count });
    }
    case 'extensionOpen':
      return connector.openAction(conversationId, personId, action.messageId, action.commandId);
    case 'extensionSubmit': {
      const { messageId, commandId } = action;
      return connector.submitAction(conversationId, personId, messageId, commandId, action.data);
    }
    case 'extensionInsert':
      return connector.insert(conversationId, personId, action.content);
  }
}
