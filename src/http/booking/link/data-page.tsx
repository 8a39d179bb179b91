import type { Contact } from '../../../booking/client.ts';
import type { ClientFile } from '../../../booking/client-file.ts';
import { phoneWords } from '../../../booking/phone-words.ts';
import { longDate, say } from '../../../i18n/index.ts';
import { languageOf, type Lang } from '../../../lang.ts';
import { dayOf } from '../../../day.ts';
import { Fact } from '../../pages/fact.tsx';
import { languageNames } from '../../pages/language-names.ts';
import { hrefOf } from '../../pages/visit.ts';
import { ConsentForms } from './consent-forms.tsx';
import { ConsentList } from './consent-list.tsx';
import { CareSections } from './data-care.tsx';
import { History } from './history.tsx';
import type { OwnVisit } from './visit.ts';

/** What a form just did: something was agreed to, or nothing was ticked. */
export type AfterConsent = 'AGREED' | 'NOTHING';

/** "What do you hold on me": the data, who saw it, what was agreed to; a copy and the way to have it erased. */
export function DataPage({ visit, after }: { visit: OwnVisit; after: AfterConsent | undefined }) {
  const { lang, file } = visit;
  return (
    <div class="narrow">
      {after === 'AGREED' && (
        <div class="notice good" role="status">
          <p>{say(lang, 'care.done.agreed')}</p>
        </div>
      )}
      <h1>{say(lang, 'link.data.title')}</h1>
      <p class="lead">{say(lang, 'link.data.what')}</p>
      <div class="stack section">
        <section class="card stack">
          <h2>{say(lang, 'link.data.you')}</h2>
          <You lang={lang} file={file} />
        </section>
        <section class="card stack">
          <h2>{say(lang, 'link.data.seen')}</h2>
          <p>{say(lang, 'link.data.seenWho')}</p>
          <SeenBy lang={lang} file={file} />
        </section>
        <section class="card stack">
          <h2>{say(lang, 'link.data.consents')}</h2>
          <Consents visit={visit} />
        </section>
        <ConsentForms visit={visit} nothing={after === 'NOTHING'} />
        <CareSections visit={visit} />
        {file.appointments.length > 0 && (
          <section class="card stack">
            <h2>{say(lang, 'link.data.appointments')}</h2>
            <History lang={lang} file={file} />
          </section>
        )}
        <section class="card stack no-print">
          <h2>{say(lang, 'link.data.yours')}</h2>
          <p>{say(lang, 'link.data.yoursWhat')}</p>
          <p class="actions">
            <a class="button" href={hrefOf(visit, '/gegevens.json')}>
              {say(lang, 'link.data.export')}
            </a>
            <a class="button" href={hrefOf(visit, '/wissen')}>
              {say(lang, 'link.data.erase')}
            </a>
          </p>
        </section>
      </div>
      <p class="actions">
        <a class="button" href={hrefOf(visit)}>
          {say(lang, 'link.back')}
        </a>
      </p>
    </div>
  );
}

type Part = { lang: Lang; file: ClientFile };

function contactWords({ kind, value }: Exclude<Contact, { kind: 'NONE' }>): string {
  return kind === 'PHONE' ? phoneWords(value) : value;
}

const contactLabels = { MAIL: 'booking.you.mail', PHONE: 'booking.you.phone' } as const;

function You({ lang, file }: Part) {
  const { name, contact, createdAt } = file;
  const language = languageOf(file.language);
  return (
    <dl class="facts">
      <Fact name={say(lang, 'link.data.name')}>{name}</Fact>
      {contact.kind !== 'NONE' && (
        <Fact name={say(lang, contactLabels[contact.kind])}>{contactWords(contact)}</Fact>
      )}
      {language && (
        <Fact name={say(lang, 'booking.you.language')}>
          <span lang={language}>{languageNames[language]}</span>
        </Fact>
      )}
      <Fact name={say(lang, 'link.data.since')}>{longDate(lang, dayOf(createdAt))}</Fact>
    </dl>
  );
}

function SeenBy({ lang, file }: Part) {
  if (file.seenBy.length === 0) return <p>{say(lang, 'link.data.seenNobody')}</p>;
  return (
    <ul>
      {file.seenBy.map(({ name, day }) => (
        <li key={`${name} ${day}`}>
          {name}, {longDate(lang, day)}
        </li>
      ))}
    </ul>
  );
}

function Consents({ visit }: { visit: OwnVisit }) {
  const { lang, file } = visit;
  return (
    <>
      <ConsentList visit={visit} />
      {!file.agreesToContact && (
        <form class="no-print" method="post" action={hrefOf(visit, '/toestemming')}>
          <p>{say(lang, 'link.data.agreeAgain')}</p>
          <p class="actions">
            <button class="button">{say(lang, 'link.data.agreeAgain.yes')}</button>
          </p>
        </form>
      )}
    </>
  );
}
