import type { Response } from 'express';
import type { Answer } from '../../answering/answer.ts';
import { say } from '../../i18n/index.ts';
import type { ContactLine } from '../../knowledge/contacts.ts';
import { PhoneLink } from '../pages/phone-link.tsx';
import { sendPage } from '../pages/send-page.tsx';
import type { Visit } from '../pages/visit.ts';
import type { Lang } from '../../lang.ts';
import { crisisIn } from './crisis.ts';
import type { PublicParts } from './parts.ts';

/**
 * When words typed into a form speak of a crisis: sends whom to call, nothing else on the page, and returns true. The
 * caller then does nothing more. The site's own contacts are added when they can be had.
 */
export async function sendCrisis(
  parts: PublicParts,
  response: Response,
  {
    lang,
    typed,
    ownLines,
  }: { lang: Lang; typed: readonly string[]; ownLines: () => Promise<readonly ContactLine[]> },
): Promise<boolean> {
  if (!crisisIn(parts, typed, { lang })) return false;
  const siteLines = await ownLines().catch(() => []);
  const answer = crisisIn(parts, typed, { lang, siteLines });
  if (!answer) return false;
  sendCrisisAnswer(response, { contacts: parts.contacts, siteLines }, answer);
  return true;
}

/** The page of a crisis answer, in its own language: whom to call, and nothing else. */
export function sendCrisisAnswer(
  response: Response,
  { contacts, siteLines }: Pick<Visit, 'contacts' | 'siteLines'>,
  answer: Answer,
): void {
  const { lang } = answer;
  sendPage(
    response,
    { visit: { lang, contacts, siteLines }, title: say(lang, 'page.crisis.title'), bare: true },
    <Crisis answer={answer} />,
  );
}

/** The crisis answer of the pipeline, its numbers large and ready to call. */
function Crisis({ answer }: { answer: Answer }) {
  const { lang } = answer;
  const [lead = '', lines = ''] = answer.markdown.split('\n\n');
  return (
    <div class="narrow stack">
      <h1>{say(lang, 'page.crisis.title')}</h1>
      <p class="lead">
        <Marked text={lead} />
      </p>
      <ul class="calm">
        {lines.split('\n').map((line) => (
          <li key={line}>
            <Marked text={line.replace(/^- /, '')} big />
          </li>
        ))}
      </ul>
      <p class="soft">{say(lang, 'page.crisis.private')}</p>
    </div>
  );
}

/** Text in which the numbers stand between double stars. */
function Marked({ text, big = false }: { text: string; big?: boolean }) {
  const parts = text.split('**');
  return (
    <>
      {parts.map((part, n) =>
        n % 2 === 1 ? <PhoneLink key={n} phone={part} big={big} /> : <span key={n}>{part}</span>,
      )}
    </>
  );
}
