import { useState } from 'preact/hooks';
import type { Talk } from '../../../http/tab/shapes.ts';
import { groupBy } from '../group-by.ts';
import { say } from '../texts.ts';
import { dayOf } from '../time.ts';
import { DayGroup } from './day-group.tsx';
import type { TalkActs } from './acts.ts';

/** The last two weeks, the newest day first; open when something still has to be filled in. */
export function PastTalks({ talks, acts }: { talks: readonly Talk[]; acts: TalkActs }) {
  const open = talks.filter(({ state }) => state === 'BOOKED').length;
  const [opened] = useState(open > 0); // it does not fold up under the hand that fills in the last one
  if (talks.length === 0) return null;
  const days = [...groupBy(talks, ({ startsAt }) => dayOf(new Date(startsAt)))].reverse();
  return (
    <details class="past" open={opened}>
      <summary>
        {say('tab.past')} {open > 0 && <span class="mark warm">{say('tab.past.open', { count: open })}</span>}
      </summary>
      {days.map(([day, ofDay]) => (
        <DayGroup key={day} day={day} talks={ofDay} acts={acts} />
      ))}
    </details>
  );
}
