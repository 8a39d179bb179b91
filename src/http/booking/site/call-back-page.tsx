import type { PartOfDay } from '../../../generated/prisma/enums.ts';
import { say, type TextKey } from '../../../i18n/index.ts';
import { ErrorSummary, TextField, Tick, type Problems } from '../../pages/fields.tsx';
import { hrefOf } from '../../pages/visit.ts';
import type { SiteVisit } from './visit.ts';

export type CallBackFields = { key: string; name: string; phone: string; partOfDay: PartOfDay };

const parts: [PartOfDay, TextKey][] = [
  ['MORNING', 'booking.call.MORNING'],
  ['AFTERNOON', 'booking.call.AFTERNOON'],
  ['ANY', 'booking.call.ANY'],
];

type CallBackPageProps = { visit: SiteVisit; fields: CallBackFields; problems: Problems };

/** "Call me back": a first name, a number and a part of the day. */
export function CallBackPage({ visit, fields, problems }: CallBackPageProps) {
  const { lang } = visit;
  return (
    <div class="narrow">
      <ErrorSummary lang={lang} problems={problems} />
      <h1>{say(lang, 'booking.call.back')}</h1>
      <p class="lead">{say(lang, 'booking.call.lead')}</p>
      <form class="form" method="post" action={hrefOf(visit, '/bel-terug')} novalidate>
        <input type="hidden" name="key" value={fields.key} />
        <TextField
          {...{ lang, problems, id: 'name', value: fields.name, autocomplete: 'given-name', required: true }}
          label={say(lang, 'booking.you.name')}
        />
        <TextField
          {...{ lang, problems, id: 'phone', type: 'tel', value: fields.phone, autocomplete: 'tel' }}
          label={say(lang, 'booking.you.phone')}
          required
        />
        <fieldset class="group">
          <legend>{say(lang, 'booking.call.when')}</legend>
          <div class="choices">
            {parts.map(([part, key]) => (
              <Tick
                {...{ key: part, id: `part-${part}`, type: 'radio', name: 'partOfDay', value: part }}
                checked={fields.partOfDay === part}
              >
                {say(lang, key)}
              </Tick>
            ))}
          </div>
        </fieldset>
        <div class="actions full">
          <button class="button primary">{say(lang, 'booking.call.send')}</button>
          <a class="button" href={hrefOf(visit)}>
            {say(lang, 'booking.toStart')}
          </a>
        </div>
      </form>
    </div>
  );
}
