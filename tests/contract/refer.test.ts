import { beforeEach, describe, expect, test } from 'vitest';
import { asSystem } from '../../src/database/scope.ts';
import {
  answerOf,
  cardBack,
  cardIn,
  dataOf,
  openCard,
  press,
  wordsOn,
  type OpenCard,
} from '../support/book-card.ts';
import { chatOf, readIn, refer, setPolicy } from '../support/loop.ts';
import { coach, doctor, nurse, stranger, useWerkwijzer } from '../support/werkwijzer.ts';

const running = useWerkwijzer();
const filled = {
  ...{ name: 'Zilverreiger', contact: '0470 99 88 77', none: 'false', language: 'nl' },
  ...{ question: 'wil weten of halftijds herbeginnen kan', agree: 'true', how: 'SPOKEN' },
};
const form = (who = nurse) => openCard(running.connector, who, 'doorverwijzen');
const referrals = () => asSystem(running.db, (tx) => tx.referral.count());
const sendForm = async (inputs: Record<string, string>, who = nurse) => {
  const open = await form(who);
  return { open, result: await press(running.connector, open, 'refer.send', inputs) };
};

beforeEach(() => setPolicy(running, { referralsOpen: true }));

describe('doorverwijzen', () => {
  test('answers with a form: a name, one way of contact, the question, the agreement', async () => {
    const { card } = await form();
    const inputs = card.body.flatMap(({ id }) => id ?? []);
    expect(inputs).toEqual(['name', 'contact', 'none', 'language', 'question', 'agree', 'how']);
    expect(wordsOn(card)).toContain('coaches van Demo Ziekenhuis, campus Demo');
    expect(wordsOn(card)).not.toMatch(/diagnose\?|rijksregister|geboorte/i);
  });

  test('sends, and leaves a card without what was typed, in the answer and in the chat', async () => {
    const { open, result } = await sendForm(filled);
    const back = wordsOn(cardBack(result));
    expect(back).toContain('Doorverwijzing verstuurd');
    expect(back).not.toMatch(/Zilverreiger|99 88 77|halftijds/);
    const kept = (await chatOf(running, nurse)).find(({ id }) => id === open.messageId);
    expect(wordsOn(cardIn(kept))).toBe(back);
    await running.deliver();
    expect(await readIn(running, coach)).toContain('halftijds herbeginnen');
  });

  test('pressed again shows the same referral, and makes no second', async () => {
    const { open, result } = await sendForm(filled);
    const before = await referrals();
    const again = await press(running.connector, open, 'refer.send', { ...filled, name: 'Iemand anders' });
    expect(await referrals()).toBe(before);
    const code = /[A-Z0-9]{3}-[A-Z0-9]{3}/.exec(wordsOn(cardBack(result)))?.[0];
    expect(wordsOn(cardBack(again))).toContain(code);
  });

  test('gives a client without mail a text to take along, with a link', async () => {
    const { result } = await sendForm({ ...filled, contact: '', none: 'true' });
    const link = /http:[^"\s]+\/a\/[\w-]+/.exec(wordsOn(cardBack(result)))?.[0] ?? '';
    const page = await (await fetch(link)).text();
    expect(page).not.toMatch(/Zilverreiger|halftijds|Demo Verpleegkundige/);
  });

  test('says what is missing, and keeps what was typed', async () => {
    const before = await referrals();
    const { result } = await sendForm({ ...filled, question: '', agree: 'false' });
    const back = wordsOn(cardBack(result));
    expect(back).toContain('Schrijf kort op wat de vraag over werk is.');
    expect(back).toContain('Zonder akkoord van de cliënt kan je niet doorverwijzen.');
    expect(back).toContain('Zilverreiger');
    expect(await referrals()).toBe(before);
  });

  test('asks once to leave the illness out, and then lets it go', async () => {
    const open = await form();
    const question = 'Na een depressie terug aan het werk, hoe?';
    const first = await press(running.connector, open, 'refer.send', { ...filled, question });
    expect(wordsOn(cardBack(first))).toContain('Je noemt iets over de ziekte');
    const again = { ...open, card: cardBack(first) };
    const second = await press(running.connector, again, 'refer.send', { ...filled, question });
    expect(wordsOn(cardBack(second))).toContain('Doorverwijzing verstuurd');
  });

  test('stops at a national number, and says to take it out', async () => {
    const { result } = await sendForm({ ...filled, question: 'vraag van 85.07.30-033.28 over werk' });
    expect(wordsOn(cardBack(result))).toContain('rijksregisternummer');
  });

  test('with someone’s data in the message itself asks to delete it, and opens an empty form', async () => {
    const chat = await running.connector.openPersonalChat(nurse);
    const { replies } = await running.connector.say(chat.id, nurse, 'doorverwijzen: bel 0470 99 88 77');
    expect(replies[0]?.text).toContain('kan jouw bericht niet wissen');
    expect(wordsOn(cardIn(replies[1]))).not.toContain('99 88 77');
  });

  test('is not for a coach, a stranger or a group; where it is closed it says whom to speak to', async () => {
    for (const who of [coach, stranger]) {
      const chat = await running.connector.openPersonalChat(who);
      const { replies } = await running.connector.say(chat.id, who, 'doorverwijzen');
      expect(replies[0]?.text).toContain('zorgprofessional');
    }
    await setPolicy(running, { referralsOpen: false });
    const chat = await running.connector.openPersonalChat(nurse);
    const { replies } = await running.connector.say(chat.id, nurse, 'doorverwijzen');
    expect(replies[0]?.text).toContain('niet via Werkwijzer');
  });

  test('hides where no coach works, and says whom to turn to', async () => {
    const at = new Date('2026-11-01T00:00:00Z');
    await asSystem(running.db, (tx) => tx.assignment.updateMany({ data: { until: at } }));
    const chat = await running.connector.openPersonalChat(nurse);
    const { replies } = await running.connector.say(chat.id, nurse, 'doorverwijzen');
    expect(replies[0]?.text).toContain('terug-naar-werkcoördinator');
    const help = await running.connector.say(chat.id, nurse, 'help');
    expect(JSON.stringify(help.replies)).not.toContain('doorverwijzen');
    await asSystem(running.db, (tx) => tx.assignment.updateMany({ data: { until: null } }));
  });
});

describe('in the coach’s chat', () => {
  async function cardOf(code: string): Promise<OpenCard> {
    await running.deliver();
    const chat = await running.connector.openPersonalChat(coach);
    const message = (await chatOf(running, coach)).findLast((one) => JSON.stringify(one).includes(code));
    return { chatId: chat.id, who: coach, messageId: message?.id ?? '', card: cardIn(message) };
  }

  test('taking it on clears the card, and shows name and contact for as long as the coach looks', async () => {
    const { code } = await refer(running, { contact: { kind: 'PHONE', value: '+32470998877' } });
    const open = await cardOf(code);
    const taken = cardBack(await press(running.connector, open, 'referral.accept', {}));
    expect(wordsOn(taken)).toContain('Je nam deze doorverwijzing aan');
    expect(wordsOn(taken)).not.toContain('Zilverreiger');
    const shown = cardBack(await press(running.connector, { ...open, card: taken }, 'referral.show', {}));
    expect(wordsOn(shown)).toContain('Zilverreiger');
    expect(wordsOn(shown)).toContain('+32 470 99 88 77');
    await running.deliver();
    const kept = (await chatOf(running, coach)).find(({ id }) => id === open.messageId);
    expect(JSON.stringify(kept)).not.toMatch(/Zilverreiger|99 88 77/);
    const looks = await asSystem(running.db, (tx) =>
      tx.auditEntry.findMany({ where: { act: 'CONTACT_REVEALED' } }),
    );
    expect(looks).toHaveLength(1);
  });

  test('not taking it on needs a reason', async () => {
    const { code, referralId } = await refer(running);
    const open = await cardOf(code);
    const why = { ...open, card: cardBack(await press(running.connector, open, 'referral.askDecline', {})) };
    expect(wordsOn(why.card)).not.toMatch(/Zilverreiger|halftijds/);
    const asked = cardBack(await press(running.connector, why, 'referral.decline', { reason: '' }));
    expect(wordsOn(asked)).toContain('Kies waarom je niet aanneemt.');
    const back = cardBack(await press(running.connector, why, 'referral.look', {}));
    expect(wordsOn(back)).toContain('Nieuwe doorverwijzing');
    const declined = await press(running.connector, why, 'referral.decline', { reason: 'NO_ROOM' });
    expect(wordsOn(cardBack(declined))).toContain('Je nam deze doorverwijzing niet aan');
    const row = await asSystem(running.db, (tx) => tx.referral.findUnique({ where: { id: referralId } }));
    expect(row).toMatchObject({ state: 'DECLINED', question: null });
  });
});

describe('mijn doorverwijzingen', () => {
  test('shows codes, days and states, nothing about whom, and takes one back after asking', async () => {
    const { code, referralId } = await refer(running);
    const list = await openCard(running.connector, nurse, 'mijn doorverwijzingen');
    expect(wordsOn(list.card)).toContain(code);
    expect(wordsOn(list.card)).not.toContain('Zilverreiger');
    const asked = await press(running.connector, list, 'referral.askRevoke', { referral: referralId });
    const card = cardBack(asked);
    expect(wordsOn(card)).toContain(`Doorverwijzing ${code} intrekken?`);
    const done = await press(running.connector, { ...list, card }, 'referral.revoke', {});
    expect(wordsOn(cardBack(done))).toContain('Ingetrokken door jou');
    const row = await asSystem(running.db, (tx) => tx.referral.findUnique({ where: { id: referralId } }));
    expect(row?.state).toBe('REVOKED');
  });

  test('shows a colleague none of it, and their press changes nothing', async () => {
    const { code, referralId } = await refer(running);
    const list = await openCard(running.connector, doctor, 'mijn doorverwijzingen');
    expect(wordsOn(list.card)).not.toContain(code);
    const own = await openCard(running.connector, nurse, 'mijn doorverwijzingen');
    const { request } = dataOf(own.card, 'referral.askRevoke');
    const data = { request, referral: referralId };
    const tried = await running.connector.execute(
      list.chatId,
      doctor,
      list.messageId,
      'referral.askRevoke',
      data,
    );
    expect(answerOf(tried).type).toContain('activity.message');
  });
});

describe('the menu of a message', () => {
  const invoke = async (name: string, value: object, who = nurse) => {
    const chat = await running.connector.openPersonalChat(who);
    const { replies } = await running.connector.say(chat.id, who, 'hallo');
    const person = running.connector.conversation(chat.id).members[0];
    const { body } = await running.connector.send({
      ...{ type: 'invoke', name, value, channelId: 'msteams', id: replies[0]?.id },
      ...{
        serviceUrl: running.connector.urls.serviceUrl,
        from: { id: who, aadObjectId: person?.aadObjectId },
      },
      conversation: {
        id: 'a:group',
        tenantId: person?.tenantId,
        conversationType: 'groupChat',
        isGroup: true,
      },
      channelData: { tenant: { id: person?.tenantId } },
      recipient: { id: '28:bot' },
    });
    return JSON.stringify(body);
  };
  const message = { commandId: 'refer', messagePayload: { body: { content: 'Zilverreiger wil praten' } } };

  test('opens the form as a dialog, without a word of the message', async () => {
    const dialog = await invoke('composeExtension/fetchTask', message);
    expect(dialog).toContain('Wat is de vraag over werk?');
    expect(dialog).toContain('Action.Submit');
    expect(dialog).not.toContain('Zilverreiger');
  });

  test('sends from there as from a card, also in a group, where nothing appears', async () => {
    const dialog = await invoke('composeExtension/fetchTask', message);
    const request = /"request":"([^"]+)"/.exec(dialog)?.[1];
    const before = await referrals();
    const done = await invoke('composeExtension/submitAction', {
      commandId: 'refer',
      data: { verb: 'refer.send', request, ...filled },
    });
    expect(done).toContain('Doorverwijzing verstuurd');
    expect(await referrals()).toBe(before + 1);
  });

  test('gives a polite nothing to a command we do not have', async () => {
    expect(await invoke('composeExtension/fetchTask', { commandId: 'other' })).toBe('{}');
  });
});
