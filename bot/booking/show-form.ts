import { listSlots, LONGEST_LIST_DAYS } from '../../src/booking/list-slots.ts';
import type { Slot } from '../../src/booking/plan.ts';
import type { BookingSite } from '../../src/booking/read-site.ts';
import { parseSlotId } from '../../src/booking/slot-id.ts';
import { DAY_MS } from '../../src/booking/zone.ts';
import { DomainError } from '../../src/domain-error.ts';
import type { TextKey } from '../../src/i18n/index.ts';
import { bookForm, emptyForm, type BookForm, type FormProblem, type Typed } from '../cards/book-form.ts';
import type { ShownSlot } from '../cards/slot-label.ts';
import { closedText, fullText } from './closed.ts';
import type { ActParts, Shown, Speaker } from '../acts/parts.ts';
import { bookerAt } from './professional.ts';
import { sealRequest, type CardRequest } from '../acts/request.ts';

/** As many as fit a list that one looks through at a glance. */
const PAGE = 12;

type Filled = {
  request: CardRequest;
  typed?: Typed | undefined;
  problems?: readonly FormProblem[] | undefined;
  error?: TextKey | undefined;
};

/** The form to book at a site, with its next free moments; or whom to turn to when nothing can be booked there. */
export async function showForm(
  parts: ActParts,
  { person, lang }: Speaker,
  site: BookingSite,
  { request, typed, problems = [], error }: Filled,
): Promise<Shown> {
  const now = parts.clock();
  const until = new Date(now.getTime() + LONGEST_LIST_DAYS * DAY_MS);
  try {
    const booker = bookerAt(person, site);
    const coachId = booker.as === 'COACH' ? person.id : undefined;
    const free = await listSlots(parts, site, booker, { from: now, until, coachId });
    if (free.length === 0) return { text: fullText(lang, site) };
    const { slots, next } = pageOf(free, request.after, typed?.slot);
    const card = bookForm(lang, {
      siteName: site.name,
      slots: slots.map((slot) => shownSlot(slot, site)),
      typed: keepFree(typed ?? emptyForm(lang), slots),
      ...{ problems, error, request: sealRequest(parts.sealer, request) },
      more: otherPage(parts, request, next),
    });
    return { card, blank: typed === undefined };
  } catch (problem) {
    if (problem instanceof DomainError) return { text: closedText(parts, lang, site, problem) };
    throw problem;
  }
}

/** The button to the next page; on the last one, back to the first. */
function otherPage({ sealer }: ActParts, request: CardRequest, next: string | undefined): BookForm['more'] {
  if (next) return { title: 'card.book.more', request: sealRequest(sealer, { ...request, after: next }) };
  if (!request.after) return undefined;
  return { title: 'card.book.first', request: sealRequest(sealer, { ...request, after: undefined }) };
}

/** The moments behind the one the list begins after, and what the next page begins after. A chosen one stays in sight. */
function pageOf(free: readonly Slot[], after: string | undefined, chosen: string | undefined) {
  const begin = beginOf(free, after);
  const page = free.slice(begin, begin + PAGE);
  const last = page.at(-1);
  const next = free.length > begin + PAGE ? last?.slotId : undefined;
  const kept = free.find(({ slotId }) => slotId === chosen);
  return { slots: kept && !page.includes(kept) ? [kept, ...page] : page, next };
}

function beginOf(free: readonly Slot[], after: string | undefined): number {
  const ref = after === undefined ? undefined : parseSlotId(after);
  if (!ref) return 0;
  const begin = free.findIndex(({ start, coachId }) => {
    const later = start.getTime() - ref.start.getTime();
    return later > 0 || (later === 0 && coachId > ref.coachId);
  });
  return Math.max(begin, 0);
}

/** A moment that was taken meanwhile is not chosen any more; the rest stays as it was typed. */
function keepFree(typed: Typed, slots: readonly Slot[]): Typed {
  return slots.some(({ slotId }) => slotId === typed.slot) ? typed : { ...typed, slot: '' };
}

function shownSlot(slot: Slot, { coaches }: BookingSite): ShownSlot {
  const coach = coaches.length > 1 ? coaches.find(({ id }) => id === slot.coachId)?.name : undefined;
  return { ...slot, coach };
}
