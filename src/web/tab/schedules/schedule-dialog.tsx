import { useState } from 'preact/hooks';
import type { ScheduleView } from '../../../http/tab/shapes.ts';
import { useTab, useToday } from '../tab.ts';
import { say } from '../texts.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { draftOf, newDraft, wordsOfDraft, type Draft } from './draft.ts';
import { MoreFields } from './more-fields.tsx';
import { PlaceFields } from './place-fields.tsx';
import { RecurrenceFields } from './recurrence-fields.tsx';
import { RulePreview } from './rule-preview.tsx';
import { TimeFields } from './time-fields.tsx';

type Props = { schedule?: ScheduleView; onClose: () => void; onDone: () => Promise<void> };

/** Fields of the draft, and how they change. */
export type DraftProps = {
  draft: Draft;
  set: (to: Partial<Draft>) => void;
  problemOf: (field: string) => string | undefined;
};

/** A new schedule, or a change of one. */
export function ScheduleDialog({ schedule, onClose, onDone }: Props) {
  const { api, me } = useTab();
  const today = useToday();
  const [draft, setDraft] = useState<Draft>(() =>
    schedule ? draftOf(schedule) : newDraft(me.sites[0]?.id ?? '', today),
  );
  const set = (to: Partial<Draft>) => setDraft({ ...draft, ...to });
  return (
    <ChangeDialog
      title={say(schedule ? 'tab.schedule.editTitle' : 'tab.schedule.new')}
      submit={say('tab.save')}
      send={(choices) => api.saveSchedule(schedule?.id, wordsOfDraft(draft), choices)}
      onClose={onClose}
      onDone={onDone}
      wide
    >
      {(problemOf) => (
        <div class="fields">
          <RecurrenceFields draft={draft} set={set} problemOf={problemOf} />
          <RulePreview draft={draft} />
          <TimeFields draft={draft} set={set} problemOf={problemOf} />
          <PlaceFields draft={draft} set={set} problemOf={problemOf} />
          <MoreFields draft={draft} set={set} problemOf={problemOf} />
        </div>
      )}
    </ChangeDialog>
  );
}
