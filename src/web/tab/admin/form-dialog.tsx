import type { ComponentChildren } from 'preact';
import { Failure } from '../request.ts';
import { useTab } from '../tab.ts';
import { say } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Problem } from '../ui/states.tsx';
import { focusView } from '../ui/view-head.tsx';
import { useAction } from '../use-action.ts';

type Props = {
  title: string;
  submit?: string;
  /** It can be sent now; what is still to be agreed to stands in `children`. */
  ready?: boolean;
  danger?: boolean;
  send: () => Promise<void>;
  /** What is said once it was sent. */
  done?: string;
  onClose: () => void;
  /** Reads what stands there now: after it was sent, and when someone else turns out to have changed it. */
  onDone: () => Promise<void>;
  children: (problemOf: (field: string) => string | undefined) => ComponentChildren;
};

const CHANGED = 'urn:werkwijzer:problem:changed-meanwhile';

/** A form in a dialog. What goes wrong is said in it, with the fields at fault, and nothing that was typed is lost. */
export function FormDialog({
  title,
  submit,
  ready = true,
  danger = false,
  send,
  done = say('tab.saved'),
  onClose,
  onDone,
  children,
}: Props) {
  const { announce } = useTab();
  const { busy, problem, problemOf, run } = useAction();
  const save = async () => {
    const sent = await run(() =>
      send().catch(async (error: unknown) => {
        if (error instanceof Failure && error.type === CHANGED) await onDone();
        throw error;
      }),
    );
    if (!sent) return;
    announce(done);
    onClose();
    await onDone();
    if (document.activeElement === document.body) focusView(); // what had the focus is gone
  };
  return (
    <Dialog title={title} onClose={onClose} wide>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div class="fields">{children(problemOf)}</div>
        <Problem words={problem} />
        <div class="dialog-acts">
          <Button onClick={onClose}>{say('tab.back')}</Button>
          <Button submit kind={danger ? 'danger' : 'primary'} busy={busy} disabled={!ready}>
            {submit ?? say('tab.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
