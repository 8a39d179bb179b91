import { beforeAll, describe, expect, test } from 'vitest';
import { extensionCommands, SEARCH_PARAMETER, type ExtensionCommand } from '../../manifest/commands.ts';
import { newRequest, sealRequest } from '../../bot/acts/request.ts';
import { askVerbs, type AskVerb } from '../../bot/cards/ask-verbs.ts';
import { cardVerbs } from '../../bot/cards/verbs.ts';
import { demoTenants } from '../../prisma/demo-data.ts';
import { asSystem } from '../../src/database/scope.ts';
import { fingerprint } from '../support/fingerprint.ts';
import { NAME, QUESTION, refer, SITE_ID } from '../support/loop.ts';
import { doctor, nurse, useWerkwijzer } from '../support/werkwijzer.ts';
import { invoke, type Envelope } from '../support/walls/invoke.ts';
import { NOBODY } from '../support/walls/nobody.ts';
import { roles, writePeople, type People } from '../support/walls/people.ts';

// Every command of the message extension, read from what the manifest declares, and every button of its dialogs, by everyone
// whom we do not know: general answers alone. The buttons of the referral's form are those of every-verb.test.ts.

const running = useWerkwijzer();
const SITE_LINE = 'Wachtdienst Demo';
const GENERAL = 'wat doet de tnwc?';
const CRISIS = 'ik wil niet meer leven';
/** What nobody may learn here: a client, what they asked, and what is a site's. */
const words = new RegExp(
  [NAME, QUESTION, 'client\\d+@voorbeeld\\.be', SITE_LINE, 'campus Demo', SITE_ID].join('|'),
);

let people: People;
let groupId = '';

beforeAll(async () => {
  const { connector, db } = running;
  groupId = (await connector.openGroupChat([nurse, doctor], 'Demo team')).id;
  await refer(running);
  people = await writePeople(running);
  const crisisContacts = [{ name: SITE_LINE, phone: '09 000 00 00', note: '' }];
  await asSystem(db, (tx) => tx.site.update({ where: { id: SITE_ID }, data: { crisisContacts } }));
});

type Call = { name: string; value: (said: string) => unknown };

const message = (content: string) => ({ messagePayload: { body: { contentType: 'html', content } } });

/** How Teams calls each command: a new one needs a line here, or this does not compile. */
const opens: Record<ExtensionCommand, Call> = {
  search: {
    name: 'composeExtension/query',
    value: (said) => ({ commandId: 'search', parameters: [{ name: SEARCH_PARAMETER, value: said }] }),
  },
  ask: { name: 'composeExtension/fetchTask', value: (said) => ({ commandId: 'ask', ...message(said) }) },
  refer: { name: 'composeExtension/fetchTask', value: (said) => ({ commandId: 'refer', ...message(said) }) },
};

/** What each button of the dialog of a question sends, right in every part. */
const data: Record<AskVerb, (said: string) => Record<string, unknown>> = {
  'ask.send': (question) => ({ question }),
  'ask.again': (question) => ({ question }),
  'ask.insert': () => ({ article: 'tnwc' }),
};

function submit(sent: unknown): Call {
  return { name: 'composeExtension/submitAction', value: () => ({ commandId: 'ask', data: sent }) };
}

const general: [string, Call][] = [
  ['the search', opens.search],
  ['the dialog of a question', opens.ask],
  ...askVerbs.map((verb): [string, Call] => [
    `the button ${verb}`,
    {
      name: 'composeExtension/submitAction',
      value: (said) => ({ commandId: 'ask', data: { verb, ...data[verb](said) } }),
    },
  ]),
];
const everything: [string, Call][] = [...general, ['the dialog of a referral', opens.refer]];

const call = ({ name, value }: Call, who: Envelope, said = GENERAL) =>
  invoke(running, name, value(said), who);
const nurseHere = () => people.owners.CARE_PROFESSIONAL;

/** Whom we do not know, in every way there is. */
function unknown(): [string, Envelope][] {
  const { tenantId, objectId } = nurseHere();
  const other = Object.values(demoTenants).find((tenant) => tenant !== tenantId) ?? '';
  const { withoutRole, staff } = people;
  return [
    ['without an identity', { tenantId, chatId: 'a:walls' }],
    ['an identity that is no GUID', { tenantId, objectId: 'nobody' }],
    ['an unknown person', { tenantId, objectId: NOBODY }],
    ['the same object id in another tenant', { tenantId: other, objectId }],
    ['someone without a role', withoutRole],
    ...roles.map((role): [string, Envelope] => [`${role}, but not today`, staff[role].notNow]),
  ];
}

/** All that a call can change. That the bot keeps where a chat is, is no effect of it. */
async function state() {
  const tables = Object.entries(await fingerprint(running.db)).filter(([name]) => name !== 'conversation');
  return { tables, messages: running.connector.conversations().map(({ id, messages }) => [id, messages]) };
}

test('every command that the manifest declares is walked here', () => {
  expect(Object.keys(opens).sort()).toEqual(
    Object.values(extensionCommands)
      .map(({ id }) => id)
      .sort(),
  );
  expect(Object.keys(data).sort()).toEqual([...askVerbs].sort());
});

describe.each(everything)('%s', (_name, one) => {
  test('is refused at the door for a tenant that is not ours, with or without a person', async () => {
    const { objectId } = nurseHere();
    const before = await state();
    for (const who of [{ objectId }, {}])
      for (const said of [GENERAL, CRISIS]) {
        const { status, body } = await call(one, { ...who, tenantId: NOBODY }, said);
        expect(status).toBe(401);
        expect(JSON.stringify(body ?? '')).not.toMatch(/tnwc|1813/i);
      }
    expect(await state()).toEqual(before);
  });
});

