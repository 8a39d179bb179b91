import type { FindingView, TextLang } from '../../../http/tab/knowledge/shapes.ts';
import { say } from './texts.ts';

type Props = {
  findings: readonly FindingView[];
  /** Goes to the line in the editor; absent where there is none. */
  onGo?: (lang: TextLang, line: number) => void;
};

/** What the check says, errors first. Its sentences are English, as in the command. */
export function Findings({ findings, onGo }: Props) {
  if (findings.length === 0) return <p class="line good-line">{say('curator.check.good')}</p>;
  const order = [...findings].sort((a, b) => a.severity.localeCompare(b.severity));
  return (
    <ul class="findings">
      {order.map(({ lang, line, severity, problem, remedy }, n) => {
        const place = lang ? say('curator.check.line', { lang: say(`curator.lang.${lang}`), line }) : '';
        return (
          <li key={n} class={severity}>
            <strong>{say(`curator.check.${severity}`)}</strong>{' '}
            {lang && onGo ? (
              <button type="button" class="reach" onClick={() => onGo(lang, line)}>
                {place}
              </button>
            ) : (
              place
            )}
            <span lang="en" class="finding">
              {problem} {remedy}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
