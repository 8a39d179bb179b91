import { useState } from 'preact/hooks';
import type { OrganisationView, PersonView } from '../../../http/tab/admin-shapes.ts';
import { SelectField } from '../ui/fields.tsx';
import { FormDialog } from './form-dialog.tsx';
import { tell } from './texts.ts';
import { useAdmin } from './use-admin.ts';

type Props = {
  organisation: OrganisationView;
  people: readonly PersonView[];
  onClose: () => void;
  onDone: () => Promise<void>;
};

/** Makes someone of the organisation's own staff an administrator too. */
export function AdminDialog({ organisation, people, onClose, onDone }: Props) {
  const api = useAdmin();
  const [id] = useState(() => crypto.randomUUID());
  const [personId, setPersonId] = useState('');
  return (
    <FormDialog
      title={tell('admin.admin.give')}
      ready={personId !== ''}
      send={() => api.giveAdmin(organisation.id, { id, personId })}
      onClose={onClose}
      onDone={onDone}
    >
      {() => (
        <>
          <p>{tell('admin.admin.give.what')}</p>
          <SelectField
            label={tell('admin.someone')}
            value={personId}
            options={[
              { value: '', words: tell('admin.someone.choose') },
              ...people.filter(({ own }) => own).map((one) => ({ value: one.id, words: one.name })),
            ]}
            onChange={setPersonId}
          />
        </>
      )}
    </FormDialog>
  );
}
