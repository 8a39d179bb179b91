import pg from 'pg';
import { afterEach, describe, expect, test } from 'vitest';
import { demoPeople } from '../../prisma/demo-data.ts';
import { asSystem } from '../../src/database/scope.ts';
import type { Message } from '../../src/practice/index.ts';
import { coach, doctor, nurse, stranger, useWerkwijzer } from '../support/werkwijzer.ts';

const werkwijzer = useWerkwijzer();

/** What someone gets in their own chat who types something. */
async function tell(who: string, words: string, locale?: string): Promise<Message[]> {
  const chat = await werkwijzer.connector.openPersonalChat(who);
  const { replies } = await werkwijzer.connector.say(chat.id, who, words, locale ? { locale } : {});
  return replies;
}

const textFor = async (who: string, words: string, locale?: string) =>
  (await tell(who, words, locale)).map(({ text }) => text).join('\n');

const languagesKept = () =>
  asSystem(werkwijzer.db, (tx) =>
    tx.person.findMany({ where: { language: { not: null } }, select: { name: true, language: true } }),
  );

afterEach(async () => {
  for (const who of [nurse, doctor, coach, stranger]) await tell(who, 'spreek Nederlands');
});

describe('the language of a person', () => {
  test.each([
    ['in het Frans aub', /je vous parle en français/],
    ['français', /je vous parle en français/],
    ['Parlez-moi en français, s’il vous plaît', /je vous parle en français/],
    ['/taal fr', /je vous parle en français/],
    ['in English please', /From now on I speak English/],
    ['can you speak English?', /From now on I speak English/],
    ['spreek Nederlands', /Vanaf nu spreek ik Nederlands/],
    ['en néerlandais', /Vanaf nu spreek ik Nederlands/],
  ])('is set by "%s", and answered in it', async (words, answer) => {
    expect(await textFor(nurse, words)).toMatch(answer);
  });

  test.each([
    'mag ik in het Frans solliciteren?',
    'is de brief van VDAB er ook in het Engels?',
    'mijn man spreekt Frans, waar kan hij terecht?',
    'Frans en Engels',
    'taalles tijdens ziekte',
  ])('is not set by "%s", which is a question', async (words) => {
    await tell(nurse, words);
    expect((await languagesKept()).map(({ language }) => language)).not.toContain('fr');
    expect((await languagesKept()).map(({ language }) => language)).not.toContain('en');
  });

  test('is offered as three buttons that set it', async () => {
    const [reply] = await tell(nurse, 'taal');
    expect(reply?.suggestedActions?.actions.map(({ value }) => value)).toEqual([
      'Nederlands',
      'Français',
      'English',
    ]);
    expect(await textFor(nurse, 'Français')).toMatch(/français/);
  });

  test('goes before that of Teams for help, cards and commands', async () => {
    await tell(nurse, 'in het Frans');
    expect(await textFor(nurse, 'help')).toMatch(/Ce que je peux faire/);
    const [card] = await tell(nurse, 'afspraak');
    expect(card?.attachments[0]?.content).toMatchObject({ lang: 'fr' });
    const [stopped] = await tell(nurse, 'stop');
    expect(stopped?.text).toMatch(/on s'arrête ici/);
  });

  test('gives way to that of the question, unless its words do not tell', async () => {
    await tell(nurse, 'in het Frans');
    expect(await textFor(nurse, 'wie keurt goed dat ik halftijds herbegin?')).toMatch(/Geldt sinds/);
    expect(await textFor(nurse, 'TNWC')).not.toMatch(/ziekenfonds/);
    await tell(nurse, 'in het Nederlands');
    expect(await textFor(nurse, 'TNWC')).toMatch(/ziekenfonds/);
  });

  test('is that of Teams for whoever never asked', async () => {
    const { id } = await werkwijzer.connector.openPersonalChat(stranger);
    await werkwijzer.connector.uninstall(id);
    await werkwijzer.connector.install(id);
    expect(await textFor(stranger, 'help', 'en-US')).toMatch(/What I can do/);
  });

  test('is the one they write in, for whoever never asked', async () => {
    const { id } = await werkwijzer.connector.openPersonalChat(nurse);
    await werkwijzer.connector.uninstall(id);
    await werkwijzer.connector.install(id);
    const [card] = await tell(nurse, 'afspraak', 'en-US');
    expect(card?.attachments[0]?.content).toMatchObject({ lang: 'nl' });
    expect(await textFor(nurse, 'What does the TNWC do?', 'en-US')).toMatch(/In force since/);
    expect(await textFor(nurse, 'stop', 'nl-BE')).toMatch(/we stop here/);
    expect(await textFor(nurse, 'wie keurt goed dat ik halftijds herbegin?', 'en-US')).toMatch(/Geldt sinds/);
    expect(await textFor(nurse, 'stop', 'en-US')).toMatch(/we stoppen hier/);
    expect((await languagesKept()).map(({ language }) => language)).not.toContain('en');
  });

  test('is kept with the person we know, and with nobody else', async () => {
    await tell(nurse, 'in het Engels');
    await tell(stranger, 'in het Frans');
    const kept = (await languagesKept()).filter(({ language }) => language !== 'nl');
    expect(kept).toEqual([{ name: 'Demo Verpleegkundige', language: 'en' }]);
    expect(await textFor(stranger, 'help')).toMatch(/Ce que je peux faire/);
    expect(await textFor(doctor, 'help')).toMatch(/Wat ik kan/);
  });

  test('is forgotten when the app is taken away', async () => {
    const { connector } = werkwijzer;
    await tell(nurse, 'in het Engels');
    await tell(stranger, 'in het Engels');
    for (const who of [nurse, stranger]) {
      const chat = await connector.openPersonalChat(who);
      await connector.uninstall(chat.id);
      await connector.install(chat.id);
      expect(connector.conversation(chat.id).messages.at(-1)?.text).toMatch(/ik ben \*\*Werkwijzer\*\*/);
    }
    expect((await languagesKept()).map(({ language }) => language)).not.toContain('en');
  });
});

describe('"stop"', () => {
  test.each(['stop', 'Stop!', 'annuleer', 'laat maar', 'arrête', 'annuler', 'cancel', 'Never mind.'])(
    'as "%s" ends what is going on with one friendly line',
    async (words) => {
      const replies = await tell(nurse, words);
      expect(replies).toHaveLength(1);
      expect(replies[0]?.text).toMatch(/we stoppen hier.*niets bewaard.*blijft staan/);
    },
  );

  test('ends a guide: its number means nothing any more', async () => {
    await tell(nurse, 'wegwijzer');
    await tell(nurse, 'stop');
    expect(await textFor(nurse, '1')).not.toMatch(/Kies wat het best past|Eerste stap/);
  });

  test('ends the date help: a day alone is no answer to it any more', async () => {
    await tell(nurse, 'datumhulp');
    await tell(nurse, 'annuleer');
    expect(await textFor(nurse, '3 maart 2026')).not.toMatch(/gewaarborgd loon/);
  });

  test('forgets the subject, so that a follow-up question stands alone', async () => {
    await tell(nurse, 'wat is progressieve tewerkstelling?');
    const followed = await textFor(nurse, 'en voor zelfstandigen?');
    await tell(nurse, 'stop');
    expect(await textFor(nurse, 'en voor zelfstandigen?')).not.toBe(followed);
  });

  test('works in a group, where it says nothing of bookings', async () => {
    const { connector } = werkwijzer;
    const group = await connector.openGroupChat([nurse, doctor], 'Demo stop');
    const { replies } = await connector.say(group.id, nurse, 'stop', { mention: true });
    expect(replies.map(({ text }) => text)).toEqual(['Goed, ik stop hier. Ik heb niets bewaard.']);
  });

  test('in a longer message is a question', async () => {
    expect(await textFor(nurse, 'mag ik stoppen met werken?')).not.toMatch(/we stoppen hier/);
    expect(await textFor(nurse, 'stop met werken')).not.toMatch(/we stoppen hier/);
  });

  test('after words of a crisis gives the numbers once more, and a crisis stays one', async () => {
    expect(await textFor(nurse, 'ik wil niet meer leven')).toMatch(/1813/);
    expect(await textFor(nurse, 'laat maar')).toMatch(/1813[\s\S]*we stoppen hier/);
    expect(await textFor(nurse, 'stop')).toMatch(/1813/);
  });
});

describe('what can be asked next', () => {
  const stepsOf = (message: Message | undefined) => message?.suggestedActions?.actions ?? [];

  test.each([
    ...['wat is progressieve tewerkstelling?', 'mag ik vrijwilligerswerk doen tijdens ziekte?', 'wegwijzer'],
    ...[
      'wie voor wat',
      'goed moment',
      'voorbereidingsblad',
      'help',
      'taal',
      'comment reprendre à mi-temps ?',
    ],
  ])('after "%s" is at most six buttons with short words, and none in a group', async (words) => {
    const [reply] = await tell(nurse, words);
    const steps = stepsOf(reply);
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.length).toBeLessThanOrEqual(6);
    for (const { title, value } of steps) {
      expect(String(title).length).toBeLessThanOrEqual(60);
      expect(String(value).length).toBeGreaterThan(0);
    }
    const { connector } = werkwijzer;
    const group = await connector.openGroupChat([nurse, doctor], 'Demo knoppen');
    const { replies } = await connector.say(group.id, nurse, words, { mention: true });
    expect(replies.flatMap(stepsOf)).toEqual([]);
  });

  test('keeps what it was about: each button of an answer is answered', async () => {
    const [reply] = await tell(nurse, 'wat is progressieve tewerkstelling?');
    for (const { value } of stepsOf(reply)) {
      const answer = await textFor(nurse, String(value));
      expect(answer, String(value)).not.toMatch(/staat niet in mijn fiches|Ik ben niet zeker/);
      await tell(nurse, 'wat is progressieve tewerkstelling?');
    }
  });

  test('in a guide goes a step further, and back', async () => {
    const [first] = await tell(nurse, 'wegwijzer');
    const [second] = await tell(nurse, String(stepsOf(first)[0]?.value));
    expect(second?.text).not.toBe(first?.text);
    const back = await textFor(nurse, 'Een stap terug');
    expect(back).toContain(first?.text ?? '?');
  });
});

