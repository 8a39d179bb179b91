import { Router } from 'express';
import { z } from 'zod';
import { phoneWords } from '../../booking/phone-words.ts';
import { listSlots } from '../../booking/list-slots.ts';
import { readAgenda, type AgendaItem } from '../../booking/read-agenda.ts';
import { parse } from '../booking/api.ts';
import { coachOf } from './coach.ts';
import { days, rangeOf } from './input.ts';
import type { TabParts } from './parts.ts';
import type { ContactView, Talk, TalkState } from './shapes.ts';
import { readOwnSite } from './sites.ts';
import { slotView } from './slot-view.ts';

/** `own`: an appointment that is about to move, whose own time is free to it. */
const slotsQuery = days.extend({ site: z.guid(), own: z.guid().optional() });

/** A coach's appointments with names, and their free slots. That the coach saw the clients is written down for them. */
export function agendaRoutes(parts: TabParts): Router {
  const router = Router();

  router.get('/agenda', async (request, response) => {
    const range = rangeOf(parse(days, request.query));
    const talks = await readAgenda(parts, coachOf(request), range);
    response.json(talks.map(talkView));
  });

  router.get('/slots', async (request, response) => {
    const { site: siteId, own, ...asked } = parse(slotsQuery, request.query);
    const coach = coachOf(request);
    const site = await readOwnSite(parts, coach, siteId);
    const options = { ...rangeOf(asked), coachId: coach.id, own };
    const slots = await listSlots(parts, site, { as: 'COACH', person: coach }, options);
    response.json(slots.map(slotView));
  });

  return router;
}

function talkView(item: AgendaItem): Talk {
  const { appointmentId: id, site, startsAt, endsAt, mode, place, companion, followUp, client, steps } = item;
  return {
    ...{ id, siteId: site.id, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), mode, place },
    ...{ state: stateOf(item), companion, followUp, steps },
    ...(client && {
      client: { name: client.name, language: client.language, contact: contactView(item, client) },
    }),
  };
}

/** A call that the client booked is the talk itself; beyond it, whoever took the consent back is not contacted. */
function contactView({ mode }: AgendaItem, client: NonNullable<AgendaItem['client']>): ContactView {
  if (!client.agreesToContact && mode !== 'PHONE') return { kind: 'WITHHELD' };
  const { contact } = client;
  return contact.kind === 'PHONE' ? { kind: 'PHONE', value: phoneWords(contact.value) } : contact;
}

function stateOf({ state }: AgendaItem): TalkState {
  return state === 'COMPLETED' || state === 'NO_SHOW' ? state : 'BOOKED';
}
