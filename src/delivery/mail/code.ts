import { say } from '../../i18n/index.ts';
import type { Lang } from '../../lang.ts';
import type { Mail } from '../ports.ts';
import { wordsOf } from './words.ts';

/** The code that claims a link. No link in this mail: whoever asked for it has the page open. */
export function writeCodeMail(lang: Lang, code: string): Pick<Mail, 'subject' | 'text' | 'html'> {
  const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
  const lines = [
    say(lang, 'mail.hello'),
    say(lang, 'mail.code.lead', { code: spaced }),
    say(lang, 'mail.code.how'),
    say(lang, 'mail.ignore'),
    say(lang, 'mail.sign'),
  ];
  return { subject: say(lang, 'mail.code.subject'), ...wordsOf(lang, lines) };
}
