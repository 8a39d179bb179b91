import { capital, say } from '../../i18n/index.ts';
import type { Article, Source } from '../../knowledge/article.ts';
import { nameOf, namesOf, sourcesOf, type Term } from '../../knowledge/glossary.ts';
import { plainText } from '../../knowledge/marks.ts';
import type { Lang } from '../../lang.ts';

/** The line under an answer that explains words the answer does not, and the answer's sources with those of the line. */
export type WordsLine = (
  markdown: string,
  article: Article,
  lang: Lang,
) => { line: string; sources: Source[] };

/** An abbreviation says nothing to whoever does not know it, so it comes before a word. */
const MOST = 3;

/** Looks for the glossary's words in an answer. The patterns are made once. */
export function createWordsLine(terms: readonly Term[], articles: readonly Article[]): WordsLine {
  const readers = new Map<string, Reader>();
  const readerOf = (term: Term, lang: Lang): Reader => {
    const key = `${term.id} ${lang}`;
    const reader = readers.get(key) ?? createReader(term, lang);
    readers.set(key, reader);
    return reader;
  };
  return (markdown, article, lang) => {
    const { title } = article.texts[lang] ?? article.texts.nl;
    const unexplained = terms
      .filter((term) => !(term.defines && term.article === article.id))
      .map((term) => ({ term, reader: readerOf(term, lang) }))
      .filter(({ reader }) => !reader.names(title))
      .map(({ term, reader }) => ({
        term,
        short: term[lang].short !== undefined,
        at: reader.unexplainedAt(markdown),
      }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => Number(b.short) - Number(a.short) || a.at - b.at)
      .slice(0, MOST)
      .map(({ term }) => term);
    return compose(unexplained, article, articles, lang);
  };
}

function compose(
  terms: readonly Term[],
  article: Article,
  articles: readonly Article[],
  lang: Lang,
): { line: string; sources: Source[] } {
  const sources = [...article.sources];
  const markOf = (source: Source) => {
    const known = sources.findIndex(({ url, title }) => (url ?? title) === (source.url ?? source.title));
    return known >= 0 ? known + 1 : sources.push(source);
  };
  const explained = terms.map((term) => {
    const marks = sourcesOf(term, articles).map((source) => `[${markOf(source)}]`);
    return `${capital(seenAs(term, lang))} = ${term[lang].text}${marks.length > 0 ? ` ${marks.join('')}` : ''}`;
  });
  if (explained.length === 0) return { line: '', sources };
  const label = say(lang, 'answer.words');
  return { line: `**${label}${lang === 'fr' ? ' :' : ':'}** ${explained.join('. ')}.`, sources };
}

/** What a term looks like in an answer: its abbreviation, or the name itself where that too needs explaining. */
const seenAs = (term: Term, lang: Lang): string => term[lang].short ?? nameOf(term[lang]);

type Reader = { names: (title: string) => boolean; unexplainedAt: (markdown: string) => number };

/** Reads where a text uses a term, and whether it says what it is. */
function createReader(term: Term, lang: Lang): Reader {
  const seen = seenAs(term, lang);
  const wanted = term[lang].short !== undefined || term.explain;
  const word = escape(seen);
  const flags = term[lang].short ? 'u' : 'iu';
  const use = new RegExp(`(?<![\\p{L}\\p{N}-])${word}(?:[’']?s)?(?![\\p{L}\\p{N}])`, flags);
  const own = new RegExp(`^\\(?${escape(nameOf(term.nl))}\\)?$`, 'iu');
  const said = new RegExp(
    [
      `\\([^()]*${word}[,)]`, // terug-naar-werkcoördinator (TNWC)
      `${word}\\*\\*`, // **TNWC**: gids bij het ziekenfonds
      `${word}(?:, (?:de|het|een|la|le|les|l'|un|une|the|an?) | = |: )`, // TNWC, de gids van het ziekenfonds
      `${word} (?:van|of|de|du|au) (?:je |het |het eigen |your |the |la |votre )?(?:ziekenfonds|mutualité|mutuality|fund|health fund|health insurance fund)`,
    ].join('|'),
    flags,
  );
  const bracket = new RegExp(`${word} \\(([^()\\d]+)\\)`, flags); // TNWC (gids bij het ziekenfonds), but not VDAB (0800 ...)
  const others = namesOf(term[lang])
    .filter((name) => name.length > seen.length && name !== seen)
    .map((name) => new RegExp(`(?<![\\p{L}])${escape(name)}`, 'iu'));
  return {
    names: (title) => use.test(title) || others.some((other) => other.test(title)),
    unexplainedAt: (markdown) => {
      if (!wanted) return -1;
      const at = use.exec(markdown)?.index ?? -1;
      if (at < 0) return -1;
      const text = plainText(markdown);
      const inBrackets = bracket.exec(text)?.[1];
      const explained =
        said.test(markdown) ||
        (inBrackets !== undefined && inBrackets.includes(' ') && !own.test(inBrackets)) ||
        others.some((other) => other.test(text));
      return explained ? -1 : at;
    },
  };
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
