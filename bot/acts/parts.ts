import type { KnownPerson } from '../../src/people/identify.ts';
import type { Lang } from '../../src/lang.ts';
import type { Card } from '../cards/card.ts';
import type { BotParts } from '../parts.ts';

/** What commands and cards work with. */
export type ActParts = Pick<
  BotParts,
  'db' | 'clock' | 'sealer' | 'answer' | 'contacts' | 'siteContacts' | 'publicUrl'
>;

/** Someone we know, and the language in which they use Teams. */
export type Speaker = { person: KnownPerson; lang: Lang };

/**
 * What someone gets to see: a card or only words. `blank`: nothing that was typed stands on it, so that it may be kept in
 * the chat as well. `inChat`: what can be typed next, and messages to send with one tap; a dialog has no place for them.
 */
export type Shown =
  { card: Card; blank: boolean } | { text: string; inChat?: { hint?: string; taps: string[] } };
