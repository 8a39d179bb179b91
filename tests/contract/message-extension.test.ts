import { beforeAll, describe, expect, test } from 'vitest';
import { asSystem } from '../../src/database/scope.ts';
import { dialogIn, lineIn, rowsIn, search, typedIn } from '../support/extension.ts';
import { setPolicy } from '../support/loop.ts';
import { coach, doctor, nurse, stranger, theAnswerer, TODAY, useWerkwijzer } from '../support/werkwijzer.ts';

const running = useWerkwijzer();
/** What a search or a dialog may take, on the machine of the tests; Teams waits for three seconds. */
const ANSWER_MS = 1000;

let own: { chatId: string; who: string };
let group: { chatId: string; who: string };
let channel: { chatId: string; who: string };

beforeAll(async () => {
  const { connector } = running;
  own = { chatId: (await connector.openPersonalChat(nurse)).id, who: nurse };
  group = {
    chatId: (await connector.openGroupChat([nurse, doctor, coach, stranger], 'Demo team')).id,
    who: nurse,
  };
  channel = { chatId: (await connector.openChannel('Demo', 'Algemeen', [nurse, doctor])).id, who: nurse };
  for (const lang of ['fr', 'en'] as const) theAnswerer()({ text: lang, lang }, TODAY);
  await setPolicy(running, { referralsOpen: true });
});

