import type { Response } from 'express';
import { Fragment } from 'preact';
import { say } from '../../i18n/index.ts';
import type { Lang } from '../../lang.ts';
import type { Operator } from '../booking/parts.ts';
import { sendPage } from '../pages/send-page.tsx';
import { queryOf, type Visit } from '../pages/visit.ts';
import { aboutTexts, type AboutPage, type Section } from './pages.ts';

/** One of the pages, with the way to the others. */
export function sendAbout(response: Response, visit: Visit, page: AboutPage, operator: Operator): void {
  const { lang, kept } = visit;
  const title = say(lang, page.title);
  sendPage(
    response,
    { visit, title, languageQuery: kept },
    <div class="narrow">
      <h1>{title}</h1>
      <p class="lead">{say(lang, page.lead)}</p>
      {page.sections.map((section) => (
        <Part key={section.heading} lang={lang} section={section} operator={operator} />
      ))}
      <nav class="section" aria-label={say(lang, 'about.nav')}>
        <ul class="plain-list">
          {aboutTexts
            .filter(({ path }) => path !== page.path)
            .map(({ path, title: other }) => (
              <li key={path}>
                <a class="tap" href={`${path}${queryOf(kept)}`}>
                  {say(lang, other)}
                </a>
              </li>
            ))}
        </ul>
      </nav>
    </div>,
  );
}

type PartProps = { lang: Lang; section: Section; operator: Operator };

/** Whoever is said to run the service can be reached in the next line. */
function Part({ lang, section: { heading, lines }, operator }: PartProps) {
  const id = heading.replaceAll('.', '-');
  const values = { operator: operator.name ?? say(lang, 'about.operator') };
  return (
    <section class="section stack" aria-labelledby={id}>
      <h2 id={id}>{say(lang, heading)}</h2>
      {lines.map((line) => (
        <Fragment key={line}>
          <p>{say(lang, line, values)}</p>
          {line === 'about.runs' && <Contact lang={lang} contact={operator.contact} />}
        </Fragment>
      ))}
    </section>
  );
}

function Contact({ lang, contact }: { lang: Lang; contact: string | undefined }) {
  if (contact === undefined) return <p>{say(lang, 'about.contact.none')}</p>;
  return (
    <p>
      {say(lang, 'about.contact')}{' '}
      <a href={contact.startsWith('https://') ? contact : `mailto:${contact}`}>{contact}</a>
    </p>
  );
}
