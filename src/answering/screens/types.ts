/** The languages people write in here. */
export type Lang = 'nl' | 'fr' | 'en';

/**
 * What a person wrote. `text` is NFC-normalised and free of hidden Unicode (the caller saw to that); `previous` holds
 * the person's earlier messages in this conversation, oldest first.
 */
export type Message = { text: string; previous: readonly string[] };

/**
 * What a crisis is about. violence: being hurt, abused or threatened, at home or at work, or a child is;
 * danger: acute, such as an overdose, a weapon, a threat to hurt someone else, a medical emergency now.
 */
export type CrisisKind = 'suicide' | 'self_harm' | 'violence' | 'danger';

/** `other`: a professional, colleague or relative asks about someone else. */
export type Crisis = { kind: CrisisKind; about: 'self' | 'other' };

/** Why a message is not looked up. */
export type ScreenReason =
  | 'privacy_others'
  | 'privacy_system'
  | 'own_file'
  | 'decide_eligibility'
  | 'complaint'
  | 'human'
  | 'injection'
  | 'gaming'
  | 'medical'
  | 'legal'
  | 'tax'
  | 'other_country'
  | 'other_region'
  | 'off_topic'
  | 'not_covered'
  | 'greeting'
  | 'thanks'
  | 'who_are_you'
  | 'goodbye'
  | 'insult'
  | 'gibberish'
  | 'reaction';

/** A message that is not looked up: what to do instead, and why. */
export type Screened = {
  behaviour: 'handoff' | 'refuse_privacy' | 'abstain' | 'smalltalk';
  reason: ScreenReason;
};