describe('the search', () => {
  test('finds what is asked for, the likeliest first, in every kind of chat', async () => {
    for (const at of [own, group, channel]) {
      const [first] = rowsIn(await search(running.connector, at, 'wat doet de TNWC'));
      expect(first?.title).toMatch(/terug-naar-werkcoördinator|TNWC/i);
    }
  });

  test('finds it while the word is only half typed', async () => {
    const rows = rowsIn(await search(running.connector, own, 'adviser'));
    expect(rows[0]?.title).toMatch(/adviserend arts/i);
    expect(rowsIn(await search(running.connector, own, 'coa'))[0]?.title).toMatch(/coach/i);
  });

  test('begins with a fixed list, before anything is typed', async () => {
    const rows = rowsIn(await search(running.connector, own, ''));
    expect(rows).toHaveLength(8);
    expect(rows[0]?.title).toMatch(/doorverwijzen/i);
    const next = rowsIn(await search(running.connector, own, '', { skip: 8 }));
    expect(next.length).toBeGreaterThan(0);
    const titles = [...rows, ...next].map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test('gives no more than eight at a time, and goes on where Teams asks', async () => {
    const page = async (skip: number) =>
      rowsIn(await search(running.connector, own, 'halftijds werken', { skip, count: 25 })).map(
        ({ title }) => title,
      );
    const [first, second] = [await page(0), await page(8)];
    expect(first).toHaveLength(8);
    expect(second.length).toBeGreaterThan(0);
    expect(second.filter((title) => first.includes(title))).toEqual([]);
    expect(await page(900)).toEqual([]);
  });

  test.each([
    ['fr-BE', 'mi-temps médical', /En vigueur depuis/],
    ['en-GB', 'work coach', /In force since/],
    ['nl-BE', 'coach werk', /Geldt sinds/],
  ])('speaks the language of the box: %s', async (lang, words, since) => {
    const [first] = rowsIn(await search(running.connector, own, words, { lang }));
    expect(JSON.stringify(first?.card)).toMatch(since);
  });

  test('understands another language than that of the box, and answers in that of the box', async () => {
    const [first] = rowsIn(await search(running.connector, own, 'adviserend arts', { lang: 'fr-BE' }));
    expect(first?.title).toMatch(/médecin-conseil/i);
  });

  test('shows in a row no more than the title and one line of the article', async () => {
    const rows = rowsIn(await search(running.connector, own, 'herval'));
    for (const { title, text, card } of rows) {
      expect(text.length).toBeLessThanOrEqual(140);
      expect(text).not.toMatch(/\[\d+\]|\*\*|\n/);
      expect(JSON.stringify(card)).toContain(title);
    }
  });

  test('gives a card with the short answer, for whom, what to do, since when, sources with a link, and where to ask on', async () => {
    const [first] = rowsIn(await search(running.connector, group, 'wat doet de TNWC'));
    const words = JSON.stringify(first?.card);
    expect(words).toMatch(/Voor wie/);
    expect(words).toMatch(/Wat je nu kan doen/);
    expect(words).toMatch(/Geldt sinds .* nagekeken op/);
    expect(words).toMatch(/\[1\\\\\] \[[^\]]+\]\(https:[^)]+\), [^,]+, [±\d]/);
    const ask = first?.card.actions.find(({ type }) => type === 'Action.OpenUrl');
    expect(ask?.title).toBe('Vraag verder in je eigen chat');
    const url = new URL(ask?.url ?? '');
    expect([url.host, url.searchParams.get('users'), url.searchParams.get('message')]).toEqual([
      'teams.microsoft.com',
      expect.stringMatching(/^28:/),
      first?.title,
    ]);
  });

  test('says so when there is no article', async () => {
    const line = lineIn(await search(running.connector, own, 'winterbanden'));
    expect(line).toMatch(/geen fiche/);
  });

  test('says what to leave out of the words, without repeating it', async () => {
    for (const words of [
      'mag 85.07.30-033.28 werken',
      'BE68 5390 0754 7034',
      'bel 0470 99 88 77',
      'mevrouw Zilverreiger',
    ]) {
      const line = lineIn(await search(running.connector, own, words));
      expect(line).toMatch(/Haal dat eruit/);
      expect(line).not.toMatch(/85\.07|5390|99 88|Zilver/);
    }
  });

  test('gives the numbers to call when someone speaks of a crisis, in the language of the box, and nothing of what was typed', async () => {
    const rows = rowsIn(await search(running.connector, group, 'ik wil niet meer leven'));
    expect(rows[0]?.title).toContain('1813');
    expect(JSON.stringify(rows)).toContain('112');
    expect(JSON.stringify(rows)).not.toMatch(/niet meer leven|Geldt sinds/);
    const french = rowsIn(await search(running.connector, own, 'ik wil niet meer leven', { lang: 'fr-BE' }));
    expect(french[0]?.title).toContain('0800 32 123');
  });

  test('adds the numbers of the person’s own site', async () => {
    await asSystem(running.db, (tx) =>
      tx.site.updateMany({
        data: { crisisContacts: [{ name: 'Wachtdienst Demo', phone: '09 000 00 00', note: '' }] },
      }),
    );
    const rows = rowsIn(await search(running.connector, { ...group, who: doctor }, 'ik wil dood'));
    expect(JSON.stringify(rows)).toContain('Wachtdienst Demo');
  });

  test('is for anyone of a tenant we know, and for nobody of another', async () => {
    expect(
      rowsIn(await search(running.connector, { ...group, who: stranger }, 'herval')).length,
    ).toBeGreaterThan(0);
    const tenantId = 'aaaaaaaa-0000-4000-8000-000000000001';
    const { status } = await running.connector.send({
      ...{ type: 'invoke', id: 'f:1', name: 'composeExtension/query', channelId: 'msteams' },
      ...{ serviceUrl: running.connector.urls.serviceUrl, from: { id: '29:x' }, recipient: { id: '28:bot' } },
      conversation: { id: '19:other', tenantId, conversationType: 'groupChat' },
      channelData: { tenant: { id: tenantId } },
      value: { commandId: 'search', parameters: [{ name: 'words', value: 'herval' }] },
    });
    expect(status).toBe(401);
  });

  test('is fast, also with a long text', async () => {
    await search(running.connector, own, 'halftijds');
    const began = performance.now();
    await search(running.connector, own, 'halftijds herbeginnen na ziekte '.repeat(60));
    expect(performance.now() - began).toBeLessThan(ANSWER_MS);
  });

  test.each([
    ['another command', { commandId: 'other', parameters: [{ name: 'words', value: 'herval' }] }],
    ['no value', undefined],
    ['a list', []],
  ])('gives a polite nothing to %s', async (_name, value) => {
    expect(await raw('composeExtension/query', value)).toEqual({ status: 200, body: {} });
  });

  test.each([
    ['a number where words belong', { parameters: [{ name: 'words', value: 7 }] }],
    ['no parameters', {}],
    ['a parameter of someone else', { parameters: [{ name: 'q', value: 'herval' }] }],
    ['pages that cannot be', { queryOptions: { skip: -3, count: 'all' } }],
  ])('begins anew for %s', async (_name, value) => {
    const answer = await raw('composeExtension/query', { commandId: 'search', ...value });
    expect(rowsIn(answer)).toHaveLength(8);
  });
});

async function raw(name: string, value: unknown) {
  const person = running.connector.conversation(own.chatId).members[0];
  return running.connector.send({
    ...{ type: 'invoke', id: 'f:2', name, value, channelId: 'msteams', locale: 'nl-BE' },
    ...{ serviceUrl: running.connector.urls.serviceUrl, recipient: { id: '28:bot' } },
    from: { id: nurse, aadObjectId: person?.aadObjectId },
    conversation: {
      id: '19:two-people@unq.gbl.spaces',
      tenantId: person?.tenantId,
      conversationType: 'personal',
    },
    channelData: { tenant: { id: person?.tenantId } },
  });
}

