import type {
  Category,
  ConsentView,
  FeedbackField,
  FeedbackView,
  ReferralView,
} from '../../../http/tab/referral-shapes.ts';
import { say } from '../texts.ts';
import { clockWords, dayOf, dayWords, listed, nearWords } from '../time.ts';

/** The four kinds of things that can be told, in their order, with the field that tells them. */
export const told: readonly { category: Category; field: FeedbackField }[] = [
  { category: 'DISCUSSED', field: 'discussed' },
  { category: 'STEPS', field: 'steps' },
  { category: 'SUPPORT', field: 'support' },
  { category: 'POSSIBLE', field: 'possible' },
];

/** "vandaag om 9.12", "maandag 23 november om 9.12" */
export function whenWords(moment: string, today: string): string {
  const day = dayOf(new Date(moment));
  return say('tab.moment', { day: nearWords(day, today) ?? dayWords(day), time: clockWords(moment) });
}

/** "wat besproken is en welke stappen er zijn" */
export function categoryWords(categories: readonly Category[]): string {
  const chosen = told.filter(({ category }) => categories.includes(category));
  return listed(chosen.map(({ category }) => say(`tab.category.${category}`)));
}

/** What a client agrees to, as a sentence. */
export function consentWords({ purpose, person, categories }: ConsentView, { site }: ReferralView): string {
  const who = person?.name ?? say('tab.consent.other');
  const what = categoryWords(categories);
  return say(`tab.consent.${purpose}`, { who, what, site });
}

const order: readonly ConsentView['purpose'][] = [
  'FEEDBACK',
  'SHARE_TEAM',
  'TALK_TOGETHER',
  'KEEP_IN_TOUCH',
  'CONTACT',
  'REFERRAL',
];

/** What a coach works with most comes first. */
export function inOrder(consents: readonly ConsentView[]): ConsentView[] {
  return [...consents].sort((a, b) => order.indexOf(a.purpose) - order.indexOf(b.purpose));
}

/** What may be told to the person who made the referral. */
export function agreedFor({ consents }: ReferralView): Category[] {
  return consents
    .filter(({ purpose, person }) => purpose === 'FEEDBACK' && person?.referrer)
    .flatMap(({ categories }) => categories);
}

/** Where a feedback is now. */
export function fateWords({ state, mode, delivery }: FeedbackView): string {
  switch (state) {
    case 'DRAFT':
    case 'PREVIEW':
      return say(`tab.fate.${state}`);
    case 'SENT':
      if (mode === 'CLIENT') return say('tab.fate.CLIENT');
      return say(`tab.fate.${delivery === 'RECALL_FAILED' ? 'SENT' : (delivery ?? 'SENT')}`);
    case 'RECALLED':
      if (delivery === 'RECALL_FAILED') return say('tab.fate.RECALL_FAILED');
      return say(delivery === 'DELIVERED' ? 'tab.fate.RECALLING' : 'tab.fate.RECALLED');
  }
}
