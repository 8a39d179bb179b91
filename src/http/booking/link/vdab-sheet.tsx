import type { Response } from 'express';
import { renderToString } from 'preact-render-to-string';
import { say } from '../../../i18n/index.ts';
import { styleHref } from '../../pages/style.ts';
import { hrefOf } from '../../pages/visit.ts';
import type { OwnVisit } from './visit.ts';

/**
 * The client's steps to take to VDAB, in a frame of its own: no coach, no project, no site, and not our name either, on the
 * page, in its title or on paper. What was left out and why is told above it, to the client alone.
 */
export function sendSheet(
  response: Response,
  visit: OwnVisit,
  { shown, leftOut }: { shown: readonly string[]; leftOut: number },
): void {
  const { lang } = visit;
  const title = say(lang, 'care.vdab.title');
  const html = renderToString(
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="stylesheet" href={styleHref} />
      </head>
      <body class="sheet">
        <main class="main">
          <div class="narrow">
            <div class="notice good stack no-print">
              <p>{say(lang, 'care.vdab.note')}</p>
              {leftOut > 0 && <p>{say(lang, 'care.vdab.leftOut', { n: leftOut })}</p>}
              <p>{say(lang, 'care.vdab.print')}</p>
              <p class="actions">
                <a class="button" href={hrefOf(visit, '/meenemen')}>
                  {say(lang, 'care.vdab.back')}
                </a>
              </p>
            </div>
            <h1>{title}</h1>
            {shown.length === 0 ? (
              <p class="section">{say(lang, 'care.vdab.none')}</p>
            ) : (
              <ol class="section">
                {shown.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
            )}
          </div>
        </main>
      </body>
    </html>,
  );
  response.status(200).type('html').send(`<!doctype html>\n${html}`);
}
