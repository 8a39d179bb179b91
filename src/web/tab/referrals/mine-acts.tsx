import { useState } from 'preact/hooks';
import { CodeDialog } from '../agenda/give-code.tsx';
import { useTab } from '../tab.ts';
import { say } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import type { ReferralProps } from './acts.ts';
import { BookDialog } from './book-dialog.tsx';
import { CompleteDialog } from './complete-dialog.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { JoinDialog } from './join-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { ReferralLine } from './referral-line.tsx';

type Open = 'BOOK' | 'LINK' | 'CODE' | 'HAND_OVER' | 'JOIN' | 'COMPLETE';

/** What can be done with a referral that runs. The first talk is the next step, so that button stands out. */
export function MineActs(props: ReferralProps) {
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const { name, state, unclaimed, colleagues } = props.referral;
  const act = (which: Open, words: string) => (
    <Button kind="quiet" of={name} onClick={() => setOpen(which)}>
      {words}
    </Button>
  );
  return (
    <div class="stack">
      <div class="acts">
        <Button kind={state === 'ACCEPTED' ? 'primary' : 'plain'} of={name} onClick={() => setOpen('BOOK')}>
          {say('tab.referral.book')}
        </Button>
        <Button of={name} onClick={() => setOpen('LINK')}>
          {say('tab.referral.link')}
        </Button>
      </div>
      <div class="acts">
        {unclaimed && act('CODE', say('tab.code'))}
        {colleagues.length > 0 && act('HAND_OVER', say('tab.referral.handOver'))}
        {act('JOIN', say('tab.referral.join'))}
        {act('COMPLETE', say('tab.referral.complete'))}
      </div>
      {open === 'BOOK' && <BookDialog {...props} onClose={close} />}
      {open === 'LINK' && <LinkDialog {...props} onClose={close} />}
      {open === 'CODE' && <ReferralCode {...props} onClose={close} />}
      {open === 'HAND_OVER' && <HandOverDialog {...props} onClose={close} />}
      {open === 'JOIN' && <JoinDialog {...props} onClose={close} />}
      {open === 'COMPLETE' && <CompleteDialog {...props} onClose={close} />}
    </div>
  );
}

function ReferralCode({ referral, onClose }: ReferralProps & { onClose: () => void }) {
  const { api } = useTab();
  const ask = () => api.referralCode(referral.id);
  return (
    <CodeDialog ask={ask} what={say('tab.referral.code.what')} onClose={onClose}>
      <ReferralLine referral={referral} />
    </CodeDialog>
  );
}