describe('the sign that we are typing', () => {
  type Seen = 'typing' | 'message';

  async function seenWhile(work: () => Promise<unknown>, chatId: string): Promise<Seen[]> {
    const seen: Seen[] = [];
    const stop = werkwijzer.connector.on((event) => {
      if (event.type === 'typing' && event.conversationId === chatId) seen.push('typing');
      if (event.type === 'message' && event.conversationId === chatId && event.message.from === 'bot')
        seen.push('message');
    });
    await work();
    await new Promise((resolve) => setTimeout(resolve, 400));
    stop();
    return seen;
  }

  /** Nobody can read who works where for as long as `work` needs to begin and `ms` more. */
  async function withLockedRoles<T>(ms: number, work: () => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: werkwijzer.databaseUrl });
    await client.connect();
    await client.query('begin');
    await client.query('lock table site_role in access exclusive mode');
    const working = work();
    await new Promise((resolve) => setTimeout(resolve, ms));
    await client.query('rollback');
    await client.end();
    return working;
  }

  test('comes before an answer that the database holds up, and never after it', async () => {
    const chat = await werkwijzer.connector.openPersonalChat(nurse);
    const say = () => werkwijzer.connector.say(chat.id, nurse, 'afspraak');
    const seen = await seenWhile(() => withLockedRoles(700, say), chat.id);
    expect(seen).toEqual(['typing', 'message']);
  });

  test('stays away from an instant answer', async () => {
    const chat = await werkwijzer.connector.openPersonalChat(nurse);
    const say = () => werkwijzer.connector.say(chat.id, nurse, 'wat is een TNWC?');
    await say();
    expect(await seenWhile(say, chat.id)).toEqual(['message']);
  });

  test('stays away from a group', async () => {
    const { connector } = werkwijzer;
    const group = await connector.openGroupChat([nurse], 'Demo typen');
    const say = () => connector.say(group.id, nurse, 'afspraak', { mention: true });
    expect(await seenWhile(() => withLockedRoles(700, say), group.id)).toEqual(['message']);
  });

  test('that Teams refuses holds nothing up', async () => {
    const { connector } = werkwijzer;
    const chat = await connector.openPersonalChat(nurse);
    connector.fault({ match: 'any', conversationId: chat.id, status: 403, times: 1 });
    const seen = await seenWhile(
      () => withLockedRoles(700, () => connector.say(chat.id, nurse, 'afspraak')),
      chat.id,
    );
    connector.clearFaults();
    expect(seen).toEqual(['message']);
  });
});

