import type { RequestHandler } from 'express';
import { cancelAppointment } from '../../../booking/cancel-appointment.ts';
import { DomainError } from '../../../domain-error.ts';
import { say } from '../../../i18n/index.ts';
import { seeOther, sendPage } from '../../pages/send-page.tsx';
import { hrefOf } from '../../pages/visit.ts';
import type { PublicParts } from '../parts.ts';
import { TalkFacts } from '../talk-facts.tsx';
import { standing } from './coming.ts';
import { ownOnly, type LinkParams } from './visit.ts';

/** Asks before it cancels. */
export function askToCancel(parts: PublicParts): RequestHandler<LinkParams> {
  return ownOnly(parts, (visit, request, response) => {
    const { lang, kept } = visit;
    const one = standing(visit.file, request.params.id, parts.clock());
    sendPage(
      response,
      { visit, title: say(lang, 'link.cancel.title'), languageQuery: kept },
      <div class="narrow">
        <h1>{say(lang, 'link.cancel.title')}</h1>
        <p class="lead">{say(lang, 'link.cancel.what')}</p>
        <section class="card section">
          <TalkFacts lang={lang} talk={one} />
        </section>
        <div class="actions">
          <form method="post" action={hrefOf(visit, `/afspraak/${one.appointmentId}/annuleer`)}>
            <button class="button danger">{say(lang, 'link.cancel.yes')}</button>
          </form>
          <a class="button" href={hrefOf(visit)}>
            {say(lang, 'link.cancel.no')}
          </a>
        </div>
      </div>,
    );
  });
}

/** Cancels. Pressed twice, the second finds it done. */
export function cancel(parts: PublicParts): RequestHandler<LinkParams> {
  return ownOnly(parts, async (visit, request, response) => {
    const { site, clientId, file } = visit;
    const { id } = request.params;
    const known = file.appointments.find(({ appointmentId }) => appointmentId === id);
    if (!known) throw new DomainError('NOT_FOUND', 'no such appointment for this client');
    if (known.state === 'BOOKED') await cancelAppointment(parts, site, { as: 'CLIENT', clientId }, id);
    seeOther(response, hrefOf(visit, '', { gedaan: 'geannuleerd' }));
  });
}
