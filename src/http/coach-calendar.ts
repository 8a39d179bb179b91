import { Router } from 'express';
import { readCoachCalendar } from '../booking/coach-calendar.ts';
import type { BookingParts } from '../booking/parts.ts';

/** `/c/<token>.ics`: one talk as a calendar file for its coach, from the link in the chat. Without client data. */
export function coachCalendar(parts: BookingParts): Router {
  const router = Router();
  router.get('/:name', async (request, response, next) => {
    const token = /^(.{1,200})\.ics$/.exec(request.params.name)?.[1];
    const file = token === undefined ? undefined : await readCoachCalendar(parts, token);
    if (file === undefined) {
      next();
      return;
    }
    response
      .set({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' })
      .attachment('gesprek.ics')
      .type('text/calendar; charset=utf-8')
      .send(file);
  });
  return router;
}
