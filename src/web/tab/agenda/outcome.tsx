import { useRef, useState } from 'preact/hooks';
import type { Talk } from '../../../http/tab/shapes.ts';
import { say } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Problem } from '../ui/states.tsx';
import { FollowUp } from './follow-up.tsx';
import { NextSteps } from './next-steps.tsx';
import type { TalkActs } from './acts.ts';
import { nameOf } from './words.ts';
import { useOutcome } from './use-outcome.ts';

/** How a talk went, in one press; next steps after it, as an estimate; and the next talk. */
export function Outcome({ talk, acts }: { talk: Talk; acts: TalkActs }) {
  const { record, problem } = useOutcome(talk, acts);
  const place = useRef<HTMLDivElement>(null);
  const [fresh, setFresh] = useState(false);
  const name = nameOf(talk);
  // The button that was pressed makes room for what comes instead of it: the focus goes there.
  const press = (...outcome: Parameters<typeof record>) => {
    setFresh(true);
    record(...outcome);
    place.current?.focus();
  };
  return (
    <div class="outcome" ref={place} tabIndex={-1}>
      {talk.state === 'BOOKED' && (
        <div class="acts">
          <Button kind="primary" of={name} onClick={() => press('COMPLETED')}>
            {say('tab.outcome.done')}
          </Button>
          <Button of={name} onClick={() => press('NO_SHOW')}>
            {say('tab.outcome.noShow')}
          </Button>
        </div>
      )}
      {talk.state !== 'BOOKED' && (
        <div class="recorded">
          <p class={talk.state === 'COMPLETED' ? 'status good' : 'status'}>
            <Icon name={talk.state === 'COMPLETED' ? 'check' : 'away'} />
            {say(talk.state === 'COMPLETED' ? 'tab.outcome.done' : 'tab.outcome.noShow')}
          </p>
          <Button kind="quiet" of={name} onClick={() => press('BOOKED')}>
            {say('tab.outcome.undo')}
          </Button>
        </div>
      )}
      {talk.state === 'COMPLETED' && (
        <NextSteps
          name={name}
          fresh={fresh}
          chosen={talk.steps}
          onChange={(steps) => record('COMPLETED', steps)}
        />
      )}
      {talk.state === 'NO_SHOW' && (
        <p class="soft private">
          <Icon name="lock" />
          {say('tab.outcome.private')}
        </p>
      )}
      <Problem words={problem} />
      {talk.client && talk.state !== 'BOOKED' && <FollowUp talk={talk} acts={acts} />}
    </div>
  );
}
