import type { ComponentChildren, FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import type { AdminView, OrganisationView, PeopleView, RoleView } from '../../../http/tab/admin-shapes.ts';
import { useToday } from '../tab.ts';
import { say } from '../texts.ts';
import { Button } from '../ui/button.tsx';
import { Show } from '../ui/states.tsx';
import { ViewHead } from '../ui/view-head.tsx';
import { useLoad } from '../use-load.ts';
import { useFresh } from '../use-minute.ts';
import { AdminDialog } from './admin-dialog.tsx';
import { dayWords } from './day-words.ts';
import { EndAdmin, EndRole } from './end-dialogs.tsx';
import { RoleDialog } from './role-dialog.tsx';
import { speakAdmin, tell } from './texts.ts';
import { useAdmin } from './use-admin.ts';

/** The view, once its words are there. */
export async function openPeople(): Promise<FunctionComponent> {
  await speakAdmin();
  return People;
}

type Staff = { organisation: OrganisationView; people: PeopleView };

/** Who does what in the organisations that someone administers: newcomers first, then roles by site, then administrators. */
function People() {
  const api = useAdmin();
  const load = useLoad('people', async (): Promise<Staff[]> => {
    const [organisations, people] = await Promise.all([api.organisations(), api.people()]);
    return organisations.flatMap((organisation) => {
      const own = people.find(({ organisationId }) => organisationId === organisation.id);
      return own ? [{ organisation, people: own }] : [];
    });
  });
  useFresh(load.reload);
  return (
    <section>
      <ViewHead title={say('tab.people')} />
      <Show load={load} lines={5}>
        {(staff) => (
          <div class="stack">
            {staff.map((one) => (
              <OfOrganisation key={one.organisation.id} {...one} onDone={load.reload} />
            ))}
            <p class="soft narrow">{tell('admin.discretion')}</p>
          </div>
        )}
      </Show>
    </section>
  );
}

type Open = 'ROLE' | 'ADMIN' | { role: RoleView } | { admin: AdminView };

function OfOrganisation({
  organisation,
  people: { roles, admins, people },
  onDone,
}: Staff & { onDone: () => Promise<void> }) {
  const [open, setOpen] = useState<Open>();
  const since = monthBefore(useToday());
  const common = { organisation, people, onDone, onClose: () => setOpen(undefined) };
  const newcomers = roles.filter(({ joined, from }) => joined && from >= since);
  const end = (role: RoleView) => setOpen({ role });
  return (
    <section class="stack" aria-label={organisation.name}>
      <h2>{organisation.name}</h2>
      <Part title={tell('admin.people.new')}>
        <p>{tell(newcomers.length > 0 ? 'admin.people.new.what' : 'admin.people.new.none')}</p>
        <Roles roles={newcomers} onEnd={end} withSite />
      </Part>
      <Part
        title={tell('admin.people.roles')}
        act={
          <Button kind="primary" disabled={organisation.sites.length === 0} onClick={() => setOpen('ROLE')}>
            {tell('admin.role.give')}
          </Button>
        }
      >
        {roles.length === 0 && <p>{tell('admin.people.roles.none')}</p>}
        {organisation.sites
          .filter(({ id }) => roles.some(({ siteId }) => siteId === id))
          .map(({ id, name }) => (
            <div key={id} class="stack">
              <h4>{name}</h4>
              <Roles roles={roles.filter(({ siteId }) => siteId === id)} onEnd={end} />
            </div>
          ))}
      </Part>
      <Part
        title={tell('admin.people.admins')}
        act={<Button onClick={() => setOpen('ADMIN')}>{tell('admin.admin.give')}</Button>}
      >
        <ul class="rows">
          {admins.map((admin) => (
            <li key={admin.id} class="row">
              <p>
                <strong>{admin.person}</strong> {admin.self && `(${tell('admin.people.self')})`}{' '}
                <span class="soft">{tell('admin.coach.since', { from: dayWords(admin.since) })}</span>
              </p>
              <Button kind="quiet" of={admin.person} onClick={() => setOpen({ admin })}>
                {tell('admin.role.end')}
              </Button>
            </li>
          ))}
        </ul>
      </Part>
      {open === 'ROLE' && <RoleDialog {...common} />}
      {open === 'ADMIN' && <AdminDialog {...common} />}
      {typeof open === 'object' && 'role' in open && <EndRole {...common} role={open.role} />}
      {typeof open === 'object' && 'admin' in open && <EndAdmin {...common} admin={open.admin} />}
    </section>
  );
}

function Part({
  title,
  act,
  children,
}: {
  title: string;
  act?: ComponentChildren;
  children: ComponentChildren;
}) {
  return (
    <section class="card stack" aria-label={title}>
      <header class="part-head">
        <h3>{title}</h3>
        {act}
      </header>
      {children}
    </section>
  );
}

function Roles({
  roles,
  onEnd,
  withSite = false,
}: {
  roles: readonly RoleView[];
  onEnd: (role: RoleView) => void;
  withSite?: boolean;
}) {
  return (
    <ul class="rows">
      {roles.map((one) => (
        <li key={one.id} class="row">
          <p>
            <strong>{one.person}</strong> · {tell(`admin.role.${one.role}`)} ·{' '}
            <span class="soft">
              {[
                ...(withSite ? [one.site] : [one.of]),
                tell('admin.coach.since', { from: dayWords(one.from) }),
              ].join(' · ')}
            </span>
          </p>
          <Button
            kind="quiet"
            of={`${one.person}, ${tell(`admin.role.${one.role}`)}`}
            onClick={() => onEnd(one)}
          >
            {tell('admin.role.end')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function monthBefore(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 30);
  return date.toISOString().slice(0, 10);
}
