import type { TalkMode } from '../../generated/prisma/enums.ts';
import { say } from '../../i18n/index.ts';
import type { Lang } from '../../lang.ts';
import { Fact } from '../pages/fact.tsx';
import { fullDayWords } from '../../when.ts';
import { spanWords } from '../pages/when.ts';
import { modeWords } from './slots/slot-days.tsx';

export type Talk = {
  startsAt: Date;
  endsAt: Date;
  coach: string;
  place: string;
  mode: TalkMode;
  wayfinding?: string;
};

/** When, how, where and with whom. What a coach typed is in Dutch, whatever the page speaks. */
export function TalkFacts({ lang, talk }: { lang: Lang; talk: Talk }) {
  const { startsAt, endsAt, coach, place, mode, wayfinding } = talk;
  return (
    <dl class="facts">
      <Fact name={say(lang, 'booking.fact.when')}>
        <time datetime={startsAt.toISOString()}>{fullDayWords(lang, startsAt)}</time>
        <br />
        {spanWords(lang, startsAt, endsAt)}
      </Fact>
      <Fact name={say(lang, 'booking.fact.where')}>
        {modeWords(lang, mode)}
        <br />
        <span lang="nl">{place}</span>
      </Fact>
      {wayfinding && (
        <Fact name={say(lang, 'booking.fact.way')} plain>
          <span lang="nl">{wayfinding}</span>
        </Fact>
      )}
      {coach !== '' && <Fact name={say(lang, 'booking.fact.with')}>{coach}</Fact>}
    </dl>
  );
}
