import type { Article } from '../../knowledge/article.ts';
import type { Lang } from '../../lang.ts';
import type { Memory } from '../answer.ts';
import type { Found, Retriever } from '../retrieval/retriever.ts';
import { contentWords, fold, wordsOf } from '../retrieval/words.ts';

const FEW_WORDS = 3;
/** "Hoelang dan?" and "al 3 jaar" are about the question before, whatever they sound like. */
const SAYS_LITTLE = 3;
const LONG_STORY = 18;
const CARRIES_ON =
  /^(en|maar|dus|of|et|mais|donc|and|but|so|what about|hoe lang|hoelang|wie betaalt|waar|wanneer)\b/i;
/** Words that stand for what was said before. */
const POINTS_BACK =
  /\b(dat|die|dit|deze|daar\w*|ervan|erbij|ervoor|hij|zij|ze|het|ca|cela|celui|celle|it|that|those|they)\b/;

/**
 * What people begin with to hear about a subject. To tell and to know are subjects of ours too, so these words would lead
 * to what one tells an employer.
 */
const TELL_ME = new RegExp(
  [
    'vertelt?( (mij|me|ons|eens|iets|wat|meer|nog))* over',
    'wat (weten jullie|weet (je|jij|u|ge|gij))( zoal)? (over|van)',
    '(kan|kun|kunt) (je|jij|u|ge|gij|iemand|jullie)( (mij|me|ons|eens|iets|wat|meer))* (vertellen|zeggen) over',
    "(parlez|parle|dites|dis)[- ]moi( (un peu|plus|en plus))* (du|des|sur|de la|de l'|de|d')",
    "que (savez[- ]vous|sais[- ]tu) (du|des|sur|de la|de l'|de|d')",
    '(please )?tell me( (a bit|something|more))* (about|on)',
    'what (do you know|can you tell me) about',
  ]
    .map((words) => `^${words}\\s*(?=\\p{L})`)
    .join('|'),
  'iu',
);

/** Who says no more than a name that one article alone has, asks about that article: as much evidence. */
const NAMED = 6;

/** The id of the article that a text names without another word. */
export type Named = (text: string, lang: Lang) => string | undefined;

export function createNamed(articles: readonly Article[]): Named {
  const owners = new Map<string, Set<string>>();
  for (const { id, texts } of articles)
    for (const [lang, { synonyms }] of Object.entries(texts))
      for (const name of synonyms) {
        const key = `${lang} ${wordsOf(name).join(' ')}`;
        owners.set(key, (owners.get(key) ?? new Set()).add(id));
      }
  return (text, lang) => {
    const ids = [...(owners.get(`${lang} ${wordsOf(text).join(' ')}`) ?? [])];
    return ids.length === 1 ? ids[0] : undefined;
  };
}

/** What was found; `carriesOn`: it is about the same as the question before, `saysSo`: and begins as one that goes on. */
export type Retrieved = Found & { carriesOn: boolean; saysSo: boolean };

/**
 * What it is worth to be about the same as the question before, as evidence (see `weigh`): much for "al 3 jaar" and for
 * "en wie betaalt dat?", something for a question that points back, nothing for one that stands on its own.
 */
function worthOfSameSubject(text: string, lang: Lang, onSubject: boolean): number {
  const words = contentWords(lang, text).length;
  const carriesOn = CARRIES_ON.test(text);
  if (words <= 1 || (words <= FEW_WORDS && !onSubject)) return 10;
  if (words <= FEW_WORDS) return carriesOn ? 6 : 2;
  if (words > 2 * FEW_WORDS) return 0;
  return (carriesOn ? 1.2 : 0) + (POINTS_BACK.test(fold(text)) ? 1 : 0) + (onSubject ? 0 : 2);
}

/**
 * Articles that may answer, best first. What the conversation was about helps only a question that leans on it. In a
 * long story the sentence that asks counts half as much again as the whole.
 */
export function retrieve(
  { retriever, named }: { retriever: Retriever; named: Named },
  asked: string,
  lang: Lang,
  memory: Memory,
): Retrieved {
  const text = asked.replace(TELL_ME, '');
  const id = named(text, lang);
  const about = id === undefined ? undefined : { id, worth: NAMED };
  const found = retriever.find({ text, lang, asking: askingSentence(text), about });
  const { articleId } = memory;
  const worth = articleId && !id ? worthOfSameSubject(text, lang, found.onSubject) : 0;
  if (!articleId || worth === 0) return { ...found, carriesOn: false, saysSo: false };
  const again = retriever.find({ text, lang, about: { id: articleId, worth } });
  return {
    ...again,
    carriesOn: again.candidates[0]?.article.id === articleId,
    saysSo: CARRIES_ON.test(text) || text.split(/\s+/).length <= SAYS_LITTLE,
  };
}

/** The last sentence with a question mark, or else the last one, of a message that is a story. */
function askingSentence(text: string): string | undefined {
  if (text.split(' ').length <= LONG_STORY) return undefined;
  const sentences = text.split(/(?<=[.?!])\s+/).filter((sentence) => sentence.split(' ').length >= 3);
  if (sentences.length < 2) return undefined;
  return sentences.filter((sentence) => sentence.includes('?')).at(-1) ?? sentences.at(-1);
}
