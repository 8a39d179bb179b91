import { useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/fields.tsx';
import { addressOf } from './knowledge-view.tsx';
import { say } from './texts.ts';

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The name of a new article; its page opens with a template. */
export function NewDialog({ onClose }: { onClose: () => void }) {
  const [key, setKey] = useState('');
  const [problem, setProblem] = useState<string>();
  const go = () => {
    if (!NAME.test(key) || key.length > 80) {
      setProblem(say('curator.new.wrong'));
      return;
    }
    onClose();
    location.hash = addressOf(key);
  };
  return (
    <Dialog title={say('curator.new')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <TextField
          label={say('curator.new.name')}
          hint={say('curator.new.hint')}
          value={key}
          problem={problem}
          onInput={(value) => setKey(value.trim())}
          maxLength={80}
        />
        <div class="dialog-acts">
          <Button kind="primary" submit>
            {say('curator.new.go')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
