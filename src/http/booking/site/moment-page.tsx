import { say } from '../../../i18n/index.ts';
import { ErrorSummary, FieldError, TextField, Tick, type Problems } from '../../pages/fields.tsx';
import { hrefOf } from '../../pages/visit.ts';
import { LanguageChoice, PhoneOnly, WaysOfContact } from './contact-fields.tsx';
import { HeldMoment, type ShownHold } from './held-moment.tsx';
import type { Typed } from './typed.ts';
import type { SiteVisit } from './visit.ts';

export type MomentPageProps = {
  visit: SiteVisit;
  hold: ShownHold;
  typed: Typed;
  problems: Problems;
  /** Made with the page, so that pressing twice books once. */
  formKey: string;
};

/** Step 2: who comes, and how to reach them. */
export function MomentPage({ visit, hold, typed, formKey, problems }: MomentPageProps) {
  const { lang } = visit;
  const part = { lang, typed, problems };
  return (
    <div class="narrow">
      <ErrorSummary lang={lang} problems={problems} />
      <p class="step">{say(lang, 'booking.step', { step: 2 })}</p>
      <h1>{say(lang, 'booking.you.title')}</h1>
      <HeldMoment lang={lang} hold={hold} />
      <form class="form" method="post" action={hrefOf(visit, '/afspraak')} novalidate>
        <input type="hidden" name="holdId" value={hold.holdId} />
        <input type="hidden" name="key" value={formKey} />
        <TextField
          {...{ lang, problems, id: 'name', value: typed.name, autocomplete: 'given-name', required: true }}
          label={say(lang, 'booking.you.name')}
          hint={say(lang, 'booking.you.nameHint')}
        />
        {hold.mode === 'PHONE' ? <PhoneOnly {...part} /> : <WaysOfContact {...part} />}
        <LanguageChoice {...part} />
        <div>
          <Tick id="companion" checked={typed.companion}>
            {say(lang, 'booking.you.companion')}
          </Tick>
          <FieldError lang={lang} id="agree" problem={problems.get('agree')} />
          <Tick id="agree" checked={typed.agree} problem={problems.get('agree')} required>
            {say(lang, 'consent.contact-1')}
          </Tick>
        </div>
        <div class="actions full">
          <button class="button primary">{say(lang, 'booking.confirm')}</button>
          <button class="button" formaction={hrefOf(visit, `/moment/${hold.holdId}/vrij`)}>
            {say(lang, 'booking.other')}
          </button>
        </div>
      </form>
    </div>
  );
}
