import { beforeEach, describe, expect, test } from 'vitest';
import { claimLink, giveClaimCode } from '../../src/booking/claim-link.ts';
import { asSystem } from '../../src/database/scope.ts';
import { sendFeedback } from '../../src/feedback/send-feedback.ts';
import { takeBackFeedback } from '../../src/feedback/take-back-feedback.ts';
import { writeFeedback } from '../../src/feedback/write-feedback.ts';
import { declineReferral } from '../../src/referral/decline-referral.ts';
import { accepted, refer, setPolicy, TEXT, type Loop } from '../support/loop.ts';
import { slotsOn, visitor, wordsOf } from '../support/pages.ts';
import { bookTalk, partsOf, person } from '../support/talks.ts';
import { useWerkwijzer } from '../support/werkwijzer.ts';

const running = useWerkwijzer();
const someone = () => visitor(running.origin);
const words = async (path: string) => wordsOf(await someone().get(path));
const coach = () => person(running, 'Demo Coach');

beforeEach(() => setPolicy(running, { feedbackMode: 'TEXT', clientPreviews: true }));

/** The client's own page: the link that came with the referral, claimed with the code the coach tells. */
async function own({ referralId, token }: Loop): Promise<string> {
  const { code } = await giveClaimCode(partsOf(running), await coach(), { referralId });
  return `/a/${await claimLink(partsOf(running), token, code)}`;
}
const live = async (clientId: string, purpose: 'FEEDBACK' | 'SHARE_TEAM') =>
  asSystem(running.db, (tx) => tx.consent.count({ where: { clientId, purpose, withdrawal: null } }));

/** A feedback that waits to be read; with `at`, where the client finds it. */
async function waiting() {
  const loop = await accepted(running);
  const { feedbackId } = await writeFeedback(partsOf(running), await coach(), { ...loop, text: TEXT });
  await sendFeedback(partsOf(running), await coach(), { feedbackId });
  const home = await own(loop);
  return { ...loop, feedbackId, home, at: `${home}/terugkoppeling/${feedbackId}` };
}
const answer = async (at: string, send: string) => {
  const answered = await someone().post(at, { send });
  return wordsOf(await someone().get(answered.location));
};

describe('a feedback that waits to be read', () => {
  test('stands first on the own page, and asks in the words of the consent: what, whom, which way, how long', async () => {
    const { home, at } = await waiting();
    expect(await words(home)).toMatch(/Er staat een tekst voor je klaar.*Lees de tekst.*Je afspraken/);
    const page = await words(at);
    expect(page).toMatch(/Demo Coach schreef dit voor Demo Verpleegkundige.*nog niet verstuurd/);
    expect(page).toContain('Als chatbericht in Teams, met de tekst erin');
    expect(page).toMatch(/terugkoppelen: wat besproken is, welke stappen er zijn.* en wat kan en wat niet/);
    expect(page).toMatch(/altijd intrekken.*een melding die al getoond is.*hoogstens een jaar/);
  });

  test('says of a message without content that it is one', async () => {
    await setPolicy(running, { feedbackMode: 'CARD' });
    expect(await words((await waiting()).at)).toContain('Als bericht in Teams zonder inhoud');
  });

  test('is refused once, however often no is pressed; yes afterwards sends nothing and says so', async () => {
    const { at, feedbackId, clientId } = await waiting();
    const both = await Promise.all([answer(at, 'nee'), answer(at, 'nee')]);
    for (const page of both) expect(page).toContain('De tekst gaat niet weg');
    expect(await answer(at, 'ja')).toContain('is niet verstuurd');
    expect(await live(clientId, 'FEEDBACK')).toBe(0);
    const refused = await asSystem(running.db, (tx) =>
      tx.outboxMessage.findMany({ where: { kind: { in: ['FEEDBACK', 'FEEDBACK_REFUSED'] } } }),
    );
    const about = refused.filter(({ facts }) => JSON.stringify(facts).includes(feedbackId));
    expect(about.map(({ kind }) => kind)).toEqual(['FEEDBACK_REFUSED']);
  });

  test('tells nobody that it stays when it went already', async () => {
    const { at } = await waiting();
    expect(await answer(at, 'ja')).toContain('De tekst wordt verstuurd');
    expect(await answer(at, 'nee')).toContain('was al verstuurd');
    expect(await words(at)).toMatch(/stuurde dit op 22 november 2026.*Wil je dit terughalen/);
  });

  test('is emptied on the client’s page too once it was taken back', async () => {
    const { at, home, feedbackId } = await waiting();
    await answer(at, 'ja');
    await takeBackFeedback(partsOf(running), await coach(), feedbackId);
    for (const page of [await words(at), await words(`${home}/gegevens`)]) {
      expect(page).toContain('is teruggehaald en gewist');
      expect(page).not.toContain('aangepast uurrooster');
    }
  });

  test('takes no other answer, and no id that is none', async () => {
    const { at, home } = await waiting();
    for (const fields of [{}, { send: 'misschien' }, { send: 'ja', naar: 'iedereen' }])
      expect((await someone().post(at, fields)).status).toBe(422);
    for (const fields of [{}, { send: 'ja' }])
      expect((await someone().post(`${home}/terugkoppeling/geen-id`, fields)).status).toBe(404);
  });

  test('that goes through the client only is theirs: nobody gets it, and it stays on their page', async () => {
    await setPolicy(running, { feedbackMode: 'CLIENT' });
    const { at, home, clientId } = await waiting();
    const page = await words(at);
    expect(page).toMatch(/Het gaat naar niemand.*afdrukken.*Ja, zo is het goed/);
    expect(page).not.toContain('stuur dit naar');
    expect(await answer(at, 'ja')).toContain('De tekst blijft bij jou');
    expect(await live(clientId, 'FEEDBACK')).toBe(0);
    expect(await words(home)).toMatch(/Een tekst van je coach.*Lees de tekst/);
  });
});

