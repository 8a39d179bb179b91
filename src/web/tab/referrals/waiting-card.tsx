import { useState } from 'preact/hooks';
import { useTab } from '../tab.ts';
import { say } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Problem } from '../ui/states.tsx';
import { focusView } from '../ui/view-head.tsx';
import { useAction } from '../use-action.ts';
import type { ReferralProps } from './acts.ts';
import { DeclineDialog } from './decline-dialog.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { ReferralFacts } from './referral-facts.tsx';

/** A referral that the coach is asked to take on. */
export function WaitingCard({ referral, reload }: ReferralProps) {
  const { api, announce } = useTab();
  const { busy, problem, run } = useAction();
  const [open, setOpen] = useState<'DECLINE' | 'HAND_OVER'>();
  const close = () => setOpen(undefined);
  const { id, name, colleagues } = referral;
  const accept = async () => {
    if (!(await run(() => api.accept(id)))) return;
    announce(say('tab.referral.accepted'));
    await reload();
    focusView();
  };
  return (
    <li class="card talk-what waits referral">
      <div class="talk-head">
        <h3>{name}</h3>
        <span class="mark warm">{say('tab.referral.waits')}</span>
      </div>
      <ReferralFacts referral={referral} />
      <div class="acts">
        <Button kind="primary" of={name} busy={busy} onClick={() => void accept()}>
          {say('tab.referral.accept')}
        </Button>
        <Button of={name} onClick={() => setOpen('DECLINE')}>
          {say('tab.referral.decline')}
        </Button>
        {colleagues.length > 0 && (
          <Button of={name} onClick={() => setOpen('HAND_OVER')}>
            {say('tab.referral.handOver')}
          </Button>
        )}
      </div>
      <Problem words={problem} />
      {open === 'DECLINE' && <DeclineDialog referral={referral} reload={reload} onClose={close} />}
      {open === 'HAND_OVER' && <HandOverDialog referral={referral} reload={reload} onClose={close} />}
    </li>
  );
}
