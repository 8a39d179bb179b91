import { useState } from 'preact/hooks';
import type { AdminSiteView, SiteWords } from '../../../http/tab/admin-shapes.ts';
import { TextField } from '../ui/fields.tsx';
import { ContactFields } from './contact-fields.tsx';
import { CheckField } from './fields.tsx';
import { FormDialog } from './form-dialog.tsx';
import { tell } from './texts.ts';
import { useAdmin } from './use-admin.ts';

type Props = {
  organisationId: string;
  site?: AdminSiteView;
  onClose: () => void;
  onDone: () => Promise<void>;
};

const blank: SiteWords = { name: '', slug: '', crisisContacts: [], professionalsJoin: true };

/** A new site, or a change of one. */
export function SiteDialog({ organisationId, site, onClose, onDone }: Props) {
  const api = useAdmin();
  const [id] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState<SiteWords>(() => (site ? wordsOf(site) : blank));
  const [agreed, setAgreed] = useState(false);
  const set = (to: Partial<SiteWords>) => setDraft({ ...draft, ...to });
  const moves = site !== undefined && draft.slug !== site.slug;
  return (
    <FormDialog
      title={tell(site ? 'admin.site.edit' : 'admin.site.add')}
      ready={!moves || agreed}
      send={() =>
        site
          ? api.changeSite(organisationId, site.id, { version: site.version, ...draft })
          : api.addSite(organisationId, { id, ...draft })
      }
      onClose={onClose}
      onDone={onDone}
    >
      {(problemOf) => (
        <>
          <TextField
            label={tell('admin.site.name')}
            maxLength={100}
            value={draft.name}
            problem={problemOf('name')}
            onInput={(name) => set(site ? { name } : { name, slug: slugOf(name) })}
          />
          <TextField
            label={tell('admin.site.slug')}
            hint={tell('admin.site.slug.hint')}
            maxLength={60}
            value={draft.slug}
            problem={problemOf('slug')}
            onInput={(slug) => set({ slug })}
          />
          {moves && (
            <CheckField label={tell('admin.site.slug.changed')} checked={agreed} onChange={setAgreed} />
          )}
          <CheckField
            label={tell('admin.site.join')}
            hint={tell('admin.site.join.hint')}
            checked={draft.professionalsJoin}
            onChange={(professionalsJoin) => set({ professionalsJoin })}
          />
          <ContactFields
            contacts={draft.crisisContacts}
            problemOf={problemOf}
            onChange={(crisisContacts) => set({ crisisContacts })}
          />
        </>
      )}
    </FormDialog>
  );
}

function wordsOf({ name, slug, crisisContacts, professionalsJoin }: AdminSiteView): SiteWords {
  return { name, slug, crisisContacts, professionalsJoin };
}

/** An address from a name: AZ Voorbeeld, campus Zuid becomes az-voorbeeld-campus-zuid. */
function slugOf(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-|-$/g, '');
}
