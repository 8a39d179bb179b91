// What travels between the tab and its API about referrals, consents and feedback. No imports but of the other shapes: the
// browser's code reads this file too. Moments are ISO in UTC.
import type { ContactView } from './shapes.ts';

export type ReferralState =
  'REQUESTED' | 'RECEIVED' | 'ACCEPTED' | 'IN_PROGRESS' | 'COMPLETED' | 'DECLINED' | 'REVOKED';

export type DeclineReason = 'NO_ROOM' | 'NOT_ABOUT_WORK' | 'GUIDED_ELSEWHERE' | 'CLIENT_DOES_NOT_WANT';

export type FeedbackField = 'discussed' | 'steps' | 'support' | 'possible';
/** A field that is left out is not told. */
export type FeedbackWords = Partial<Record<FeedbackField, string>>;
export type FeedbackMode = 'TEXT' | 'CARD' | 'CLIENT';
export type FeedbackState = 'DRAFT' | 'PREVIEW' | 'SENT' | 'RECALLED';
export type Category = 'DISCUSSED' | 'STEPS' | 'SUPPORT' | 'POSSIBLE';

export type ConsentPurpose =
  'CONTACT' | 'REFERRAL' | 'FEEDBACK' | 'SHARE_TEAM' | 'TALK_TOGETHER' | 'KEEP_IN_TOUCH';

/** Something a client agrees to now. */
export type ConsentView = {
  id: string;
  purpose: ConsentPurpose;
  /** The person of a feedback or a talk of three: who made this referral or another one, by name where that is known. */
  person?: { referrer: boolean; name?: string };
  /** Of a feedback or the care team: what may be told. */
  categories: Category[];
  until: string;
};

/** What a coach writes down that a client agrees to; a person is the one who made the referral. */
export type ConsentWords = { how: 'SPOKEN' | 'PHONE' | 'PAPER' } & (
  | { purpose: 'CONTACT' | 'KEEP_IN_TOUCH' | 'TALK_TOGETHER' }
  | { purpose: 'FEEDBACK' | 'SHARE_TEAM'; categories: Category[] }
);

export type FeedbackView = {
  id: string;
  state: FeedbackState;
  mode: FeedbackMode;
  text: FeedbackWords;
  sentAt?: string;
  recalledAt?: string;
  /** The client would rather not have it sent so. */
  refused: boolean;
  delivery?: 'WAITS' | 'DELIVERED' | 'FAILED' | 'RECALL_FAILED';
};

/** `articles`: ids. */
export type PlanWords = { summary: string; steps: string[]; articles: string[] };

/** What a coach writes about a referral of theirs. */
export type DeskView = {
  mode: FeedbackMode;
  clientPreviews: boolean;
  /** The site's own words under the fields. */
  hints: FeedbackWords;
  /** Newest first. */
  feedbacks: FeedbackView[];
  plan?: PlanWords & { createdAt: string };
};

export type ReferralView = {
  id: string;
  siteId: string;
  site: string;
  code: string;
  state: ReferralState;
  /** The coach has it; else they are asked. */
  mine: boolean;
  sentAt: string;
  referrer: string;
  name: string;
  language: string;
  /** Absent once it was erased. */
  question?: string;
  consents: ConsentView[];
  /** Whether a link that was handed over is still to be claimed. */
  unclaimed: boolean;
  colleagues: { id: string; name: string }[];
  /** Of a referral that runs; of the others it is asked apart. */
  desk?: DeskView;
};

export type Contacted = { contact: ContactView };

/** Another client of the coach at the same site, who may be the same person. */
export type RecordView = { id: string; name: string; since: string };

/** `url`: the link to hand over, while the client did not claim it. */
export type LinkSent = { mailed: boolean; url?: string };

export type FeedbackSent = { sent: 'SENT' | 'PREVIEW' };

export type PlanSaved = { mailed: boolean };

export type ArticleView = { id: string; title: string };

/** Something that did not arrive, or could not be taken back; nothing of what it says. */
export type UndeliveredView = {
  id: string;
  what: 'FEEDBACK' | 'BOOKING_LINK' | 'PREVIEW' | 'PLAN' | 'RECALL';
  why: 'NO_ADDRESS' | 'NO_MAIL_SERVER' | 'UNREACHABLE' | 'REFUSED' | 'GAVE_UP';
  since: string;
  /** The referral that it is about, when it is about one. */
  referralId?: string;
};

/** All that a professional knows of a referral they made. */
export type OwnReferralView = {
  id: string;
  code: string;
  site: string;
  sentAt: string;
  shown: 'SENT' | 'TAKEN_OR_HANDED_ON' | 'CLOSED' | 'REVOKED';
};

/** A feedback, as the person it is for reads it. */
export type OpenedFeedbackView = { code: string; coach: string; sentAt: string; text: FeedbackWords };
