import { z } from 'zod';
import { extensionCommands, SEARCH_PARAMETER } from '../../manifest/commands.ts';
import { oneLineOf, sheetOf } from '../../src/answering/article-sheet.ts';
import type { SearchEnd } from '../../src/answering/article-search.ts';
import { dayOf } from '../../src/day.ts';
import { say } from '../../src/i18n/index.ts';
import type { Article } from '../../src/knowledge/article.ts';
import { plainText } from '../../src/knowledge/marks.ts';
import { languageOf, type Lang } from '../../src/lang.ts';
import { identityOf, type InboundActivity } from '../activity.ts';
import { articleCard } from '../cards/article.ts';
import type { BotParts } from '../parts.ts';
import { chatLink } from '../chat-link.ts';
import { contactRows } from './contact-rows.ts';
import { resultList, resultText, type ExtensionResult, type Row } from './result.ts';

/** As many as a list in Teams shows without much scrolling; Teams asks for more with `skip`. */
const PAGE = 8;
const LONGEST_LINE = 140;
const nothingTyped = { skip: 0, count: PAGE };

const asked = z.looseObject({
  commandId: z.literal(extensionCommands.search.id),
  parameters: z
    .array(z.looseObject({ name: z.string(), value: z.unknown().optional() }))
    .optional()
    .catch(undefined),
  queryOptions: z
    .looseObject({
      skip: z.number().int().min(0).max(1000).catch(0),
      count: z.number().int().min(1).catch(PAGE),
    })
    .catch(nothingTyped)
    .default(nothingTyped),
});

/**
 * What someone sees while they look for an article: the likeliest, or the numbers to call, or a line that says what to
 * leave out. From memory, for anyone of a tenant we know; nothing of what was typed is kept. A command we do not have
 * gets a polite nothing.
 */
export async function onQuery(
  parts: BotParts,
  activity: InboundActivity,
): Promise<ExtensionResult | Record<string, never>> {
  const query = asked.safeParse(activity.value);
  if (!query.success) return {};
  const lang = languageOf(activity.locale) ?? 'nl';
  try {
    const { skip, count } = query.data.queryOptions;
    const search = { text: typedIn(query.data.parameters ?? []), lang, skip, count: Math.min(count, PAGE) };
    const today = dayOf(parts.clock());
    const end = parts.answer.articles.find(search, today);
    return await shown(parts, activity, end, { lang, today, skip });
  } catch (error) {
    parts.log.error({ kind: error instanceof Error ? error.name : 'unknown' }, 'a search failed');
    return resultText(say(lang, 'error'));
  }
}

/** Teams sends `initialRun` before anything is typed: then our own parameter is not there. */
function typedIn(parameters: readonly { name: string; value?: unknown }[]): string {
  const value = parameters.find(({ name }) => name === SEARCH_PARAMETER)?.value;
  return typeof value === 'string' ? value : '';
}

async function shown(
  parts: BotParts,
  activity: InboundActivity,
  end: SearchEnd,
  { lang, today, skip }: { lang: Lang; today: string; skip: number },
): Promise<ExtensionResult> {
  switch (end.kind) {
    case 'crisis': {
      const lines = await parts.siteContacts(identityOf(activity));
      return resultList(contactRows(parts, lang, lines, end.crisis));
    }
    case 'personal_data':
      return resultText(say(lang, 'extension.search.personal'));
    case 'nothing':
      if (end.mayBeInNeed) return resultList(contactRows(parts, lang));
      return resultText(say(lang, 'extension.search.nothing'));
    case 'found': {
      const help = end.mayBeInNeed && skip === 0 ? contactRows(parts, lang).slice(0, 1) : [];
      return resultList([...help, ...end.articles.map((article) => rowOf(article, activity, lang, today))]);
    }
  }
}

function rowOf(article: Article, activity: InboundActivity, lang: Lang, today: string): Row {
  const sheet = sheetOf(article, lang, today);
  return {
    title: sheet.title,
    text: cut(plainText(oneLineOf(article, lang))),
    card: articleCard(lang, { sheet, askUrl: chatLink(activity, sheet.title) }),
  };
}

function cut(text: string): string {
  return text.length <= LONGEST_LINE ? text : `${text.slice(0, LONGEST_LINE - 1).trimEnd()}…`;
}
