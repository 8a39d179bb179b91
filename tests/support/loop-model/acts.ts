import type { FeedbackField } from '../../../src/feedback/fields.ts';
import type { Category } from './model.ts';
import type { Mode } from './world.ts';

/** What someone does or what happens, with the ids it is about. */
export type Act =
  | { do: 'refer'; id: string; referrerId: string; mail: boolean }
  | { do: 'accept'; coachId: string; referralId: string }
  | { do: 'decline'; coachId: string; referralId: string; reason: 'NO_ROOM' | 'CLIENT_DOES_NOT_WANT' }
  | { do: 'hand over'; coachId: string; referralId: string; to: string }
  | { do: 'complete'; coachId: string; referralId: string }
  | { do: 'revoke'; referrerId: string; referralId: string }
  | {
      do: 'agree';
      by: Giver;
      clientId: string;
      to: { person: string } | 'COACHES';
      categories: readonly Category[];
    }
  | { do: 'withdraw'; by: Giver; clientId: string; consentId: string }
  | { do: 'write'; coachId: string; referralId: string; fields: readonly FeedbackField[] }
  | { do: 'send'; coachId: string; feedbackId: string; together: boolean }
  | { do: 'answer'; clientId: string; feedbackId: string; send: boolean }
  | { do: 'take back'; coachId: string; feedbackId: string }
  | { do: 'erase'; clientId: string }
  | { do: 'clocks'; twice: boolean }
  | { do: 'leave'; coachId: string; at: number }
  | { do: 'hire'; coachId: string }
  | { do: 'role'; personId: string; has: boolean }
  | { do: 'policy'; mode: Mode; previews: boolean };

export type Giver = { as: 'CLIENT' } | { as: 'COACH'; coachId: string };

/** How it ended: done, or refused with a code of ours. */
export type Outcome = { code: string; feedbackId?: string };
