import { useState } from 'preact/hooks';
import type { AdminSiteView } from '../../../http/tab/admin-shapes.ts';
import { useToday } from '../tab.ts';
import { TextField } from '../ui/fields.tsx';
import { Show } from '../ui/states.tsx';
import { useLoad } from '../use-load.ts';
import { FormDialog } from './form-dialog.tsx';
import { nobody, someoneOf, SomeoneFields } from './someone-fields.tsx';
import { tell } from './texts.ts';
import { useAdmin } from './use-admin.ts';

type Props = {
  organisationId: string;
  site: AdminSiteView;
  onClose: () => void;
  onDone: () => Promise<void>;
};

/** Assigns a coach to a site. */
export function CoachDialog({ organisationId, site, onClose, onDone }: Props) {
  const api = useAdmin();
  const load = useLoad('people', api.people);
  const [id] = useState(() => crypto.randomUUID());
  const [from, setFrom] = useState(useToday());
  const [lastDay, setLastDay] = useState('');
  const [draft, setDraft] = useState(nobody);
  const someone = someoneOf(draft);
  return (
    <FormDialog
      title={`${tell('admin.coach.add')}: ${site.name}`}
      ready={someone !== undefined}
      send={async () => {
        if (!someone) return;
        await api.assign(organisationId, { id, siteId: site.id, from, lastDay: lastDay || null, someone });
      }}
      onClose={onClose}
      onDone={onDone}
    >
      {(problemOf) => (
        <>
          <p>{tell('admin.coach.add.what')}</p>
          <Show load={load} lines={1}>
            {(all) => (
              <SomeoneFields
                people={all.find((one) => one.organisationId === organisationId)?.people ?? []}
                draft={draft}
                set={setDraft}
                problemOf={problemOf}
              />
            )}
          </Show>
          <div class="pair">
            <TextField
              label={tell('admin.coach.from')}
              type="date"
              value={from}
              problem={problemOf('from')}
              onInput={setFrom}
            />
            <TextField
              label={tell('admin.coach.lastDay')}
              type="date"
              value={lastDay}
              problem={problemOf('lastDay')}
              onInput={setLastDay}
            />
          </div>
        </>
      )}
    </FormDialog>
  );
}
