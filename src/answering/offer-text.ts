import { languages } from '../lang.ts';
import { maskPersonalData, scanPersonalData, type PersonalData } from '../privacy/scan/index.ts';
import type { Answer, Question, Reason } from './answer.ts';
import type { Knows } from './language.ts';
import { createDoubtfulNames } from './doubtful-names.ts';
import { findCrisis, type Crisis } from './screens/index.ts';
import { HIDDEN, normalise } from './steps/normalise.ts';

type Masked = PersonalData['kind'];

/** What came of reading someone else's message. `mayBeInNeed` as in an answer. */
export type Offered =
  | { kind: 'crisis'; crisis: Crisis }
  /** Nothing of it is offered, and why. */
  | {
      kind: 'nothing';
      why: 'empty' | 'long' | 'hidden' | 'personal_data' | 'refused';
      mayBeInNeed: boolean;
    }
  /** The words that may be offered to be edited, without whatever tells who it is about. */
  | { kind: 'text'; text: string; masked: Masked[]; mayBeInNeed: boolean };

/** Reads a message as of a day (ISO date). In memory; nothing is kept. */
export type OfferText = (message: string, today: string) => Offered;

/** Longer is a story of someone, not a question. */
const LONGEST = 1000;
/** Endings that a question must not begin with. */
const REFUSED: readonly Reason[] = [
  'personal_data',
  'privacy_others',
  'privacy_system',
  'injection',
  'gaming',
];

/** Joins pictures in an emoji, or picks their form; any other character that nobody sees has something to hide. */
const IN_PICTURES = /\u200D|\uFE0F/g;

/**
 * Builds the reader of other people's messages. Crisis is looked for first, then what was hidden, what must be refused,
 * and personal data; in doubt nothing is offered, or a word is left out.
 * @param examples messages whose small-written words are everyday words, and so no names.
 */
export function createOfferText(
  answer: (question: Question, today: string) => Answer,
  examples: unknown,
  knows: Knows,
): OfferText {
  const findDoubtful = createDoubtfulNames(examples, (word) => languages.some((lang) => knows(lang, word)));
  return (message, today) => {
    const { text } = normalise({ text: message.slice(0, 2 * LONGEST) }, knows);
    const crisis = findCrisis({ text, previous: [] });
    if (crisis) return { kind: 'crisis', crisis };
    if (text === '') return { kind: 'nothing', why: 'empty', mayBeInNeed: false };

    const { reason, mayBeInNeed = false } = answer({ text }, today);
    const nothing = (why: Extract<Offered, { kind: 'nothing' }>['why']): Offered => ({
      ...{ kind: 'nothing', why, mayBeInNeed },
    });
    if (message.replace(IN_PICTURES, '').search(HIDDEN) >= 0) return nothing('hidden');
    if (reason === 'personal_data') return nothing('personal_data');
    if (REFUSED.includes(reason)) return nothing('refused');
    if (text.length > LONGEST) return nothing('long');

    const found = scanPersonalData(text);
    const doubtful = findDoubtful(text).filter(
      (one) => !found.some(({ start, end }) => one.start < end && start < one.end),
    );
    const all = [...found, ...doubtful];
    const left = joinMasks(maskPersonalData(text, all));
    const mentioned: Masked[] = left.includes('[naam]') ? ['name'] : [];
    const masked = [...new Set([...all.map(({ kind }) => kind), ...mentioned])];
    return { kind: 'text', text: left, masked, mayBeInNeed };
  };
}

/** A first name and a surname are one person. */
const joinMasks = (text: string): string => text.replace(/\[naam\](?:[\s-]+\[naam\])+/g, '[naam]');