/** A message of a colleague in the group, and its menu. */
async function openOn(text: string, { at = group, by = doctor, command = 'ask', lang = 'nl-BE' } = {}) {
  const { activityId } = await running.connector.say(at.chatId, by, text);
  const opened = await running.connector.openAction(at.chatId, at.who, activityId, command, { locale: lang });
  const submit = (data: Record<string, unknown>) =>
    running.connector.submitAction(at.chatId, at.who, activityId, command, data, { locale: lang });
  return { opened, submit };
}

describe('asking about a message', () => {
  test('offers its words to be edited, and asks nothing before that', async () => {
    const { opened } = await openOn('Mag een patiënt halftijds herbeginnen?');
    const { title, card } = dialogIn(opened);
    expect(title).toBe('Vraag het aan Werkwijzer');
    expect(typedIn(card)).toBe('Mag een patiënt halftijds herbeginnen?');
    expect(JSON.stringify(card)).not.toMatch(/Geldt sinds|adviserend/);
    expect(opened.replies).toEqual([]);
  });

  test('leaves out who it is about, and says so', async () => {
    const { opened } = await openOn(
      'Mag Zilverreiger halftijds werken? Bel Jan op 0470 99 88 77 of jan@voorbeeld.be',
    );
    const { card } = dialogIn(opened);
    expect(typedIn(card)).toBe('Mag [naam] halftijds werken? Bel [naam] op [telefoon] of [e-mail]');
    expect(JSON.stringify(card)).toMatch(
      /Al weggelaten: een mailadres, wat een naam kan zijn en een telefoonnummer/,
    );
    expect(JSON.stringify(card)).not.toMatch(/Zilver|99 88|voorbeeld/);
  });

  test('answers what the person asks, with sources, in the dialog that only they see', async () => {
    const { submit } = await openOn('Wat doet de TNWC?');
    const answered = await submit({ verb: 'ask.send', question: 'Wat doet de TNWC van het ziekenfonds?' });
    const { card } = dialogIn(answered);
    const words = JSON.stringify(card);
    expect(words).toMatch(/Geldt sinds/);
    expect(words).toMatch(/\]\(https:/);
    expect(answered.replies).toEqual([]);
    expect(card.actions.map(({ title }) => title)).toEqual([
      'Zet de fiche in het gesprek',
      'Andere vraag',
      'Naar je eigen chat',
    ]);
  });

  test('puts the article in the conversation, and nothing of the question', async () => {
    const { submit } = await openOn('Wat doet de TNWC?');
    const { card } = dialogIn(
      await submit({ verb: 'ask.send', question: 'Wat doet de TNWC voor Zilverreiger?' }),
    );
    const insert = card.actions.find(({ title }) => title === 'Zet de fiche in het gesprek')?.data;
    const [row] = rowsIn(await submit(insert as Record<string, unknown>));
    expect(JSON.stringify(row?.card)).toMatch(/terug-naar-werkcoördinator/);
    expect(JSON.stringify(row?.card)).not.toMatch(/Zilver/);
  });

  test('offers no article for the conversation where no message is being written', async () => {
    const value = {
      ...{ commandId: 'ask', commandContext: 'commandbox' },
      data: { verb: 'ask.send', question: 'Wat doet de TNWC?' },
    };
    const { card } = dialogIn(await raw('composeExtension/submitAction', value));
    expect(JSON.stringify(card)).toMatch(/Geldt sinds/);
    expect(card.actions.map(({ title }) => title)).not.toContain('Zet de fiche in het gesprek');
  });

  test('gives only who to call when the message speaks of a crisis, as to someone who worries', async () => {
    const { opened } = await openOn('ik wil niet meer leven');
    const { card } = dialogIn(opened);
    const words = JSON.stringify(card);
    expect(words).toMatch(/1813/);
    expect(words).toMatch(/laat de persoon niet alleen/);
    expect(words).not.toMatch(/niet meer leven|Input\.Text/);
    expect(card.actions).toEqual([]);
  });

  test('and speaks to the writer when it is their own message', async () => {
    const { opened } = await openOn('ik wil niet meer leven', { by: nurse });
    expect(JSON.stringify(dialogIn(opened).card)).toMatch(/Je bent niet alleen/);
  });

  test('gives who to call when the question itself speaks of a crisis', async () => {
    const { submit } = await openOn('Hoe gaat het?');
    const { card } = dialogIn(await submit({ verb: 'ask.send', question: 'ik wil mezelf iets aandoen' }));
    expect(JSON.stringify(card)).toMatch(/1813/);
    expect(card.actions).toEqual([]);
  });

  test('takes a number out of the question, and keeps the rest of it', async () => {
    const { submit } = await openOn('Mag dat?');
    const { card } = dialogIn(
      await submit({ verb: 'ask.send', question: 'mag 85.07.30-033.28 halftijds herbeginnen?' }),
    );
    expect(typedIn(card)).toBe('mag [rijksregisternummer] halftijds herbeginnen?');
    expect(JSON.stringify(card)).toMatch(/eruit gehaald/);
  });

  test('says honestly what it does not know, and asks for a question when there is none', async () => {
    const { submit } = await openOn('Mag dat?');
    const other = await submit({ verb: 'ask.send', question: 'welke winterbanden zijn de beste?' });
    expect(JSON.stringify(dialogIn(other).card)).toMatch(/weet ik niets over|niet in mijn fiches/);
    const empty = await submit({ verb: 'ask.send', question: '  ' });
    expect(JSON.stringify(dialogIn(empty).card)).toMatch(/Schrijf eerst je vraag/);
    const again = await submit({ verb: 'ask.again' });
    expect(typedIn(dialogIn(again).card)).toBeUndefined();
  });

  test('leaves what goes on in steps to the person’s own chat', async () => {
    const { submit } = await openOn('Mag dat?');
    const { card } = dialogIn(await submit({ verb: 'ask.send', question: 'wegwijzer' }));
    expect(JSON.stringify(card)).toMatch(/eigen chat met Werkwijzer/);
    expect(card.actions.map(({ title }) => title)).toEqual(['Andere vraag', 'Naar je eigen chat']);
  });

  test('speaks the language of the person', async () => {
    const { opened, submit } = await openOn('Est-ce que Fatima peut reprendre à mi-temps ?', {
      lang: 'fr-BE',
    });
    expect(dialogIn(opened).title).toBe('Demander à Werkwijzer');
    expect(typedIn(dialogIn(opened).card)).toBe('Est-ce que [naam] peut reprendre à mi-temps ?');
    const answered = await submit({ verb: 'ask.send', question: 'Que fait le médecin-conseil ?' });
    expect(JSON.stringify(dialogIn(answered).card)).toMatch(/En vigueur depuis/);
  });

  test('works on a message of ours, in a channel, and for someone we do not know', async () => {
    const { replies } = await running.connector.say(own.chatId, nurse, 'hallo');
    const onOurs = await running.connector.openAction(own.chatId, nurse, replies[0]?.id ?? '', 'ask');
    expect(dialogIn(onOurs).title).toBe('Vraag het aan Werkwijzer');
    expect(
      typedIn(dialogIn((await openOn('Mag dat bij herval?', { at: channel })).opened).card),
    ).toBeDefined();
    const { submit } = await openOn('Wat bij herval?', { at: { ...group, who: stranger } });
    const { card } = dialogIn(await submit({ verb: 'ask.send', question: 'wat bij herval?' }));
    expect(JSON.stringify(card)).toMatch(/Geldt sinds/);
  });

  test.each([
    ['an article that is not there', { verb: 'ask.insert', article: 'nope' }],
    ['a button we do not have', { verb: 'ask.other' }],
    ['more than a button sends', { verb: 'ask.insert', article: 'tnwc', text: 'Zilverreiger' }],
  ])('says that the button works no more for %s', async (_name, data) => {
    const { submit } = await openOn('Mag dat?');
    expect(JSON.stringify(dialogIn(await submit(data)).card)).toMatch(/werkt niet meer/);
  });
});

