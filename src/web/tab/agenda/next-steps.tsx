import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Step } from '../../../http/tab/shapes.ts';
import { say } from '../texts.ts';
import { listed } from '../time.ts';
import { Button } from '../ui/button.tsx';
import { allSteps, stepWords, toggled } from './words.ts';

type Props = { name: string; chosen: readonly Step[]; onChange: (steps: Step[]) => void };

/** The next steps that a coach expects: to choose right after the talk, in one line when they were chosen before. */
export function NextSteps({ fresh, ...props }: Props & { fresh: boolean }) {
  const [open, setOpen] = useState(fresh);
  const { name, chosen } = props;
  if (open) return <Choice {...props} focus={!fresh} />;
  return (
    <div class="recorded">
      <p>
        <span class="estimate">{say('tab.steps.estimate')}</span>{' '}
        {chosen.length > 0 ? listed(chosen.map(stepWords)) : say('tab.steps.none')}
      </p>
      <Button kind="quiet" of={`${say('tab.steps.estimate')}, ${name}`} onClick={() => setOpen(true)}>
        {say('tab.steps.change')}
      </Button>
    </div>
  );
}

/** Several at once; every press is kept. */
function Choice({ name, chosen, onChange, focus }: Props & { focus: boolean }) {
  const heading = useId();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus) group.current?.focus();
  }, [focus]);
  return (
    <div ref={group} class="next-steps" role="group" aria-labelledby={heading} tabIndex={-1}>
      <p id={heading}>
        <span class="estimate">{say('tab.steps.estimate')}</span> {say('tab.steps.what')}
        <span class="unseen"> {name}</span>
      </p>
      <div class="chips">
        {allSteps.map((step) => (
          <button
            key={step}
            type="button"
            class="chip"
            aria-pressed={chosen.includes(step)}
            onClick={() => onChange(toggled(chosen, step))}
          >
            {stepWords(step)}
          </button>
        ))}
      </div>
    </div>
  );
}
