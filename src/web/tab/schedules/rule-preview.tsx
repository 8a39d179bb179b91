import { useEffect, useState } from 'preact/hooks';
import { useTab } from '../tab.ts';
import { say } from '../texts.ts';
import { shortDayWords } from '../time.ts';
import type { Draft } from './draft.ts';
import { writeRule } from './recurrence.ts';

const TYPING_MS = 300;

/** The first days of what is being written, so that "every second week" is seen to be the right week. */
export function RulePreview({ draft }: { draft: Draft }) {
  const { api } = useTab();
  const { siteId: site, from, until } = draft;
  const rule = writeRule(draft.recurrence);
  const [days, setDays] = useState<string[] | 'WRONG'>();
  useEffect(() => {
    let stale = false;
    const start = setTimeout(() => {
      if (rule === '' || from === '') return;
      api.ruleDays({ site, rule, from, until: until || undefined }).then(
        (found) => stale || setDays(found),
        () => stale || setDays('WRONG'),
      );
    }, TYPING_MS);
    return () => {
      stale = true;
      clearTimeout(start);
    };
  }, [api, site, rule, from, until]);
  return (
    <p class="next-days" aria-live="polite">
      {words(days)}
    </p>
  );
}

function words(days: string[] | 'WRONG' | undefined) {
  if (days === undefined) return null;
  if (days === 'WRONG') return <span class="problem">{say('tab.rule.wrong')}</span>;
  if (days.length === 0) return <span class="soft">{say('tab.schedule.noDays')}</span>;
  return (
    <>
      <span class="soft">{say('tab.rule.first')}</span>{' '}
      {days.slice(0, 5).map((day) => (
        <span key={day} class="mark">
          {shortDayWords(day)}
        </span>
      ))}
    </>
  );
}
