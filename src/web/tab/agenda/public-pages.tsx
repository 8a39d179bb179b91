import { useState } from 'preact/hooks';
import type { SiteView } from '../../../http/tab/shapes.ts';
import { useTab } from '../tab.ts';
import { say } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { Show } from '../ui/states.tsx';
import { useLoad } from '../use-load.ts';
import { CopyLine } from './copy-line.tsx';

/** The pages where clients book, to share or to print. */
export function PublicPages() {
  const sites = useTab().me.sites.filter(({ url }) => url);
  const [open, setOpen] = useState(false);
  if (sites.length === 0) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Icon name="link" />
        {say('tab.page')}
      </Button>
      {open && (
        <Dialog title={say('tab.page')} onClose={() => setOpen(false)}>
          <p>{say('tab.page.what')}</p>
          {sites.map((site) => (
            <SitePage key={site.id} site={site} />
          ))}
        </Dialog>
      )}
    </>
  );
}

function SitePage({ site: { id, name, url = '' } }: { site: SiteView }) {
  const { api } = useTab();
  const load = useLoad(id, () => api.qrCode(id));
  return (
    <section class="site-page">
      <h3>{name}</h3>
      <CopyLine label={say('tab.page.link', { site: name })} value={url} />
      <Show load={load}>
        {(svg) => (
          <img
            class="qr"
            src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
            alt={say('tab.page.qr', { site: name })}
          />
        )}
      </Show>
    </section>
  );
}
