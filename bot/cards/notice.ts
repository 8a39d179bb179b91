import type { Lang } from '../../src/lang.ts';
import { card, paragraph, type Card } from './card.ts';

/** A card that only says something, in the place of one whose form makes no sense any more. */
export function notice(lang: Lang, text: string): Card {
  return card({ lang, fallbackText: text, body: [paragraph(text)] });
}
