import type { CardVerb } from '../cards/verbs.ts';
import { referringRoles } from '../../src/referral/may-refer.ts';
import type { VerbRule } from '../acts/verbs.ts';
import { look } from './look.ts';

/** The card of a feedback, in the chat of whom it is for. */
export const feedbackVerbs: Record<Extract<CardVerb, `feedback.${string}`>, VerbRule> = {
  'feedback.look': { roles: referringRoles, freeText: [], press: look },
};
