import { say } from '../../i18n/index.ts';
import { PhoneLink } from './phone-link.tsx';
import type { Visit } from './visit.ts';

type HelpLinesProps = {
  visit: Pick<Visit, 'lang' | 'contacts' | 'siteLines'>;
  /** On the page for questions itself. */
  asks: boolean;
};

/** Whom to call in need: on every page, whatever it is about (design, invariant 10). */
export function HelpLines({ visit, asks }: HelpLinesProps) {
  const { lang, contacts, siteLines } = visit;
  const lines = [
    { phone: contacts.emergency, words: say(lang, 'page.help.emergency') },
    ...[...contacts.crisis[lang], ...siteLines].map(({ phone, name, note }) => ({
      phone,
      words: note ? `${name}, ${note}` : name,
    })),
    { phone: contacts.violence, words: say(lang, 'page.help.violence') },
  ];
  return (
    <footer class="foot">
      <div class="foot-row">
        <h2>{say(lang, 'page.help.title')}</h2>
        <ul class="help-lines">
          {lines.map(({ phone, words }) => (
            <li key={phone}>
              <PhoneLink phone={phone} /> <span>{words}</span>
            </li>
          ))}
        </ul>
        <p class="soft">{say(lang, 'page.neutral')}</p>
        {!asks && (
          <p class="no-print">
            <a class="tap" href={`/vraag?taal=${lang}`}>
              {say(lang, 'question.link')}
            </a>
          </p>
        )}
      </div>
    </footer>
  );
}
