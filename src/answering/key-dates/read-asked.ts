import type { KeyDates } from '../../knowledge/key-dates.ts';
import { languages, type Lang } from '../../lang.ts';
import { fold, plain } from '../retrieval/words.ts';
import { findDates, readDay, type DateWords, type DayRead } from './read-day.ts';

/** What a message gives the date help: a day, more than one, or none. */
export type DayGiven = DayRead | { kind: 'several' };

const SINCE = /\b(?:sinds|sedert|vanaf|depuis|des|since|from)(?:\s+(?:de|den|le|the|op|on|my|mijn))?\s*$/;
const BEGAN =
  /(?:eerste ziektedag|eerste dag ziekte|premier jour de maladie|first day of illness|first sick day)\D{0,12}$|(?:ziek|uitgevallen|geworden|malade|ill|sick)\s+(?:geworden\s+)?(?:op|le|on)\s*$/;
const ILL =
  /\b(?:ziek\w*|thuis|uitgevallen|arbeidsongeschikt|werkonbekwaam|afwezig|malade|maladie|incapacite|arret|absente?|sick|ill|illness|off work|unfit|absent)\b/;
const ASKS_DATES =
  /\b(?:wanneer|datum|data|hoe ?lang|welke dag(?:en)?|termijn(?:en)?|deadlines?|kalender|quand|dates?|jusqu|combien de temps|delais?|echeances?|calendrier|when|how long|until|timeline|calendar)\b/;
/** Whoever asks what is allowed, what the rules are, or about travel and leave, asks another question than for the dates. */
const OTHER_QUESTION =
  /\b(?:mag|mogen|puis.je|peut.on|may i|can i|am i allowed|reis|reizen|vakantie|verlof|voyage|vacances|conge|travel|holiday|regels?|wet|nieuwe?|verander\w*|regles?|loi|nouve\w+|change\w*|rules?|law|new)\b/;
const SAYS_NOTHING_ELSE =
  /\b(?:ik|ben|is|zit|al|ge|hij|zij|wij|mijn|een|de|en|als|voor|op|nu|dag|datum|client|patient|je|j|suis|ai|il|elle|est|mon|ma|un|une|le|la|et|en|depuis|i|m|am|ve|have|has|been|on|leave|my|a|the|and|he|she|sinds|sedert|vanaf|since|from|ziekteverlof|eerste|premier|jour|first|day|of|geworden|tombee?|got|fell|bij|comme|as|van|d|emploi)\b/g;
const STANDING_WORDS =
  /\b(?:bediende\w*|arbeid(?:st)?er\w*|interim\w*|uitzend\w*|zelfstandige?|ambtena\w*|vastbenoemd|onderwijs|leerkracht|werkzoekende?|werkloos|werknemer|leefloon|employee?|ouvrier\w*|independante?|fonctionnaire|enseignante?|demandeur|chomeu\w*|salariee?|white|blue|collar|self|employed|civil|servant|teacher|job|seeker|unemployed|agency|worker)\b/g;
const MOST_WORDS = 12;

/** The day that a message gives when the date help waits for one; undefined for a message about something else. */
export function dayInReply(text: string, today: string): DayGiven | undefined {
  const dates = findDates(text);
  const first = firstDay(text, dates);
  if (first) return readDay(first, today);
  if (dates.length === 0 || text.split(/\s+/).length > MOST_WORDS) return undefined;
  const [only, other] = dates;
  return only && !other ? readDay(only, today) : { kind: 'several' };
}

/**
 * The first day of illness of a message that asks for the dates by itself ("ziek sinds 3 maart 2026, wanneer ...") or
 * says nothing but that day; undefined for any other.
 */
export function dayInQuestion(text: string, today: string): DayGiven | undefined {
  const folded = fold(text);
  const dates = findDates(text);
  const first = firstDay(text, dates);
  if (!first) return undefined;
  const asks = ILL.test(folded) && ASKS_DATES.test(folded) && !OTHER_QUESTION.test(folded);
  return asks || (dates.length === 1 && saysNothingElse(text)) ? readDay(first, today) : undefined;
}

/** The date that stands after "sinds" or "eerste ziektedag". */
function firstDay(text: string, dates: readonly DateWords[]): DateWords | undefined {
  const folded = fold(text);
  return dates.find(({ at }) => {
    const before = folded.slice(Math.max(0, at - 40), at);
    return SINCE.test(before) || BEGAN.test(before);
  });
}

/** Whether only dates, small words, words of illness and a standing stand in a message. */
export function saysNothingElse(text: string): boolean {
  const rest = fold(text)
    .replace(new RegExp(ILL, 'g'), ' ')
    .replace(STANDING_WORDS, ' ')
    .replace(SAYS_NOTHING_ELSE, ' ')
    .match(/[a-z]+/g);
  return (rest ?? []).length <= findDates(text).length; // the names of the months
}

/** Whether a message begins the date help, in which language, and what it says more: "datumhulp zelfstandige". */
export function startIn({ start }: KeyDates, text: string): { lang: Lang; rest: string } | undefined {
  const said = plain(text);
  for (const lang of languages) {
    const word = plain(start[lang][0] ?? '');
    if (start[lang].some((words) => plain(words) === said)) return { lang, rest: '' };
    if (said.startsWith(`${word} `) && said.split(' ').length <= MOST_WORDS)
      return { lang, rest: afterWords(text, word.split(' ').length) };
  }
  return undefined;
}

/** What stands behind so many words. */
function afterWords(text: string, words: number): string {
  const last = [...text.matchAll(/[\p{L}\p{N}]+/gu)][words - 1];
  return last ? text.slice(last.index + last[0].length) : '';
}
