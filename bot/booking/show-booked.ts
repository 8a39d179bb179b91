import { openLink } from '../../src/booking/open-link.ts';
import { say } from '../../src/i18n/index.ts';
import { languageOf, type Lang } from '../../src/lang.ts';
import { bookedCard } from '../cards/booked.ts';
import { notice } from '../cards/notice.ts';
import type { ChatBookingParts, Shown } from './parts.ts';

/**
 * What a booking left in the chat, read through the link it gave out: so a card that is pressed again long after tells no
 * more than that link does, and nothing once the client took it over, moved or cancelled.
 */
export async function showBooked(parts: ChatBookingParts, lang: Lang, token: string): Promise<Shown> {
  const opened = await openLink(parts, token);
  if (opened.kind !== 'HANDED') return showUsed(lang);
  const clientLang = languageOf(opened.language) ?? lang;
  const link = `${parts.publicUrl}/a/${token}`;
  return { card: bookedCard(lang, { shown: opened.shown, clientLang, link }), blank: true };
}

/** Of a card whose booking shows nothing any more. */
export function showUsed(lang: Lang): Shown {
  return { card: notice(lang, say(lang, 'book.used')), blank: true };
}
