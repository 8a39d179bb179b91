import { useState } from 'preact/hooks';
import type { Talk } from '../../../http/tab/shapes.ts';
import { say } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { CancelTalk } from './cancel-talk.tsx';
import { GiveCode } from './give-code.tsx';
import { MoveTalk } from './move-talk.tsx';
import type { TalkActs } from './acts.ts';
import { nameOf } from './words.ts';

type Open = 'MOVE' | 'CANCEL' | 'CODE';

/** What can be done with a talk that did not begin yet. */
export function ComingActs({ talk, acts }: { talk: Talk; acts: TalkActs }) {
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const name = nameOf(talk);
  const needsCode = talk.client && talk.client.contact.kind !== 'MAIL';
  return (
    <div class="acts">
      <Button kind="quiet" of={name} onClick={() => setOpen('MOVE')}>
        {say('tab.move')}
      </Button>
      <Button kind="quiet" of={name} onClick={() => setOpen('CANCEL')}>
        {say('tab.cancel')}
      </Button>
      {needsCode && (
        <Button kind="quiet" of={name} onClick={() => setOpen('CODE')}>
          {say('tab.code')}
        </Button>
      )}
      {open === 'MOVE' && <MoveTalk talk={talk} onClose={close} onDone={acts.reload} />}
      {open === 'CANCEL' && <CancelTalk talk={talk} onClose={close} onDone={acts.reload} />}
      {open === 'CODE' && <GiveCode talk={talk} onClose={close} />}
    </div>
  );
}
