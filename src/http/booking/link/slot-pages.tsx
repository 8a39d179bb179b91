import type { ComponentChildren } from 'preact';
import type { Slot } from '../../../booking/plan.ts';
import { say, type TextKey } from '../../../i18n/index.ts';
import { hrefOf } from '../../pages/visit.ts';
import { namesOf } from '../names.ts';
import type { ShownSlots } from '../slots/choose-slots.ts';
import { SlotDays } from '../slots/slot-days.tsx';
import { SlotPager } from '../slots/slot-pager.tsx';
import { TalkFacts } from '../talk-facts.tsx';
import type { OwnVisit } from './visit.ts';

type SlotListProps = {
  visit: OwnVisit;
  /** Where its pages stand, under the link. */
  path: string;
  title: string;
  shown: ShownSlots;
  problem?: TextKey | undefined;
  children?: ComponentChildren;
};

/** Moments for a client we know: each leads to a page that asks before it books. */
export function SlotList({ visit, path, title, shown, problem, children }: SlotListProps) {
  const { lang } = visit;
  return (
    <div class="narrow">
      {problem && (
        <p class="notice" role="alert">
          <strong>{say(lang, problem)}</strong>
        </p>
      )}
      <h1>{title}</h1>
      {children}
      <section class="card section" aria-labelledby="momenten">
        <h2 id="momenten">{say(lang, 'booking.choose')}</h2>
        {shown.slots.length === 0 && <p>{say(lang, 'link.noMoments')}</p>}
        <SlotDays
          lang={lang}
          slots={shown.slots}
          names={namesOf(visit.site)}
          press={(slot, words) => (
            <a class="slot" href={hrefOf(visit, path, { moment: slot.slotId })}>
              {words}
            </a>
          )}
        />
        <SlotPager
          lang={lang}
          shown={shown}
          turn={(week, words) => (
            <a class="button" href={hrefOf(visit, path, { week })}>
              {words}
            </a>
          )}
        />
      </section>
      <Back visit={visit} />
    </div>
  );
}

type SlotConfirmProps = Omit<SlotListProps, 'shown'> & { slot: Slot; yes: string };

/** The moment that was chosen, once more, before anything changes. */
export function SlotConfirm({ visit, path, title, slot, yes, children }: SlotConfirmProps) {
  const { lang } = visit;
  const { start: startsAt, end: endsAt, mode, place, coachId } = slot;
  const coach = namesOf(visit.site).get(coachId) ?? '';
  return (
    <div class="narrow">
      <h1>{title}</h1>
      <section class="card section">
        <TalkFacts lang={lang} talk={{ startsAt, endsAt, mode, place, coach }} />
      </section>
      <form method="post" action={hrefOf(visit, path)}>
        <input type="hidden" name="slotId" value={slot.slotId} />
        {children}
        <div class="actions full">
          <button class="button primary">{yes}</button>
          <a class="button" href={hrefOf(visit, path)}>
            {say(lang, 'booking.other')}
          </a>
        </div>
      </form>
    </div>
  );
}

function Back({ visit }: { visit: OwnVisit }) {
  return (
    <p class="actions">
      <a class="button" href={hrefOf(visit)}>
        {say(visit.lang, 'link.back')}
      </a>
    </p>
  );
}
