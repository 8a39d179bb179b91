import type { RequestHandler } from 'express';
import { z } from 'zod';
import type { FileAppointment } from '../../../booking/client-file.ts';
import { moveAppointment } from '../../../booking/move-appointment.ts';
import { slotId } from '../../../booking/slot-id.ts';
import { say } from '../../../i18n/index.ts';
import { seeOther } from '../../pages/send-page.tsx';
import { hrefOf } from '../../pages/visit.ts';
import { fullDayWords } from '../../../when.ts';
import { spanWords } from '../../pages/when.ts';
import { parse } from '../api.ts';
import { otherMoment } from '../other-moment.ts';
import type { PublicParts } from '../parts.ts';
import { chooseSlot, type Purpose } from './choose-slot.tsx';
import { reachable, standing } from './coming.ts';
import { ownOnly, type LinkParams, type OwnVisit } from './visit.ts';

const form = z.strictObject({ slotId });

/** Moments of the same coach, and the page that asks before the appointment moves there. */
export function askToMove(parts: PublicParts): RequestHandler<LinkParams> {
  return ownOnly(parts, async (visit, request, response) => {
    const one = standing(visit.file, request.params.id, parts.clock());
    await chooseSlot(parts, visit, request, response, moving(visit, one));
  });
}

/** Moves the appointment. */
export function move(parts: PublicParts): RequestHandler<LinkParams> {
  return ownOnly(parts, async (visit, request, response) => {
    const { slotId: to } = parse(form, request.body);
    const one = standing(visit.file, request.params.id, parts.clock());
    const { site, clientId } = visit;
    const { appointmentId } = one;
    const failed = await moveAppointment(
      parts,
      site,
      { as: 'CLIENT', clientId },
      { appointmentId, to },
    ).catch(otherMoment);
    if (failed) await chooseSlot(parts, visit, request, response, moving(visit, one), failed);
    else seeOther(response, hrefOf(visit, '', { gedaan: 'verplaatst' }));
  });
}

function moving({ lang, file }: OwnVisit, one: FileAppointment): Purpose {
  const { appointmentId, coachId, startsAt, endsAt, reservedKey } = one;
  const when = `${fullDayWords(lang, startsAt)}, ${spanWords(lang, startsAt, endsAt)}`;
  return {
    ...{ path: `/afspraak/${appointmentId}/verplaats`, coachId, own: appointmentId },
    asker: { as: 'CLIENT', known: true, moves: true, reservedKey },
    title: say(lang, 'link.move.title'),
    lead: <p class="lead">{say(lang, 'link.move.now', { when })}</p>,
    ask: { title: say(lang, 'link.move.ask'), yes: say(lang, 'link.move.yes') },
    // Its own moment is free to it, and no choice.
    only: (slots) =>
      reachable(slots, file, one).filter(({ start }) => start.getTime() !== startsAt.getTime()),
  };
}
