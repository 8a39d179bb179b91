import type { Mode } from '../../../http/tab/shapes.ts';
import { modeWords } from '../agenda/words.ts';
import { useTab } from '../tab.ts';
import { say } from '../texts.ts';
import { SelectField, TextField } from '../ui/fields.tsx';
import type { DraftProps } from './schedule-dialog.tsx';

const modes: Mode[] = ['ON_SITE', 'PHONE', 'ONLINE', 'ELSEWHERE'];

/** At which site, how, and how to get there. */
export function PlaceFields({ draft, set, problemOf }: DraftProps) {
  const { sites } = useTab().me;
  return (
    <>
      {sites.length > 1 && (
        <SelectField
          label={say('tab.field.site')}
          value={draft.siteId}
          options={sites.map(({ id, name }) => ({ value: id, words: name }))}
          onChange={(siteId) => set({ siteId })}
        />
      )}
      <SelectField
        label={say('tab.field.mode')}
        value={draft.mode}
        options={modes.map((mode) => ({ value: mode, words: modeWords(mode) }))}
        onChange={(mode) => set({ mode })}
      />
      <TextField
        label={say('tab.field.place')}
        hint={say('tab.field.place.hint')}
        required
        maxLength={200}
        value={draft.place}
        problem={problemOf('place')}
        onInput={(place) => set({ place })}
      />
      <TextField
        label={say('tab.field.wayfinding')}
        hint={say('tab.field.wayfinding.hint')}
        rows={3}
        maxLength={1000}
        value={draft.wayfinding}
        problem={problemOf('wayfinding')}
        onInput={(wayfinding) => set({ wayfinding })}
      />
    </>
  );
}
