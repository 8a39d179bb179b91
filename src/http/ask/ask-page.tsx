import type { ComponentChildren } from 'preact';
import { say } from '../../i18n/index.ts';
import type { Guide } from '../../knowledge/guides.ts';
import { AreaField, ErrorSummary, type Problems } from '../pages/fields.tsx';
import { queryOf } from '../pages/visit.ts';
import type { AskVisit } from './visit.ts';

/** Longer is no question any more. */
export const LONGEST_QUESTION = 1000;

type FormProps = { visit: AskVisit; typed: string; state: string; problems: Problems; again?: boolean };

/** The box to type a question in. `again`: under an answer. */
export function AskForm({ visit, typed, state, problems, again = false }: FormProps) {
  const { lang, action } = visit;
  return (
    <form class="form" method="post" action={action} novalidate>
      <input type="hidden" name="state" value={state} />
      <AreaField
        {...{
          lang,
          problems,
          id: 'question',
          value: typed,
          rows: again ? 2 : 3,
          maxLength: LONGEST_QUESTION,
        }}
        label={say(lang, again ? 'question.again' : 'question.label')}
        hint={say(lang, 'question.hint')}
        required
      />
      <div class="actions flush">
        <button class="button primary">{say(lang, 'question.send')}</button>
      </div>
    </form>
  );
}

type AskPageProps = Omit<FormProps, 'again'> & { guides: readonly Guide[]; datesWord: string };

/** Where someone begins: a question of their own, or one tap. */
export function AskPage({ visit, typed, problems, state, guides, datesWord }: AskPageProps) {
  const { lang } = visit;
  const examples = [say(lang, 'help.example1'), say(lang, 'help.example2'), say(lang, 'help.example3')];
  return (
    <>
      <ErrorSummary lang={lang} problems={problems} />
      <h1>{say(lang, 'question.title')}</h1>
      <p class="lead">{say(lang, 'question.lead')}</p>
      <AskForm {...{ visit, typed, problems, state }} />
      <p class="soft section">
        {say(lang, 'question.private')} {say(lang, 'question.general')}
      </p>
      <Taps visit={visit} id="voorbeelden" title={say(lang, 'question.examples')}>
        {examples.map((words) => (
          <Tap key={words} label={words} question={words} />
        ))}
      </Taps>
      <Taps
        visit={visit}
        id="wegwijzers"
        title={say(lang, 'question.guides')}
        what={say(lang, 'question.guides.what')}
      >
        {guides.map(({ id, title, start }) => (
          <Tap key={id} label={title[lang]} question={start[lang][0] ?? ''} />
        ))}
        <Tap label={say(lang, 'question.dates')} question={datesWord} />
      </Taps>
      <p class="section no-print">
        <a class="tap" href={`/blad${queryOf(visit.kept)}`}>
          {say(lang, 'question.sheets')}
        </a>
      </p>
    </>
  );
}

type TapsProps = { visit: AskVisit; id: string; title: string; what?: string; children: ComponentChildren };

function Taps({ visit, id, title, what, children }: TapsProps) {
  return (
    <form class="section" method="post" action={visit.action} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {what && <p class="soft">{what}</p>}
      <div class="next-steps">{children}</div>
    </form>
  );
}

function Tap({ label, question }: { label: string; question: string }) {
  return (
    <button class="button" name="question" value={question}>
      {label}
    </button>
  );
}
