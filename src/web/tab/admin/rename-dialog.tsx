import { useState } from 'preact/hooks';
import type { OrganisationView } from '../../../http/tab/admin-shapes.ts';
import { TextField } from '../ui/fields.tsx';
import { FormDialog } from './form-dialog.tsx';
import { tell } from './texts.ts';
import { useAdmin } from './use-admin.ts';

type Props = { organisation: OrganisationView; onClose: () => void; onDone: () => Promise<void> };

/** Another name for the organisation. */
export function RenameDialog({ organisation: { id, version, name: before }, onClose, onDone }: Props) {
  const api = useAdmin();
  const [name, setName] = useState(before);
  return (
    <FormDialog
      title={tell('admin.organisation.rename')}
      send={() => api.rename(id, { version, name })}
      onClose={onClose}
      onDone={onDone}
    >
      {(problemOf) => (
        <TextField
          label={tell('admin.organisation.name')}
          maxLength={100}
          value={name}
          problem={problemOf('name')}
          onInput={setName}
        />
      )}
    </FormDialog>
  );
}
