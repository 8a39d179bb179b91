import { useTab } from '../tab.ts';
import { say } from '../texts.ts';
import { Confirm } from '../ui/confirm.tsx';
import type { DialogProps } from './acts.ts';
import { ReferralLine } from './referral-line.tsx';

/** Asks once more before a referral is rounded off. */
export function CompleteDialog({ referral, reload, onClose }: DialogProps) {
  const { api } = useTab();
  return (
    <Confirm
      title={say('tab.referral.complete.title')}
      yes={say('tab.referral.complete')}
      act={() => api.complete(referral.id)}
      done={say('tab.referral.complete.done')}
      onClose={onClose}
      onDone={reload}
    >
      <ReferralLine referral={referral} />
      <p>{say('tab.referral.complete.what')}</p>
    </Confirm>
  );
}
