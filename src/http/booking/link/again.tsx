import type { RequestHandler } from 'express';
import { z } from 'zod';
import { bookAgain } from '../../../booking/book-again.ts';
import { readClientFile } from '../../../booking/client-file.ts';
import { slotId, type SlotRef } from '../../../booking/slot-id.ts';
import { say } from '../../../i18n/index.ts';
import { Tick } from '../../pages/fields.tsx';
import { seeOther } from '../../pages/send-page.tsx';
import { hrefOf } from '../../pages/visit.ts';
import { parse } from '../api.ts';
import { otherMoment } from '../other-moment.ts';
import type { PublicParts } from '../parts.ts';
import { tick } from '../site/typed.ts';
import { chooseSlot, type Purpose } from './choose-slot.tsx';
import { coming, reachable } from './coming.ts';
import { ownOnly, type LinkParams, type OwnVisit } from './visit.ts';

const form = z.strictObject({ slotId, companion: tick });

/** Moments for a next talk, and the page that asks before it is booked. */
export function askForAgain(parts: PublicParts): RequestHandler<LinkParams> {
  return ownOnly(parts, (visit, request, response) =>
    chooseSlot(parts, visit, request, response, again(visit)),
  );
}

/** Books a next talk for the same client. */
export function makeAgain(parts: PublicParts): RequestHandler<LinkParams> {
  return ownOnly(parts, async (visit, request, response) => {
    const { slotId: slot, companion } = parse(form, request.body);
    const failed = await bookOnce(parts, visit, slot, companion).catch(otherMoment);
    if (failed) await chooseSlot(parts, visit, request, response, again(visit), failed);
    else seeOther(response, hrefOf(visit, '', { nieuw: '1' }));
  });
}

/** Pressed twice, the second finds the talk in the client's own file. */
async function bookOnce(
  parts: PublicParts,
  { site, clientId }: OwnVisit,
  slot: SlotRef,
  companion: boolean,
): Promise<void> {
  const who = { as: 'CLIENT', clientId } as const;
  await bookAgain(parts, site, who, { clientId, slot, companion }).catch(async (error: unknown) => {
    const file = await readClientFile(parts, site, clientId);
    const there = (file ? coming(file, parts.clock()) : []).some(
      ({ coachId, startsAt }) => coachId === slot.coachId && startsAt.getTime() === slot.start.getTime(),
    );
    if (!there) throw error;
  });
}

function again({ lang, file }: OwnVisit): Purpose {
  return {
    path: '/nieuw',
    asker: { as: 'CLIENT', known: true },
    title: say(lang, 'link.again'),
    ask: {
      title: say(lang, 'link.again.ask'),
      yes: say(lang, 'booking.confirm'),
      fields: (
        <Tick id="companion" checked={false}>
          {say(lang, 'booking.you.companion')}
        </Tick>
      ),
    },
    only: (slots) => reachable(slots, file),
  };
}
