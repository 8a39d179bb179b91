import type { Texts } from '../../../http/tab/knowledge/shapes.ts';
import { Show } from '../ui/states.tsx';
import { useLoad } from '../use-load.ts';
import type { KnowledgeApi } from './api.ts';
import { Findings } from './findings.tsx';
import { Preview } from './preview.tsx';
import { say } from './texts.ts';

type Props = { api: KnowledgeApi; articleKey: string; texts: Texts };

/** How the bot answers with a text, and what the check says of it. */
export function PublishedPreview({ api, articleKey: key, texts }: Props) {
  const load = useLoad([key, texts.nl, texts.fr, texts.en].join('\n'), () => api.preview(key, texts));
  return (
    <section class="stack">
      <h2>{say('curator.preview')}</h2>
      <Show load={load} lines={4}>
        {(preview) => (
          <>
            <Preview preview={preview} />
            <details class="more">
              <summary>{say('curator.check.count', { count: preview.findings.length })}</summary>
              <Findings findings={preview.findings} />
            </details>
          </>
        )}
      </Show>
    </section>
  );
}