describe('referring from a message', () => {
  test.each(['personal', 'group', 'channel'])('opens the same empty form in a %s chat', async (kind) => {
    const at = { personal: own, group, channel }[kind] ?? own;
    const by = kind === 'personal' ? nurse : doctor;
    const { opened } = await openOn('Zilverreiger wil praten', { at, by, command: 'refer' });
    const { title, card } = dialogIn(opened);
    expect(title).toBe('Doorverwijzen naar de coach werk');
    expect(JSON.stringify(card)).toContain('Wat is de vraag over werk?');
    expect(JSON.stringify(card)).not.toContain('Zilverreiger');
  });

  test.each([
    ['a coach', () => coach],
    ['someone we do not know', () => stranger],
  ])('is not for %s, who reads why', async (_name, who) => {
    const { opened } = await openOn('Iemand wil praten', { at: { ...group, who: who() }, command: 'refer' });
    const { card } = dialogIn(opened);
    expect(JSON.stringify(card)).toContain('zorgprofessional');
    expect(card.actions).toEqual([]);
  });
});

describe('a card that someone put in their own chat', () => {
  test('is no question, so nothing is answered', async () => {
    const [row] = rowsIn(await search(running.connector, own, 'herval'));
    const { status, replies } = await running.connector.insert(own.chatId, nurse, row?.card);
    expect([status, replies]).toEqual([200, []]);
  });
});