describe.each(general)('%s', (_name, one) => {
  test('tells whom we do not know what it tells everyone, and nothing else; nothing of it is kept', async () => {
    const before = await state();
    const usual = await call(one, nurseHere());
    expect(usual.status).toBe(200);
    expect(JSON.stringify(usual.body)).toMatch(/TNWC|Input\.Text/);
    for (const [name, who] of unknown()) {
      const { status, body } = await call(one, who);
      expect([status, body], name).toEqual([200, usual.body]);
    }
    expect(JSON.stringify(usual.body)).not.toMatch(words);
    expect(await state()).toEqual(before);
  });

  test('names the emergency contacts of a site to who works there alone', async () => {
    const away = roles
      .filter((role) => role !== 'ADMIN')
      .map((role): [string, Envelope] => [`${role} elsewhere`, people.staff[role].elsewhere]);
    const own = JSON.stringify((await call(one, nurseHere(), CRISIS)).body);
    for (const [name, who] of [...unknown(), ...away]) {
      const told = JSON.stringify((await call(one, who, CRISIS)).body);
      expect(told, name).not.toMatch(words);
      if (own.includes(SITE_LINE)) expect(told, name).toMatch(/1813/);
    }
  });
});

test('the emergency contacts of the site come in the search, in the dialog and with an answer', async () => {
  const send = general.filter(([name]) => !/again|insert/.test(name));
  expect(send).toHaveLength(3);
  for (const [name, one] of send)
    expect(JSON.stringify((await call(one, nurseHere(), CRISIS)).body), name).toContain(SITE_LINE);
});

describe('the dialog of a referral', () => {
  const FORM = /"type":"Input\.|"request"/;

  test('has no form for whoever may not refer today', async () => {
    const others = roles
      .filter((role) => !role.startsWith('CARE_'))
      .flatMap((role): [string, Envelope][] => [
        [`${role} here`, people.staff[role].here],
        [`${role} elsewhere`, people.staff[role].elsewhere],
      ]);
    const before = await state();
    const none = (await call(opens.refer, { tenantId: nurseHere().tenantId, chatId: 'a:walls' })).body;
    for (const [name, who] of [...unknown(), ...others]) {
      const { status, body } = await call(opens.refer, who);
      expect([status, body], name).toEqual([200, none]);
    }
    expect(JSON.stringify(none)).toMatch(/"task"/);
    expect(JSON.stringify(none)).not.toMatch(FORM);
    expect(JSON.stringify(none)).not.toMatch(words);
    expect(await state()).toEqual(before);
  });

  test('names nothing of this site to a professional of another', async () => {
    for (const role of ['CARE_PROFESSIONAL', 'CARE_COACH'] as const)
      expect(JSON.stringify((await call(opens.refer, people.staff[role].elsewhere)).body)).not.toMatch(words);
  });

  test('has the form for a professional of the site, without a word of the message', async () => {
    const said = `${NAME} ${QUESTION}`;
    for (const role of ['CARE_PROFESSIONAL', 'CARE_COACH'] as const) {
      const told = JSON.stringify((await call(opens.refer, people.staff[role].here, said)).body);
      expect(told).toMatch(FORM);
      expect(told).not.toMatch(new RegExp(`${NAME}|${QUESTION}`));
    }
  });
});

describe('the dialog of a question', () => {
  /** Presses in it that mean nothing get the same few words, whoever presses. */
  async function expectNothing(sent: readonly unknown[]): Promise<void> {
    const before = await state();
    const usual = (await call(submit({ verb: 'no' }), nurseHere())).body;
    expect(JSON.stringify(usual)).not.toMatch(/Input\.|tnwc|"request"/i);
    for (const one of sent) {
      const { status, body } = await call(submit(one), nurseHere());
      expect([status, body], JSON.stringify(one)).toEqual([200, usual]);
    }
    expect(await state()).toEqual(before);
  }

  test('presses no button of our cards', async () => {
    const request = sealRequest(running.sealer, newRequest(nurseHere(), { siteId: SITE_ID }));
    await expectNothing(cardVerbs.map((verb) => ({ verb, request, site: SITE_ID })));
  });

  test('does nothing with what its cards do not send', async () => {
    const odd = askVerbs.flatMap((verb) => [
      { verb, ...data[verb](GENERAL), siteId: SITE_ID },
      { verb, ...data[verb](GENERAL), personId: NOBODY },
    ]);
    const articles = ['../../package', '__proto__', '', 'zilverreiger', 'x'.repeat(101), 1, null];
    await expectNothing([
      ...[undefined, null, 'ask.send', [], {}, { verb: 'constructor' }, ...odd],
      ...articles.map((article) => ({ verb: 'ask.insert', article })),
    ]);
  });

  test('reads no message of a group or a channel but the one that came along', async () => {
    await running.connector.say(groupId, nurse, `${NAME} ${QUESTION}`);
    for (const type of ['groupChat', 'channel'])
      for (const [name, one] of general) {
        const { status, body } = await call(one, { ...nurseHere(), chatId: groupId, type });
        expect([status, JSON.stringify(body).match(words)], `${name} in a ${type}`).toEqual([200, null]);
      }
  });
});

test.each(['composeExtension/query', 'composeExtension/fetchTask', 'composeExtension/submitAction'])(
  'a command that the manifest does not declare does nothing: %s',
  async (name) => {
    const before = await state();
    for (const commandId of ['refer2', '__proto__', 'constructor', '', undefined, 1, { id: 'ask' }]) {
      const sent = { commandId, data: { verb: 'ask.send', question: GENERAL }, parameters: [] };
      const { status, body } = await invoke(running, name, sent, nurseHere());
      expect([status, body], JSON.stringify(commandId)).toEqual([200, {}]);
    }
    expect(await state()).toEqual(before);
  },
);
