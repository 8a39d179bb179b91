import type { cardMessage } from '../../../bot/acts/card-message.ts';
import type { Card } from '../../../bot/cards/card.ts';
import type { Lang } from '../../../src/lang.ts';

/** A message as the bot sends it. */
export type CardMessage = ReturnType<typeof cardMessage>;

/** A card in one state, made as the bot makes it. */
export type Sample = {
  /** In words, also the name of its picture. */
  name: string;
  /** The function under bot/ that makes it. */
  of: (...making: never[]) => Card;
  make: (lang: Lang) => Card;
  /** The message that carries it, where that is not what every card gets. */
  message?: (lang: Lang) => CardMessage;
  /** As long as it gets: for the rules, not for the pictures. */
  long?: true;
  /** Quotes an answer: what was found in another language may have other parts. */
  quotes?: true;
};
