import { say } from '../../../i18n/index.ts';
import type { Lang } from '../../../lang.ts';
import { TextField, type Problems } from '../../pages/fields.tsx';

/** Where a client types the code that makes a link theirs. Sent to the address of the link itself. */
export function CodeForm(props: { lang: Lang; problems: Problems; action: string; primary: boolean }) {
  const { lang, problems, action, primary } = props;
  return (
    <form class="form" method="post" action={action} novalidate>
      <TextField
        {...{ lang, problems, id: 'code', value: '', class: 'code', autocomplete: 'one-time-code' }}
        {...{ inputmode: 'numeric', required: true }}
        label={say(lang, 'link.claim.code')}
        hint={say(lang, 'link.claim.codeHint')}
      />
      <p class="actions">
        <button class={primary ? 'button primary' : 'button'}>{say(lang, 'link.claim.take')}</button>
      </p>
    </form>
  );
}
