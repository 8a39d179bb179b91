import { useId } from 'preact/hooks';
import type { ChoiceWords, ConflictView, SlotView } from '../../../http/tab/shapes.ts';
import { momentWords } from '../agenda/talk-line.tsx';
import { groupBy } from '../group-by.ts';
import { say } from '../texts.ts';
import { clockWords, dayOf, dayWords } from '../time.ts';

type Props = {
  conflict: ConflictView;
  choice: ChoiceWords | undefined;
  /** Where it can move to once the change is made. */
  free: readonly SlotView[];
  onChoose: (choice: ChoiceWords) => void;
};

/** What happens to one appointment that no longer fits. */
export function ConflictChoice({ conflict, choice, free, onChoose }: Props) {
  const name = useId();
  const pick = (value: ChoiceWords, words: string, disabled = false) => (
    <label class="check">
      <input
        type="radio"
        name={name}
        required
        disabled={disabled}
        checked={choice?.do === value.do}
        onChange={() => onChoose(value)}
      />
      {words}
    </label>
  );
  return (
    <fieldset class="conflict">
      <legend>
        <strong>{conflict.name || say('tab.talk.erased')}</strong>
        <span>{momentWords(conflict.startsAt)}</span>
        <span class="soft">{conflict.place}</span>
      </legend>
      {pick({ do: 'KEEP' }, say('tab.conflicts.KEEP'))}
      {pick(
        { do: 'MOVE', to: '' },
        say(free.length > 0 ? 'tab.conflicts.MOVE' : 'tab.conflicts.noSlot'),
        free.length === 0,
      )}
      {choice?.do === 'MOVE' && (
        <select
          required
          aria-label={say('tab.conflicts.where', { name: conflict.name })}
          value={choice.to}
          onChange={(event) => onChoose({ do: 'MOVE', to: event.currentTarget.value })}
        >
          <option value="">{say('tab.slots.choose')}</option>
          {[...groupBy(free, ({ start }) => dayOf(new Date(start)))].map(([day, slots]) => (
            <optgroup key={day} label={dayWords(day)}>
              {slots.map(({ slotId, start, place }) => (
                <option key={slotId} value={slotId}>
                  {say('tab.conflicts.slot', { day: dayWords(day), time: clockWords(start), place })}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
      {pick({ do: 'CANCEL' }, say('tab.conflicts.CANCEL'))}
    </fieldset>
  );
}
