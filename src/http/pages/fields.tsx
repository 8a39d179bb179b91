import type { ComponentChildren } from 'preact';
import { say, type TextKey } from '../../i18n/index.ts';
import type { Lang } from '../../lang.ts';

/** What is wrong with which input, by its id. */
export type Problems = ReadonlyMap<string, TextKey>;

type Autocomplete = 'given-name' | 'email' | 'tel' | 'one-time-code' | 'off';

type Attributes = {
  id: string;
  name: string;
  value: string;
  class?: string;
  required?: boolean;
  autocomplete?: Autocomplete;
  inputmode?: 'numeric';
  'aria-invalid': 'true' | undefined;
  'aria-describedby': string | undefined;
};

/** One by one, because an input's type decides what else it may have. */
const inputs = {
  text: (attributes: Attributes) => <input type="text" {...attributes} />,
  email: (attributes: Attributes) => <input type="email" {...attributes} />,
  tel: (attributes: Attributes) => <input type="tel" {...attributes} />,
};

type TextFieldProps = {
  lang: Lang;
  id: string;
  label: string;
  value: string;
  problems: Problems;
  hint?: string;
  type?: keyof typeof inputs;
  autocomplete?: Autocomplete;
  inputmode?: 'numeric';
  required?: boolean;
  class?: string;
};

/** A labelled input; its name is its id. Hint and error are read out with it. */
export function TextField({
  lang,
  id,
  label,
  value,
  problems,
  hint,
  type = 'text',
  ...rest
}: TextFieldProps) {
  const problem = problems.get(id);
  return (
    <div class="field">
      <FieldHead {...{ lang, id, label, hint, problem }} />
      {inputs[type]({
        ...{ ...rest, id, name: id, value },
        ...described(id, hint, problem),
      })}
    </div>
  );
}

type AreaFieldProps = Pick<
  TextFieldProps,
  'lang' | 'id' | 'label' | 'value' | 'problems' | 'hint' | 'required'
> & {
  rows: number;
  maxLength: number;
};

/** The same for several lines. */
export function AreaField({ lang, id, label, value, problems, hint, ...rest }: AreaFieldProps) {
  const problem = problems.get(id);
  return (
    <div class="field">
      <FieldHead {...{ lang, id, label, hint, problem }} />
      <textarea {...{ ...rest, id, name: id, value, ...described(id, hint, problem) }} autocomplete="off" />
    </div>
  );
}

type FieldHeadProps = {
  lang: Lang;
  id: string;
  label: string;
  hint: string | undefined;
  problem: TextKey | undefined;
};

/** What stands above an input. */
function FieldHead({ lang, id, label, hint, problem }: FieldHeadProps) {
  return (
    <>
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError lang={lang} id={id} problem={problem} />
    </>
  );
}

/** Ties an input to its hint and its error. */
function described(id: string, hint: string | undefined, problem: TextKey | undefined) {
  const by = [hint && `${id}-hint`, problem && `${id}-error`].filter(Boolean).join(' ');
  return { 'aria-invalid': problem ? ('true' as const) : undefined, 'aria-describedby': by || undefined };
}

export function FieldError({ lang, id, problem }: { lang: Lang; id: string; problem: TextKey | undefined }) {
  if (!problem) return null;
  return (
    <p class="error" id={`${id}-error`}>
      {say(lang, problem)}
    </p>
  );
}

type TickProps = {
  id: string;
  type?: 'checkbox' | 'radio';
  name?: string;
  value?: string;
  checked: boolean;
  problem?: TextKey | undefined;
  required?: boolean;
  children: ComponentChildren;
};

/** A box or a round button; its whole line can be pressed. */
export function Tick({ id, type = 'checkbox', name = id, problem, children, ...rest }: TickProps) {
  return (
    <label class="choice" for={id}>
      <input
        {...rest}
        type={type}
        id={id}
        name={name}
        aria-invalid={problem ? 'true' : undefined}
        aria-describedby={problem ? `${id}-error` : undefined}
      />
      <span>{children}</span>
    </label>
  );
}

/** On top of a form that came back: what to mend, with a way to each field. It has the focus when the page opens. */
export function ErrorSummary({ lang, problems }: { lang: Lang; problems: Problems }) {
  if (problems.size === 0) return null;
  return (
    <div class="errors" role="alert" aria-labelledby="errors-title" tabIndex={-1} autofocus>
      <h2 id="errors-title">{say(lang, 'page.errors')}</h2>
      <ul>
        {[...problems].map(([id, key]) => (
          <li key={id}>
            <a href={`#${id}`}>{say(lang, key)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The title of a page with a form, which says first that something has to be mended. */
export function titleOf(lang: Lang, title: string, problems: Problems): string {
  return problems.size > 0 ? `${say(lang, 'page.errorTitle')}: ${title}` : title;
}
