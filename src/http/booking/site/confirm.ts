import type { RequestHandler } from 'express';
import { z } from 'zod';
import { bookedBefore } from '../../../booking/booked-before.ts';
import { readClient } from '../../../booking/client-input.ts';
import type { NewClient } from '../../../booking/client.ts';
import { DomainError } from '../../../domain-error.ts';
import type { TextKey } from '../../../i18n/index.ts';
import type { Problems } from '../../pages/fields.tsx';
import { seeOther } from '../../pages/send-page.tsx';
import { parse } from '../api.ts';
import type { PublicParts } from '../parts.ts';
import { takeSlot } from '../take-slot.ts';
import { otherMoment } from '../other-moment.ts';
import { readMoment } from './read-moment.ts';
import { sendList } from './send-list.tsx';
import { sendMoment } from './send-moment.tsx';
import { stopForCrisis } from './stop-for-crisis.ts';
import { typedFields, wordsOf, type Typed } from './typed.ts';
import { openVisit } from './visit.ts';

const form = z.strictObject({ holdId: z.guid(), key: z.string().min(8).max(100), ...typedFields });

/** Step 2 sent: books, and goes on to the client's own page. */
export function confirm(parts: PublicParts): RequestHandler<{ site: string }> {
  return async (request, response) => {
    const { holdId, key, ...typed } = parse(form, request.body);
    if (await stopForCrisis(parts, request, response, wordsOf(typed))) return;
    const visit = await openVisit(parts, request);
    const hold = await readMoment(parts, visit, holdId);
    if (hold?.mode === 'PHONE') typed.via = 'phone';
    const read = readForm(typed);
    if ('problems' in read) {
      const { problems } = read;
      if (hold) sendMoment(request, response, visit, hold, { typed, problems, formKey: key });
      else
        await sendList(parts, request, response, visit, { status: 409, problem: 'error.SLOT_GONE', typed });
      return;
    }
    const booked = await takeSlot(parts, visit.site.slug, visit.reservedKey, {
      ...{ what: { holdId }, client: read.client, companion: typed.companion },
      ...{ agreement: { how: 'ONLINE' as const }, idempotencyKey: key },
    }).catch((error: unknown) => bookedWithIt(parts, visit.site.slug, key, error));
    if ('problem' in booked) await sendList(parts, request, response, visit, { ...booked, typed });
    else seeOther(response, `/a/${booked.token}?nieuw=1`);
  };
}

/** The form of a moment that is booked, sent again with other words in it: what the first booked. */
async function bookedWithIt(parts: PublicParts, slug: string, key: string, error: unknown) {
  const reused = error instanceof DomainError && error.code === 'KEY_REUSED';
  const before = reused ? await bookedBefore(parts, slug, key) : undefined;
  return typeof before === 'object' ? before : otherMoment(error);
}

/** The client from the form, or what is wrong with which input, in the order in which they stand. */
function readForm(typed: Typed): { client: NewClient } | { problems: Problems } {
  const { name, via, email, phone, language, agree } = typed;
  const way = via === 'mail' ? { email } : { phone };
  const problems = new Map<string, TextKey>();
  let client: NewClient | undefined;
  try {
    client = readClient({ name, language, ...way });
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'INVALID') throw error;
    for (const { field, messageKey } of error.fields)
      problems.set(inputOf(field, via), textOf(field, via, messageKey));
  }
  if (!agree) problems.set('agree', 'field.agree');
  return client && agree ? { client } : { problems };
}

/** Whoever chose a way of contact hears which one is empty. */
function textOf(field: string, via: Typed['via'], key: TextKey): TextKey {
  if (field !== 'client.contact') return key;
  return via === 'mail' ? 'booking.you.mailMissing' : 'booking.you.phoneMissing';
}

/** The input that a field of the domain stands for. */
function inputOf(field: string, via: Typed['via']): string {
  switch (field) {
    case 'client.name':
      return 'name';
    case 'client.language':
      return 'language-nl';
    default:
      return via === 'mail' ? 'email' : 'phone';
  }
}
