import type { DeskView } from '../../../http/tab/referral-shapes.ts';
import { say } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/fields.tsx';
import { Problem } from '../ui/states.tsx';
import type { DialogProps } from './acts.ts';
import { useFeedback } from './use-feedback.ts';
import { told } from './words.ts';

const MOST_SIGNS = 1000;

/** Writes a feedback in four fields, and sends it by the way of the site. */
export function FeedbackDialog({ referral, desk, reload, onClose }: DialogProps & { desk: DeskView }) {
  const feedback = useFeedback(referral, desk, { reload, onClose });
  const { text, type, problem, problemOf, isNotAgreed, agreesToNothing, isDraft, drop } = feedback;
  const { referrer: who } = referral;
  return (
    <Dialog title={say('tab.feedback.title', { who })} onClose={onClose} wide>
      <p>{say(`tab.feedback.mode.${desk.mode}`, { who })}</p>
      <p class="soft">{say('tab.feedback.what')}</p>
      {agreesToNothing && <p class="warn">{say('tab.feedback.noConsent')}</p>}
      <div class="fields">
        {told.map(({ field }) => (
          <TextField
            key={field}
            label={say(`tab.feedback.field.${field}`)}
            hint={hintOf(desk.hints[field], text[field] ?? '')}
            problem={problemOf(field) ?? (isNotAgreed(field) ? say('tab.feedback.notAgreed') : undefined)}
            rows={3}
            value={text[field] ?? ''}
            onInput={(words) => type(field, words)}
          />
        ))}
      </div>
      <Problem words={problem} />
      <Acts feedback={feedback} desk={desk} />
      {isDraft && (
        <Button kind="quiet" onClick={() => void drop()}>
          {say('tab.feedback.drop')}
        </Button>
      )}
    </Dialog>
  );
}

function hintOf(ofSite: string | undefined, words: string): string {
  const count = say('tab.feedback.count', { count: words.length, most: MOST_SIGNS });
  return ofSite ? `${ofSite} (${count})` : count;
}

type ActsProps = { feedback: ReturnType<typeof useFeedback>; desk: DeskView };

/** Where the site wants it the client reads first, and whoever read it together says so. */
function Acts({ feedback, desk: { clientPreviews, mode } }: ActsProps) {
  const { busy, empty, blocked, save, send } = feedback;
  const words = mode === 'CLIENT' ? say('tab.feedback.send.client') : say('tab.feedback.send');
  return (
    <>
      {blocked && <p class="warn">{say('tab.feedback.blocked')}</p>}
      <div class="dialog-acts">
        <Button disabled={empty} busy={busy} onClick={() => void save()}>
          {say('tab.save')}
        </Button>
        {clientPreviews && (
          <Button disabled={empty || blocked} busy={busy} onClick={() => void send(true)}>
            {say('tab.feedback.together')}
          </Button>
        )}
        <Button
          kind="primary"
          disabled={empty || (blocked && !clientPreviews)}
          busy={busy}
          onClick={() => void send(false)}
        >
          {clientPreviews ? say('tab.feedback.preview') : words}
        </Button>
      </div>
    </>
  );
}
