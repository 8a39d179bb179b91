import type { ComponentChildren } from 'preact';
import { feedbackCategories } from '../../../consent/disclosure.ts';
import { textVersions } from '../../../consent/new-consent.ts';
import { say } from '../../../i18n/index.ts';
import { Tick } from '../../pages/fields.tsx';
import { hrefOf } from '../../pages/visit.ts';
import type { OwnVisit } from './visit.ts';

type Props = { visit: OwnVisit; nothing: boolean };

/**
 * Where a client says who may hear what. Each form stands on its own and shows the words that are agreed to; nothing is ticked
 * beforehand. `nothing`: a form came back without a tick.
 */
export function ConsentForms({ visit, nothing }: Props) {
  const { lang, file } = visit;
  const people = [...new Map(file.care.referrals.map(({ referrerId, referrer }) => [referrerId, referrer]))];
  return (
    <section class="card stack no-print" id="akkoord">
      <h2>{say(lang, 'care.give.title')}</h2>
      <p>{say(lang, 'care.give.what')}</p>
      {nothing && (
        <p class="notice" role="alert">
          {say(lang, 'care.give.nothing')}
        </p>
      )}
      {people.map(([personId, name]) => (
        <Feedback key={personId} {...{ visit, personId, name }} />
      ))}
      <Team visit={visit} />
      {people.map(([personId, name]) => (
        <Together key={personId} {...{ visit, personId, name }} />
      ))}
      <details>
        <summary>{say(lang, 'care.purpose.KEEP_IN_TOUCH')}</summary>
        <Form visit={visit} hidden={{ purpose: 'KEEP_IN_TOUCH' }}>
          <p>{say(lang, `consent.${textVersions.KEEP_IN_TOUCH}`)}</p>
        </Form>
      </details>
    </section>
  );
}

type PersonProps = { visit: OwnVisit; personId: string; name: string };

function Feedback({ visit, personId, name }: PersonProps) {
  const { lang } = visit;
  const what = say(lang, 'care.give.ticked');
  return (
    <Form visit={visit} hidden={{ purpose: 'FEEDBACK', personId }}>
      <Choices visit={visit} id={personId} legend={say(lang, 'care.give.feedback', { name })} />
      <p class="soft">{say(lang, `consent.${textVersions.FEEDBACK}`, { name, what })}</p>
    </Form>
  );
}

function Team({ visit }: { visit: OwnVisit }) {
  const { lang, site } = visit;
  const what = say(lang, 'care.give.ticked');
  return (
    <details>
      <summary>{say(lang, 'care.purpose.SHARE_TEAM')}</summary>
      <Form visit={visit} hidden={{ purpose: 'SHARE_TEAM' }}>
        <Choices visit={visit} id="team" legend={say(lang, 'care.give.team')} />
        <p class="soft">{say(lang, `consent.${textVersions.SHARE_TEAM}`, { site: site.name, what })}</p>
      </Form>
    </details>
  );
}

function Together({ visit, personId, name }: PersonProps) {
  const { lang } = visit;
  return (
    <details>
      <summary>{say(lang, 'care.purpose.TALK_TOGETHER', { name })}</summary>
      <Form visit={visit} hidden={{ purpose: 'TALK_TOGETHER', personId }}>
        <p>{say(lang, `consent.${textVersions.TALK_TOGETHER}`, { name })}</p>
      </Form>
    </details>
  );
}

/** What may be told, as boxes. */
function Choices({ visit, id, legend }: { visit: OwnVisit; id: string; legend: string }) {
  return (
    <fieldset class="group">
      <legend>{legend}</legend>
      {feedbackCategories.map((category) => (
        <Tick
          key={category}
          {...{ id: `${id}-${category}`, name: 'categories', value: category, checked: false }}
        >
          {say(visit.lang, `care.what.${category}`)}
        </Tick>
      ))}
    </fieldset>
  );
}

type FormProps = { visit: OwnVisit; hidden: Record<string, string>; children: ComponentChildren };

function Form({ visit, hidden, children }: FormProps) {
  return (
    <form class="form" method="post" action={hrefOf(visit, '/toestemming')}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <p class="actions">
        <button class="button">{say(visit.lang, 'care.give.yes')}</button>
      </p>
    </form>
  );
}