describe('a client’s own page after a referral', () => {
  test('promises no call to whom the coach cannot reach, and says what they can do instead', async () => {
    const loop = await accepted(running, { contact: { kind: 'NONE' } });
    expect(await words(`/a/${loop.token}`)).toContain('De coach heeft geen mailadres of nummer van jou');
    const page = await words(await own(loop));
    expect(page).toMatch(/We kunnen je nu niet bereiken.*Kies zelf een moment.*Bel ons/);
    expect(page).not.toContain('neemt contact met je op');
  });

  test('says kindly that no coach could take it, with a moment to choose and a number to call', async () => {
    const { referralId, token } = await refer(running);
    await someone().post(`/a/${token}/code`);
    await running.deliver();
    // The mail with the link goes out at the same time, so either may be the newest.
    const mail = running.mails().find(({ subject }) => subject === 'Je code');
    const code = /\d{3} \d{3}/.exec(mail?.text ?? '')?.[0] ?? '';
    const { location } = await someone().post(`/a/${token}`, { code });
    await declineReferral(partsOf(running), await coach(), { referralId, reason: 'NO_ROOM' });
    expect(await words(location)).toMatch(
      /zegt niets over jou.*Kies zelf een moment.*Bel ons.*\+32 2 000 00 00/,
    );
  });

  test('lets them choose their first moment', async () => {
    const home = await own(await accepted(running));
    const slotId = slotsOn(await someone().get(`${home}/nieuw`))[0] ?? '';
    const booked = await someone().post(`${home}/nieuw`, { slotId });
    expect(wordsOf(await someone().get(booked.location))).toMatch(/Je afspraak staat vast.*in gesprek met/);
  });
});

describe('consent', () => {
  test.each(['SHARE_TEAM', 'FEEDBACK'] as const)(
    'to %s is one, also when pressed twice at once',
    async (purpose) => {
      const loop = await accepted(running);
      const home = await own(loop);
      const personId = (await person(running, 'Demo Verpleegkundige')).id;
      const form = { purpose, categories: 'STEPS', ...(purpose === 'FEEDBACK' && { personId }) };
      await Promise.all([1, 2, 3].map(() => someone().post(`${home}/toestemming`, form)));
      expect(await live(loop.clientId, purpose)).toBe(1);
      const all = await asSystem(running.db, (tx) =>
        tx.consent.count({ where: { clientId: loop.clientId, purpose } }),
      );
      expect(all).toBe(1);
    },
  );

  test('is taken back whole: what was agreed to before reading a text goes with it', async () => {
    const { home, at, clientId, feedbackId } = await waiting();
    const personId = (await person(running, 'Demo Verpleegkundige')).id;
    await someone().post(`${home}/toestemming`, { purpose: 'FEEDBACK', personId, categories: 'STEPS' });
    await answer(at, 'ja');
    expect(await live(clientId, 'FEEDBACK')).toBe(2);
    const first = await asSystem(running.db, (tx) =>
      tx.consent.findFirstOrThrow({ where: { clientId, purpose: 'FEEDBACK' }, orderBy: { id: 'asc' } }),
    );
    const path = `${home}/toestemming/${first.id}`;
    expect(await words(path)).toContain('vertelt dan niets meer aan Demo Verpleegkundige');
    await someone().post(path);
    expect(await live(clientId, 'FEEDBACK')).toBe(0);
    const row = await asSystem(running.db, (tx) =>
      tx.feedback.findUniqueOrThrow({ where: { id: feedbackId } }),
    );
    expect(row).toMatchObject({
      state: 'RECALLED',
      discussed: null,
      steps: null,
      support: null,
      possible: null,
    });
    expect(await words(`${home}/gegevens`)).toMatch(
      /Dit geldt niet meer.*Terugkoppeling aan Demo Verpleegkundige/,
    );
  });

  test('is asked in the words that are agreed to, with nothing ticked beforehand', async () => {
    const page = await someone().get(`${await own(await accepted(running))}/gegevens`);
    expect(wordsOf(page)).toMatch(/terugkoppelen: wat hierboven is aangevinkt.*wat .* al las of kopieerde/);
    expect(page.html).not.toMatch(/<input[^>]*checked/);
  });

  test('that comes back without a tick says so at the form', async () => {
    const home = await own(await accepted(running));
    const { location } = await someone().post(`${home}/toestemming`, { purpose: 'SHARE_TEAM' });
    expect(location).toMatch(/#akkoord$/);
    expect((await someone().get(location)).html).toMatch(/role="alert">Er is nog niets aangevinkt/);
  });

  test('is given by nobody with a link that is not their own', async () => {
    const referred = await refer(running);
    const handed = await bookTalk(running, { onBehalf: true });
    const gone = await someone().get(`/a/${'x'.repeat(43)}/toestemming`);
    for (const token of [referred.token, handed.token])
      for (const path of ['toestemming', `terugkoppeling/${crypto.randomUUID()}`, 'nieuw', 'wissen'])
        expect(await someone().post(`/a/${token}/${path}`, { purpose: 'KEEP_IN_TOUCH' }), path).toMatchObject(
          {
            ...{ status: 404, location: '' },
          },
        );
    expect(gone.status).toBe(404);
  });
});
