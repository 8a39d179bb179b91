/** What the buttons of the dialog do in which someone asks about a message. */
export const askVerbs = ['ask.send', 'ask.again', 'ask.insert'] as const;

export type AskVerb = (typeof askVerbs)[number];

/** What such a button sends, beside the inputs of its card. An article is public: its id says nothing about anyone. */
export type AskData = { verb: Exclude<AskVerb, 'ask.insert'> } | { verb: 'ask.insert'; article: string };
