import { say } from '../i18n/index.ts';
import type { KnowledgeBase } from '../knowledge/base.ts';
import type { ContactLine, Contacts } from '../knowledge/contacts.ts';
import type { Guide } from '../knowledge/guides.ts';
import type { KeyDates } from '../knowledge/key-dates.ts';
import { plainText } from '../knowledge/marks.ts';
import type { Sheet } from '../knowledge/sheets.ts';
import type { Answer, Behaviour, Question } from './answer.ts';
import { createArticleSearch, type ArticleSearch } from './article-search.ts';
import {
  createBorder,
  foreignKinds,
  intents,
  type Examples,
  type ForeignKind,
  type Intent,
  withOursOf,
} from './border.ts';
import { createFixedWords } from './fixed-words.ts';
import { atOnce, type Pieces } from './in-pieces.ts';
import { nearestSubjects, putFirst } from './next-steps.ts';
import { quoteArticle } from './quote-article.ts';
import { createOfferText, type OfferText } from './offer-text.ts';
import { learnAnew, type LearnedBefore } from './retrieval/lessons.ts';
import { buildRetriever, type Vocabulary } from './retrieval/retriever.ts';
import { findCrisis, screen } from './screens/index.ts';
import { createSecondLook, type CrisisExamples } from './second-look.ts';
import { HARDLY_SURE } from './steps/also.ts';
import { createAskedTerm } from './steps/asked-term.ts';
import { composeCrisis, composeOther, withHelp } from './steps/compose-other.ts';
import { decide } from './steps/decide.ts';
import { explainTerm } from './steps/explain-term.ts';
import { normalise } from './steps/normalise.ts';
import { cleanPersonalData } from './steps/personal-data.ts';
import { createNamed, retrieve } from './steps/retrieve.ts';
import { createWordsLine } from './steps/words-line.ts';
import type { Ending, Step, Turn } from './turn.ts';
import { newestVersions } from './versions.ts';

/** Answers a question. Synchronous, from memory; `today` is an ISO date in Europe/Brussels. */
export type Answerer = {
  (question: Question, today: string, siteLines?: readonly ContactLine[]): Answer;
  /** Looks through the same articles, without answering. */
  articles: ArticleSearch;
  /** Reads what someone else wrote, before any of it is offered as the beginning of a question. */
  offer: OfferText;
};

export type AnswererParts = {
  knowledge: KnowledgeBase;
  guides: readonly Guide[];
  keyDates: KeyDates;
  sheets: readonly Sheet[];
  /** Ids of the articles that are offered before anything is asked. */
  starters: readonly string[];
  vocabulary: Vocabulary;
  crisisExamples: CrisisExamples;
  notOurs: Examples<ForeignKind>;
  intentExamples: Examples<Intent>;
  contacts: Contacts;
  /** What was learned from the same articles before. */
  learned?: LearnedBefore;
};

/** A conversation keeps no words, only that there was a crisis: this stands for what was said then. */
const CRISIS_BEFORE = 'ik wil niet meer leven';

/**
 * Above this the numbers to call stand over the answer. Lower where nothing else is answered: whoever was not understood
 * may have been asking for help, and so in doubt about what was meant.
 */
const MAY_BE_IN_NEED: Record<Behaviour, number> = {
  redirect_crisis: 1,
  answer: 0.38,
  abstain: 0.1,
  handoff: 0.4,
  refuse_privacy: 0.6,
  smalltalk: 0.8,
};

/** Builds the index (once, a second or so) and returns the pipeline of named, timed steps. */
export function createAnswerer(parts: AnswererParts): Answerer {
  return atOnce(buildAnswerer(parts));
}

