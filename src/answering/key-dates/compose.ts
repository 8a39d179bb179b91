import { longDate, say } from '../../i18n/index.ts';
import type { Source } from '../../knowledge/article.ts';
import type { KeyDates, TermRule } from '../../knowledge/key-dates.ts';
import type { Lang } from '../../lang.ts';
import { kindsOf, listKeyDates, listTerms, type Asked, type KeyDate } from './list-key-dates.ts';

// `say` remembers what it said, so a date that someone gave never goes into its values.

export type DatesText = { markdown: string; sources: Source[]; dates: KeyDate[]; terms: TermRule[] };

/**
 * The dates of an illness as Markdown: that the letter prevails, the dates in order, what counts from elsewhere, what is
 * not certain. Source marks are places in `sources`.
 * @param said whether the standing was said; if not, the text tells for whom it counts.
 */
export function composeDates(rules: KeyDates, asked: Asked, lang: Lang, said: boolean): DatesText {
  const dates = listKeyDates(rules, asked);
  const terms = listTerms(rules, asked);
  const keys = Object.keys(rules.sources);
  const marks = (sources: readonly string[]) => sources.map((key) => `[${keys.indexOf(key) + 1}]`).join('');
  const sure = dates.filter(({ rule }) => rule.certainty !== 'low');
  const unsure = dates.filter(({ rule }) => rule.certainty === 'low');
  const dateLine = (date: KeyDate) =>
    line(`${head(lang, date)}: ${body(lang, date, asked)}`, marks(date.rule.sources));
  const termLine = ({ what, sources }: TermRule) => line(what[lang], marks(sources));
  const parts = [
    `**${say(lang, 'dates.title')}**`,
    say(lang, 'dates.letter'),
    `${countedFor(lang, asked, said)} ${say(lang, 'dates.how')}`,
    sure.length > 0 ? titled(say(lang, 'dates.list'), sure.map(dateLine)) : say(lang, 'dates.none'),
    titled(say(lang, 'dates.terms'), terms.filter(({ certainty }) => certainty !== 'low').map(termLine)),
    titled(say(lang, 'answer.uncertain'), [
      ...unsure.map(dateLine),
      ...terms.filter(({ certainty }) => certainty === 'low').map(termLine),
    ]),
    `_${say(lang, 'dates.reviewed', { reviewed: longDate(lang, rules.reviewed_on) })}_`,
  ];
  return {
    markdown: parts.filter(Boolean).join('\n\n'),
    sources: Object.values(rules.sources),
    dates,
    terms,
  };
}

function countedFor(lang: Lang, { first, standing }: Asked, said: boolean): string {
  const from = `${say(lang, 'dates.from')} ${longDate(lang, first)}`;
  return said
    ? `${from}, ${say(lang, 'dates.for')}: ${say(lang, `dates.standing.${standing}`)}.`
    : `${from}. ${say(lang, 'dates.noStanding')}`;
}

function head(lang: Lang, { rule, from, until, time }: KeyDate): string {
  const days =
    from === until
      ? longDate(lang, from)
      : `${longDate(lang, from)} ${say(lang, 'dates.through')} ${longDate(lang, until)}`;
  const mark = rule.opens && time === 'past' ? 'since' : time;
  return mark === 'coming' ? `**${days}**` : `**${days}** (${say(lang, `dates.${mark}`)})`;
}

/** A day that passed is told in one sentence: whoever looks back wants to know what it was, not what to do. */
function body(lang: Lang, { rule, time }: KeyDate, { standing }: Asked): string {
  const kinds = kindsOf(standing).filter((kind) => rule.for.includes(kind));
  const [only] = kinds.length < kindsOf(standing).length ? kinds : [];
  const kind = only && `(${say(lang, `dates.standing.${only}`)})`;
  const certainty = rule.certainty === 'medium' && `(${say(lang, 'dates.medium')})`;
  if (time === 'past' && !rule.opens && rule.certainty !== 'low')
    return [kind, firstSentence(rule.what[lang]), certainty].filter(Boolean).join(' ');
  return [
    kind,
    rule.what[lang],
    `${say(lang, 'dates.who')} ${rule.who[lang]}.`,
    rule.confirms?.[lang],
    certainty,
  ]
    .filter(Boolean)
    .join(' ');
}

const firstSentence = (text: string) => text.split(/(?<=\.)\s/)[0] ?? text;
const line = (text: string, marks: string) => (marks ? `${text} ${marks}` : text);
const titled = (title: string, lines: readonly string[]) =>
  lines.length > 0 ? `**${title}**\n\n${lines.map((one) => `- ${one}`).join('\n')}` : '';
