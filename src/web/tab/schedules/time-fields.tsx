import { say } from '../texts.ts';
import { TextField } from '../ui/fields.tsx';
import { wordsOfDraft } from './draft.ts';
import type { DraftProps } from './schedule-dialog.tsx';
import { talksPerDay } from './words.ts';

/** From when until when, on which hours, and how long a talk lasts. */
export function TimeFields({ draft, set, problemOf }: DraftProps) {
  const count = talksPerDay(wordsOfDraft(draft));
  return (
    <>
      <div class="pair">
        <TextField
          label={say('tab.field.from')}
          type="date"
          required
          value={draft.from}
          problem={problemOf('from')}
          onInput={(from) => set({ from })}
        />
        <TextField
          label={say('tab.field.until')}
          type="date"
          min={draft.from}
          value={draft.until}
          problem={problemOf('until')}
          hint={say('tab.field.until.hint')}
          onInput={(until) => set({ until })}
        />
      </div>
      <div class="pair">
        <TextField
          label={say('tab.field.startsAt')}
          type="time"
          required
          value={draft.startsAt}
          problem={problemOf('startsAt')}
          onInput={(startsAt) => set({ startsAt })}
        />
        <TextField
          label={say('tab.field.endsAt')}
          type="time"
          required
          value={draft.endsAt}
          problem={problemOf('endsAt')}
          onInput={(endsAt) => set({ endsAt })}
        />
      </div>
      <div class="pair">
        <TextField
          label={say('tab.field.minutes')}
          type="number"
          min={10}
          max={240}
          required
          value={draft.minutes}
          problem={problemOf('minutes')}
          onInput={(minutes) => set({ minutes })}
        />
        <TextField
          label={say('tab.field.buffer')}
          type="number"
          min={0}
          max={120}
          required
          value={draft.bufferMinutes}
          problem={problemOf('bufferMinutes')}
          onInput={(bufferMinutes) => set({ bufferMinutes })}
        />
      </div>
      <TextField
        label={say('tab.field.cap')}
        type="number"
        min={1}
        max={20}
        value={draft.dailyCap}
        problem={problemOf('dailyCap')}
        hint={say(count > 0 ? 'tab.field.cap.count' : 'tab.field.cap.none', { count })}
        onInput={(dailyCap) => set({ dailyCap })}
      />
    </>
  );
}