/** The same in pieces of some tenths of a second, so that a server can answer between them. */
export function* buildAnswerer(parts: AnswererParts): Pieces<Answerer> {
  const {
    knowledge,
    guides,
    keyDates,
    sheets,
    starters,
    vocabulary,
    crisisExamples,
    notOurs,
    intentExamples,
    contacts,
    learned = learnAnew,
  } = parts;
  const newest = newestVersions(knowledge.articles);
  const byId = new Map(newest.map((article) => [article.id, article]));
  const retriever = yield* buildRetriever(newest, vocabulary, learned);
  yield;
  const finder = { retriever, named: createNamed(newest) };
  const byFixedWords = createFixedWords({ keyDates, guides, sheets, byId });
  const askedTerm = createAskedTerm(knowledge.terms);
  const words = createWordsLine(knowledge.terms, newest);
  yield;
  const borderOf = createBorder(foreignKinds, withOursOf(notOurs, intentExamples), newest, learned);
  yield;
  const intentOf = createBorder(intents, intentExamples, newest, learned);
  yield;
  const needOf = createSecondLook(crisisExamples, newest, notOurs, learned);
  yield;

  const answer = (question: Question, today: string, siteLines: readonly ContactLine[] = []): Answer => {
    const timings: Answer['timings'] = {};
    const step: Step = (name, work) => {
      const begin = performance.now();
      const result = work();
      timings[name] = performance.now() - begin;
      return result;
    };
    const memory = question.memory ?? {};
    const normal = step('normalise', () => normalise(question, retriever.knows));
    const { lang } = normal;
    let need = 0;
    let inDoubt = false;
    const end = ({ harmless, ...part }: Ending): Answer => {
      const asIf = inDoubt && part.behaviour === 'answer' ? 'abstain' : part.behaviour;
      const most = MAY_BE_IN_NEED[asIf];
      const helps = need > most && !harmless;
      const markdown = helps ? withHelp(part.markdown, lang, contacts) : part.markdown;
      return {
        ...{ lang, citations: [], nextSteps: [], topics: [], articles: [], memory, timings },
        ...part,
        ...{ markdown, text: plainText(markdown) },
        ...(helps && { mayBeInNeed: true as const }),
      };
    };

    const message = { text: normal.text, previous: memory.crisis ? [CRISIS_BEFORE] : [] };
    const crisis = step('crisis', () => findCrisis(message));
    if (crisis) {
      const markdown = composeCrisis(crisis, lang, contacts, siteLines);
      return end({
        behaviour: 'redirect_crisis',
        reason: crisis.kind,
        markdown,
        memory: { ...memory, crisis: true },
      });
    }

    need = needOf(normal.text);
    const clean = step('personal_data', () => cleanPersonalData(normal.text));
    if (clean.stop) {
      const markdown = composeOther('refuse_privacy', 'personal_data', lang, contacts);
      return end({ behaviour: 'refuse_privacy', reason: 'personal_data', markdown });
    }

    const { text, masked } = clean;
    const screening = () => screen(masked ? { text, previous: [] } : message);
    const turn: Turn = { question, text, masked, lang, memory, today, screening, step };
    const fixed = byFixedWords(turn);
    if (fixed) return end(fixed);

    const term = step('term', () => askedTerm(text));
    const about = term?.article ? byId.get(term.article) : undefined;
    const ofThePast = question.asOf !== undefined && question.asOf < today;
    if (term && !term.defines && !ofThePast) return end(explainTerm(turn, term, about, newest));

    const looked = step('retrieve', () => retrieve(finder, text, lang, memory));
    const defining = term?.defines ? about : undefined;
    const found = defining ? putFirst(defining, looked) : looked;
    const { candidates } = found;
    inDoubt = found.sure < HARDLY_SURE;
    const decision = step('decide', () =>
      decide({
        ...{ text, found },
        screened: defining ? undefined : screening(),
        sorted: defining ? undefined : { border: borderOf(text), intent: intentOf(text) },
      }),
    );
    const best = candidates[0]?.article;
    if (decision.behaviour === 'answer' && best) {
      const quoted = quoteArticle({ articles: knowledge.articles, byId, sheets, words }, turn, found, best);
      return end({ ...quoted, harmless: term !== undefined });
    }
    const nextSteps = decision.reason === 'not_covered' ? nearestSubjects(candidates, lang) : [];
    const said = step('compose', () => composeOther(decision.behaviour, decision.reason, lang, contacts));
    const markdown = nextSteps.length > 0 ? `${said}\n\n${say(lang, 'abstain.nearest')}` : said;
    return end({ ...decision, markdown, nextSteps });
  };
  const { articles } = knowledge;
  return Object.assign(answer, {
    articles: createArticleSearch({ articles, newest, retriever, needOf, starters }),
    offer: createOfferText(answer, [crisisExamples, notOurs, intentExamples], retriever.knows),
  });
}
