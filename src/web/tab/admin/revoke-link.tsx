import type { ReferLinkView } from '../../../http/tab/admin-shapes.ts';
import { Confirm } from '../ui/confirm.tsx';
import { tell } from './texts.ts';
import { useAdmin } from './use-admin.ts';

type Props = {
  organisationId: string;
  link: ReferLinkView;
  onClose: () => void;
  onDone: () => Promise<void>;
};

/** Asks once more, with what it means, before a link opens nothing any more. */
export function RevokeLink({ organisationId, link: { id, name }, onClose, onDone }: Props) {
  const api = useAdmin();
  return (
    <Confirm
      title={tell('admin.link.revoke.title')}
      yes={tell('admin.link.revoke')}
      danger
      act={() => api.revokeLink(organisationId, id)}
      done={tell('admin.link.revoked')}
      onClose={onClose}
      onDone={onDone}
    >
      <p>{tell('admin.link.revoke.what', { name })}</p>
    </Confirm>
  );
}
