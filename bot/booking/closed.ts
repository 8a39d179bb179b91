import type { BookingSite } from '../../src/booking/read-site.ts';
import type { DomainError } from '../../src/domain-error.ts';
import { say } from '../../src/i18n/index.ts';
import type { Lang } from '../../src/lang.ts';
import type { ActParts } from '../acts/parts.ts';

/** Why a professional cannot book at a site, and who helps instead. */
export function closedText(
  { contacts, publicUrl }: Pick<ActParts, 'contacts' | 'publicUrl'>,
  lang: Lang,
  site: BookingSite,
  error: DomainError,
): string {
  const { name, slug, policy } = site;
  switch (error.code) {
    case 'NO_COACH':
      return say(lang, 'book.noCoach', { site: name, vdab: contacts.vdab });
    case 'BOOKING_CLOSED':
      return policy.clientsBook
        ? say(lang, 'book.clientsOnly', { site: name, link: `${publicUrl}/b/${slug}` })
        : withPhone(lang, site, say(lang, 'book.nobody', { site: name }));
    default:
      return say(lang, 'book.noRole');
  }
}

/** No free moment within the site's horizon. */
export function fullText(lang: Lang, site: BookingSite): string {
  const { name, policy } = site;
  return withPhone(lang, site, say(lang, 'book.full', { site: name, days: policy.horizonDays }));
}

function withPhone(lang: Lang, { policy }: BookingSite, text: string): string {
  return policy.phone ? `${text} ${say(lang, 'book.phone', { phone: policy.phone })}` : text;
}
