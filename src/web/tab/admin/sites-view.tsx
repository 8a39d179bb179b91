import type { FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import type { OrganisationView } from '../../../http/tab/admin-shapes.ts';
import { say } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Empty, Show } from '../ui/states.tsx';
import { ViewHead } from '../ui/view-head.tsx';
import { useLoad } from '../use-load.ts';
import { useFresh } from '../use-minute.ts';
import { RenameDialog } from './rename-dialog.tsx';
import { SiteCard } from './site-card.tsx';
import { SiteDialog } from './site-dialog.tsx';
import { speakAdmin, tell } from './texts.ts';
import { useAdmin } from './use-admin.ts';

/** The view, once its words are there. */
export async function openSites(): Promise<FunctionComponent> {
  await speakAdmin();
  return SitesView;
}

/** The organisations that someone administers, with their sites and who coaches there. */
function SitesView() {
  const api = useAdmin();
  const load = useLoad('organisations', api.organisations);
  useFresh(load.reload);
  return (
    <section>
      <ViewHead title={say('tab.sites')} />
      <Show load={load} lines={5}>
        {(organisations) => (
          <div class="stack">
            {organisations.map((one) => (
              <Organisation key={one.id} organisation={one} onDone={load.reload} />
            ))}
            <p class="soft narrow">{tell('admin.discretion')}</p>
          </div>
        )}
      </Show>
    </section>
  );
}

type Props = { organisation: OrganisationView; onDone: () => Promise<void> };

function Organisation({ organisation, onDone }: Props) {
  const [open, setOpen] = useState<'NAME' | 'SITE'>();
  const close = () => setOpen(undefined);
  const { name, tenants, sites } = organisation;
  return (
    <section class="stack" aria-label={name}>
      <header class="view-head">
        <div>
          <h2>{name}</h2>
          <p class="soft">
            {tell('admin.organisation.tenants')}: <span class="ids">{tenants.join(', ')}</span>
          </p>
        </div>
        <div class="view-acts">
          <Button of={name} onClick={() => setOpen('NAME')}>
            {tell('admin.organisation.rename')}
          </Button>
          <Button kind="primary" onClick={() => setOpen('SITE')}>
            <Icon name="plus" />
            {tell('admin.site.add')}
          </Button>
        </div>
      </header>
      {sites.length === 0 && (
        <Empty title={tell('admin.sites.none')}>
          <p>{tell('admin.sites.none.what')}</p>
        </Empty>
      )}
      <ul class="cards">
        {sites.map((site) => (
          <SiteCard key={site.id} organisationId={organisation.id} site={site} onDone={onDone} />
        ))}
      </ul>
      {open === 'NAME' && <RenameDialog organisation={organisation} onClose={close} onDone={onDone} />}
      {open === 'SITE' && <SiteDialog organisationId={organisation.id} onClose={close} onDone={onDone} />}
    </section>
  );
}
