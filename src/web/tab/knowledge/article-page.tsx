import { useState } from 'preact/hooks';
import type { ArticleView, CuratorView, Texts } from '../../../http/tab/knowledge/shapes.ts';
import { Failure } from '../request.ts';
import { useTab } from '../tab.ts';
import { dayOf, longDateWords } from '../time.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/fields.tsx';
import { Problem, Show } from '../ui/states.tsx';
import { focusView, ViewHead } from '../ui/view-head.tsx';
import { useAction } from '../use-action.ts';
import { useLoad } from '../use-load.ts';
import type { KnowledgeApi } from './api.ts';
import { thumbs } from './article-list.tsx';
import { ConflictCard } from './conflict-card.tsx';
import { DraftCard } from './draft-card.tsx';
import { Editor } from './editor.tsx';
import { noTexts } from './languages.ts';
import { PublishedPreview } from './published-preview.tsx';
import { say } from './texts.ts';

type Opened = { article: ArticleView; curators: CuratorView[]; template?: Texts };

/** One article: how it stands, what waits, and the way to change it. A name that nobody has yet opens a template. */
export function ArticlePage({ api, articleKey: key }: { api: KnowledgeApi; articleKey: string }) {
  const load = useLoad<Opened>(key, () => open(api, key));
  return (
    <section class="knowledge">
      <p>
        <a class="reach" href="#fiches">
          {say('curator.back')}
        </a>
      </p>
      <Show load={load} lines={6}>
        {(opened) => <Page api={api} opened={opened} reload={load.reload} />}
      </Show>
    </section>
  );
}

async function open(api: KnowledgeApi, key: string): Promise<Opened> {
  const { curators } = await api.list();
  try {
    return { article: await api.article(key), curators };
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'refused') throw error;
    const article = {
      key,
      title: key,
      owner: null,
      up: 0,
      down: 0,
      conflict: false,
      version: 0,
      texts: null,
    };
    return { article: { ...article, comments: [] }, curators, template: await api.template(key) };
  }
}

type PageProps = { api: KnowledgeApi; opened: Opened; reload: () => Promise<void> };

function Page({ api, opened: { article, curators, template }, reload }: PageProps) {
  const [editing, setEditing] = useState(template !== undefined);
  const { draftView: draft, conflictOver, texts, comments } = article;
  const begin = draft?.mine ? draft.texts : (texts ?? template);
  const done = async () => {
    setEditing(false);
    await reload();
    focusView();
  };
  return (
    <>
      <ViewHead title={article.title}>
        {!editing && (!draft || draft.mine) && (
          <Button kind="primary" onClick={() => setEditing(true)}>
            {say(draft ? 'curator.edit.go.on' : 'curator.edit')}
          </Button>
        )}
      </ViewHead>
      <div class="stack wide-gap">
        <Facts article={article} />
        {article.version > 0 && <Owner api={api} article={article} curators={curators} onDone={reload} />}
        {conflictOver && <ConflictCard api={api} article={article} conflict={conflictOver} onDone={done} />}
        {draft && !editing && <DraftCard api={api} article={article} draft={draft} onDone={done} />}
        {editing && begin ? (
          <Editor api={api} article={article} begin={begin} onDone={done} onClose={() => setEditing(false)} />
        ) : (
          <PublishedPreview
            api={api}
            articleKey={article.key}
            texts={draft?.texts ?? texts ?? template ?? noTexts}
          />
        )}
        {comments.length > 0 && <Comments comments={comments} />}
      </div>
    </>
  );
}

function Facts({ article }: { article: ArticleView }) {
  const { key, version, publishedAt, publishedBy, reviewBy } = article;
  const day = publishedAt ? longDateWords(dayOf(new Date(publishedAt))) : '';
  return (
    <ul class="facts">
      <li>{key}</li>
      {version === 0 && <li>{say('curator.not.published')}</li>}
      {publishedAt &&
        (publishedBy ? (
          <li>{say('curator.published.by', { day, name: publishedBy })}</li>
        ) : (
          <li>{say('curator.published.files', { day })}</li>
        ))}
      {reviewBy && <li>{say('curator.review', { day: longDateWords(reviewBy) })}</li>}
      <li>{thumbs(article)}</li>
    </ul>
  );
}

type OwnerProps = {
  api: KnowledgeApi;
  article: ArticleView;
  curators: CuratorView[];
  onDone: () => Promise<void>;
};

function Owner({ api, article: { key, owner }, curators, onDone }: OwnerProps) {
  const { announce } = useTab();
  const { problem, run } = useAction();
  const known = owner && !curators.some(({ id }) => id === owner.id) ? [owner, ...curators] : curators;
  const give = async (id: string) => {
    if (!(await run(() => api.giveTo(key, id === '' ? null : id)))) return;
    announce(say('curator.owner.done'));
    await onDone();
  };
  return (
    <div class="owner">
      <SelectField
        label={say('curator.owner')}
        value={owner?.id ?? ''}
        options={[
          { value: '', words: say('curator.owner.none') },
          ...known.map(({ id, name }) => ({ value: id, words: name })),
        ]}
        onChange={(id) => void give(id)}
      />
      <Problem words={problem} />
    </div>
  );
}

function Comments({ comments }: { comments: ArticleView['comments'] }) {
  return (
    <section class="stack">
      <h2>{say('curator.comments')}</h2>
      <ul class="cards">
        {comments.map(({ text, at }, n) => (
          <li key={n} class="card">
            <p class="typed">{text}</p>
            <p class="soft">{longDateWords(dayOf(new Date(at)))}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
