import { useId, useState } from 'preact/hooks';
import type { SlotView } from '../../../http/tab/shapes.ts';
import { groupBy } from '../group-by.ts';
import { useTab, useToday } from '../tab.ts';
import { say } from '../texts.ts';
import { addDays, clockWords, dayOf, dayWords, shortDayWords } from '../time.ts';
import { Button } from '../ui/button.tsx';
import { Show } from '../ui/states.tsx';
import { useLoad } from '../use-load.ts';

const WEEKS = 4;

type Props = {
  siteId: string;
  /** The appointment that moves. */
  own?: string;
  chosen: SlotView | undefined;
  onChoose: (slot: SlotView | undefined) => void;
};

/** The coach's own free moments, four weeks at a time, by day. */
export function SlotPicker({ siteId, own, chosen, onChoose }: Props) {
  const { api } = useTab();
  const today = useToday();
  const [page, setPage] = useState(0);
  const from = addDays(today, page * WEEKS * 7);
  const to = addDays(from, WEEKS * 7 - 1);
  const load = useLoad(from, () => api.slots({ site: siteId, from, to, own }));
  const turn = (to: number) => {
    onChoose(undefined);
    setPage(to);
  };
  return (
    <div class="slots">
      <div class="slots-head">
        <p>{say('tab.slots.range', { from: shortDayWords(from), to: shortDayWords(to) })}</p>
        {page > 0 && (
          <Button kind="quiet" onClick={() => turn(page - 1)}>
            {say('tab.slots.earlier')}
          </Button>
        )}
        <Button kind="quiet" onClick={() => turn(page + 1)}>
          {say('tab.slots.later')}
        </Button>
      </div>
      <Show load={load}>
        {(slots) =>
          slots.length === 0 ? (
            <p class="soft">{say('tab.slots.none')}</p>
          ) : (
            <SlotDays slots={slots} chosen={chosen} onChoose={onChoose} />
          )
        }
      </Show>
    </div>
  );
}

function SlotDays({
  slots,
  chosen,
  onChoose,
}: Pick<Props, 'chosen' | 'onChoose'> & { slots: readonly SlotView[] }) {
  const name = useId();
  const days = groupBy(slots, ({ start }) => dayOf(new Date(start)));
  return (
    <div class="slot-days">
      {[...days].map(([day, ofDay]) => (
        <fieldset key={day}>
          <legend>{dayWords(day)}</legend>
          <p class="soft">{[...new Set(ofDay.map(({ place }) => place))].join(' · ')}</p>
          <div class="chips">
            {ofDay.map((slot) => (
              <label key={slot.slotId} class="slot">
                <input
                  type="radio"
                  name={name}
                  checked={chosen?.slotId === slot.slotId}
                  onChange={() => onChoose(slot)}
                />
                <span>
                  {clockWords(slot.start)}
                  {slot.reservedFor && <small>{slot.reservedFor}</small>}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}
