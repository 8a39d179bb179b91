import { useState } from 'preact/hooks';
import type { AdminSiteView, AssignmentView } from '../../../http/tab/admin-shapes.ts';
import { useToday } from '../tab.ts';
import { SelectField, TextField } from '../ui/fields.tsx';
import { FormDialog } from './form-dialog.tsx';
import { tell } from './texts.ts';
import { useAdmin } from './use-admin.ts';

type Props = {
  organisationId: string;
  site: AdminSiteView;
  assignment: AssignmentView;
  onClose: () => void;
  onDone: () => Promise<void>;
};

/** Asks when an assignment ends, and says what that means for whoever has to do with the coach. */
export function EndCoachDialog({ organisationId, site, assignment, onClose, onDone }: Props) {
  const api = useAdmin();
  const today = useToday();
  const [when, setWhen] = useState<'DAY' | 'NOW'>('DAY');
  const [day, setDay] = useState(assignment.lastDay ?? today);
  return (
    <FormDialog
      title={tell('admin.coach.end.title')}
      submit={tell('admin.coach.end')}
      danger
      send={() => api.endAssignment(organisationId, assignment.id, when === 'NOW' ? null : day)}
      onClose={onClose}
      onDone={onDone}
    >
      {(problemOf) => (
        <>
          <p>{tell('admin.coach.end.what', { coach: assignment.coach, site: site.name })}</p>
          <p>{tell('admin.coach.end.talks')}</p>
          <SelectField
            label={tell('admin.coach.end.when')}
            value={when}
            options={[
              { value: 'DAY', words: tell('admin.coach.end.day') },
              { value: 'NOW', words: tell('admin.coach.end.now') },
            ]}
            onChange={setWhen}
          />
          {when === 'DAY' && (
            <TextField
              label={tell('admin.coach.end.last')}
              type="date"
              min={today}
              value={day}
              problem={problemOf('lastDay')}
              onInput={setDay}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}
