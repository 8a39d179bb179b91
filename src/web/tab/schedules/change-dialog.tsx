import type { ComponentChildren } from 'preact';
import type { Choices } from '../../../http/tab/shapes.ts';
import { useTab } from '../tab.ts';
import { say } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Problem } from '../ui/states.tsx';
import { ConflictChoices } from './conflict-choices.tsx';
import { useChange } from './use-change.ts';

type Props = {
  title: string;
  /** Of the button that makes the change. */
  submit: string;
  send: (choices: Choices) => Promise<void>;
  onClose: () => void;
  onDone: () => Promise<void>;
  danger?: boolean;
  wide?: boolean;
  children: (problemOf: (field: string) => string | undefined) => ComponentChildren;
};

/** A change of schedule in a dialog, with the choices for appointments that it would leave without their slot. */
export function ChangeDialog({ title, submit, send, onClose, onDone, danger, wide, children }: Props) {
  const { announce } = useTab();
  const change = useChange(send);
  const { busy, problem, problemOf, waiting } = change;
  const make = async (choices: Choices) => {
    if (!(await change.submit(choices))) return;
    announce(say('tab.change.done'));
    onClose();
    await onDone();
  };
  if (waiting) {
    return (
      <Dialog title={say('tab.conflicts.title')} onClose={onClose} wide>
        <ConflictChoices
          waiting={waiting}
          busy={busy}
          problem={problem}
          onBack={change.back}
          onChosen={(choices) => void make(choices)}
        />
      </Dialog>
    );
  }
  return (
    <Dialog title={title} onClose={onClose} wide={wide ?? false}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void make({});
        }}
      >
        {children(problemOf)}
        <Problem words={problem} />
        <div class="dialog-acts">
          <Button onClick={onClose}>{say('tab.back')}</Button>
          <Button submit kind={danger ? 'danger' : 'primary'} busy={busy}>
            {submit}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
