import type { AdminView, OrganisationView, RoleView } from '../../../http/tab/admin-shapes.ts';
import { say } from '../texts.ts';
import { Confirm } from '../ui/confirm.tsx';
import { tell } from './texts.ts';
import { useAdmin } from './use-admin.ts';

type Props = { organisation: OrganisationView; onClose: () => void; onDone: () => Promise<void> };

/** Asks once more, with what it means, before someone loses a role. */
export function EndRole({ organisation, role, onClose, onDone }: Props & { role: RoleView }) {
  const api = useAdmin();
  const words = { person: role.person, role: tell(`admin.role.${role.role}`), site: role.site };
  return (
    <Confirm
      title={tell('admin.role.end.title')}
      yes={tell('admin.role.end')}
      danger
      act={() => api.endRole(organisation.id, role.id)}
      done={say('tab.saved')}
      onClose={onClose}
      onDone={onDone}
    >
      <p>{tell('admin.role.end.what', words)}</p>
    </Confirm>
  );
}

/** The same for an administrator, oneself included. */
export function EndAdmin({ organisation, admin, onClose, onDone }: Props & { admin: AdminView }) {
  const api = useAdmin();
  const { person, self } = admin;
  return (
    <Confirm
      title={tell('admin.admin.end.title')}
      yes={tell('admin.role.end')}
      danger
      act={() => api.endAdmin(organisation.id, admin.id)}
      done={say('tab.saved')}
      onClose={onClose}
      onDone={onDone}
    >
      <p>{self ? tell('admin.admin.end.self') : tell('admin.admin.end.what', { person })}</p>
    </Confirm>
  );
}
