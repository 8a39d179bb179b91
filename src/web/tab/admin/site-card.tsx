import { useState } from 'preact/hooks';
import type { AdminSiteView, AssignmentView } from '../../../http/tab/admin-shapes.ts';
import { useToday } from '../tab.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { BookingDialog } from './booking-dialog.tsx';
import { CoachDialog } from './coach-dialog.tsx';
import { dayWords } from './day-words.ts';
import { EndCoachDialog } from './end-coach-dialog.tsx';
import { PolicyDialog } from './policy-dialog.tsx';
import { ReferLinksPart } from './refer-links-part.tsx';
import { SiteDialog } from './site-dialog.tsx';
import { tell } from './texts.ts';

type Props = { organisationId: string; site: AdminSiteView; onDone: () => Promise<void> };
type Open = 'SITE' | 'BOOKING' | 'POLICY' | 'COACH' | AssignmentView;

/** A site: what it is called and how it works, its coaches, and who refers to them without Teams. */
export function SiteCard({ organisationId, site, onDone }: Props) {
  const [open, setOpen] = useState<Open>();
  const common = { organisationId, site, onDone, onClose: () => setOpen(undefined) };
  const { name, url, professionalsJoin } = site;
  return (
    <li class="card stack">
      <h3>{name}</h3>
      <ul class="facts">
        <li class="ids">{url}</li>
        <li>{tell(professionalsJoin ? 'admin.site.joinOn' : 'admin.site.joinOff')}</li>
      </ul>
      <div class="acts">
        <Button of={name} onClick={() => setOpen('SITE')}>
          {tell('admin.change')}
        </Button>
        <Button of={name} onClick={() => setOpen('BOOKING')}>
          {tell('admin.booking')}
        </Button>
        <Button of={name} onClick={() => setOpen('POLICY')}>
          {tell('admin.policy')}
        </Button>
      </div>
      <h4>{tell('admin.coaches')}</h4>
      {site.assignments.length === 0 && <p>{tell('admin.coaches.none')}</p>}
      <ul class="rows">
        {site.assignments.map((one) => (
          <Coach key={one.id} assignment={one} onEnd={() => setOpen(one)} />
        ))}
      </ul>
      <div class="acts">
        <Button of={name} onClick={() => setOpen('COACH')}>
          {tell('admin.coach.add')}
        </Button>
      </div>
      <ReferLinksPart organisationId={organisationId} site={site} onDone={onDone} />
      {open === 'SITE' && <SiteDialog {...common} />}
      {open === 'BOOKING' && <BookingDialog {...common} />}
      {open === 'POLICY' && <PolicyDialog {...common} />}
      {open === 'COACH' && <CoachDialog {...common} />}
      {typeof open === 'object' && <EndCoachDialog {...common} assignment={open} />}
    </li>
  );
}

function Coach({
  assignment: { coach, of, from, lastDay },
  onEnd,
}: {
  assignment: AssignmentView;
  onEnd: () => void;
}) {
  const begun = from <= useToday();
  const period = [
    tell(begun ? 'admin.coach.since' : 'admin.coach.starts', { from: dayWords(from) }),
    ...(lastDay ? [tell('admin.coach.until', { day: dayWords(lastDay) })] : []),
  ];
  return (
    <li class="row">
      <Icon name="people" />
      <p>
        <strong>{coach}</strong> · <span class="soft">{[of, period.join(', ')].join(' · ')}</span>
      </p>
      <Button kind="quiet" of={coach} onClick={onEnd}>
        {tell('admin.coach.end')}
      </Button>
    </li>
  );
}
