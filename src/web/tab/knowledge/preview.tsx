import { useState } from 'preact/hooks';
import type { PreviewView, TextLang } from '../../../http/tab/knowledge/shapes.ts';
import { textLanguages } from './languages.ts';
import { Markdown } from './markdown.tsx';
import { say } from './texts.ts';

/** An article as the bot answers with it. */
export function Preview({ preview: { shown } }: { preview: PreviewView }) {
  const [wanted, setWanted] = useState<TextLang>('nl');
  const there = textLanguages.filter((lang) => shown[lang]);
  const lang = there.includes(wanted) ? wanted : there[0];
  const answer = lang && shown[lang];
  if (!answer) return <p class="soft">{say('curator.preview.none')}</p>;
  return (
    <section class="stack">
      <div class="chips" role="group" aria-label={say('curator.language')}>
        {there.map((one) => (
          <button
            key={one}
            type="button"
            class="chip"
            aria-pressed={one === lang}
            onClick={() => setWanted(one)}
          >
            {say(`curator.lang.${one}`)}
          </button>
        ))}
      </div>
      <div class="answer" lang={lang}>
        <Markdown text={answer.markdown} />
        <ol class="answer-sources">
          {answer.sources.map(({ position, title, publisher, url, dated }) => (
            <li key={position} value={position}>
              {url ? (
                <a href={url} target="_blank" rel="noreferrer noopener">
                  {publisher}, {title}
                </a>
              ) : (
                `${publisher}, ${title}`
              )}{' '}
              ({dated})
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
