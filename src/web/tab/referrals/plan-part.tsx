import { useState } from 'preact/hooks';
import type { DeskView } from '../../../http/tab/referral-shapes.ts';
import { say } from '../texts.ts';
import { dayOf, dayWords } from '../time.ts';
import { Button } from '../ui/button.tsx';
import type { ReferralProps } from './acts.ts';
import { PlanDialog } from './plan-dialog.tsx';

/** What the client takes along, and the way to write it. */
export function PlanPart({ referral, desk: { plan }, reload }: ReferralProps & { desk: DeskView }) {
  const [writes, setWrites] = useState(false);
  const given = plan && {
    day: dayWords(dayOf(new Date(plan.createdAt))),
    steps: plan.steps.length,
  };
  return (
    <div class="part">
      <h4>{say('tab.plan')}</h4>
      <p class={given ? '' : 'soft'}>{given ? say('tab.plan.given', given) : say('tab.plan.none')}</p>
      <div class="acts">
        <Button kind="quiet" of={referral.name} onClick={() => setWrites(true)}>
          {say('tab.plan.write')}
        </Button>
      </div>
      {writes && (
        <PlanDialog referral={referral} plan={plan} reload={reload} onClose={() => setWrites(false)} />
      )}
    </div>
  );
}
