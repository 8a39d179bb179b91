import type { Texts } from '../../../http/tab/knowledge/shapes.ts';
import { closeTo, diffLines } from './diff.ts';
import { languagesOf } from './languages.ts';
import { say } from './texts.ts';

const AROUND = 2;

/** What changes from one text to the other, in every language; signs and words tell it, not colour alone. */
export function DiffView({ before, after }: { before: Texts; after: Texts }) {
  const changed = languagesOf(before, after).filter((lang) => before[lang] !== after[lang]);
  if (changed.length === 0) return <p class="soft">{say('curator.diff.same')}</p>;
  return (
    <div class="stack">
      {changed.map((lang) => (
        <section key={lang} class="diff-part">
          <h4>{say(`curator.lang.${lang}`)}</h4>
          <ol class="diff" lang={lang}>
            {closeTo(diffLines(before[lang] ?? '', after[lang] ?? ''), AROUND).map((line, n) => (
              <li key={n} class={line.kind}>
                {line.kind === 'in' && <span class="unseen">{say('curator.diff.in')}: </span>}
                {line.kind === 'out' && <span class="unseen">{say('curator.diff.out')}: </span>}
                {line.kind === 'gap' ? <span aria-hidden="true">⋯</span> : line.text}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
