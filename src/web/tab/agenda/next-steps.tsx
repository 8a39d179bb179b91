import { useId } from 'preact/hooks';
import type { Step } from '../../../http/tab/shapes.ts';
import { say } from '../texts.ts';
import { allSteps, stepWords, toggled } from './words.ts';

type Props = { name: string; chosen: readonly Step[]; onChange: (steps: Step[]) => void };

/** The next steps that a coach expects, several at once; every press is kept. */
export function NextSteps({ name, chosen, onChange }: Props) {
  const heading = useId();
  return (
    <div class="next-steps" role="group" aria-labelledby={heading}>
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
