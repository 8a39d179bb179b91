import { useState } from 'preact/hooks';
import type { ArticleView, ConflictView } from '../../../http/tab/knowledge/shapes.ts';
import { Failure } from '../request.ts';
import { useTab } from '../tab.ts';
import { dayOf, longDateWords } from '../time.ts';
import { Button } from '../ui/button.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Problem } from '../ui/states.tsx';
import { useAction } from '../use-action.ts';
import type { KnowledgeApi } from './api.ts';
import { DiffView } from './diff-view.tsx';
import { Findings } from './findings.tsx';
import { noTexts } from './languages.ts';
import { say } from './texts.ts';

type Props = { api: KnowledgeApi; article: ArticleView; conflict: ConflictView; onDone: () => Promise<void> };

/** An edit that holds while the files say otherwise, and the choice between the two. */
export function ConflictCard({ api, article, conflict, onDone }: Props) {
  const { announce } = useTab();
  const { busy, problem, error, run } = useAction();
  const [asking, setAsking] = useState(false);
  const { key, version, texts } = article;
  const seen = { version, fileHash: conflict.fileHash };
  const keep = async () => {
    if (!(await run(() => api.settle(key, { ...seen, take: 'EDIT' })))) return;
    announce(say('curator.conflict.kept'));
    await onDone();
  };
  const gone = conflict.texts === null;
  const findings = error instanceof Failure ? error.findings : [];
  return (
    <section class="card stack waits">
      <h2>{say(gone ? 'curator.conflict.gone' : 'curator.conflict')}</h2>
      <p>{say('curator.conflict.what', { day: longDateWords(dayOf(new Date(conflict.foundAt))) })}</p>
      <h3>{say('curator.conflict.diff')}</h3>
      <DiffView before={texts ?? noTexts} after={conflict.texts ?? noTexts} />
      <Problem words={problem} />
      {findings.length > 0 && <Findings findings={findings} />}
      <div class="editor-acts">
        <Button onClick={() => setAsking(true)}>
          {say(gone ? 'curator.conflict.remove' : 'curator.conflict.take')}
        </Button>
        <Button kind="primary" busy={busy} onClick={() => void keep()}>
          {say('curator.conflict.keep')}
        </Button>
      </div>
      {asking && (
        <Confirm
          title={say(gone ? 'curator.conflict.remove' : 'curator.conflict.take')}
          yes={say(gone ? 'curator.conflict.remove' : 'curator.conflict.take')}
          danger
          act={() => api.settle(key, { ...seen, take: 'FILES' })}
          done={say('curator.conflict.taken')}
          onClose={() => setAsking(false)}
          onDone={onDone}
        >
          <p>{say('curator.conflict.sure')}</p>
        </Confirm>
      )}
    </section>
  );
}
