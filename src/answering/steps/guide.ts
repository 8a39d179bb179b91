import { longDate, say } from '../../i18n/index.ts';
import type { Article } from '../../knowledge/article.ts';
import { MOST_CHOICES, type Guide, type GuideEnd, type GuideQuestion } from '../../knowledge/guides.ts';
import { marksIn } from '../../knowledge/marks.ts';
import { languages, type Lang } from '../../lang.ts';
import type { Citation, Memory, NextStep } from '../answer.ts';
import { plain } from '../retrieval/words.ts';
import { cite } from './cite.ts';

/** Where a conversation is in a guide: the ids of the nodes it came by, the last one last. */
export type GuidePlace = { id: string; path: readonly string[]; lang: Lang };

export type GuideTurn = {
  lang: Lang;
  markdown: string;
  /** What an end leans on; none while it asks. */
  citations: Citation[];
  nextSteps: NextStep[];
  topics: readonly string[];
  place: GuidePlace;
  /** Whether it says something else where the site has a coach. */
  leansOnCoach: boolean;
};

export type GuideParts = { guides: readonly Guide[]; byId: ReadonlyMap<string, Article> };

const AGAIN: readonly string[] = languages.map((lang) => plain(say(lang, 'guide.again')));
const BACK: readonly string[] = languages.map((lang) => plain(say(lang, 'guide.back')));

/**
 * A message that begins a guide, or that goes a step further in the one the conversation is in, by the words of a choice or
 * its number; undefined for any other message.
 * @param coach whether the person's site has an active coach; unknown counts as yes.
 */
export function followGuide(
  { guides, byId }: GuideParts,
  text: string,
  { guide: place }: Memory,
  coach: boolean | undefined,
): GuideTurn | undefined {
  const said = plain(text);
  const running = place && guides.find((guide) => guide.id === place.id && hasPlace(guide, place));
  if (running) {
    const path = next(running, place, said);
    if (path) return turn(running, { ...place, path }, byId, coach);
  }
  for (const guide of guides)
    for (const lang of languages)
      if (guide.start[lang].some((words) => plain(words) === said))
        return turn(guide, { id: guide.id, path: [guide.first], lang }, byId, coach);
  return undefined;
}

/** A place outlives the guide when the guide changes meanwhile. */
function hasPlace({ questions, ends }: Guide, { path }: GuidePlace): boolean {
  return path.every((id) => Object.hasOwn(questions, id) || Object.hasOwn(ends, id));
}

function next(guide: Guide, { path }: GuidePlace, said: string): readonly string[] | undefined {
  if (AGAIN.includes(said)) return [guide.first];
  if (BACK.includes(said) && path.length > 1) return path.slice(0, -1);
  const choices = guide.questions[path.at(-1) ?? '']?.choices ?? [];
  const chosen = choices.find(
    ({ say: words }, n) => said === String(n + 1) || languages.some((lang) => plain(words[lang]) === said),
  );
  return chosen && [...path, chosen.to];
}

function turn(
  guide: Guide,
  place: GuidePlace,
  byId: GuideParts['byId'],
  coach: boolean | undefined,
): GuideTurn {
  const at = place.path.at(-1) ?? guide.first;
  const asked = guide.questions[at];
  if (asked) return ask(guide, asked, place);
  const end = guide.ends[at];
  if (!end) throw new TypeError(`guide ${guide.id} has no "${at}"`); // checked when it was read
  return finish(end, place, byId, coach !== false);
}

function ask({ title }: Guide, { ask: words, choices }: GuideQuestion, place: GuidePlace): GuideTurn {
  const { lang, path } = place;
  const list = choices.map(({ say: label }, n) => `${n + 1}. ${label[lang]}`).join('\n');
  const head = path.length === 1 ? `**${title[lang]}**\n\n` : '';
  const back = path.length > 1 && choices.length < MOST_CHOICES ? [tap(say(lang, 'guide.back'))] : [];
  return {
    ...{ lang, place, citations: [], topics: [], leansOnCoach: false },
    markdown: `${head}${words[lang]}\n\n${list}\n\n_${say(lang, 'guide.choose')}_`,
    nextSteps: [...choices.map(({ say: label }) => tap(label[lang])), ...back],
  };
}

function finish(end: GuideEnd, place: GuidePlace, byId: GuideParts['byId'], coach: boolean): GuideTurn {
  const { lang } = place;
  const articles = end.articles.flatMap((id) => byId.get(id) ?? []);
  const { basis, citations } = leaningOn(articles, lang);
  const markdown = [
    `**${say(lang, 'guide.firstStep')}** ${end.text[lang]}`,
    coach && end.with_coach?.[lang],
    `**${say(lang, 'guide.decides')}** ${end.decides[lang]}`,
    end.unsure && `**${say(lang, 'guide.unsure')}** ${end.unsure[lang]}`,
    `_${say(lang, 'guide.general')} ${basis}_`,
  ];
  return {
    ...{ lang, citations, leansOnCoach: end.with_coach !== undefined },
    markdown: markdown.filter(Boolean).join('\n\n'),
    nextSteps: [
      ...articles.map((article) => tap((article.texts[lang] ?? article.texts.nl).title)),
      tap(say(lang, 'guide.again')),
    ],
    topics: [...new Set(articles.flatMap(({ topics }) => topics))],
    place,
  };
}

/** The first source of the short answer of each article, and the day the oldest of them was looked at. */
function leaningOn(articles: readonly Article[], lang: Lang): { basis: string; citations: Citation[] } {
  const citations: Citation[] = [];
  const marks = articles.map((article) => {
    const short = (article.texts[lang] ?? article.texts.nl).body.short.map(({ text }) => text).join(' ');
    const cited = cite(article, `[${marksIn(short)[0]}]`, citations.length);
    const known = citations.find(
      ({ title, url }) => cited.citations[0]?.title === title && cited.citations[0].url === url,
    );
    if (known) return '';
    citations.push(...cited.citations);
    return cited.markdown;
  });
  const [reviewed = ''] = articles.map(({ reviewed_on }) => reviewed_on).sort();
  return {
    basis: say(lang, 'guide.basis', { marks: marks.join(''), date: longDate(lang, reviewed) }),
    citations,
  };
}

function tap(words: string): NextStep {
  return { label: words, question: words };
}