describe('help and welcome tell each person of what is for them', () => {
  const idOf = (name: string) => demoPeople.find((one) => one.name === name)?.id ?? '';

  test.each([
    ['CURATOR', /kennisbeheerder/],
    ['COORDINATOR', /projectcoördinator[^\n]*geen namen|projectcoördinator[^\n]*Cliënten zie je hier niet/],
    ['ADMIN', /Voor jou als beheerder/],
    ['CARE_COACH', /Voor jou als coach zorg/],
  ] as const)('as %s', async (role, told) => {
    const give = { siteId: 'de300000-0000-4000-8000-000000000013', personId: idOf('Demo Huisarts') };
    const from = new Date('2026-02-01T00:00:00Z');
    const id = '01a00000-0000-7000-8000-000000000001';
    await asSystem(werkwijzer.db, (tx) => tx.siteRole.create({ data: { id, ...give, role, from } }));
    expect(await textFor(doctor, 'help')).toMatch(told);
    expect(await textFor(nurse, 'help')).not.toMatch(told);
    await asSystem(werkwijzer.db, (tx) => tx.siteRole.delete({ where: { id } }));
  });

  test('as a coach, and as someone we do not know', async () => {
    expect(await textFor(coach, 'help')).toMatch(/Voor jou als coach werk/);
    expect(await textFor(stranger, 'help')).toMatch(/vind jou nog niet terug/);
    expect(await textFor(nurse, 'help')).not.toMatch(/vind jou nog niet terug|Voor jou als/);
  });

  test('with at most six things to tap, and the ways to another language and to an end', async () => {
    const [help] = await tell(coach, 'help');
    expect(help?.suggestedActions?.actions.length).toBeLessThanOrEqual(6);
    expect(help?.text).toMatch(/Typ \*\*taal\*\*.*Typ \*\*stop\*\*/);
  });
});
