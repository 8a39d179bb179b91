import { bookSlot } from '../../src/booking/book-slot.ts';
import { bookedBefore } from '../../src/booking/booked-before.ts';
import { readSite } from '../../src/booking/read-site.ts';
import { DomainError } from '../../src/domain-error.ts';
import type { BookingSite } from '../../src/booking/read-site.ts';
import type { Typed } from '../cards/book-form.ts';
import { closedText } from './closed.ts';
import type { ActParts, Shown, Speaker } from '../acts/parts.ts';
import { bookerAt } from './professional.ts';
import { problemsIn } from '../acts/read-client.ts';
import { readForm, type FilledForm } from './read-form.ts';
import { idempotencyKeyOf, type CardRequest } from '../acts/request.ts';
import { showBooked, showUsed } from './show-booked.ts';
import { showForm } from './show-form.ts';

/** Books what the form says. Pressed again, whatever stands in it by then, it shows what the first press booked. */
export async function confirm(
  parts: ActParts,
  speaker: Speaker,
  site: BookingSite,
  request: CardRequest,
  typed: Typed,
): Promise<Shown> {
  const earlier = await shownBefore(parts, speaker, site, request);
  if (earlier) return earlier;
  const form = readForm(typed);
  if ('problems' in form) {
    const { problems } = form;
    return showForm(parts, speaker, site, { request, typed, problems, error: 'error.INVALID' });
  }
  try {
    const { token } = await book(parts, speaker, site, request, form.filled);
    return await showBooked(parts, speaker, site, token);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return afterError(parts, speaker, site, { request, typed }, error);
  }
}

async function book(
  parts: ActParts,
  { person }: Speaker,
  { id }: BookingSite,
  request: CardRequest,
  { slot, client, companion, how }: FilledForm,
) {
  const site = await readSite(parts.db, parts.clock, { id });
  return bookSlot(parts, site, bookerAt(person, site), {
    ...{ what: { slot }, client, companion, agreement: { how } },
    idempotencyKey: idempotencyKeyOf(request),
  });
}

/** The one table from the endings of booking to what the professional sees. */
async function afterError(
  parts: ActParts,
  speaker: Speaker,
  site: BookingSite,
  form: { request: CardRequest; typed: Typed },
  error: DomainError,
): Promise<Shown> {
  switch (error.code) {
    case 'SLOT_TAKEN':
    case 'SLOT_GONE':
      return showForm(parts, speaker, site, {
        ...{ ...form, error: 'card.book.taken' },
        problems: [{ field: 'slot', messageKey: 'field.slot' }],
      });
    case 'KEY_REUSED': // another press of this card was first, with other words in it
      return (await shownBefore(parts, speaker, site, form.request)) ?? showUsed(speaker.lang);
    case 'NO_COACH':
    case 'BOOKING_CLOSED':
    case 'NOT_FOUND':
    case 'SITE_UNKNOWN':
    case 'FIRST_TALK_BY_PROFESSIONAL':
      return { text: closedText(parts, speaker.lang, site, error) };
    case 'INVALID':
      return showForm(parts, speaker, site, {
        ...{ ...form, error: error.userMessageKey, problems: problemsIn(error) },
      });
    case 'TOO_MANY_HOLDS':
    case 'TOO_LATE':
    case 'CODE_WRONG':
    case 'CODE_SPENT':
    case 'SCHEDULE_CONFLICTS':
    case 'REFERRALS_CLOSED':
    case 'REFERRAL_TAKEN':
    case 'MOVED_ON':
    case 'NO_CONSENT':
    case 'CHANGED_MEANWHILE':
    case 'STILL_TALKS':
    case 'LAST_ADMIN':
    case 'OWN_DRAFT':
    case 'DRAFT_WAITS':
      return showForm(parts, speaker, site, { ...form, error: error.userMessageKey });
  }
}

async function shownBefore(
  parts: ActParts,
  speaker: Speaker,
  site: BookingSite,
  request: CardRequest,
): Promise<Shown | undefined> {
  const before = await bookedBefore(parts, site.slug, idempotencyKeyOf(request));
  if (!before) return undefined;
  return before === 'ERASED' ? showUsed(speaker.lang) : showBooked(parts, speaker, site, before.token);
}
