import type { Role } from '../../src/generated/prisma/enums.ts';
import type { CardPlace } from '../../src/referral/keep-referrer-card.ts';
import { bookingVerbs } from '../booking/verbs.ts';
import type { CardVerb } from '../cards/verbs.ts';
import { feedbackVerbs } from '../feedback/verbs.ts';
import { referralVerbs } from '../referral/verbs.ts';
import type { ActParts, Shown, Speaker } from './parts.ts';
import type { CardRequest } from './request.ts';

/** A button that was pressed by someone who may: for which card, where that stands, and what stood in its inputs. */
export type Press = {
  speaker: Speaker;
  request: CardRequest;
  inputs: unknown;
  place?: CardPlace | undefined;
};

export type VerbRule = {
  /** Who may press it: anyone with one of these roles somewhere. The use case checks the role at the site. */
  roles: readonly Role[];
  /** Its inputs in which people write words of their own: looked through for a crisis before anything else. */
  freeText: readonly string[];
  /** Undefined: this press makes no sense, and nothing happened. */
  press: (parts: ActParts, press: Press) => Promise<Shown | undefined>;
};

/** Every button of our cards: who may press it, and what it does. */
export const verbs: Record<CardVerb, VerbRule> = { ...bookingVerbs, ...referralVerbs, ...feedbackVerbs };
