import type { Lang } from '../lang.ts';
import type { Status } from '../knowledge/article.ts';
import type { Crisis, ScreenReason } from './screens/index.ts';
import type { GuidePlace } from './steps/guide.ts';
import type { DatesPlace } from './steps/key-dates.ts';

/** How a question ends. Every ending has a reason; together they are the truth table of the bot. */
export type Behaviour = 'answer' | 'abstain' | 'handoff' | 'refuse_privacy' | 'redirect_crisis' | 'smalltalk';

export type Reason =
  | ScreenReason
  /** An article answers it. */
  | 'covered'
  /** An article answers it, but only for another time than the one asked for. */
  | 'other_time'
  /** The article that would answer it has run out, and there is no newer version. */
  | 'expired'
  /** The whole question is about one word of the glossary, and that word is explained. */
  | 'term'
  /** The knowledge base has nothing that comes near enough. */
  | 'not_covered'
  /** A step of a decision path. */
  | 'guide'
  /** The dates that follow from a first day of illness, or the question for that day. */
  | 'key_dates'
  /** The short lines of a preparation sheet, with its page; or all sheets to choose from. */
  | 'sheet'
  /** There was no question in the message. */
  | 'empty'
  /** A national number or an account number stood in the message. */
  | 'personal_data'
  | Crisis['kind'];

export const steps = [
  'normalise',
  'crisis',
  'personal_data',
  'key_dates',
  'guide',
  'sheet',
  'term',
  'retrieve',
  'decide',
  'compose',
  'cite',
] as const;
export type StepName = (typeof steps)[number];

/** What a conversation remembers between two questions: no words, only what they were about. */
export type Memory = {
  articleId?: string;
  status?: Status;
  crisis?: boolean;
  guide?: GuidePlace;
  dates?: DatesPlace;
};

export type Question = {
  text: string;
  /** Asked for explicitly; otherwise it is read from the words. */
  lang?: Lang | undefined;
  /** What whoever asks usually speaks, for words that do not tell; Dutch when left out. */
  usual?: Lang | undefined;
  /** The day whose rules are asked for, as an ISO date; today when left out. */
  asOf?: string | undefined;
  memory?: Memory | undefined;
  /** Whether the person's site has an active coach; left out when nobody knows. */
  coach?: boolean | undefined;
};

/** One source under an answer, in the order of its number. */
export type Citation = {
  position: number;
  title: string;
  publisher: string;
  url: string | undefined;
  dated: string;
};

/** A next thing to ask, offered as a button: what it says and what it sends. */
export type NextStep = { label: string; question: string };

/** A page of ours: the words of its link, and its path under our public address. */
export type OwnPage = { label: string; path: string };

export type Answer = {
  behaviour: Behaviour;
  reason: Reason;
  lang: Lang;
  /** Markdown with `[n]` marks that refer to `citations`. */
  markdown: string;
  /** The same words without marks, for reading aloud, scoring and plain terminals. */
  text: string;
  citations: Citation[];
  /** At most three; in a guide, and of all sheets, as many as there are choices. */
  nextSteps: NextStep[];
  /** What can be opened and printed beside it. */
  page?: OwnPage;
  /** Slugs, best first, at most five, also of articles that are not shown. */
  topics: string[];
  /** Versions shown (`id@valid_from`), or the term that was explained (`glossary/id`). */
  articles: string[];
  memory: Memory;
  /** It reads otherwise where the person's site has no active coach. */
  leansOnCoach?: true;
  /** The numbers to call stand above it: it may be someone in need who wrote. */
  mayBeInNeed?: true;
  /** Milliseconds per step that ran. */
  timings: Partial<Record<StepName, number>>;
};
