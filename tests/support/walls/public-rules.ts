import { readBuild } from '../../../src/http/tab/build.ts';
import { styleHref } from '../../../src/http/pages/style.ts';
import { NOBODY } from './nobody.ts';
import { all, type Rules } from './rule.ts';

const client = { name: 'Demo', phone: '0470 12 34 56', email: '', language: 'nl' };
const filled = { ...client, via: 'phone', agree: 'on' };

/** What anyone may look at, what a visitor of a site books with, and what is nowhere. */
export const publicRules: Rules = {
  ...all('EVERYONE', {
    'GET /healthz': () => ({ path: '/healthz' }),
    'GET /readyz': () => ({ path: '/readyz' }),
    [`GET ${styleHref}`]: () => ({ path: styleHref }),
    'GET /pages/mark.svg': () => ({ path: '/pages/mark.svg' }),
    'GET /blad/': () => ({ path: '/blad' }),
    'GET /blad/:id': () => ({ path: '/blad/tnwc' }),
    'GET /over': () => ({ path: '/over' }),
    'GET /privacy': () => ({ path: '/privacy' }),
    'GET /voorwaarden': () => ({ path: '/voorwaarden' }),
    'GET /vraag/': () => ({ path: '/vraag' }),
    'POST /vraag/': () => ({ path: '/vraag', form: { question: 'wat doet de tnwc?', state: '' } }),
    'GET /tab/': () => ({ path: '/tab/' }),
    'USE /tab/assets': () => ({ path: `/tab/${readBuild()?.script ?? ''}` }),
    'GET /b/:site': ({ slug }) => ({ path: `/b/${slug}` }),
    'GET /b/:site/affiche': ({ slug }) => ({ path: `/b/${slug}/affiche` }),
    'POST /b/:site/momenten': ({ slug }) => ({ path: `/b/${slug}/momenten`, form: filled }),
    'POST /b/:site/moment': ({ slug, slots }) => ({
      path: `/b/${slug}/moment`,
      form: { slotId: slots[0] ?? '' },
    }),
    'GET /b/:site/moment/:holdId': ({ slug, hold }) => ({ path: `/b/${slug}/moment/${hold}` }),
    'POST /b/:site/moment/:holdId/vrij': ({ slug, holdToo }) => ({
      path: `/b/${slug}/moment/${holdToo}/vrij`,
      form: { holdId: holdToo, key: '' },
    }),
    'POST /b/:site/afspraak': ({ slug, hold }) => ({
      path: `/b/${slug}/afspraak`,
      form: { holdId: hold, key: 'een-sleutel-van-de-muren', ...filled },
    }),
    'GET /b/:site/bel-terug': ({ slug }) => ({ path: `/b/${slug}/bel-terug` }),
    'POST /b/:site/bel-terug': ({ slug }) => ({
      path: `/b/${slug}/bel-terug`,
      form: { key: NOBODY, name: 'Demo', phone: '0470 12 34 56', partOfDay: 'ANY' },
    }),
    'GET /b/:site/bel-terug/bedankt': ({ slug }) => ({ path: `/b/${slug}/bel-terug/bedankt` }),
    'GET /api/b/:site/slots': ({ slug }) => ({ path: `/api/b/${slug}/slots` }),
    'POST /api/b/:site/holds': ({ slug, slots }) => ({
      path: `/api/b/${slug}/holds`,
      json: { slotId: slots[1] },
    }),
    'DELETE /api/b/:site/holds/:holdId': ({ slug, holdOfApi }) => ({
      path: `/api/b/${slug}/holds/${holdOfApi}`,
    }),
    'POST /api/b/:site/appointments': ({ slug, slots }) => ({
      path: `/api/b/${slug}/appointments`,
      json: { slotId: slots[2], client, agreeContact: true },
    }),
  }),
  ...all('NOBODY', {
    'GET /a/': () => ({ path: '/a/' }),
    'USE /a': ({ own }) => ({ path: `/a/${own}/nergens` }),
    'USE /b': ({ slug }) => ({ path: `/b/${slug}/nergens` }),
    'USE /vraag': () => ({ path: '/vraag/nergens' }),
    'USE /verwijs': ({ refers }) => ({ path: `/verwijs/${refers}/nergens` }),
    'USE /blad': () => ({ path: '/blad/tnwc/nergens' }),
    'USE /api/b': ({ slug }) => ({ path: `/api/b/${slug}/nergens` }),
  }),
};
