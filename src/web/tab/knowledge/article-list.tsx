import { useState } from 'preact/hooks';
import type { ArticleLine, KnowledgeList } from '../../../http/tab/knowledge/shapes.ts';
import { useToday } from '../tab.ts';
import { longDateWords } from '../time.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/fields.tsx';
import { Icon } from '../ui/icon.tsx';
import { Empty, Show } from '../ui/states.tsx';
import { ViewHead } from '../ui/view-head.tsx';
import { useLoad } from '../use-load.ts';
import { useFresh } from '../use-minute.ts';
import type { KnowledgeApi } from './api.ts';
import { belongs, choose, filters, type Filter } from './filters.ts';
import { addressOf } from './knowledge-view.tsx';
import { NewDialog } from './new-dialog.tsx';
import { say } from './texts.ts';

const STEP = 30;

/** All articles, to search and to look through by what waits. */
export function ArticleList({ api }: { api: KnowledgeApi }) {
  const load = useLoad('knowledge', api.list);
  useFresh(load.reload);
  const [isNew, setNew] = useState(false);
  return (
    <section>
      <ViewHead title={say('curator.title')}>
        <Button kind="primary" onClick={() => setNew(true)}>
          <Icon name="plus" />
          {say('curator.new')}
        </Button>
      </ViewHead>
      <Show load={load} lines={6}>
        {(list) => <Found list={list} />}
      </Show>
      {isNew && <NewDialog onClose={() => setNew(false)} />}
    </section>
  );
}

function Found({ list }: { list: KnowledgeList }) {
  const today = useToday();
  const [filter, setFilter] = useState<Filter>('ALL');
  const [typed, setTyped] = useState('');
  const [most, setMost] = useState(STEP);
  const found = choose(list, filter, typed, today);
  return (
    <div class="stack knowledge">
      <TextField label={say('curator.search')} value={typed} onInput={setTyped} />
      <div class="chips" role="group" aria-label={say('curator.filter')}>
        {filters.map((one) => (
          <button
            key={one}
            type="button"
            class="chip"
            aria-pressed={one === filter}
            onClick={() => {
              setFilter(one);
              setMost(STEP);
            }}
          >
            {say(`curator.filter.${one}`)} (
            {list.articles.filter((article) => belongs(one, article, list.me, today)).length})
          </button>
        ))}
      </div>
      <p class="soft" role="status">
        {say('curator.found', { count: found.length })}
      </p>
      {found.length === 0 && <Empty title={say('curator.none')} />}
      <ul class="cards">
        {found.slice(0, most).map((article) => (
          <Line key={article.key} article={article} />
        ))}
      </ul>
      {found.length > most && (
        <Button onClick={() => setMost(most + STEP)}>
          {say('curator.more', { count: found.length - most })}
        </Button>
      )}
    </div>
  );
}

function Line({ article }: { article: ArticleLine }) {
  const { key, title, reviewBy, validUntil, owner, draft } = article;
  return (
    <li class="card talk-what">
      <div class="talk-head">
        <h2>
          <a href={addressOf(key)}>{title}</a>
        </h2>
        <Marks article={article} />
      </div>
      <ul class="facts">
        <li>{key}</li>
        <li>{owner ? say('curator.owner.is', { name: owner.name }) : say('curator.owner.none')}</li>
        {reviewBy && <li>{say('curator.review', { day: longDateWords(reviewBy) })}</li>}
        {validUntil && <li>{say('curator.until', { day: longDateWords(validUntil) })}</li>}
        <li>{thumbs(article)}</li>
        {draft && <li>{say(`curator.draft.${draft.state}`, { name: draft.author })}</li>}
      </ul>
    </li>
  );
}

/** What of an article waits for someone. */
export function Marks({ article: { conflict, draft } }: { article: ArticleLine }) {
  return (
    <span class="marks">
      {conflict && <span class="mark">{say('curator.mark.conflict')}</span>}
      {draft && <span class="mark">{say('curator.mark.draft')}</span>}
    </span>
  );
}

export function thumbs({ up, down }: Pick<ArticleLine, 'up' | 'down'>): string {
  return up + down === 0 ? say('curator.thumbs.none') : say('curator.thumbs', { up, down });
}
