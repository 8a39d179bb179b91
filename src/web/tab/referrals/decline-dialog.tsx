import { useId, useState } from 'preact/hooks';
import type { DeclineReason } from '../../../http/tab/referral-shapes.ts';
import { useTab } from '../tab.ts';
import { say } from '../texts.ts';
import { Confirm } from '../ui/confirm.tsx';
import type { DialogProps } from './acts.ts';
import { ReferralLine } from './referral-line.tsx';

const reasons: readonly DeclineReason[] = [
  'NO_ROOM',
  'NOT_ABOUT_WORK',
  'GUIDED_ELSEWHERE',
  'CLIENT_DOES_NOT_WANT',
];

/** Why a coach does not take a referral on, and what happens to it then. */
export function DeclineDialog({ referral, reload, onClose }: DialogProps) {
  const { api } = useTab();
  const group = useId();
  const [reason, setReason] = useState<DeclineReason>();
  const decline = async () => {
    if (reason) await api.decline(referral.id, reason);
  };
  return (
    <Confirm
      title={say('tab.referral.decline.title')}
      yes={say('tab.referral.decline')}
      ready={reason !== undefined}
      act={decline}
      done={say('tab.referral.declined')}
      onClose={onClose}
      onDone={reload}
    >
      <ReferralLine referral={referral} />
      <fieldset>
        <legend class="unseen">{say('tab.referral.decline.title')}</legend>
        {reasons.map((one) => (
          <label key={one} class="check">
            <input type="radio" name={group} checked={reason === one} onChange={() => setReason(one)} />
            {say(`tab.reason.${one}`)}
          </label>
        ))}
      </fieldset>
      {reason && (
        <p class="soft" role="status">
          {reason === 'CLIENT_DOES_NOT_WANT'
            ? say('tab.referral.decline.ends')
            : say('tab.referral.decline.passOn', { site: referral.site })}
        </p>
      )}
    </Confirm>
  );
}
