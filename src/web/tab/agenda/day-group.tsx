import type { Talk } from '../../../http/tab/shapes.ts';
import { useToday } from '../tab.ts';
import { say } from '../texts.ts';
import { dayWords, nearWords } from '../time.ts';
import type { TalkActs } from './acts.ts';
import { TalkCard } from './talk-card.tsx';

/** The talks of one day under its name. */
export function DayGroup({ day, talks, acts }: { day: string; talks: readonly Talk[]; acts: TalkActs }) {
  const near = nearWords(day, useToday());
  return (
    <section class="day" aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`} class={near ? 'day-name near' : 'day-name'}>
        {near && <span class="near-word">{near}</span>} <span>{dayWords(day)}</span>
      </h2>
      {talks.length === 0 ? (
        <p class="soft">{say('tab.day.none')}</p>
      ) : (
        <ul class="cards">
          {talks.map((talk) => (
            <TalkCard key={talk.id} talk={talk} acts={acts} />
          ))}
        </ul>
      )}
    </section>
  );
}
