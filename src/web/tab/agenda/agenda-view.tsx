import { useState } from 'preact/hooks';
import type { Talk } from '../../../http/tab/shapes.ts';
import type { Api } from '../api.ts';
import { groupBy } from '../group-by.ts';
import { useTab, useToday } from '../tab.ts';
import { say } from '../texts.ts';
import { addDays, dayOf } from '../time.ts';
import { Button } from '../ui/button.tsx';
import { Empty, Show } from '../ui/states.tsx';
import { ViewHead } from '../ui/view-head.tsx';
import { useLoad } from '../use-load.ts';
import { useFresh, useMinute } from '../use-minute.ts';
import { DayGroup } from './day-group.tsx';
import { PastTalks } from './past-talks.tsx';
import { PublicPages } from './public-pages.tsx';
import type { TalkActs } from './acts.ts';

const BACK_DAYS = 14;
const PAGE_DAYS = 28;
const MOST_PAGES = 13;

/** A coach's own talks: the last two weeks, today and the weeks to come. */
export function AgendaView() {
  const { api } = useTab();
  const today = useToday();
  const [pages, setPages] = useState(1);
  const load = useLoad(`${today} ${pages}`, () => readPages(api, today, pages));
  useMinute();
  useFresh(load.reload);
  const acts: TalkActs = {
    change: (id, to) =>
      load.change((talks) => talks.map((talk) => (talk.id === id ? { ...talk, ...to } : talk))),
    reload: load.reload,
  };
  return (
    <section>
      <ViewHead title={say('tab.agenda')}>
        <PublicPages />
      </ViewHead>
      <Show load={load} lines={6}>
        {(talks) => (
          <>
            <PastTalks talks={talks.filter((talk) => dayOfTalk(talk) < today)} acts={acts} />
            <ComingTalks talks={talks.filter((talk) => dayOfTalk(talk) >= today)} acts={acts} />
            {pages < MOST_PAGES && (
              <Button onClick={() => setPages(pages + 1)}>{say('tab.agenda.more')}</Button>
            )}
          </>
        )}
      </Show>
    </section>
  );
}

function ComingTalks({ talks, acts }: { talks: readonly Talk[]; acts: TalkActs }) {
  const today = useToday();
  const days = groupBy(talks, dayOfTalk);
  const later = [...days].filter(([day]) => day !== today);
  return (
    <>
      <DayGroup day={today} talks={days.get(today) ?? []} acts={acts} />
      {later.map(([day, ofDay]) => (
        <DayGroup key={day} day={day} talks={ofDay} acts={acts} />
      ))}
      {talks.length === 0 && (
        <Empty title={say('tab.agenda.none')}>
          <p>{say('tab.agenda.none.what')}</p>
        </Empty>
      )}
    </>
  );
}

/** The last two weeks and the coming four, and four more for each further page. */
async function readPages(api: Api, today: string, pages: number): Promise<Talk[]> {
  const first = api.agenda(addDays(today, -BACK_DAYS), addDays(today, PAGE_DAYS - 1));
  const more = Array.from({ length: pages - 1 }, (_, n) =>
    api.agenda(addDays(today, (n + 1) * PAGE_DAYS), addDays(today, (n + 2) * PAGE_DAYS - 1)),
  );
  return (await Promise.all([first, ...more])).flat();
}

function dayOfTalk({ startsAt }: Talk): string {
  return dayOf(new Date(startsAt));
}
