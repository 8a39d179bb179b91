import { useEffect, useState } from 'preact/hooks';
import type { LinkSent } from '../../../http/tab/referral-shapes.ts';
import { CopyLine } from '../agenda/copy-line.tsx';
import { useTab } from '../tab.ts';
import { say } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Problem, Skeleton } from '../ui/states.tsx';
import { useAction } from '../use-action.ts';
import type { DialogProps } from './acts.ts';

/** The way for a client to choose a moment: by mail where we may, else a link to hand over. */
export function LinkDialog({ referral, onClose }: DialogProps) {
  const { api } = useTab();
  const { busy, problem, run } = useAction();
  const [sent, setSent] = useState<LinkSent>();
  const { id, name } = referral;
  useEffect(() => void run(async () => setSent(await api.sendLink(id))), []);
  return (
    <Dialog title={say('tab.referral.link.title')} onClose={onClose}>
      {busy && <Skeleton lines={1} />}
      <div role="status">
        {sent?.mailed && <p>{say('tab.referral.link.mailed', { name })}</p>}
        {sent && !sent.mailed && !sent.url && <p>{say('tab.referral.link.own', { name })}</p>}
        {sent?.url && <p>{say('tab.referral.link.hand')}</p>}
      </div>
      {sent?.url && <CopyLine label={say('tab.referral.link.hand')} value={sent.url} />}
      <Problem words={problem} />
      <div class="dialog-acts">
        <Button kind="primary" onClick={onClose}>
          {say('tab.close')}
        </Button>
      </div>
    </Dialog>
  );
}
