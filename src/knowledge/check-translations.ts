import type { Lang } from '../lang.ts';
import type { Article, ArticleText, Line } from './article.ts';
import { error, warning, type Finding } from './finding.ts';
import { plainText } from './marks.ts';
import { quantitiesIn, sameQuantity, type Quantity } from './quantities.ts';
import { fileOf, textParts } from './text-parts.ts';

const FEWEST_QUESTIONS = 8;
const NAMES = { fr: 'French', en: 'English' } as const;
type Translation = keyof typeof NAMES;

/** What a translation lacks beside its Dutch master: sections, numbers, questions; and numbers that it alone has. */
export function checkTranslations(article: Article): Finding[] {
  return (['fr', 'en'] as const).flatMap((lang) => {
    const text = article.texts[lang];
    return text ? checkTranslation(article, lang, text) : [];
  });
}

function checkTranslation(article: Article, lang: Translation, text: ArticleText): Finding[] {
  const file = fileOf(article, lang);
  const count = text.questions.length;
  const few =
    count < FEWEST_QUESTIONS
      ? [
          warning(
            file,
            1,
            `There are ${count} ${NAMES[lang]} questions.`,
            `Add the words people type, up to ${FEWEST_QUESTIONS}.`,
          ),
        ]
      : [];
  const inParts = textParts.flatMap((part) => {
    const master = part.of(article.texts.nl);
    const translated = part.of(text);
    if (master.length > 0 && translated.length === 0)
      return [error(file, 1, `"${part.heading(lang)}" is missing, and the Dutch has it.`, 'Translate it.')];
    if (master.length === 0 && translated.length > 0)
      return [
        error(
          file,
          translated[0]?.at ?? 1,
          `"${part.heading(lang)}" is not in the Dutch.`,
          'Write it in Dutch first, or leave it out.',
        ),
      ];
    return compareNumbers(file, lang, master, translated);
  });
  return [...few, ...inParts];
}

/** A section says the same numbers in each language, in digits or in words. */
function compareNumbers(
  file: string,
  lang: Translation,
  master: readonly Line[],
  translated: readonly Line[],
): Finding[] {
  const dutch = numbersOf('nl', master);
  const other = numbersOf(lang, translated);
  const first = translated[0]?.at ?? 1;
  return [
    ...without(other, dutch).map(({ said, at }) =>
      error(
        file,
        at,
        `"${said}" is not in this section of the Dutch.`,
        'Make the two say the same; the facts tell which is right.',
      ),
    ),
    ...without(dutch, other).map(({ said }) =>
      error(
        file,
        first,
        `The Dutch of this section says "${said}", the ${NAMES[lang]} does not.`,
        'Make the two say the same; the facts tell which is right.',
      ),
    ),
  ];
}

type Placed = Quantity & { at: number };

function numbersOf(lang: Lang, lines: readonly Line[]): Placed[] {
  return lines.flatMap(({ text, at }) =>
    quantitiesIn(lang, plainText(text)).map((quantity) => ({ ...quantity, at })),
  );
}

/** Those that must be said and have no equal on the other side; each number once. */
function without(these: Placed[], those: Placed[]): Placed[] {
  const lacking = these.filter((one) => !one.loose && !those.some((other) => sameQuantity(one, other)));
  return lacking.filter((one, n) => lacking.findIndex((other) => sameQuantity(one, other)) === n);
}
