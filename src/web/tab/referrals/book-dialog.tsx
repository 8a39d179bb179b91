import { useState } from 'preact/hooks';
import type { SlotView } from '../../../http/tab/shapes.ts';
import { SlotPicker } from '../agenda/slot-picker.tsx';
import { momentWords } from '../agenda/talk-line.tsx';
import { useTab } from '../tab.ts';
import { say } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Problem } from '../ui/states.tsx';
import { useAction } from '../use-action.ts';
import type { DialogProps } from './acts.ts';

/** A first talk, or a next one, with the client of a referral. */
export function BookDialog({ referral, reload, onClose }: DialogProps) {
  const { api, announce } = useTab();
  const { busy, problem, run } = useAction();
  const [slot, setSlot] = useState<SlotView>();
  const [companion, setCompanion] = useState(false);
  const { id, siteId, name } = referral;
  const book = async () => {
    if (!slot || !(await run(() => api.bookFor(id, slot.slotId, companion)))) return;
    announce(say('tab.followUp.done', { moment: momentWords(slot.start) }));
    onClose();
    await reload();
  };
  return (
    <Dialog title={say('tab.referral.book.title', { name })} onClose={onClose}>
      <SlotPicker siteId={siteId} chosen={slot} onChoose={setSlot} />
      <label class="check">
        <input
          type="checkbox"
          checked={companion}
          onChange={(event) => setCompanion(event.currentTarget.checked)}
        />
        {say('tab.followUp.companion')}
      </label>
      <p class="soft">{say('tab.referral.book.mail')}</p>
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
