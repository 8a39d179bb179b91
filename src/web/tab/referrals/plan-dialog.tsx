import { useState } from 'preact/hooks';
import type { PlanWords } from '../../../http/tab/referral-shapes.ts';
import { useTab } from '../tab.ts';
import { say } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/fields.tsx';
import { Problem } from '../ui/states.tsx';
import { useAction } from '../use-action.ts';
import type { DialogProps } from './acts.ts';
import { ArticleChoice } from './article-choice.tsx';

const MOST_STEPS = 12;

type Draft = { summary: string; steps: string; articles: string[] };
/** What was typed and not saved yet, by referral. */
const kept = new Map<string, Draft>();

/** Writes what a client takes along: a summary, the steps they want to take, articles to read. */
export function PlanDialog({
  referral,
  plan,
  reload,
  onClose,
}: DialogProps & { plan: PlanWords | undefined }) {
  const { api, announce } = useTab();
  const { busy, problem, problemOf, run } = useAction();
  const { id, name } = referral;
  const [draft, setDraft] = useState<Draft>(() => kept.get(id) ?? draftOf(plan));
  const set = (to: Partial<Draft>) => {
    const next = { ...draft, ...to };
    kept.set(id, next);
    setDraft(next);
  };
  const steps = draft.steps.split('\n').flatMap((step) => step.trim() || []);
  const tooMany = steps.length > MOST_STEPS ? say('tab.plan.steps.many', { most: MOST_STEPS }) : undefined;
  const save = async () => {
    const answer = { mailed: false };
    const { summary, articles } = draft;
    const saved = await run(async () => {
      Object.assign(answer, await api.savePlan(id, { summary, steps, articles }));
    });
    if (!saved) return;
    kept.delete(id);
    announce(say(answer.mailed ? 'tab.plan.mailed' : 'tab.plan.tell'));
    onClose();
    await reload();
  };
  const wrongStep = steps.map((_step, n) => problemOf(`steps.${n}`)).find((one) => one !== undefined);
  return (
    <Dialog title={say('tab.plan.title', { name })} onClose={onClose} wide>
      <p>{say('tab.plan.what')}</p>
      <div class="fields">
        <TextField
          label={say('tab.plan.summary')}
          rows={5}
          value={draft.summary}
          problem={problemOf('summary')}
          onInput={(summary) => set({ summary })}
        />
        <TextField
          label={say('tab.plan.steps')}
          hint={say('tab.plan.steps.hint', { most: MOST_STEPS })}
          rows={5}
          value={draft.steps}
          problem={tooMany ?? wrongStep}
          onInput={(typed) => set({ steps: typed })}
        />
        <ArticleChoice chosen={draft.articles} onChange={(articles) => set({ articles })} />
      </div>
      <Problem words={problem} />
      <div class="dialog-acts">
        <Button onClick={onClose}>{say('tab.back')}</Button>
        <Button kind="primary" disabled={tooMany !== undefined} busy={busy} onClick={() => void save()}>
          {say('tab.save')}
        </Button>
      </div>
    </Dialog>
  );
}

function draftOf(plan: PlanWords | undefined): Draft {
  if (!plan) return { summary: '', steps: '', articles: [] };
  return { summary: plan.summary, steps: plan.steps.join('\n'), articles: plan.articles };
}
