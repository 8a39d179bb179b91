import { useState } from 'preact/hooks';
import { say } from '../texts.ts';
import type { ReferralProps } from './acts.ts';
import { ConsentPart } from './consent-part.tsx';
import { ReferralContact } from './contact.tsx';
import { DeskOf } from './desk-of.tsx';
import { FeedbackPart } from './feedback-part.tsx';
import { MineActs } from './mine-acts.tsx';
import { PlanPart } from './plan-part.tsx';
import { ReferralFacts } from './referral-facts.tsx';

/** A referral that the coach took on: what may be told, what was told, what the client takes along. */
export function MineCard({ referral, reload, open }: ReferralProps & { open: boolean }) {
  const [shown, setShown] = useState(open);
  const { name, state } = referral;
  const done = state === 'COMPLETED';
  return (
    <li class="card referral">
      <details open={open} onToggle={(event) => setShown(event.currentTarget.open)}>
        <summary>
          <h3>{name}</h3>
          {(state === 'ACCEPTED' || state === 'IN_PROGRESS' || done) && (
            <span class="mark">{say(`tab.referral.state.${state}`)}</span>
          )}
        </summary>
        {shown && (
          <div class="referral-body">
            <ReferralFacts referral={referral} />
            <ReferralContact referral={referral} />
            {!done && <MineActs referral={referral} reload={reload} />}
            <ConsentPart referral={referral} reload={reload} />
            <DeskOf referral={referral} reload={reload}>
              {(desk, again) => (
                <>
                  <FeedbackPart referral={referral} desk={desk} reload={again} />
                  <PlanPart referral={referral} desk={desk} reload={again} />
                </>
              )}
            </DeskOf>
          </div>
        )}
      </details>
    </li>
  );
}
