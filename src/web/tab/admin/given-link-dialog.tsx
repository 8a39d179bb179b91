import type { GivenLinkView } from '../../../http/tab/admin-shapes.ts';
import { CopyLine } from '../agenda/copy-line.tsx';
import { say } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { dayWords } from './day-words.ts';
import { tell } from './texts.ts';

/** A link that was just made, and for whom. */
export type GivenLink = GivenLinkView & { name: string };

type Props = { given: GivenLink; onClose: () => void };

/** Shows a new link, this once, with for whom it is. */
export function GivenLinkDialog({ given: { name, url, until }, onClose }: Props) {
  return (
    <Dialog title={tell('admin.link.made.title', { name })} onClose={onClose} wide>
      <p>
        <strong>{tell('admin.link.made.once')}</strong>
      </p>
      <CopyLine label={tell('admin.link.address')} value={url} />
      <p>{tell('admin.link.made.person', { name, until: dayWords(until) })}</p>
      <p class="soft">{tell('admin.link.made.lost')}</p>
      <div class="dialog-acts">
        <Button kind="primary" onClick={onClose}>
          {say('tab.close')}
        </Button>
      </div>
    </Dialog>
  );
}
