import type { Answer, Citation } from '../../answering/answer.ts';
import { say } from '../../i18n/index.ts';
import { Markdown } from './markdown.tsx';
import type { AskVisit } from './visit.ts';

type AnswerViewProps = { visit: AskVisit; answer: Answer; state: string };

/** An answer: its words, its sources, and what can be asked next. It has the focus when the page opens. */
export function AnswerView({ visit, answer, state }: AnswerViewProps) {
  const { lang } = answer;
  const { citations, page } = answer;
  return (
    <>
      <h1 id="antwoord" tabIndex={-1} autofocus>
        {answerTitle(answer)}
      </h1>
      <article class="card stack answer" aria-labelledby="antwoord">
        <Markdown text={wordsOf(answer)} phone={visit.contacts.vdab} sources={citations.length} />
        {page && (
          <p>
            <a class="tap" href={page.path}>
              {page.label}
            </a>
          </p>
        )}
        {citations.length > 0 && <Sources {...{ answer, citations }} />}
      </article>
      <NextSteps {...{ visit, answer, state }} />
      <p class="soft section">{say(lang, 'question.general')}</p>
    </>
  );
}

/** A step of a guide asks; everything else answers. */
export function answerTitle({ lang, reason, citations }: Answer): string {
  return say(lang, reason === 'guide' && citations.length === 0 ? 'question.guide' : 'question.answer');
}

/** A guide's choices are buttons here, so they need not stand in its words too. */
function wordsOf({ lang, reason, markdown, nextSteps }: Answer): string {
  if (reason !== 'guide') return markdown;
  const choose = `_${say(lang, 'guide.choose')}_`;
  const isChoice = (line: string) => nextSteps.some(({ label }, n) => line === `${n + 1}. ${label}`);
  return markdown
    .split('\n\n')
    .filter((block) => block !== choose && !block.split('\n').every(isChoice))
    .join('\n\n');
}

function Sources({ answer: { lang }, citations }: { answer: Answer; citations: readonly Citation[] }) {
  return (
    <section aria-labelledby="bronnen">
      <h3 id="bronnen">{say(lang, 'question.sources')}</h3>
      <ol class="sources">
        {citations.map(({ position, title, publisher, url, dated }) => {
          const words = `${publisher}, ${title} (${dated})`;
          return (
            <li key={position} id={`bron-${position}`} value={position} lang="nl">
              {url ? <a href={url}>{words}</a> : words}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Each step is a button of a form: what it asks travels in the body, as a typed question does. */
function NextSteps({ visit, answer, state }: AnswerViewProps) {
  const { lang, nextSteps, reason } = answer;
  if (nextSteps.length === 0) return null;
  return (
    <form class="section" method="post" action={visit.action} aria-labelledby="verder">
      <h2 id="verder">{say(lang, reason === 'guide' ? 'question.choose' : 'question.next')}</h2>
      <input type="hidden" name="state" value={state} />
      <div class="next-steps">
        {nextSteps.map(({ label, question }) => (
          <button key={label} class="button" name="question" value={question}>
            {label}
          </button>
        ))}
      </div>
    </form>
  );
}
