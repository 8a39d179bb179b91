import type { Response } from 'express';
import { say } from '../../i18n/index.ts';
import type { Sheet } from '../../knowledge/sheets.ts';
import { sendPage } from '../pages/send-page.tsx';
import { hrefOf, type Visit } from '../pages/visit.ts';

/** All sheets, each with what it is for. */
export function sendSheetList(response: Response, visit: Visit, sheets: readonly Sheet[]): void {
  const { lang, kept } = visit;
  const title = say(lang, 'sheet.list.title');
  sendPage(
    response,
    { visit, title, languageQuery: kept },
    <div class="narrow">
      <h1>{title}</h1>
      <p class="lead">{say(lang, 'sheet.list.lead')}</p>
      <ul class="plain-list section">
        {sheets.map((sheet) => (
          <li key={sheet.id}>
            <a class="tap" href={hrefOf(visit, `/${sheet.id}`)}>
              {sheet[lang].title}
            </a>
            <p>{sheet[lang].purpose}</p>
          </li>
        ))}
      </ul>
    </div>,
  );
}
