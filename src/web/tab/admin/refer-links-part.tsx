import { useState } from 'preact/hooks';
import type { AdminSiteView, ReferLinkView } from '../../../http/tab/admin-shapes.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { dayWords } from './day-words.ts';
import { GivenLinkDialog, type GivenLink } from './given-link-dialog.tsx';
import { ReferLinkDialog } from './refer-link-dialog.tsx';
import { RevokeLink } from './revoke-link.tsx';
import { tell } from './texts.ts';

type Props = { organisationId: string; site: AdminSiteView; onDone: () => Promise<void> };
type Open = 'NEW' | { given: GivenLink } | { revoke: ReferLinkView };

/** The links by which professionals without Teams refer to the coaches of a site: who has one, a new one, and the end of one. */
export function ReferLinksPart({ organisationId, site, onDone }: Props) {
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const { name, referLinks, policy } = site;
  return (
    <>
      <h4>{tell('admin.link')}</h4>
      <p>{tell(policy.referralsOpen ? 'admin.link.what' : 'admin.link.closed')}</p>
      {referLinks.length === 0 && <p class="soft">{tell('admin.link.none')}</p>}
      <ul class="rows">
        {referLinks.map((link) => (
          <Link key={link.id} link={link} onRevoke={() => setOpen({ revoke: link })} />
        ))}
      </ul>
      {policy.referralsOpen && (
        <div class="acts">
          <Button of={name} onClick={() => setOpen('NEW')}>
            {tell('admin.link.new')}
          </Button>
        </div>
      )}
      {open === 'NEW' && (
        <ReferLinkDialog
          organisationId={organisationId}
          site={site}
          onClose={close}
          onGiven={(given) => setOpen({ given })}
        />
      )}
      {typeof open === 'object' && 'given' in open && (
        <GivenLinkDialog
          given={open.given}
          onClose={() => {
            close();
            void onDone();
          }}
        />
      )}
      {typeof open === 'object' && 'revoke' in open && (
        <RevokeLink organisationId={organisationId} link={open.revoke} onClose={close} onDone={onDone} />
      )}
    </>
  );
}

function Link({ link: { name, made, until }, onRevoke }: { link: ReferLinkView; onRevoke: () => void }) {
  const period = tell('admin.link.period', { made: dayWords(made), until: dayWords(until) });
  return (
    <li class="row">
      <Icon name="link" />
      <p>
        <strong>{name}</strong> · <span class="soft">{period}</span>
      </p>
      <Button kind="quiet" of={name} onClick={onRevoke}>
        {tell('admin.link.revoke')}
      </Button>
    </li>
  );
}
