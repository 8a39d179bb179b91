/**
 * The message extension: every command of it, in the order of the menus. The manifest declares exactly these, and the bot
 * answers to exactly these (`bot/on-invoke.ts`, `bot/acts/on-dialog.ts`). `context`: where Teams offers it.
 */
export const extensionCommands = {
  /** Beside the box and in Teams' own command box: looks for an article while someone types. */
  search: { id: 'search', type: 'query', context: ['compose', 'commandBox'] },
  /** From the menu of a message: asks about what stands in it. */
  ask: { id: 'ask', type: 'action', context: ['message'] },
  /** From the menu of a message: opens the form that refers someone to the coach. */
  refer: { id: 'refer', type: 'action', context: ['message'] },
} as const;

type Commands = typeof extensionCommands;
export type ExtensionCommand = keyof Commands;
export type ActionCommand = {
  [C in ExtensionCommand]: Commands[C]['type'] extends 'action' ? C : never;
}[ExtensionCommand];

/** Whether the id is that of a command which opens a dialog. */
export function isAction(id: unknown): id is ActionCommand {
  return Object.values(extensionCommands).some((one) => one.id === id && one.type === 'action');
}

/** What Teams calls the words that someone searches for. */
export const SEARCH_PARAMETER = 'words';

/** Names the coach's tab in links into Teams: `https://teams.microsoft.com/l/entity/<app id>/<this>`. */
export const TAB_ENTITY = 'coach';
