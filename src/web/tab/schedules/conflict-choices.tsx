import { useEffect, useRef, useState } from 'preact/hooks';
import type { ChoiceWords, Choices, Conflicts } from '../../../http/tab/shapes.ts';
import { say } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Problem } from '../ui/states.tsx';
import { ConflictChoice } from './conflict-choice.tsx';

type Props = {
  waiting: Conflicts;
  busy: boolean;
  problem: string | undefined;
  onBack: () => void;
  onChosen: (choices: Choices) => void;
};

/** Every appointment that a change leaves without its slot, with a choice each. Nothing changes before all are made. */
export function ConflictChoices({ waiting, busy, problem, onBack, onChosen }: Props) {
  const { conflicts, free } = waiting;
  const [choices, setChoices] = useState<Choices>({});
  const intro = useRef<HTMLParagraphElement>(null);
  useEffect(() => intro.current?.focus(), []);
  const choose = (id: string, choice: ChoiceWords) => setChoices({ ...choices, [id]: choice });
  const keepAll = () =>
    setChoices(Object.fromEntries(conflicts.map(({ appointmentId }) => [appointmentId, { do: 'KEEP' }])));
  const targets = Object.entries(choices).flatMap(([id, choice]) =>
    choice.do === 'MOVE' ? [{ id, slotId: choice.to }] : [],
  );
  const open = conflicts.filter(({ appointmentId }) => !isMade(choices[appointmentId])).length;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (open === 0) onChosen(choices);
      }}
    >
      <p ref={intro} tabIndex={-1}>
        {say('tab.conflicts.what')}
      </p>
      {conflicts.length > 1 && (
        <Button kind="quiet" onClick={keepAll}>
          {say('tab.conflicts.keepAll')}
        </Button>
      )}
      {conflicts.map((conflict) => (
        <ConflictChoice
          key={conflict.appointmentId}
          conflict={conflict}
          choice={choices[conflict.appointmentId]}
          free={free.filter(
            ({ siteId, slotId }) =>
              siteId === conflict.siteId &&
              !targets.some((target) => target.slotId === slotId && target.id !== conflict.appointmentId),
          )}
          onChoose={(choice) => choose(conflict.appointmentId, choice)}
        />
      ))}
      <p class="soft">{say('tab.conflicts.news')}</p>
      <Problem words={problem} />
      <div class="dialog-acts">
        <Button onClick={onBack}>{say('tab.back')}</Button>
        <Button submit kind="primary" busy={busy} disabled={open > 0}>
          {open > 0 ? say('tab.conflicts.open', { count: open }) : say('tab.conflicts.save')}
        </Button>
      </div>
    </form>
  );
}

function isMade(choice: ChoiceWords | undefined): boolean {
  return choice !== undefined && (choice.do !== 'MOVE' || choice.to !== '');
}
