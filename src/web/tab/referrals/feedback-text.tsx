import type { FeedbackWords } from '../../../http/tab/referral-shapes.ts';
import { say } from '../texts.ts';
import { told } from './words.ts';

/** The fields that were filled in, each under its name. */
export function FeedbackText({ text }: { text: FeedbackWords }) {
  const filled = told.filter(({ field }) => text[field]);
  return (
    <dl class="told">
      {filled.map(({ field }) => (
        <div key={field}>
          <dt>{say(`tab.feedback.field.${field}`)}</dt>
          <dd>{text[field]}</dd>
        </div>
      ))}
    </dl>
  );
}
