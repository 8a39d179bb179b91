import { say } from '../../../i18n/index.ts';
import { languages, type Lang } from '../../../lang.ts';
import { FieldError, TextField, Tick, type Problems } from '../../pages/fields.tsx';
import { languageNames } from '../../pages/language-names.ts';
import type { Typed } from './typed.ts';

type Part = { lang: Lang; typed: Typed; problems: Problems };

/** Mail or telephone: each field stands under its choice, and shows when that is chosen. */
export function WaysOfContact({ lang, typed, problems }: Part) {
  const mail = typed.via === 'mail';
  return (
    <fieldset class="group ways">
      <legend>{say(lang, 'booking.you.reach')}</legend>
      <p class="hint">{say(lang, 'booking.you.reachHint')}</p>
      <Tick id="via-mail" type="radio" name="via" value="mail" checked={mail}>
        {say(lang, 'booking.you.byMail')}
      </Tick>
      <div class="under under-mail">
        <TextField
          {...{ lang, problems, id: 'email', type: 'email', value: typed.email, autocomplete: 'email' }}
          label={say(lang, 'booking.you.mail')}
          hint={say(lang, 'booking.you.mailHint')}
        />
      </div>
      <Tick id="via-phone" type="radio" name="via" value="phone" checked={!mail}>
        {say(lang, 'booking.you.byPhone')}
      </Tick>
      <div class="under under-phone">
        <PhoneField {...{ lang, typed, problems }} hint={say(lang, 'booking.you.phoneHint')} />
      </div>
    </fieldset>
  );
}

/** For a talk by telephone the coach needs a number. */
export function PhoneOnly({ lang, typed, problems }: Part) {
  return (
    <>
      <input type="hidden" name="via" value="phone" />
      <PhoneField {...{ lang, typed, problems }} hint={say(lang, 'booking.you.phoneTalk')} required />
    </>
  );
}

function PhoneField({ lang, typed, problems, ...rest }: Part & { hint: string; required?: boolean }) {
  return (
    <TextField
      {...{ lang, problems, ...rest, id: 'phone', type: 'tel', value: typed.phone, autocomplete: 'tel' }}
      label={say(lang, 'booking.you.phone')}
    />
  );
}

/** In which language we write; the page's own is chosen beforehand. */
export function LanguageChoice({ lang, typed, problems }: Part) {
  const chosen = typed.language || lang;
  return (
    <fieldset class="group">
      <legend>{say(lang, 'booking.you.language')}</legend>
      <FieldError lang={lang} id="language-nl" problem={problems.get('language-nl')} />
      <div class="choices row">
        {languages.map((one) => (
          <Tick
            {...{ key: one, id: `language-${one}`, type: 'radio', name: 'language', value: one }}
            checked={one === chosen}
          >
            <span lang={one}>{languageNames[one]}</span>
          </Tick>
        ))}
      </div>
    </fieldset>
  );
}
