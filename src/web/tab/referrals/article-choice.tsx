import { useState } from 'preact/hooks';
import type { ArticleView } from '../../../http/tab/referral-shapes.ts';
import { useTab } from '../tab.ts';
import { language, say } from '../texts.ts';
import { TextField } from '../ui/fields.tsx';
import { Show } from '../ui/states.tsx';
import { useLoad } from '../use-load.ts';

const MOST_ARTICLES = 8;

type Props = { chosen: readonly string[]; onChange: (to: string[]) => void };

/** Articles for the client to read, from a list that is searched by words; what is chosen stays in sight. */
export function ArticleChoice({ chosen, onChange }: Props) {
  const { api } = useTab();
  const load = useLoad('articles', api.articles);
  const [words, setWords] = useState('');
  return (
    <fieldset class="choices">
      <legend>{say('tab.plan.articles', { count: chosen.length, most: MOST_ARTICLES })}</legend>
      <TextField label={say('tab.plan.find')} value={words} onInput={setWords} />
      <Show load={load} lines={1}>
        {(articles) => (
          <List articles={matching(articles, words, chosen)} chosen={chosen} onChange={onChange} />
        )}
      </Show>
    </fieldset>
  );
}

function List({ articles, chosen, onChange }: Props & { articles: readonly ArticleView[] }) {
  if (articles.length === 0) return <p class="soft">{say('tab.plan.find.none')}</p>;
  const press = (id: string, on: boolean) =>
    onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <ul class="article-list">
      {articles.map(({ id, title }) => (
        <li key={id}>
          <label class="check">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              disabled={!chosen.includes(id) && chosen.length >= MOST_ARTICLES}
              onChange={(event) => press(id, event.currentTarget.checked)}
            />
            {title}
          </label>
        </li>
      ))}
    </ul>
  );
}

/** Those with every word in the title, the chosen ones first. */
function matching(articles: readonly ArticleView[], typed: string, chosen: readonly string[]): ArticleView[] {
  const words = typed.toLocaleLowerCase(language()).split(/\s+/);
  const found = articles.filter(({ id, title }) => {
    const lower = title.toLocaleLowerCase(language());
    return chosen.includes(id) || words.every((word) => lower.includes(word));
  });
  return found.sort((a, b) => Number(chosen.includes(b.id)) - Number(chosen.includes(a.id)));
}
