import { useEffect, useState } from 'preact/hooks';
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

const SETTLE_MS = 1000;

/**
 * Shows a new link, this once, with for whom it is. Its button waits a second: it can stand where the one that made the link
 * stood, and whoever pressed that twice has not read anything yet.
 */
export function GivenLinkDialog({ given: { name, url, until }, onClose }: Props) {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const wait = setTimeout(() => setSettled(true), SETTLE_MS);
    return () => clearTimeout(wait);
  }, []);
  return (
    <Dialog title={tell('admin.link.made.title', { name })} onClose={onClose} wide>
      <p>
        <strong>{tell('admin.link.made.once')}</strong>
      </p>
      <CopyLine label={tell('admin.link.address')} value={url} />
      <p>{tell('admin.link.made.person', { name, until: dayWords(until) })}</p>
      <p class="soft">{tell('admin.link.made.lost')}</p>
      <div class="dialog-acts">
        <Button kind="primary" busy={!settled} onClick={onClose}>
          {say('tab.close')}
        </Button>
      </div>
    </Dialog>
  );
}
