import type { Response } from 'express';
import type { ComponentChildren } from 'preact';
import { longDate, say } from '../../i18n/index.ts';
import type { Sheet } from '../../knowledge/sheets.ts';
import { PhoneLink } from '../pages/phone-link.tsx';
import { sendPage } from '../pages/send-page.tsx';
import { hrefOf, type Visit } from '../pages/visit.ts';

const NOTE_LINES = [1, 2, 3];

/**
 * One sheet. On paper it is a single page with lines to write on, without our name or address: whoever it is taken to need
 * not know where it comes from.
 */
export function sendSheet(response: Response, visit: Visit, sheet: Sheet): void {
  const { lang, kept } = visit;
  const phone = visit.contacts.vdab;
  const { title, purpose, bring, ask, rights, unsure, afterwards, decides } = sheet[lang];
  sendPage(
    response,
    { visit, title, languageQuery: kept },
    <div class="narrow prep">
      <h1>{title}</h1>
      <p class="lead">{purpose}</p>
      <p class="soft">{say(lang, 'sheet.private')}</p>
      <p class="notice good section no-print">{say(lang, 'sheet.print')}</p>
      <Part id="bring" title={say(lang, 'sheet.bring')}>
        <ul class="boxes">{items(bring, phone)}</ul>
      </Part>
      <Part id="ask" title={say(lang, 'sheet.ask')}>
        <ul class="boxes">{items(ask, phone)}</ul>
        <p class="write-title">{say(lang, 'sheet.notes')}</p>
        {NOTE_LINES.map((n) => (
          <div key={n} class="write" aria-hidden="true" />
        ))}
      </Part>
      <Part id="rights" title={say(lang, 'sheet.rights')}>
        <ul>{items(rights, phone)}</ul>
      </Part>
      <Part id="unsure" title={say(lang, 'sheet.unsure')}>
        <ul>{items(unsure, phone)}</ul>
      </Part>
      <Part id="afterwards" title={say(lang, 'sheet.afterwards')}>
        <ul class="to-fill">
          {afterwards.map((text) => (
            <li key={text}>
              <span>{text}</span>
              <span class="write" aria-hidden="true" />
            </li>
          ))}
        </ul>
      </Part>
      <Part id="decides" title={say(lang, 'sheet.decides')}>
        <ul>{items(decides, phone)}</ul>
      </Part>
      <Sources visit={visit} sheet={sheet} />
      <p class="actions">
        <a class="button" href={hrefOf(visit)}>
          {say(lang, 'sheet.all')}
        </a>
      </p>
    </div>,
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ComponentChildren }) {
  return (
    <section class="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** Lines, in which a phone can call the number of VDAB. */
function items(lines: readonly string[], phone: string) {
  return lines.map((text) => {
    const [before = '', ...after] = text.split(phone);
    return (
      <li key={text}>
        {before}
        {after.map((rest) => (
          <>
            <PhoneLink phone={phone} />
            {rest}
          </>
        ))}
      </li>
    );
  });
}

function Sources({ visit, sheet }: { visit: Visit; sheet: Sheet }) {
  const { lang } = visit;
  return (
    <section class="section prep-sources" aria-labelledby="sources">
      <h2 id="sources">{say(lang, 'sheet.sources')}</h2>
      <ol class="sources">
        {sheet.sources.map(({ title, publisher, url, dated }) => {
          const words = `${publisher}, ${title} (${dated})`;
          return (
            <li key={words} lang="nl">
              {url ? <a href={url}>{words}</a> : words}
            </li>
          );
        })}
      </ol>
      <p class="soft">{say(lang, 'sheet.general', { reviewed: longDate(lang, sheet.reviewed_on) })}</p>
    </section>
  );
}
