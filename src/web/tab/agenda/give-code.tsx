import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Code, Talk } from '../../../http/tab/shapes.ts';
import { useTab } from '../tab.ts';
import { say } from '../texts.ts';
import { dayOf, longDateWords } from '../time.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Problem, Skeleton } from '../ui/states.tsx';
import { useAction } from '../use-action.ts';
import { CopyLine } from './copy-line.tsx';
import { TalkLine } from './talk-line.tsx';

/** A code that the coach tells a client whom we cannot mail, so that the link they were handed becomes theirs. */
export function GiveCode({ talk, onClose }: { talk: Talk; onClose: () => void }) {
  const { api } = useTab();
  return (
    <CodeDialog ask={() => api.giveCode(talk.id)} what={say('tab.code.what')} onClose={onClose}>
      <TalkLine talk={talk} />
    </CodeDialog>
  );
}

type Props = {
  ask: () => Promise<Code>;
  /** What the client can do with it. */
  what: string;
  onClose: () => void;
  /** Whom or what it is about. */
  children: ComponentChildren;
};

/** Asks for a code at once and shows it, large. */
export function CodeDialog({ ask, what, onClose, children }: Props) {
  const { busy, problem, run } = useAction();
  const [given, setGiven] = useState<Code>();
  useEffect(() => void run(async () => setGiven(await ask())), []);
  return (
    <Dialog title={say('tab.code.title')} onClose={onClose}>
      {children}
      {busy && <Skeleton lines={2} />}
      {given && (
        <>
          <p class="code">{given.code.replace(/(\d{3})(\d{3})/, '$1 $2')}</p>
          <p>{what}</p>
          <p>{say('tab.code.link')}</p>
          <CopyLine label={say('tab.code.link')} value={given.url} />
          <p class="soft">{say('tab.code.until', { day: longDateWords(dayOf(new Date(given.until))) })}</p>
        </>
      )}
      {problem && <p>{say('tab.code.none')}</p>}
      <Problem words={problem} />
      <div class="dialog-acts">
        <Button kind="primary" onClick={onClose}>
          {say('tab.close')}
        </Button>
      </div>
    </Dialog>
  );
}
