import { say } from '../../i18n/index.ts';
import type { Lang } from '../../lang.ts';
import type { Mail } from '../ports.ts';
import { wordsOf } from './words.ts';

/** To a member of staff whose chat cannot be reached: that something waits, not what or about whom. */
export function writeNudgeMail(lang: Lang): Pick<Mail, 'subject' | 'text' | 'html'> {
  const lines = [
    say(lang, 'mail.hello'),
    say(lang, 'mail.nudge.what'),
    say(lang, 'mail.nudge.how'),
    say(lang, 'mail.sign'),
  ];
  return { subject: say(lang, 'mail.nudge.subject'), ...wordsOf(lang, lines) };
}
