import type { ComponentChildren } from 'preact';
import { useTab } from '../tab.ts';
import { say } from '../texts.ts';
import { useAction } from '../use-action.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Problem } from './states.tsx';
import { focusView } from './view-head.tsx';

type Props = {
  title: string;
  /** Of the button that does it. */
  yes: string;
  danger?: boolean;
  /** It can be done now; what is still to be chosen stands in `children`. */
  ready?: boolean;
  act: () => Promise<unknown>;
  /** What is said once it was done. */
  done: string;
  onClose: () => void;
  onDone: () => Promise<void>;
  children: ComponentChildren;
};

/** Asks once more, or for one choice, before something is done; what goes wrong is said here and nothing is lost. */
export function Confirm({
  title,
  yes,
  danger = false,
  ready = true,
  act,
  done,
  onClose,
  onDone,
  children,
}: Props) {
  const { announce } = useTab();
  const { busy, problem, run } = useAction();
  const confirm = async () => {
    if (!(await run(act))) return;
    announce(done);
    onClose();
    await onDone();
    if (document.activeElement === document.body) focusView(); // what had the focus is gone
  };
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <Problem words={problem} />
      <div class="dialog-acts">
        <Button onClick={onClose}>{say('tab.back')}</Button>
        <Button
          kind={danger ? 'danger' : 'primary'}
          disabled={!ready}
          busy={busy}
          onClick={() => void confirm()}
        >
          {yes}
        </Button>
      </div>
    </Dialog>
  );
}
