import type { FeedbackView } from '../../../http/tab/referral-shapes.ts';
import { useTab } from '../tab.ts';
import { say } from '../texts.ts';
import { Confirm } from '../ui/confirm.tsx';
import type { DialogProps } from './acts.ts';
import { ReferralLine } from './referral-line.tsx';

/** Asks once more before a feedback is taken back. */
export function TakeBackDialog({
  feedback,
  referral,
  reload,
  onClose,
}: DialogProps & { feedback: FeedbackView }) {
  const { api } = useTab();
  return (
    <Confirm
      title={say('tab.takeBack.title')}
      yes={say('tab.takeBack')}
      danger
      act={() => api.takeBack(feedback.id)}
      done={say('tab.takeBack.done')}
      onClose={onClose}
      onDone={reload}
    >
      <ReferralLine referral={referral} />
      <p>{say('tab.takeBack.what')}</p>
    </Confirm>
  );
}
