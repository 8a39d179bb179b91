/** Ids of the commands of the message extension: the manifest declares them, and the bot answers to them. */
export const extensionCommands = {
  /** From the menu of a message: opens the form that refers someone to the coach. */
  refer: 'refer',
} as const;

export type ExtensionCommand = (typeof extensionCommands)[keyof typeof extensionCommands];

/** Names the coach's tab in links into Teams: `https://teams.microsoft.com/l/entity/<app id>/<this>`. */
export const TAB_ENTITY = 'coach';
