/** Ids of the commands of the message extension: the manifest declares them, and the bot answers to them. */
export const extensionCommands = {
  /** Searches the articles from the box in which a message is written. */
  search: 'search',
  /** From the menu of a message: asks Werkwijzer about it. */
  ask: 'ask',
  /** From the menu of a message: opens the form that refers someone to the coach. */
  refer: 'refer',
} as const;

export type ExtensionCommand = (typeof extensionCommands)[keyof typeof extensionCommands];

/** The parameter in which a search carries what was typed. */
export const SEARCH_PARAMETER = 'query';

/** Names the coach's tab in links into Teams: `https://teams.microsoft.com/l/entity/<app id>/<this>`. */
export const TAB_ENTITY = 'coach';
