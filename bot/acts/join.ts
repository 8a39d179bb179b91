import { z } from 'zod';
import { say } from '../../src/i18n/index.ts';
import { languageOf, type Lang } from '../../src/lang.ts';
import { joinSite, listJoinable, type JoinableSite } from '../../src/people/join-site.ts';
import { identityOf, placeOf, type InboundActivity } from '../activity.ts';
import type { ActParts, Shown } from './parts.ts';
import { plainWords } from '../talk/plain-words.ts';

/** Teams says what someone is called in their organisation. */
const named = z.looseObject({ name: z.string().trim().min(1).max(200) });
const begins =
  /^\/?(?:aansluiten|meedoen|rejoindre|participer|join)(?: (?:bij|a|at|chez))?(?: (?<site>.+))?$/;
/** Most sites to tap; Teams shows no more than a few. */
const MOST_TAPS = 6;

/**
 * Someone chooses where they work as a professional: the word alone gets the sites of their organisation that they may choose,
 * the word with the name of one of them joins it. Undefined for a question that only begins like it.
 */
export async function joinByWords(
  parts: ActParts,
  activity: InboundActivity,
  words: string,
): Promise<Shown | undefined> {
  const found = begins.exec(plainWords(words));
  if (!found) return undefined;
  const wanted = found.groups?.site;
  const lang = languageOf(activity.locale) ?? 'nl';
  if (placeOf(activity) !== 'personal') return wanted ? undefined : { text: say(lang, 'join.private') };
  const identity = identityOf(activity);
  const sites = identity ? await listJoinable(parts, identity) : [];
  if (!wanted) return offer(lang, sites);
  const site = sites.find(({ name }) => plainWords(name) === wanted);
  const name = named.safeParse(activity.from).data?.name;
  if (!identity || !site || !name) return undefined;
  await joinSite(parts, { ...identity, name }, site.id);
  return { text: say(lang, 'join.done', { site: site.name }) };
}

function offer(lang: Lang, sites: readonly JoinableSite[]): Shown {
  const [first] = sites;
  if (!first) return { text: say(lang, 'join.none') };
  const words = (site: JoinableSite) => say(lang, 'join.words', { site: site.name });
  const text = [
    say(lang, 'join.title'),
    sites.map(({ name }) => `- ${name}`).join('\n'),
    say(lang, 'join.chat', { words: words(first) }),
  ].join('\n\n');
  return { text, inChat: { taps: sites.slice(0, MOST_TAPS).map(words) } };
}
