import { useState } from 'preact/hooks';
import type { ArticleView, DraftView } from '../../../http/tab/knowledge/shapes.ts';
import { Failure } from '../request.ts';
import { useTab } from '../tab.ts';
import { Button } from '../ui/button.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { TextField } from '../ui/fields.tsx';
import { Problem } from '../ui/states.tsx';
import { useAction } from '../use-action.ts';
import type { KnowledgeApi } from './api.ts';
import { DiffView } from './diff-view.tsx';
import { Findings } from './findings.tsx';
import { noTexts } from './languages.ts';
import { say } from './texts.ts';

type Props = { api: KnowledgeApi; article: ArticleView; draft: DraftView; onDone: () => Promise<void> };

/** A change that waits: what it changes, and for another curator than its author the way to decide about it. */
export function DraftCard({ api, article, draft, onDone }: Props) {
  const { announce } = useTab();
  const { busy, problem, error, run } = useAction();
  const [open, setOpen] = useState<'BACK' | 'DISCARD'>();
  const stale = draft.baseVersion !== article.version;
  const publish = async () => {
    if (!(await run(() => api.publish(article.key, draft)))) return;
    announce(say('curator.publish.done'));
    await onDone();
  };
  const findings = error instanceof Failure ? error.findings : [];
  const decides = !draft.mine && draft.state === 'OPEN';
  return (
    <section class="card stack waits">
      <h2>{say(`curator.draft.${draft.state}`, { name: draft.author })}</h2>
      <p class="typed">{draft.note}</p>
      {draft.answer !== '' && (
        <p class="typed question">
          {say('curator.answer')}: {draft.answer}
        </p>
      )}
      {stale && <p class="problem">{say('curator.draft.stale')}</p>}
      {draft.mine && draft.state === 'OPEN' && <p class="soft">{say('curator.draft.own')}</p>}
      <h3>{say('curator.diff')}</h3>
      <DiffView before={article.texts ?? noTexts} after={draft.texts} />
      <Problem words={problem} />
      {findings.length > 0 && <Findings findings={findings} />}
      <div class="editor-acts">
        <Button onClick={() => setOpen('DISCARD')}>{say('curator.discard')}</Button>
        {decides && <Button onClick={() => setOpen('BACK')}>{say('curator.sendBack')}</Button>}
        {decides && (
          <Button kind="primary" busy={busy} disabled={stale} onClick={() => void publish()}>
            {say('curator.publish')}
          </Button>
        )}
      </div>
      {open === 'BACK' && (
        <SendBack api={api} draft={draft} onClose={() => setOpen(undefined)} onDone={onDone} />
      )}
      {open === 'DISCARD' && (
        <Confirm
          title={say('curator.discard.title')}
          yes={say('curator.discard')}
          danger
          act={() => api.discard(draft)}
          done={say('curator.discard.done')}
          onClose={() => setOpen(undefined)}
          onDone={onDone}
        >
          <p>{say('curator.discard.what')}</p>
        </Confirm>
      )}
    </section>
  );
}

type BackProps = { api: KnowledgeApi; draft: DraftView; onClose: () => void; onDone: () => Promise<void> };

function SendBack({ api, draft, onClose, onDone }: BackProps) {
  const [answer, setAnswer] = useState('');
  return (
    <Confirm
      title={say('curator.sendBack')}
      yes={say('curator.sendBack')}
      ready={answer.trim() !== ''}
      act={() => api.sendBack(draft, answer.trim())}
      done={say('curator.sendBack.done')}
      onClose={onClose}
      onDone={onDone}
    >
      <TextField
        label={say('curator.sendBack.note', { name: draft.author })}
        value={answer}
        onInput={setAnswer}
        rows={4}
        maxLength={2000}
      />
    </Confirm>
  );
}
