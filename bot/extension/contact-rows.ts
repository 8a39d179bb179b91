import { composeCrisisForGroup, crisisLines } from '../../src/answering/steps/compose-other.ts';
import type { Crisis } from '../../src/answering/screens/index.ts';
import { say } from '../../src/i18n/index.ts';
import type { ContactLine } from '../../src/knowledge/contacts.ts';
import { plainText } from '../../src/knowledge/marks.ts';
import type { Lang } from '../../src/lang.ts';
import { notice } from '../cards/notice.ts';
import type { BotParts } from '../parts.ts';
import type { Row } from './result.ts';

/** Of what was only half typed nobody knows more than that it may be serious. */
const UNKNOWN: Crisis = { kind: 'suicide', about: 'self' };

/** Who to call now, one contact a row. A tap puts the contacts in the message, without a word of what was typed. */
export function contactRows(
  { contacts }: Pick<BotParts, 'contacts'>,
  lang: Lang,
  siteLines: readonly ContactLine[] = [],
  crisis: Crisis = UNKNOWN,
): Row[] {
  const card = notice(lang, composeCrisisForGroup(lang, contacts));
  const text = say(lang, 'extension.crisis');
  return crisisLines(crisis, lang, contacts, siteLines).map((line) => ({
    title: plainText(line),
    text,
    card,
  }));
}
