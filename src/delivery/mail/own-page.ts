import { say, type TextKey } from '../../i18n/index.ts';
import type { Lang } from '../../lang.ts';
import type { Mail } from '../ports.ts';
import { wordsOf } from './words.ts';

export type OwnPageKind = 'CLIENT_REFERRED' | 'CLIENT_BOOKING_LINK' | 'CLIENT_PREVIEW' | 'CLIENT_PLAN';

const keys = {
  CLIENT_REFERRED: {
    subject: 'mail.referred.subject',
    lead: 'mail.referred.lead',
    link: 'mail.referred.link',
  },
  CLIENT_BOOKING_LINK: { subject: 'mail.choose.subject', lead: 'mail.choose.lead', link: 'mail.choose.link' },
  CLIENT_PREVIEW: { subject: 'mail.preview.subject', lead: 'mail.preview.lead', link: 'mail.preview.link' },
  CLIENT_PLAN: { subject: 'mail.plan.subject', lead: 'mail.plan.lead', link: 'mail.plan.link' },
} as const satisfies Record<OwnPageKind, Record<'subject' | 'lead' | 'link', TextKey>>;

/**
 * A mail that leads to the client's own page, where the rest is. It may be read over a shoulder or come at the wrong
 * address: no name, no question, nothing that anyone typed.
 */
export function writeOwnPageMail(
  lang: Lang,
  kind: OwnPageKind,
  link: string,
): Pick<Mail, 'subject' | 'text' | 'html'> {
  const { subject, lead, link: label } = keys[kind];
  const lines = [
    say(lang, 'mail.hello'),
    say(lang, lead),
    { lead: say(lang, label), href: link },
    say(lang, 'mail.free'),
    ...(kind === 'CLIENT_REFERRED' ? [say(lang, 'mail.ignore')] : []),
    say(lang, 'mail.sign'),
  ];
  return { subject: say(lang, subject), ...wordsOf(lang, lines) };
}
