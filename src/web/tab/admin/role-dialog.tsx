import { useState } from 'preact/hooks';
import type { GivenRole, OrganisationView, PersonView } from '../../../http/tab/admin-shapes.ts';
import { SelectField } from '../ui/fields.tsx';
import { FormDialog } from './form-dialog.tsx';
import { nobody, someoneOf, SomeoneFields } from './someone-fields.tsx';
import { tell } from './texts.ts';
import { useAdmin } from './use-admin.ts';

type Props = {
  organisation: OrganisationView;
  people: readonly PersonView[];
  onClose: () => void;
  onDone: () => Promise<void>;
};

const roles: readonly GivenRole[] = ['CARE_PROFESSIONAL', 'CARE_COACH', 'CURATOR', 'COORDINATOR'];

/** Gives someone a role at a site, and says what they can do with it. */
export function RoleDialog({ organisation, people, onClose, onDone }: Props) {
  const api = useAdmin();
  const [id] = useState(() => crypto.randomUUID());
  const [siteId, setSiteId] = useState(organisation.sites[0]?.id ?? '');
  const [role, setRole] = useState<GivenRole>('CARE_PROFESSIONAL');
  const [draft, setDraft] = useState(nobody);
  const someone = someoneOf(draft);
  return (
    <FormDialog
      title={tell('admin.role.give')}
      ready={someone !== undefined}
      send={async () => {
        if (someone) await api.giveRole(organisation.id, { id, siteId, role, someone });
      }}
      onClose={onClose}
      onDone={onDone}
    >
      {(problemOf) => (
        <>
          <SelectField
            label={tell('admin.role.site')}
            value={siteId}
            options={organisation.sites.map((site) => ({ value: site.id, words: site.name }))}
            onChange={setSiteId}
          />
          <SelectField
            label={tell('admin.role')}
            hint={tell(`admin.role.what.${role}`)}
            value={role}
            options={roles.map((value) => ({ value, words: tell(`admin.role.${value}`) }))}
            onChange={setRole}
          />
          <SomeoneFields people={people} draft={draft} set={setDraft} problemOf={problemOf} />
        </>
      )}
    </FormDialog>
  );
}
