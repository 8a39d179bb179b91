import { useMemo, useRef, useState } from 'preact/hooks';
import type { AdminSiteView } from '../../../http/tab/admin-shapes.ts';
import { SelectField, TextField } from '../ui/fields.tsx';
import { FormDialog } from './form-dialog.tsx';
import type { GivenLink } from './given-link-dialog.tsx';
import { tell } from './texts.ts';
import { useAdmin } from './use-admin.ts';

type Props = {
  organisationId: string;
  site: AdminSiteView;
  onClose: () => void;
  /** Where the link is shown, once it was made. */
  onGiven: (given: GivenLink) => void;
};

const terms = ['30', '90', '180', '366'] as const;
type Term = (typeof terms)[number];

/** Asks for whom a new link is and how long it works. */
export function ReferLinkDialog({ organisationId, site, onClose, onGiven }: Props) {
  const api = useAdmin();
  const [name, setName] = useState('');
  const [days, setDays] = useState<Term>('180');
  // The same words are the same request, so that sending them again after an answer that was lost makes no second link.
  const key = useMemo(() => crypto.randomUUID(), [name, days]);
  const given = useRef<GivenLink>(undefined);
  return (
    <FormDialog
      title={tell('admin.link.new.title')}
      submit={tell('admin.link.make')}
      ready={name.trim() !== ''}
      send={async () => {
        const words = { key, siteId: site.id, name, days: Number(days) };
        given.current = { name: name.trim(), ...(await api.giveLink(organisationId, words)) };
      }}
      done={tell('admin.link.made')}
      onClose={onClose}
      onDone={() => {
        // In the same breath as the form closes; what stands around it is read anew after the link was seen.
        if (given.current) onGiven(given.current);
        return Promise.resolve();
      }}
    >
      {(problemOf) => (
        <>
          <p>{tell('admin.link.new.what', { site: site.name })}</p>
          <TextField
            label={tell('admin.link.name')}
            hint={tell('admin.link.name.hint')}
            maxLength={80}
            value={name}
            problem={problemOf('name')}
            onInput={setName}
          />
          <SelectField
            label={tell('admin.link.days')}
            hint={tell('admin.link.days.hint')}
            value={days}
            options={terms.map((value) => ({ value, words: tell('admin.link.days.one', { days: value }) }))}
            onChange={setDays}
          />
        </>
      )}
    </FormDialog>
  );
}
