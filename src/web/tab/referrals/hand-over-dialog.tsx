import { useState } from 'preact/hooks';
import { useTab } from '../tab.ts';
import { say } from '../texts.ts';
import { Confirm } from '../ui/confirm.tsx';
import { SelectField } from '../ui/fields.tsx';
import type { DialogProps } from './acts.ts';
import { ReferralLine } from './referral-line.tsx';

/** To which colleague of the same site a referral goes. */
export function HandOverDialog({ referral, reload, onClose }: DialogProps) {
  const { api } = useTab();
  const { id, colleagues } = referral;
  const [to, setTo] = useState(colleagues[0]?.id ?? '');
  const name = colleagues.find((one) => one.id === to)?.name ?? '';
  return (
    <Confirm
      title={say('tab.referral.handOver.title')}
      yes={say('tab.referral.handOver')}
      act={() => api.handOver(id, to)}
      done={say('tab.referral.handOver.done', { name })}
      onClose={onClose}
      onDone={reload}
    >
      <ReferralLine referral={referral} />
      <p>{say('tab.referral.handOver.what')}</p>
      <SelectField
        label={say('tab.referral.handOver.to')}
        value={to}
        options={colleagues.map((one) => ({ value: one.id, words: one.name }))}
        onChange={setTo}
      />
    </Confirm>
  );
}
