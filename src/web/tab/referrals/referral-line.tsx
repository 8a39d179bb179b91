import type { ReferralView } from '../../../http/tab/referral-shapes.ts';
import { say } from '../texts.ts';

/** Which referral a dialog is about. */
export function ReferralLine({ referral: { name, code } }: { referral: ReferralView }) {
  return (
    <p class="talk-line">
      <strong>{name}</strong>
      <span>{say('tab.referral.code', { code })}</span>
    </p>
  );
}
