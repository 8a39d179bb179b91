import { all, type Rules } from './rule.ts';

/** What a professional without Teams fills in. */
const referred = {
  ...{ key: '-', name: 'Demo', contact: '', none: 'on', language: 'nl', agree: 'on', how: 'SPOKEN' },
  question: 'wil weten of halftijds herbeginnen kan',
};

/** The pages behind a client's link, and behind that of a professional. What erases or takes back comes last. */
export const linkRules: Rules = {
  ...all('REFER_LINK', {
    'GET /verwijs/:token': ({ refers }) => ({ path: `/verwijs/${refers}` }),
    'POST /verwijs/:token': ({ refers }) => ({ path: `/verwijs/${refers}`, form: referred }),
    'POST /verwijs/:token/intrekken': ({ refers, code }) => ({
      path: `/verwijs/${refers}/intrekken`,
      form: { code, sure: 'on' },
    }),
  }),
  ...all('ANY_LINK', {
    'GET /a/:token': ({ own }) => ({ path: `/a/${own}` }),
    'GET /a/:token/afspraak/:id.ics': ({ own, talk }) => ({ path: `/a/${own}/afspraak/${talk}.ics` }),
  }),
  ...all('UNCLAIMED_LINK', {
    'GET /a/:token/kaart': ({ handed }) => ({ path: `/a/${handed}/kaart` }),
    'POST /a/:token/code': ({ handed }) => ({ path: `/a/${handed}/code`, form: {} }),
    // A code that is wrong: the answer to a right one is in client-link.test.ts.
    'POST /a/:token': ({ handed }) => ({ path: `/a/${handed}`, form: { code: '000000' } }),
  }),
  ...all('OWN_LINK', {
    'GET /a/:token/afspraak/:id/verplaats': ({ own, talk }) => ({
      path: `/a/${own}/afspraak/${talk}/verplaats`,
    }),
    'POST /a/:token/afspraak/:id/verplaats': ({ own, talk, slots }) => ({
      path: `/a/${own}/afspraak/${talk}/verplaats`,
      form: { slotId: slots[3] ?? '' },
    }),
    'GET /a/:token/afspraak/:id/annuleer': ({ own, talkToo }) => ({
      path: `/a/${own}/afspraak/${talkToo}/annuleer`,
    }),
    'POST /a/:token/afspraak/:id/annuleer': ({ own, talkToo }) => ({
      path: `/a/${own}/afspraak/${talkToo}/annuleer`,
      form: {},
    }),
    'GET /a/:token/nieuw': ({ own }) => ({ path: `/a/${own}/nieuw` }),
    'POST /a/:token/nieuw': ({ own, slots }) => ({
      path: `/a/${own}/nieuw`,
      form: { slotId: slots[4] ?? '' },
    }),
    'GET /a/:token/gegevens': ({ own }) => ({ path: `/a/${own}/gegevens` }),
    'GET /a/:token/gegevens.json': ({ own }) => ({ path: `/a/${own}/gegevens.json` }),
    'POST /a/:token/toestemming': ({ own }) => ({
      path: `/a/${own}/toestemming`,
      form: { purpose: 'KEEP_IN_TOUCH' },
    }),
    'GET /a/:token/toestemming/:id': ({ own, agreement }) => ({
      path: `/a/${own}/toestemming/${agreement}`,
    }),
    'POST /a/:token/toestemming/:id': ({ own, agreement }) => ({
      path: `/a/${own}/toestemming/${agreement}`,
      form: {},
    }),
    'GET /a/:token/terugkoppeling/:id': ({ own, preview }) => ({
      path: `/a/${own}/terugkoppeling/${preview}`,
    }),
    'POST /a/:token/terugkoppeling/:id': ({ own, preview }) => ({
      path: `/a/${own}/terugkoppeling/${preview}`,
      form: { send: 'nee' },
    }),
    'GET /a/:token/meenemen': ({ own }) => ({ path: `/a/${own}/meenemen` }),
    'GET /a/:token/wissen': ({ own }) => ({ path: `/a/${own}/wissen` }),
    'POST /a/:token/wissen': ({ own }) => ({ path: `/a/${own}/wissen`, form: {} }),
  }),
};
