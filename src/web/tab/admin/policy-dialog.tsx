import { useState } from 'preact/hooks';
import type { AdminSiteView, SitePolicyWords } from '../../../http/tab/admin-shapes.ts';
import { CheckField } from './fields.tsx';
import { FormDialog } from './form-dialog.tsx';
import { draftOfPolicy, wordsOfPolicy, type PolicyDraft } from './policy-draft.ts';
import { CareFields } from './policy-care.tsx';
import { ClockFields } from './policy-clock.tsx';
import { tell } from './texts.ts';
import { useAdmin } from './use-admin.ts';

type Props = {
  organisationId: string;
  site: AdminSiteView;
  onClose: () => void;
  onDone: () => Promise<void>;
};

export type PolicyProps = {
  draft: PolicyDraft;
  set: (to: Partial<PolicyDraft>) => void;
  problemOf: (field: string) => string | undefined;
};

/** How a site refers, feeds back and keeps. Keeping shorter erases, so that is agreed to apart. */
export function PolicyDialog({ organisationId, site, onClose, onDone }: Props) {
  const api = useAdmin();
  const [draft, setDraft] = useState(() => draftOfPolicy(site.policy));
  const [agreed, setAgreed] = useState(false);
  const set = (to: Partial<PolicyDraft>) => setDraft({ ...draft, ...to });
  const words: SitePolicyWords = wordsOfPolicy(draft);
  const shorter = words.retentionMonths < site.policy.retentionMonths;
  return (
    <FormDialog
      title={tell('admin.policy.title')}
      ready={!shorter || agreed}
      send={() => api.changePolicy(organisationId, site.id, { version: site.version, ...words })}
      onClose={onClose}
      onDone={onDone}
    >
      {(problemOf) => (
        <>
          <ClockFields organisationId={organisationId} draft={draft} set={set} problemOf={problemOf} />
          <CareFields draft={draft} set={set} problemOf={problemOf} />
          {shorter && (
            <CheckField
              label={tell('admin.policy.retention.shorter')}
              checked={agreed}
              onChange={setAgreed}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}
