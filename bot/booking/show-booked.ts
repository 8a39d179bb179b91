import { openLink } from '../../src/booking/open-link.ts';
import type { BookingSite } from '../../src/booking/read-site.ts';
import { say } from '../../src/i18n/index.ts';
import { languageOf, type Lang } from '../../src/lang.ts';
import { bookedCard } from '../cards/booked.ts';
import { notice } from '../cards/notice.ts';
import type { ActParts, Shown, Speaker } from '../acts/parts.ts';
import { bookerAt } from './professional.ts';

/**
 * What a booking left in the chat, read through the link it gave out: so a card that is pressed again long after tells no
 * more than that link does, and nothing once the client took it over, moved or cancelled.
 */
export async function showBooked(
  parts: ActParts,
  { person, lang }: Speaker,
  site: BookingSite,
  token: string,
): Promise<Shown> {
  const opened = await openLink(parts, token);
  if (opened.kind !== 'HANDED') return showUsed(lang);
  const clientLang = languageOf(opened.language) ?? lang;
  const ownAgenda = bookerAt(person, site).as === 'COACH';
  const link = `${parts.publicUrl}/a/${token}`;
  return { card: bookedCard(lang, { shown: opened.shown, clientLang, link, ownAgenda }), blank: true };
}

/** Of a card whose booking shows nothing any more. */
export function showUsed(lang: Lang): Shown {
  return { card: notice(lang, say(lang, 'book.used')), blank: true };
}
