import type { ComponentChildren } from 'preact';
import { say } from '../../i18n/index.ts';
import { languages, type Lang } from '../../lang.ts';
import { HelpLines } from './help-lines.tsx';
import { languageNames } from './language-names.ts';
import { Mark } from './mark.tsx';
import { markHref, styleHref } from './style.ts';
import { queryOf, type Visit } from './visit.ts';

export type PageProps = {
  visit: Pick<Visit, 'lang' | 'contacts' | 'siteLines'>;
  title: string;
  /** What the address keeps when the language changes; none where changing it would lose what was typed. */
  languageQuery?: Readonly<Record<string, string>> | undefined;
  /** Nothing but what the page itself says. */
  bare?: boolean | undefined;
  /** The page for questions, to which the others lead. */
  asks?: boolean | undefined;
  children: ComponentChildren;
};

/** The frame of every public page. */
export function Page({ visit, title, languageQuery, bare, asks = false, children }: PageProps) {
  const { lang } = visit;
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        <title>{`${title} · Werkwijzer`}</title>
        <link rel="icon" href={markHref} type="image/svg+xml" />
        <link rel="stylesheet" href={styleHref} />
      </head>
      <body>
        <a class="skip" href="#inhoud">
          {say(lang, 'page.skip')}
        </a>
        <header class="top">
          <div class="top-row">
            <span class="brand">
              <Mark /> Werkwijzer
            </span>
            {languageQuery && <Languages lang={lang} query={languageQuery} />}
          </div>
        </header>
        <main class="main" id="inhoud" tabIndex={-1}>
          {children}
        </main>
        {!bare && <HelpLines {...{ visit, asks }} />}
      </body>
    </html>
  );
}

/** Addresses relative to the page, so that they say nothing of it. */
function Languages({ lang, query }: { lang: Lang; query: Readonly<Record<string, string>> }) {
  return (
    <nav class="languages" aria-label={say(lang, 'page.languages')}>
      <ul>
        {languages.map((one) => (
          <li key={one}>
            <a
              href={queryOf({ ...query, taal: one })}
              lang={one}
              hreflang={one}
              aria-current={one === lang ? 'true' : undefined}
            >
              {languageNames[one]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
