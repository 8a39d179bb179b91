import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { claimLink, giveClaimCode } from '../../src/booking/claim-link.ts';
import { asSystem } from '../../src/database/scope.ts';
import { sendFeedback } from '../../src/feedback/send-feedback.ts';
import { writeFeedback } from '../../src/feedback/write-feedback.ts';
import { writePlan } from '../../src/feedback/plan.ts';
import { clientArticles } from '../../src/knowledge/client-articles.ts';
import { ownKnowledge } from '../../src/knowledge/load.ts';
import { acceptReferral } from '../../src/referral/accept-referral.ts';
import {
  accepted,
  agrees,
  feedBack,
  NAME,
  QUESTION,
  readIn,
  refer,
  setPolicy,
  TEXT,
  type Loop,
} from '../support/loop.ts';
import { visitor } from '../support/pages.ts';
import { partsOf, person } from '../support/talks.ts';
import { nurse, useWerkwijzer } from '../support/werkwijzer.ts';

const running = useWerkwijzer();
const get = async (path: string) => (await visitor(running.origin).get(path)).html;
const post = (path: string, form: Record<string, string>) => visitor(running.origin).post(path, form);

/** The client makes the link that came with the referral their own, with the code the coach tells. */
async function own(loop: Loop): Promise<string> {
  const coach = await person(running, 'Demo Coach');
  const { code } = await giveClaimCode(partsOf(running), coach, { referralId: loop.referralId });
  return claimLink(partsOf(running), loop.token, code);
}
const live = (clientId: string) =>
  asSystem(running.db, (tx) => tx.consent.findMany({ where: { clientId, withdrawal: null } })).then((rows) =>
    rows.map(({ purpose, categories }) => `${purpose} ${categories.join(' ')}`),
  );

beforeAll(async () => {
  const chat = await running.connector.openPersonalChat(nurse);
  await running.connector.say(chat.id, nurse, 'hallo');
});
beforeEach(() => setPolicy(running, { feedbackMode: 'TEXT', clientPreviews: false }));

describe('the link that came with a referral', () => {
  test('says that someone was referred, and not who, by whom or why', async () => {
    const { token } = await refer(running);
    const page = await get(`/a/${token}`);
    expect(page).toContain('Je bent aangemeld bij de coach werk');
    expect(page).not.toMatch(new RegExp(`${NAME}|${QUESTION}|Demo Verpleegkundige|Demo Coach`));
    expect(await get(`/a/${token}/kaart`)).toContain('QR-code');
  });

  test('is claimed with a code sent to the client’s own address, and shows nothing afterwards', async () => {
    const { token } = await refer(running);
    await post(`/a/${token}/code`, {});
    await running.deliver();
    const code = /(\d{3}) (\d{3})/.exec(
      running.mails().find(({ subject }) => subject === 'Je code')?.text ?? '',
    );
    const claimed = await post(`/a/${token}`, { code: `${code?.[1]}${code?.[2]}` });
    expect(claimed.headers.get('location')).toMatch(/^\/a\/[\w-]{43}\?gedaan=overgenomen$/);
    expect(await get(`/a/${token}`)).toBe(await get(`/a/${'x'.repeat(43)}`));
    const page = await get(claimed.location);
    expect(page).toContain('Je aanmelding wacht op een coach');
    expect(page).toContain('Demo Verpleegkundige meldde je aan');
  });

  test.each(['gegevens', 'meenemen', 'wissen', 'nieuw', 'terugkoppeling/x'])(
    'does not reach the client’s own %s',
    async (path) => {
      const { token } = await refer(running);
      expect((await visitor(running.origin).get(`/a/${token}/${path}`)).status).toBe(404);
    },
  );
});

describe('consent on the client’s own page', () => {
  test('is given for one person and some things, replaced by less, and taken back in two taps', async () => {
    const loop = await accepted(running);
    const token = await own(loop);
    const { id: personId } = await person(running, 'Demo Verpleegkundige');
    const form = { purpose: 'FEEDBACK', personId };
    const many = new URLSearchParams([
      ...Object.entries(form),
      ['categories', 'DISCUSSED'],
      ['categories', 'STEPS'],
    ]);
    await fetch(`${running.origin}/a/${token}/toestemming`, {
      method: 'POST',
      body: many,
      redirect: 'manual',
    });
    expect(await live(loop.clientId)).toContain('FEEDBACK DISCUSSED STEPS');
    await post(`/a/${token}/toestemming`, { ...form, categories: 'STEPS' });
    expect((await live(loop.clientId)).filter((one) => one.startsWith('FEEDBACK'))).toEqual([
      'FEEDBACK STEPS',
    ]);
    await feedBack(running, loop, { steps: 'Deze stap staat in de chat.' });
    await running.deliver();
    expect(await readIn(running, nurse)).toContain('Deze stap staat in de chat.');

    const data = await get(`/a/${token}/gegevens`);
    expect(data).toContain('De coach mag aan Demo Verpleegkundige terugkoppelen: welke stappen er zijn');
    const paths = [...data.matchAll(/\/toestemming\/[\w-]{36}/g)].map(([path]) => path);
    for (const path of paths) {
      const asks = await get(`/a/${token}${path}`);
      if (asks.includes('vertelt dan niets meer aan Demo Verpleegkundige'))
        await post(`/a/${token}${path}`, {});
    }
    await running.deliver();
    expect(await readIn(running, nurse)).not.toContain('Deze stap staat in de chat.');
    expect((await live(loop.clientId)).filter((one) => one.startsWith('FEEDBACK'))).toEqual([]);
  });

  test('with nothing ticked changes nothing, and an unknown field or someone unknown is refused', async () => {
    const loop = await accepted(running);
    const token = await own(loop);
    const before = await live(loop.clientId);
    const path = `/a/${token}/toestemming`;
    const nothing = await post(path, { purpose: 'SHARE_TEAM' });
    expect(nothing.headers.get('location')).toContain('akkoord=niets');
    const extra = await post(path, { purpose: 'KEEP_IN_TOUCH', until: '2099-01-01' });
    const unknown = { purpose: 'TALK_TOGETHER', personId: crypto.randomUUID() };
    expect([extra.status, (await post(path, unknown)).status]).toEqual([422, 404]);
    expect(await live(loop.clientId)).toEqual(before);
  });
});

