import type { Talk } from '../../../http/tab/shapes.ts';
import { useTab } from '../tab.ts';
import { say } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Problem } from '../ui/states.tsx';
import { focusView } from '../ui/view-head.tsx';
import { useAction } from '../use-action.ts';
import { TalkLine } from './talk-line.tsx';
import { newsWords } from './words.ts';

type Props = { talk: Talk; onClose: () => void; onDone: () => Promise<void> };

/** Asks once more before a talk is cancelled, and says what the client hears. */
export function CancelTalk({ talk, onClose, onDone }: Props) {
  const { api, announce } = useTab();
  const { busy, problem, run } = useAction();
  const cancel = async () => {
    if (!(await run(() => api.cancel(talk.id)))) return;
    announce(say('tab.cancel.done'));
    onClose();
    await onDone();
    focusView();
  };
  return (
    <Dialog title={say('tab.cancel.title')} onClose={onClose}>
      <TalkLine talk={talk} />
      {talk.client && <p>{newsWords(talk.client.contact)}</p>}
      <Problem words={problem} />
      <div class="dialog-acts">
        <Button onClick={onClose}>{say('tab.cancel.not')}</Button>
        <Button kind="danger" busy={busy} onClick={() => void cancel()}>
          {say('tab.cancel.yes')}
        </Button>
      </div>
    </Dialog>
  );
}
