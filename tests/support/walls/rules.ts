import { coachCalendarToken } from '../../../src/booking/coach-calendar.ts';
import type { Sealer } from '../../../src/privacy/seal.ts';
import { COACH_ID } from '../tab.ts';
import { linkRules } from './link-rules.ts';
import { publicRules } from './public-rules.ts';
import { all, type Rule, type Rules } from './rule.ts';
import { tabRules } from './tab-rules.ts';

const room = (path: string) => () => ({ path: `/try${path}` });
const conversation = '/connector/v3/conversations/:id';
const activity = `${conversation}/activities/:activityId`;

/** The practice room: how it is used is in practice-connector.test.ts, so only the addresses are here. */
const practiceRules: Rules = all('THIS_MACHINE', {
  'GET /': () => ({ path: '/' }),
  'USE /try': room('/nergens'),
  ...Object.fromEntries(
    [
      ...['GET /', 'GET /room.js', 'GET /room.css', 'GET /icon.svg', 'GET /mail', 'GET /mail.json'],
      ...['GET /mail.css', 'GET /api/state', 'GET /api/events', 'POST /api/actions', 'POST /api/tab-token'],
      'GET /login/discovery/v2.0/keys',
    ].map((route) => practice(route)),
  ),
  ...Object.fromEntries(
    [
      ...['USE /connector/v3', 'POST /connector/v3/conversations', `GET ${conversation}/members`],
      ...[`POST ${conversation}/activities`, `POST ${activity}`, `PUT ${activity}`, `DELETE ${activity}`],
      ...[`GET ${conversation}/pagedmembers`, `GET ${conversation}/members/:memberId`],
      'GET /connector/v1/.well-known/openidconfiguration',
      ...['GET /connector/v1/.well-known/keys', 'POST /connector/oauth2/v2.0/token'],
      'POST /connector/:tenant/oauth2/v2.0/token',
    ].map((route) => practice(route)),
  ),
});

function practice(route: string): [string, () => { path: string }] {
  const [method = '', path = ''] = route.split(' ');
  return [`${method} /try${path}`, room(path.replaceAll(/:\w+/g, 'x'))];
}

/**
 * Who may use each route of the server, and one right request for it. A new route needs a line here, in the file of its area:
 * public-rules.ts, link-rules.ts, tab-rules.ts, curator-rules.ts or admin-rules.ts. They are used in this order.
 */
export function rulesOf(sealer: Sealer): Rules {
  return {
    'POST /api/messages': { may: 'BOT', ask: () => ({ path: '/api/messages', json: {} }) },
    'GET /c/:name': {
      may: 'PROOF',
      ask: ({ coming }) => ({
        path: `/c/${coachCalendarToken(sealer, { appointmentId: coming, coachId: COACH_ID })}.ics`,
      }),
    },
    ...publicRules,
    ...tabRules,
    ...linkRules,
    ...practiceRules,
  };
}

/** The rules of a kind. */
export function rulesFor(rules: Rules, of: (rule: Rule) => boolean): [string, Rule][] {
  return Object.entries(rules).filter(([, rule]) => of(rule));
}
