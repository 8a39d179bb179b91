import { feedbackCategories } from '../../../consent/disclosure.ts';
import { textVersions } from '../../../consent/new-consent.ts';
import { say } from '../../../i18n/index.ts';
import { Tick } from '../../pages/fields.tsx';
import { hrefOf } from '../../pages/visit.ts';
import type { OwnVisit } from './visit.ts';

/** Where a client says who may hear what. Each form stands on its own; nothing is ticked beforehand. */
export function ConsentForms({ visit }: { visit: OwnVisit }) {
  const { lang, file, site } = visit;
  const people = new Map(file.care.referrals.map(({ referrerId, referrer }) => [referrerId, referrer]));
  return (
    <section class="card stack no-print" id="akkoord">
      <h2>{say(lang, 'care.give.title')}</h2>
      <p>{say(lang, 'care.give.what')}</p>
      {[...people].map(([personId, name]) => (
        <Choose key={personId} {...{ visit, personId, purpose: 'FEEDBACK' }}>
          {say(lang, 'care.give.feedback', { name })}
        </Choose>
      ))}
      <Choose {...{ visit, purpose: 'SHARE_TEAM' }}>{say(lang, 'care.give.team')}</Choose>
      {[...people].map(([personId, name]) => (
        <Agree
          key={personId}
          {...{ visit, personId, purpose: 'TALK_TOGETHER' }}
          words={say(lang, `consent.${textVersions.TALK_TOGETHER}`, { name, site: site.name })}
        />
      ))}
      <Agree
        {...{ visit, purpose: 'KEEP_IN_TOUCH' }}
        words={say(lang, `consent.${textVersions.KEEP_IN_TOUCH}`)}
      />
    </section>
  );
}

type FormProps = { visit: OwnVisit; purpose: string; personId?: string };

function Choose({ visit, purpose, personId, children }: FormProps & { children: string }) {
  const { lang } = visit;
  return (
    <form class="form" method="post" action={hrefOf(visit, '/toestemming')}>
      <Hidden {...{ purpose, personId }} />
      <fieldset>
        <legend>{children}</legend>
        {feedbackCategories.map((category) => (
          <Tick
            {...{ id: `${purpose}-${personId ?? ''}-${category}`, name: 'categories', value: category }}
            checked={false}
            key={category}
          >
            {say(lang, `care.what.${category}`)}
          </Tick>
        ))}
      </fieldset>
      <Yes visit={visit} />
    </form>
  );
}

function Agree({ visit, purpose, personId, words }: FormProps & { words: string }) {
  return (
    <form class="form" method="post" action={hrefOf(visit, '/toestemming')}>
      <Hidden {...{ purpose, personId }} />
      <p>{words}</p>
      <Yes visit={visit} />
    </form>
  );
}

function Hidden({ purpose, personId }: Pick<FormProps, 'purpose'> & { personId: string | undefined }) {
  return (
    <>
      <input type="hidden" name="purpose" value={purpose} />
      {personId && <input type="hidden" name="personId" value={personId} />}
    </>
  );
}

function Yes({ visit }: { visit: OwnVisit }) {
  return (
    <p class="actions">
      <button class="button">{say(visit.lang, 'care.give.yes')}</button>
    </p>
  );
}