describe('a feedback that the client reads first', () => {
  async function preview(): Promise<Loop & { own: string; feedbackId: string }> {
    await setPolicy(running, { clientPreviews: true });
    const loop = await accepted(running);
    const coach = await person(running, 'Demo Coach');
    const { feedbackId } = await writeFeedback(partsOf(running), coach, { ...loop, text: TEXT });
    expect(await sendFeedback(partsOf(running), coach, { feedbackId })).toBe('PREVIEW');
    return { ...loop, own: await own(loop), feedbackId };
  }

  test('goes when they say yes, which is their consent', async () => {
    const { own: token, feedbackId, clientId } = await preview();
    await running.deliver();
    expect(running.mails().map(({ subject }) => subject)).toContain('Er staat een tekst voor je klaar');
    const page = await get(`/a/${token}/terugkoppeling/${feedbackId}`);
    expect(page).toContain('Kan: vier uur per dag. Kan niet: tillen.');
    expect(page).toContain('Ja, stuur dit naar Demo Verpleegkundige');
    await post(`/a/${token}/terugkoppeling/${feedbackId}`, { send: 'ja' });
    await post(`/a/${token}/terugkoppeling/${feedbackId}`, { send: 'nee' });
    await running.deliver();
    expect(await readIn(running, nurse)).toContain('aangepast uurrooster');
    expect(await live(clientId)).toContain('FEEDBACK DISCUSSED STEPS SUPPORT POSSIBLE');
  });

  test('stays when they say no, and the coach hears only that', async () => {
    const { own: token, feedbackId, clientId } = await preview();
    const before = (await readIn(running, nurse)).length;
    await post(`/a/${token}/terugkoppeling/${feedbackId}`, { send: 'nee' });
    await running.deliver();
    expect((await readIn(running, nurse)).length).toBe(before);
    expect((await live(clientId)).some((one) => one.startsWith('FEEDBACK'))).toBe(false);
  });

  test('is nobody else’s to read or answer', async () => {
    const { feedbackId } = await preview();
    const other = await own(await accepted(running));
    const path = `/a/${other}/terugkoppeling/${feedbackId}`;
    expect((await visitor(running.origin).get(path)).status).toBe(404);
    expect((await post(path, { send: 'ja' })).status).toBe(404);
  });
});

describe('what a client takes along', () => {
  const steps = [
    'Bellen met de bedrijfsarts',
    'Met Demo Coach oefenen',
    'Vragen aan Demo Ziekenhuis',
    'Een cv maken',
  ];

  test('shows the summary, the steps and articles with their sources', async () => {
    const loop = await accepted(running);
    const coach = await person(running, 'Demo Coach');
    const [article] = clientArticles(ownKnowledge().articles, 'nl', '2026-11-22');
    const text = {
      summary: 'We spraken over halftijds herbeginnen.',
      steps,
      articles: [article?.id ?? '', 'unknown'],
    };
    await writePlan(partsOf(running), coach, {
      ...{ clientId: loop.clientId, text, isArticle: (id) => id === article?.id },
    });
    const token = await own(loop);
    const page = await get(`/a/${token}/meenemen`);
    for (const words of [text.summary, ...steps, article?.title ?? '']) expect(page).toContain(words);
    expect(page).toContain('Bron');

    const sheet = await get(`/a/${token}/meenemen?voor=vdab`);
    expect(sheet).toContain('Bellen met de bedrijfsarts');
    expect(sheet).toContain('Een cv maken');
    const paper = sheet
      .replace(/<div class="notice[^"]*no-print">.*?<\/div>/s, '')
      .replace(/<(link|a)[^>]*>/g, '');
    expect(paper).not.toMatch(/coach|demo|ziekenhuis|werkwijzer|project|begeleiding/i);
  });
});

describe('the client’s own file', () => {
  test('holds referral, feedback and consents, also as a copy, and tells what a referral became', async () => {
    const loop = await refer(running);
    await acceptReferral(partsOf(running), await person(running, 'Demo Coach'), loop.referralId);
    await agrees(running, loop);
    await feedBack(running, loop);
    const token = await own(loop);
    const copy = await get(`/a/${token}/gegevens.json`);
    for (const words of [QUESTION, 'aangepast uurrooster', 'FEEDBACK', 'Demo Verpleegkundige'])
      expect(copy).toContain(words);
    expect(await get(`/a/${token}`)).toContain('Demo Coach neemt het op met jou.');
  });
});
