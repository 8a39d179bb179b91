import { longDate, say } from '../../i18n/index.ts';
import type { Article } from '../../knowledge/article.ts';
import type { Sheet } from '../../knowledge/sheets.ts';
import { languages, type Lang } from '../../lang.ts';
import type { Citation, NextStep, OwnPage } from '../answer.ts';
import { plain } from '../retrieval/words.ts';
import { cite } from './cite.ts';

const MOST_STEPS = 3;

export type SheetTurn = {
  lang: Lang;
  markdown: string;
  citations: Citation[];
  nextSteps: NextStep[];
  topics: readonly string[];
  page: OwnPage;
  /** What the conversation is about from here on. */
  articleId?: string;
};

type SheetParts = { sheets: readonly Sheet[]; byId: ReadonlyMap<string, Article> };

/** Finds what a message asks for when all of it is a sheet's title or one of its starting words, or asks for them all. */
export type FindSheet = (text: string) => SheetTurn | undefined;

/** Learns the starting words of the sheets by heart, so that any other message costs one look. */
export function createFindSheet({ sheets, byId }: SheetParts): FindSheet {
  const turns = new Map<string, () => SheetTurn>();
  for (const lang of languages) {
    for (const words of say(lang, 'sheet.start').split(', '))
      turns.set(plain(words), () => listAll(sheets, lang));
    for (const sheet of sheets)
      for (const words of [sheet[lang].title, ...sheet[lang].start])
        turns.set(plain(words), () => tellOf(sheet, lang, byId));
  }
  return (text) => turns.get(plain(text))?.();
}

/** The button that leads to a sheet. */
export function sheetStep(sheet: Sheet, lang: Lang): NextStep {
  return { label: sheet[lang].title, question: sheet[lang].title };
}

/** Where a sheet stands, or all of them, under our own address. */
export function sheetPath(lang: Lang, id?: string): string {
  return `/blad${id ? `/${id}` : ''}?taal=${lang}`;
}

function tellOf(sheet: Sheet, lang: Lang, byId: SheetParts['byId']): SheetTurn {
  const { title, purpose, bring, ask, decides } = sheet[lang];
  const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');
  const articles = sheet.related.flatMap((id) => byId.get(id) ?? []);
  const [first] = articles;
  const markdown = [
    `**${title}**`,
    purpose,
    `**${say(lang, 'sheet.bring')}**\n\n${list(bring)}`,
    `**${say(lang, 'sheet.ask')}**\n\n${list(ask)}`,
    `**${say(lang, 'sheet.decides')}.** ${decides.join(' ')}`,
    `_${say(lang, 'sheet.general', { reviewed: longDate(lang, sheet.reviewed_on) })}_`,
  ];
  return {
    lang,
    ...cite(sheet, markdown.join('\n\n')),
    nextSteps: articles.slice(0, MOST_STEPS).map((article) => {
      const { title: question } = article.texts[lang] ?? article.texts.nl;
      return { label: question, question };
    }),
    topics: [...new Set(articles.flatMap(({ topics }) => topics))],
    page: { label: say(lang, 'sheet.open'), path: sheetPath(lang, sheet.id) },
    ...(first && { articleId: first.id }),
  };
}

function listAll(sheets: readonly Sheet[], lang: Lang): SheetTurn {
  const list = sheets.map((sheet) => `- **${sheet[lang].title}.** ${sheet[lang].purpose}`);
  return {
    ...{ lang, citations: [], topics: [] },
    markdown: `${say(lang, 'sheet.choose')}\n\n${list.join('\n')}`,
    nextSteps: sheets.map((sheet) => sheetStep(sheet, lang)),
    page: { label: say(lang, 'sheet.all'), path: sheetPath(lang) },
  };
}
