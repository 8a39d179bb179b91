import { useState } from 'preact/hooks';
import type { DeskView, FeedbackView } from '../../../http/tab/referral-shapes.ts';
import { say } from '../texts.ts';
import { dayOf, dayWords } from '../time.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { ReferralProps } from './acts.ts';
import { FeedbackDialog } from './feedback-dialog.tsx';
import { FeedbackText } from './feedback-text.tsx';
import { TakeBackDialog } from './take-back-dialog.tsx';
import { fateWords } from './words.ts';

/** What was told to the referrer and where it is now, and the way to write more. */
export function FeedbackPart({ referral, desk, reload }: ReferralProps & { desk: DeskView }) {
  const [writes, setWrites] = useState(false);
  const { feedbacks } = desk;
  const draft = feedbacks.find(isDraft);
  const { name } = referral;
  return (
    <div class="part">
      <h4>{say('tab.feedback')}</h4>
      {feedbacks.length === 0 && <p class="soft">{say('tab.feedback.none')}</p>}
      <ul class="lines">
        {feedbacks.map((one) => (
          <FeedbackLine key={one.id} feedback={one} referral={referral} reload={reload} />
        ))}
      </ul>
      <div class="acts">
        <Button kind={draft ? 'plain' : 'quiet'} of={name} onClick={() => setWrites(true)}>
          {say(draft ? 'tab.feedback.draft' : 'tab.feedback.write')}
        </Button>
      </div>
      {writes && (
        <FeedbackDialog referral={referral} desk={desk} reload={reload} onClose={() => setWrites(false)} />
      )}
    </div>
  );
}

export function isDraft({ state }: FeedbackView): boolean {
  return state === 'DRAFT' || state === 'PREVIEW';
}

function FeedbackLine({ feedback, referral, reload }: ReferralProps & { feedback: FeedbackView }) {
  const [asks, setAsks] = useState(false);
  const { state, sentAt, recalledAt, text, refused, delivery } = feedback;
  const moment = recalledAt ?? sentAt;
  const fate = fateWords(feedback);
  const bad = delivery === 'FAILED' || delivery === 'RECALL_FAILED';
  return (
    <li class={bad ? 'line bad' : 'line'}>
      <Icon name={state === 'SENT' && !bad ? 'check' : 'away'} />
      <div class="line-body">
        <p class="first-up">
          {moment ? say('tab.feedback.line', { day: dayWords(dayOf(new Date(moment))), fate }) : fate}
        </p>
        {refused && isDraft(feedback) && <p class="warn">{say('tab.feedback.refused')}</p>}
        {state === 'SENT' && (
          <details class="wrote">
            <summary>{say('tab.feedback.wrote')}</summary>
            <FeedbackText text={text} />
          </details>
        )}
      </div>
      {(state === 'SENT' || state === 'PREVIEW') && (
        <Button kind="quiet" of={fate} onClick={() => setAsks(true)}>
          {say('tab.takeBack')}
        </Button>
      )}
      {asks && (
        <TakeBackDialog
          feedback={feedback}
          referral={referral}
          reload={reload}
          onClose={() => setAsks(false)}
        />
      )}
    </li>
  );
}
