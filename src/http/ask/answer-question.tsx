import type { RequestHandler, Response } from 'express';
import { z } from 'zod';
import type { Answer } from '../../answering/answer.ts';
import { dayOf } from '../../day.ts';
import { say, type TextKey } from '../../i18n/index.ts';
import { parse } from '../booking/api.ts';
import { sendCrisisAnswer } from '../booking/crisis-page.tsx';
import { titleOf, type Problems } from '../pages/fields.tsx';
import { sendPage } from '../pages/send-page.tsx';
import { answerTitle, AnswerView } from './answer-view.tsx';
import { AskForm, AskPage, LONGEST_QUESTION } from './ask-page.tsx';
import type { AskParts } from './routes.ts';
import { openMemory, sealMemory } from './state.ts';
import { askVisit, followLanguage, type AskVisit } from './visit.ts';

const none: Problems = new Map();
// Whatever fits in the body; what is too long for a question comes back to be shortened.
const form = z.strictObject({ question: z.string().default(''), state: z.string().default('') });

/** The empty form, with a few ways to begin. */
export function showQuestion(parts: AskParts): RequestHandler {
  return (request, response) => {
    sendForm(parts, response, askVisit(parts, request), { typed: '', problems: none, state: '' });
  };
}

/**
 * Answers a question as the bot does: a crisis before anything else, personal data refused or left out, all by the same
 * pipeline. Nothing of it is kept: not the question, not that it was asked.
 */
export function answerQuestion(parts: AskParts): RequestHandler {
  return (request, response) => {
    const { question, state } = parse(form, request.body);
    const visit = askVisit(parts, request);
    const { memory, expired } = openMemory(parts, state);
    // The words tell the language, as in the chat; that of the page only where they tell none.
    const answer = parts.answer({ text: question, memory, usual: visit.lang }, dayOf(parts.clock()));
    const { behaviour } = answer;
    const there = followLanguage(visit, answer.lang);
    if (behaviour === 'redirect_crisis') {
      sendCrisisAnswer(response, there, answer);
      return;
    }
    const problem = problemIn(question);
    if (problem) {
      const problems = new Map([['question', problem]]);
      sendForm(parts, response, visit, { typed: question, problems, state: expired ? '' : state });
      return;
    }
    // Whoever is not answered may want to put it otherwise; an answer needs no question beside it on a shared screen.
    const typed = behaviour === 'answer' || behaviour === 'smalltalk' ? '' : question;
    sendAnswer(response, there, answer, { typed, expired, state: sealMemory(parts, answer.memory) });
  };
}

function problemIn(question: string): TextKey | undefined {
  if (question.trim() === '') return 'question.missing';
  return question.length > LONGEST_QUESTION ? 'question.long' : undefined;
}

function sendForm(
  { guides, keyDates }: AskParts,
  response: Response,
  visit: AskVisit,
  { typed, problems, state }: { typed: string; problems: Problems; state: string },
): void {
  const { lang, kept } = visit;
  const options = {
    visit,
    status: problems.size > 0 ? 422 : 200,
    title: titleOf(lang, say(lang, 'question.title'), problems),
    languageQuery: typed === '' ? kept : undefined,
    asks: true,
  };
  const [datesWord = ''] = keyDates.start[lang];
  sendPage(
    response,
    options,
    <div class="narrow">
      <AskPage {...{ visit, typed, problems, state, guides, datesWord }} />
    </div>,
  );
}

type Shown = { typed: string; state: string; expired: boolean };

function sendAnswer(
  response: Response,
  visit: AskVisit,
  answer: Answer,
  { typed, state, expired }: Shown,
): void {
  const { lang, kept } = visit;
  sendPage(
    response,
    { visit, title: answerTitle(answer), languageQuery: typed === '' ? kept : undefined, asks: true },
    <div class="narrow">
      {expired && <p class="notice">{say(lang, 'question.expired')}</p>}
      <AnswerView {...{ visit, answer, state }} />
      <AskForm {...{ visit, typed, state, problems: none }} again />
      <p class="actions">
        <a class="tap" href={visit.action}>
          {say(lang, 'question.afresh')}
        </a>
      </p>
    </div>,
  );
}
