import { longDate, say } from '../i18n/index.ts';
import { versionOf } from '../knowledge/article.ts';
import { holdsOn, type KnowledgeBase } from '../knowledge/base.ts';
import type { ContactLine, Contacts } from '../knowledge/contacts.ts';
import type { Guide } from '../knowledge/guides.ts';
import { plainText } from '../knowledge/marks.ts';
import type { Sheet } from '../knowledge/sheets.ts';
import { dayAskedFor } from './as-of.ts';
import type { Answer, Behaviour, Question, StepName } from './answer.ts';
import { afterAnswer, nearestSubjects, topicsOf } from './next-steps.ts';
import { createRetriever, type Vocabulary } from './retrieval/retriever.ts';
import { findCrisis, screen } from './screens/index.ts';
import { createSecondLook, type CrisisExamples } from './second-look.ts';
import { statusIn } from './status.ts';
import { cite } from './steps/cite.ts';
import { composeAnswer } from './steps/compose.ts';
import { composeCrisis, composeOther, withHelp } from './steps/compose-other.ts';
import { decide } from './steps/decide.ts';
import { followGuide } from './steps/guide.ts';
import { normalise } from './steps/normalise.ts';
import { cleanPersonalData } from './steps/personal-data.ts';
import { retrieve } from './steps/retrieve.ts';
import { createFindSheet } from './steps/sheet.ts';
import { newestVersions, versionFor } from './versions.ts';

/** Answers a question. Synchronous, from memory; `today` is an ISO date in Europe/Brussels. */
export type Answerer = (question: Question, today: string, siteLines?: readonly ContactLine[]) => Answer;

export type AnswererParts = {
  knowledge: KnowledgeBase;
  guides: readonly Guide[];
  sheets: readonly Sheet[];
  vocabulary: Vocabulary;
  crisisExamples: CrisisExamples;
  contacts: Contacts;
};

/** A conversation keeps no words, only that there was a crisis: this stands for what was said then. */
const CRISIS_BEFORE = 'ik wil niet meer leven';

/**
 * Above this the numbers to call stand over the answer. Lower where nothing else is answered: whoever was not understood
 * may have been asking for help.
 */
const MAY_BE_IN_NEED: Record<Behaviour, number> = {
  redirect_crisis: 1,
  answer: 0.45,
  abstain: 0.1,
  handoff: 0.4,
  refuse_privacy: 0.6,
  smalltalk: 0.8,
};

/** Builds the index (once, a second or so) and returns the pipeline of named, timed steps. */
export function createAnswerer(parts: AnswererParts): Answerer {
  const { knowledge, guides, sheets, vocabulary, crisisExamples, contacts } = parts;
  const newest = newestVersions(knowledge.articles);
  const byId = new Map(newest.map((article) => [article.id, article]));
  const retriever = createRetriever(newest, vocabulary);
  const findSheet = createFindSheet({ sheets, byId });
  const needOf = createSecondLook(crisisExamples, newest);

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
    const end = (part: Partial<Answer> & Pick<Answer, 'behaviour' | 'reason' | 'markdown'>): Answer => {
      const markdown =
        need > MAY_BE_IN_NEED[part.behaviour] ? withHelp(part.markdown, lang, contacts) : part.markdown;
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

    const { candidates, onSubject } = step('retrieve', () => retrieve(retriever, clean.text, lang, memory));
    const decision = step('decide', () =>
      decide({
        text: clean.text,
        screened: screen(clean.masked ? { text: clean.text, previous: [] } : message),
        candidates,
        memory,
        onSubject,
      }),
    );
    const best = candidates[0]?.article;
    if (decision.behaviour !== 'answer' || !best) {
      const nextSteps = decision.reason === 'not_covered' ? nearestSubjects(candidates, lang) : [];
      const words = step('compose', () => composeOther(decision.behaviour, decision.reason, lang, contacts));
      const markdown = nextSteps.length > 0 ? `${words}\n\n${say(lang, 'abstain.nearest')}` : words;
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
    const composed = step('compose', () => composeAnswer({ article, lang, status, asOf, holds, today }));
    const { markdown, citations } = step('cite', () => cite(article, composed));
    const withNote = clean.masked ? `${say(lang, 'answer.masked')}\n\n${markdown}` : markdown;
    return end({
      behaviour: 'answer',
      reason: holds ? 'covered' : 'other_time',
      markdown: withNote,
      citations,
      nextSteps: afterAnswer(article, byId, lang, status, sheets),
      topics: topicsOf(candidates),
      articles: [versionOf(article)],
      memory: { articleId: article.id, ...(status && { status }) },
    });
  };
}
