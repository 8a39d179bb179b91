import { useState } from 'preact/hooks';
import type { SlotView, Talk } from '../../../http/tab/shapes.ts';
import { useTab } from '../tab.ts';
import { say } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Problem } from '../ui/states.tsx';
import { useAction } from '../use-action.ts';
import { SlotPicker } from './slot-picker.tsx';
import type { TalkActs } from './acts.ts';
import { momentWords } from './talk-line.tsx';
import { nameOf, newsWords } from './words.ts';

/** A next talk with the same client. */
export function FollowUp({ talk, acts }: { talk: Talk; acts: TalkActs }) {
  const [open, setOpen] = useState(false);
  return (
    <div class="acts">
      <Button of={nameOf(talk)} onClick={() => setOpen(true)}>
        {say('tab.followUp')}
      </Button>
      {open && <FollowUpDialog talk={talk} onClose={() => setOpen(false)} onDone={acts.reload} />}
    </div>
  );
}

type Props = { talk: Talk; onClose: () => void; onDone: () => Promise<void> };

function FollowUpDialog({ talk, onClose, onDone }: Props) {
  const { api, announce } = useTab();
  const { busy, problem, run } = useAction();
  const [slot, setSlot] = useState<SlotView>();
  const [companion, setCompanion] = useState(talk.companion);
  const book = async () => {
    if (!slot || !(await run(() => api.followUp(talk.id, slot.slotId, companion)))) return;
    announce(say('tab.followUp.done', { moment: momentWords(slot.start) }));
    onClose();
    await onDone();
  };
  return (
    <Dialog title={say('tab.followUp.title', { name: nameOf(talk) })} onClose={onClose}>
      <SlotPicker siteId={talk.siteId} chosen={slot} onChoose={setSlot} />
      <label class="check">
        <input
          type="checkbox"
          checked={companion}
          onChange={(event) => setCompanion(event.currentTarget.checked)}
        />
        {say('tab.followUp.companion')}
      </label>
      {talk.client && <p class="soft">{newsWords(talk.client.contact)}</p>}
      <Problem words={problem} />
      <div class="dialog-acts">
        <Button onClick={onClose}>{say('tab.back')}</Button>
        <Button kind="primary" disabled={!slot} busy={busy} onClick={() => void book()}>
          {slot ? say('tab.followUp.book', { moment: momentWords(slot.start) }) : say('tab.slots.choose')}
        </Button>
      </div>
    </Dialog>
  );
}
