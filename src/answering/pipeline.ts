import { longDate, say } from '../i18n/index.ts';
import { versionOf } from '../knowledge/article.ts';
import { holdsOn, type KnowledgeBase } from '../knowledge/base.ts';
import type { ContactLine, Contacts } from '../knowledge/contacts.ts';
import type { Guide } from '../knowledge/guides.ts';
import type { KeyDates } from '../knowledge/key-dates.ts';
import { plainText } from '../knowledge/marks.ts';
import type { Sheet } from '../knowledge/sheets.ts';
import { dayAskedFor } from './as-of.ts';
import type { Answer, Behaviour, Question, StepName } from './answer.ts';
import { createBorder, type NotOurs } from './border.ts';
import { afterAnswer, nearestSubjects, putFirst } from './next-steps.ts';
import { learnAnew, type LearnedBefore } from './retrieval/lessons.ts';
import { createRetriever, type Vocabulary } from './retrieval/retriever.ts';
import { findCrisis, screen } from './screens/index.ts';
import { createSecondLook, type CrisisExamples } from './second-look.ts';
import { statusIn } from './status.ts';
import { composeOthers, HARDLY_SURE, othersMeant } from './steps/also.ts';
import { createAskedTerm } from './steps/asked-term.ts';
import { cite } from './steps/cite.ts';
import { composeAnswer } from './steps/compose.ts';
import { composeCrisis, composeOther, withHelp } from './steps/compose-other.ts';
import { decide } from './steps/decide.ts';
import { explainTerm } from './steps/explain-term.ts';
import { followGuide } from './steps/guide.ts';
import { helpWithDates } from './steps/key-dates.ts';
import { normalise } from './steps/normalise.ts';
import { cleanPersonalData } from './steps/personal-data.ts';
import { retrieve } from './steps/retrieve.ts';
import { createWordsLine } from './steps/words-line.ts';
import { createFindSheet } from './steps/sheet.ts';
import { newestVersions, versionFor } from './versions.ts';

/** Answers a question. Synchronous, from memory; `today` is an ISO date in Europe/Brussels. */
export type Answerer = (question: Question, today: string, siteLines?: readonly ContactLine[]) => Answer;

export type AnswererParts = {
  knowledge: KnowledgeBase;
  guides: readonly Guide[];
  keyDates: KeyDates;
  sheets: readonly Sheet[];
  vocabulary: Vocabulary;
  crisisExamples: CrisisExamples;
  notOurs: NotOurs;
  contacts: Contacts;
  /** What was learned from the same articles before. */
  learned?: LearnedBefore;
};

