import type { Request, Response } from 'express';
import type { ComponentChildren } from 'preact';
import { listSlots, LONGEST_LIST_DAYS } from '../../../booking/list-slots.ts';
import type { Slot } from '../../../booking/plan.ts';
import type { Asker } from '../../../booking/read-site.ts';
import { DAY_MS } from '../../../booking/zone.ts';
import { say, type TextKey } from '../../../i18n/index.ts';
import { sendPage } from '../../pages/send-page.tsx';
import { asked } from '../../pages/visit.ts';
import type { PublicParts } from '../parts.ts';
import { chooseSlots } from '../slots/choose-slots.ts';
import { SlotConfirm, SlotList } from './slot-pages.tsx';
import type { LinkParams, OwnVisit } from './visit.ts';

/** What is chosen a moment for: a move, or a next talk. */
export type Purpose = {
  path: string;
  title: string;
  lead?: ComponentChildren;
  /** On the page that asks. */
  ask: { title: string; yes: string; fields?: ComponentChildren };
  only: (slots: readonly Slot[]) => readonly Slot[];
  asker: Asker;
  coachId?: string;
  own?: string;
};

/** The moments, or the page that asks about the one in the address; a moment that is gone gives the list again. */
export async function chooseSlot(
  parts: PublicParts,
  visit: OwnVisit,
  request: Request<LinkParams>,
  response: Response,
  purpose: Purpose,
  failed?: { status: number; problem: TextKey },
): Promise<void> {
  const { lang, kept } = visit;
  const { path, title, lead, ask } = purpose;
  const slots = purpose.only(await slotsFor(parts, visit, purpose));
  const wanted = failed ? undefined : asked(request.query.moment);
  const slot = slots.find(({ slotId }) => slotId === wanted);
  if (slot) {
    const options = { visit, title: ask.title, languageQuery: { ...kept, moment: slot.slotId } };
    sendPage(
      response,
      options,
      <SlotConfirm {...{ visit, path, slot, title: ask.title, yes: ask.yes }}>{ask.fields}</SlotConfirm>,
    );
    return;
  }
  const gone = failed ?? (wanted ? { status: 409, problem: 'error.SLOT_GONE' as const } : undefined);
  const week = asked(request.query.week);
  const options = {
    visit,
    status: gone?.status ?? 200,
    title: gone ? `${say(lang, 'page.errorTitle')}: ${title}` : title,
    languageQuery: request.method === 'GET' ? { ...kept, ...(week && { week }) } : undefined,
  };
  const shown = chooseSlots(slots, week);
  sendPage(
    response,
    options,
    <SlotList {...{ visit, path, title, shown, problem: gone?.problem }}>{lead}</SlotList>,
  );
}

function slotsFor(parts: PublicParts, { site }: OwnVisit, { asker, coachId, own }: Purpose): Promise<Slot[]> {
  const from = parts.clock();
  const until = new Date(from.getTime() + LONGEST_LIST_DAYS * DAY_MS);
  return listSlots(parts, site, asker, { from, until, coachId, own });
}
