import type { ScheduleWords } from '../../../src/http/tab/shapes.ts';
import { Role } from '../../../src/generated/prisma/enums.ts';
import { adminRules } from './admin-rules.ts';
import { curatorRules } from './curator-rules.ts';
import { all, type Ids, type Rules } from './rule.ts';

const words = ({ site }: Ids): ScheduleWords => ({
  ...{ siteId: site, rule: 'FREQ=WEEKLY;BYDAY=TU', from: '2026-12-01', until: null },
  ...{ startsAt: '09:00', endsAt: '12:00', minutes: 50, bufferMinutes: 10, dailyCap: 3 },
  ...{ leadMinutes: null, horizonDays: null, mode: 'ON_SITE', place: 'Demo lokaal', wayfinding: '' },
  reservedFor: null,
});
const unchanged = { toDay: null, startsAt: null, endsAt: null, place: null, wayfinding: null };
const tab = (path: string, json?: object) => ({ path: `/api/tab${path}`, ...(json && { json }) });

/**
 * The tab's API, by role. Routes that end something stand below those that need it, because all of them are used in this order
 * by whoever may.
 */
export const tabRules: Rules = {
  ...all('SIGNED_IN', {
    'GET /api/tab/join': () => tab('/join'),
    'POST /api/tab/join': ({ site }) => tab('/join', { siteId: site }),
  }),
  ...all(Object.values(Role), { 'GET /api/tab/me': () => tab('/me') }),
  ...all(['COORDINATOR'], {
    'GET /api/tab/figures': () => tab('/figures?year=2026'),
    'GET /api/tab/figures.csv': () => tab('/figures.csv?year=2026'),
  }),
  ...all(['CARE_PROFESSIONAL', 'CARE_COACH'], {
    'GET /api/tab/own-referrals': () => tab('/own-referrals'),
    'GET /api/tab/feedback/:id': ({ sent }) => tab(`/feedback/${sent}`),
  }),
  'GET /api/tab/calls': { ...{ may: ['COACH'], shared: true }, ask: () => tab('/calls') },
  'POST /api/tab/calls/:id/done': {
    ...{ may: ['COACH'], shared: true },
    ask: ({ call }) => tab(`/calls/${call}/done`, {}),
  },
  ...all(['COACH'], {
    'GET /api/tab/sites/:id/qr': ({ site }) => tab(`/sites/${site}/qr`),
    'GET /api/tab/agenda': () => tab('/agenda?from=2026-11-15&to=2027-01-31'),
    'GET /api/tab/slots': ({ site }) => tab(`/slots?site=${site}&from=2026-11-30&to=2027-01-15`),
    'GET /api/tab/schedules': () => tab('/schedules'),
    'GET /api/tab/rule-days': ({ site }) =>
      tab(`/rule-days?site=${site}&rule=FREQ%3DWEEKLY%3BBYDAY%3DTU&from=2026-12-01`),
    'POST /api/tab/appointments/:id/outcome': ({ past }) =>
      tab(`/appointments/${past}/outcome`, { state: 'COMPLETED', steps: ['VDAB'] }),
    'POST /api/tab/appointments/:id/follow-up': ({ past, slots }) =>
      tab(`/appointments/${past}/follow-up`, { slotId: slots[5], companion: false }),
    'POST /api/tab/appointments/:id/code': ({ handedTalk }) => tab(`/appointments/${handedTalk}/code`, {}),
    'POST /api/tab/appointments/:id/move': ({ coming, slots }) =>
      tab(`/appointments/${coming}/move`, { slotId: slots[6] }),
    'POST /api/tab/appointments/:id/cancel': ({ coming }) => tab(`/appointments/${coming}/cancel`, {}),
    'POST /api/tab/schedules': (ids) => tab('/schedules', words(ids)),
    'PUT /api/tab/schedules/:id': (ids) => tab(`/schedules/${ids.schedule}`, words(ids)),
    'POST /api/tab/moved-days': ({ schedule }) =>
      tab('/moved-days', { scheduleId: schedule, day: '2026-12-15', ...unchanged }),
    'DELETE /api/tab/schedules/:id': ({ schedule }) => tab(`/schedules/${schedule}`, {}),
    'POST /api/tab/leave': () => tab('/leave', { from: '2027-03-01', until: '2027-03-02' }),
    'DELETE /api/tab/exceptions/:id': ({ exception }) => tab(`/exceptions/${exception}`, {}),
    'GET /api/tab/referrals': () => tab('/referrals'),
    'GET /api/tab/referrals/:id/desk': ({ mine }) => tab(`/referrals/${mine}/desk`),
    'POST /api/tab/referrals/:id/accept': ({ waits }) => tab(`/referrals/${waits}/accept`, {}),
    'POST /api/tab/referrals/:id/decline': ({ waitsToo }) =>
      tab(`/referrals/${waitsToo}/decline`, { reason: 'NO_ROOM' }),
    'POST /api/tab/referrals/:id/hand-over': ({ waitsLong, colleague }) =>
      tab(`/referrals/${waitsLong}/hand-over`, { to: colleague }),
    'POST /api/tab/referrals/:id/contact': ({ mine }) => tab(`/referrals/${mine}/contact`, {}),
    'POST /api/tab/referrals/:id/link': ({ mine }) => tab(`/referrals/${mine}/link`, {}),
    'POST /api/tab/referrals/:id/code': ({ mine }) => tab(`/referrals/${mine}/code`, {}),
    'POST /api/tab/referrals/:id/book': ({ mine, slots }) =>
      tab(`/referrals/${mine}/book`, { slotId: slots[7], companion: false }),
    'GET /api/tab/referrals/:id/records': ({ mine }) => tab(`/referrals/${mine}/records`),
    'POST /api/tab/referrals/:id/join': ({ mine, known }) =>
      tab(`/referrals/${mine}/join`, { record: known, agreed: true }),
    'POST /api/tab/referrals/:id/consents': ({ mine }) =>
      tab(`/referrals/${mine}/consents`, { purpose: 'TALK_TOGETHER', how: 'SPOKEN' }),
    'POST /api/tab/referrals/:id/consents/:consentId/withdraw': ({ mine, consent }) =>
      tab(`/referrals/${mine}/consents/${consent}/withdraw`, {}),
    'PUT /api/tab/referrals/:id/feedback': ({ mine }) =>
      tab(`/referrals/${mine}/feedback`, { discussed: 'Besproken.' }),
    'POST /api/tab/feedback/:id/send': ({ draft }) => tab(`/feedback/${draft}/send`, { readTogether: true }),
    'POST /api/tab/feedback/:id/take-back': ({ sent }) => tab(`/feedback/${sent}/take-back`, {}),
    'GET /api/tab/articles': () => tab('/articles'),
    'PUT /api/tab/referrals/:id/plan': ({ mine }) =>
      tab(`/referrals/${mine}/plan`, { summary: 'Samen gepraat.', steps: [], articles: [] }),
    'GET /api/tab/undelivered': () => tab('/undelivered'),
    'POST /api/tab/undelivered/:id/retry': ({ message }) => tab(`/undelivered/${message}/retry`, {}),
    'POST /api/tab/referrals/:id/complete': ({ mine }) => tab(`/referrals/${mine}/complete`, {}),
  }),
  ...curatorRules,
  ...adminRules,
};