const MOST_TOPICS = 5;

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
  const {
    knowledge,
    guides,
    keyDates,
    sheets,
    vocabulary,
    crisisExamples,
    notOurs,
    contacts,
    learned = learnAnew,
  } = parts;
  const newest = newestVersions(knowledge.articles);
  const byId = new Map(newest.map((article) => [article.id, article]));
  const retriever = createRetriever(newest, vocabulary, learned);
  const findSheet = createFindSheet({ sheets, byId });
  const askedTerm = createAskedTerm(knowledge.terms);
  const words = createWordsLine(knowledge.terms, newest);
  const borderOf = createBorder(notOurs, newest, learned);
  const needOf = createSecondLook(crisisExamples, newest, learned);

  return (question, today, siteLines = []) => {
    const timings: Answer['timings'] = {};
    const step = <T>(name: StepName, work: () => T): T => {
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
    const end = (part: Partial<Answer> & Pick<Answer, 'behaviour' | 'reason' | 'markdown'>): Answer => {
      const most = inDoubt ? MAY_BE_IN_NEED.abstain : MAY_BE_IN_NEED[part.behaviour];
      const markdown = need > most ? withHelp(part.markdown, lang, contacts) : part.markdown;
      return {
        lang,
        text: plainText(markdown),
        citations: [],
        nextSteps: [],
        topics: [],
        articles: [],
        memory,
        timings,
        ...part,
        markdown,
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

    const screening = () => screen(clean.masked ? { text: clean.text, previous: [] } : message);
    const dates = step('key_dates', () =>
      helpWithDates(
        { keyDates, byId },
        { text: clean.text, lang, memory, today, screened: () => screening() !== undefined },
      ),
    );
    if (dates) {
      const { bare, ...said } = dates;
      if (bare) need = 0;
      const markdown = clean.masked
        ? `${say(said.lang, 'answer.masked')}\n\n${said.markdown}`
        : said.markdown;
      return end({ behaviour: 'answer', reason: 'key_dates', ...said, markdown });
    }

    const guided = step('guide', () => followGuide({ guides, byId }, clean.text, memory, question.coach));
    if (guided) {
      const { place, topics, leansOnCoach, ...said } = guided;
      return end({
        ...{ behaviour: 'answer', reason: 'guide', ...said, topics: [...topics] },
        ...(leansOnCoach && { leansOnCoach: true as const }),
        memory: { ...(memory.status && { status: memory.status }), guide: place },
      });
    }

    const sheet = step('sheet', () => findSheet(clean.text));
    if (sheet) {
      need = 0; // all of the message is reviewed words
      const { articleId, topics, ...said } = sheet;
      return end({
        ...{ behaviour: 'answer', reason: 'sheet', ...said, topics: [...topics] },
        memory: { ...(articleId && { articleId }), ...(memory.status && { status: memory.status }) },
      });
    }

    const ofThePast = question.asOf !== undefined && question.asOf < today;
    const term = step('term', () => askedTerm(clean.text));
    if (term) need = 0; // a word of the glossary and nothing else: nobody is in need
    const about = term?.article ? byId.get(term.article) : undefined;
    if (term && !term.defines && !ofThePast) {
      const {
        sources,
        markdown: said,
        ...rest
      } = step('compose', () => explainTerm(term, lang, about, newest));
      const subject = about ? { articleId: about.id } : {};
      return end({
        ...{ behaviour: 'answer', reason: 'term', ...rest, ...step('cite', () => cite({ sources }, said)) },
        articles: [`glossary/${term.id}`],
        memory: { ...subject, ...(memory.status && { status: memory.status }) },
      });
    }

    const looked = step('retrieve', () => retrieve(retriever, clean.text, lang, memory));
    const defining = term?.defines ? about : undefined;
    const found = defining ? putFirst(defining, looked) : looked;
    const { candidates } = found;
    inDoubt = found.sure < HARDLY_SURE;
    const decision = step('decide', () =>
      decide({
        text: clean.text,
        screened: defining ? undefined : screening(),
        found,
        border: defining ? undefined : borderOf(clean.text),
      }),
    );
    const best = candidates[0]?.article;
    if (decision.behaviour !== 'answer' || !best) {
      const nextSteps = decision.reason === 'not_covered' ? nearestSubjects(candidates, lang) : [];
      const said = step('compose', () => composeOther(decision.behaviour, decision.reason, lang, contacts));
      const markdown = nextSteps.length > 0 ? `${said}\n\n${say(lang, 'abstain.nearest')}` : said;
      return end({ ...decision, markdown, nextSteps });
    }

    const asOf = question.asOf ?? dayAskedFor(clean.text, today);
    const article = versionFor(knowledge.articles, best, asOf ?? today);
    const holds = holdsOn(article, asOf ?? today);
    if (!holds && !asOf) {
      const markdown = say(lang, 'abstain.expired', { until: longDate(lang, article.valid_until ?? today) });
      return end({ behaviour: 'abstain', reason: 'expired', markdown });
    }
    const status = statusIn(clean.text) ?? memory.status;
    const composed = step('compose', () =>
      composeAnswer({ article, lang, status, asOf, holds, today, words }),
    );
    const { markdown, citations } = step('cite', () => cite(composed, composed.markdown));
    const meant = othersMeant(found).map((other) => versionFor(knowledge.articles, other, asOf ?? today));
    const others = meant.filter((other) => holdsOn(other, asOf ?? today));
    const also = composeOthers(others, lang, citations.length);
    const unsure = others.length > 0 && `_${say(lang, 'answer.notSure')}_`;
    const note = clean.masked && say(lang, 'answer.masked');
    return end({
      behaviour: 'answer',
      reason: holds ? 'covered' : 'other_time',
      markdown: [note, unsure, markdown, also.markdown].filter(Boolean).join('\n\n'),
      citations: [...citations, ...also.citations],
      nextSteps: afterAnswer(article, others, byId, lang, status, sheets),
      topics: found.topics.slice(0, MOST_TOPICS),
      articles: [article, ...others].map(versionOf),
      memory: { articleId: article.id, ...(status && { status }) },
    });
  };
}
