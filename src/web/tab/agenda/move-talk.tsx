import { useState } from 'preact/hooks';
import type { SlotView, Talk } from '../../../http/tab/shapes.ts';
import { useTab } from '../tab.ts';
import { say } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Problem } from '../ui/states.tsx';
import { focusView } from '../ui/view-head.tsx';
import { useAction } from '../use-action.ts';
import { SlotPicker } from './slot-picker.tsx';
import { momentWords, TalkLine } from './talk-line.tsx';
import { newsWords } from './words.ts';

type Props = { talk: Talk; onClose: () => void; onDone: () => Promise<void> };

/** Another moment for a talk. */
export function MoveTalk({ talk, onClose, onDone }: Props) {
  const { api, announce } = useTab();
  const { busy, problem, run } = useAction();
  const [slot, setSlot] = useState<SlotView>();
  const move = async () => {
    if (!slot || !(await run(() => api.move(talk.id, slot.slotId)))) return;
    announce(say('tab.move.done', { moment: momentWords(slot.start) }));
    onClose();
    await onDone();
    focusView();
  };
  return (
    <Dialog title={say('tab.move.title')} onClose={onClose}>
      <TalkLine talk={talk} />
      <SlotPicker siteId={talk.siteId} own={talk.id} chosen={slot} onChoose={setSlot} />
      {talk.client && <p class="soft">{newsWords(talk.client.contact)}</p>}
      <Problem words={problem} />
      <div class="dialog-acts">
        <Button onClick={onClose}>{say('tab.back')}</Button>
        <Button kind="primary" disabled={!slot} busy={busy} onClick={() => void move()}>
          {slot ? say('tab.move.to', { moment: momentWords(slot.start) }) : say('tab.slots.choose')}
        </Button>
      </div>
    </Dialog>
  );
}
