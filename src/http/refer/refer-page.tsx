import type { ComponentChildren } from 'preact';
import { longDate, say } from '../../i18n/index.ts';
import { languages } from '../../lang.ts';
import { dayOf } from '../../day.ts';
import { LONGEST_QUESTION } from '../../referral/question.ts';
import { AreaField, ErrorSummary, FieldError, TextField, Tick, type Problems } from '../pages/fields.tsx';
import { hrefOf } from '../pages/visit.ts';
import { howTold, type Typed } from './form.ts';
import type { ReferVisit } from './visit.ts';

const languageKeys = { nl: 'card.lang.nl', fr: 'card.lang.fr', en: 'card.lang.en' } as const;
const howKeys = {
  SPOKEN: 'card.book.how.spoken',
  PHONE: 'card.book.how.phone',
  PAPER: 'card.book.how.paper',
} as const;

type FormProps = { visit: ReferVisit; typed: Typed; problems: Problems; sealed: string; hint: boolean };

/** The form to refer: the fields, the words and the order of the card in Teams. */
export function ReferForm(props: FormProps) {
  const { visit, problems, hint } = props;
  const { lang, site } = visit;
  return (
    <>
      <ErrorSummary lang={lang} problems={problems} />
      <h1>{say(lang, 'card.refer.title')}</h1>
      <p class="lead">{say(lang, 'card.refer.intro', { site: site.name })}</p>
      {hint && (
        <div class="notice section" role="alert" tabIndex={-1} autofocus>
          <p>{say(lang, 'card.refer.health')}</p>
        </div>
      )}
      <Fields {...props} />
      <p class="soft section">{whose(visit)}</p>
    </>
  );
}

/** Whose link it is, and until when. */
export function whose({ lang, name, expiresAt }: ReferVisit): string {
  return say(lang, 'outside.whose', { name, until: longDate(lang, dayOf(expiresAt)) });
}

function Fields({ visit, typed, problems, sealed }: FormProps) {
  const { lang, site } = visit;
  const usual = { lang, problems };
  return (
    <form class="form" method="post" action={hrefOf(visit)} novalidate>
      <input type="hidden" name="key" value={sealed} />
      <TextField
        {...{ ...usual, id: 'name', value: typed.name, autocomplete: 'off', required: true }}
        label={say(lang, 'card.book.name')}
      />
      <div>
        <TextField
          {...{ ...usual, id: 'contact', value: typed.contact, autocomplete: 'off' }}
          label={say(lang, 'card.book.contact')}
          hint={say(lang, 'outside.contact.hint')}
        />
        <Tick id="none" checked={typed.none}>
          {say(lang, 'card.book.none')}
        </Tick>
      </div>
      <AreaField
        {...{ ...usual, id: 'question', value: typed.question, rows: 3, maxLength: LONGEST_QUESTION }}
        label={say(lang, 'card.refer.question')}
        hint={say(lang, 'card.refer.question.placeholder')}
        required
      />
      <Radios {...usual} id="language-nl" legend={say(lang, 'card.book.language')}>
        {languages.map((one) => (
          <Tick
            {...{ key: one, id: `language-${one}`, type: 'radio', name: 'language', value: one }}
            checked={one === typed.language}
          >
            {say(lang, languageKeys[one])}
          </Tick>
        ))}
      </Radios>
      <fieldset class="group">
        <legend>{say(lang, 'card.refer.agree.label')}</legend>
        <FieldError lang={lang} id="agree" problem={problems.get('agree')} />
        <Tick id="agree" checked={typed.agree} problem={problems.get('agree')} required>
          {say(lang, 'card.refer.agree', { site: site.name })}
        </Tick>
      </fieldset>
      <Radios {...usual} id="how-SPOKEN" legend={say(lang, 'card.book.how')}>
        {howTold.map((one) => (
          <Tick
            {...{ key: one, id: `how-${one}`, type: 'radio', name: 'how', value: one }}
            checked={one === typed.how}
          >
            {say(lang, howKeys[one])}
          </Tick>
        ))}
      </Radios>
      <div class="actions full flush">
        <button class="button primary">{say(lang, 'card.refer.send')}</button>
      </div>
    </form>
  );
}

type RadiosProps = Pick<FormProps, 'problems'> & {
  lang: ReferVisit['lang'];
  /** Of the first button, where a problem leads. */
  id: string;
  legend: string;
  children: ComponentChildren;
};

function Radios({ lang, problems, id, legend, children }: RadiosProps) {
  return (
    <fieldset class="group">
      <legend>{legend}</legend>
      <FieldError lang={lang} id={id} problem={problems.get(id)} />
      <div class="choices row">{children}</div>
    </fieldset>
  );
}
