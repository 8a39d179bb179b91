import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demoPeople } from '../../prisma/demo-data.ts';
import { cancelAppointment } from '../../src/booking/cancel-appointment.ts';
import { claimLink, giveClaimCode } from '../../src/booking/claim-link.ts';
import { openClient } from '../../src/booking/client.ts';
import { openLink } from '../../src/booking/open-link.ts';
import { asSystem } from '../../src/database/scope.ts';
import { identify } from '../../src/people/identify.ts';
import {
  answerOf,
  cardBack,
  cardIn,
  choicesOf,
  filledIn,
  openCard,
  press,
  valueOf,
  wordsOn,
  type OpenCard,
  type SeenCard,
} from '../support/book-card.ts';
import { clock, coach, doctor, nurse, stranger, useWerkwijzer } from '../support/werkwijzer.ts';

let now = clock();
const werkwijzer = useWerkwijzer({ now: () => now });
const NURSE = demoPeople[0];
const COACH = demoPeople[2];
const SITE = { slug: 'demo' };

beforeEach(() => {
  now = clock();
});
afterEach(() =>
  asSystem(werkwijzer.db, async (tx) => {
    await tx.outboxMessage.deleteMany();
    await tx.appointment.deleteMany();
    await tx.client.deleteMany();
    await tx.freedTime.deleteMany();
  }),
);

const open = (who = nurse, command?: string) => openCard(werkwijzer.connector, who, command);
const send = (card: OpenCard, inputs: Record<string, string>) =>
  press(werkwijzer.connector, card, 'book.confirm', inputs);
const rows = () =>
  asSystem(werkwijzer.db, (tx) =>
    tx.appointment.findMany({ include: { client: { include: { consents: true, links: true } } } }),
  );
const messageOf = ({ chatId, messageId }: OpenCard) =>
  werkwijzer.connector.conversation(chatId).messages.find(({ id }) => id === messageId);
/** A text that came instead of a card. */
async function textFor(who: string, command = 'afspraak') {
  const chat = await werkwijzer.connector.openPersonalChat(who);
  const { replies } = await werkwijzer.connector.say(chat.id, who, command);
  expect(replies).toHaveLength(1);
  expect(replies[0]?.attachments).toEqual([]);
  return replies[0]?.text ?? '';
}
const linkIn = (seen: SeenCard) => /\/a\/([\w-]{43})/.exec(wordsOn(seen))?.[1] ?? '';

describe('a professional who types "afspraak"', () => {
  test('gets one card with the next free moments of all coaches, where and how', async () => {
    const { card } = await open();
    const moments = choicesOf(card, 'slot');
    expect(moments).toHaveLength(12);
    expect(moments[0]?.title).toBe(
      'ma 23 nov, 9.00, Demo Ziekenhuis, campus Noord, Demostraat 1 (op locatie)',
    );
    expect(card.actions.map(({ title }) => title)).toEqual(['Boek de afspraak', 'Meer momenten']);
  });

  test.each(['Afspraak maken', 'boek', 'RENDEZ-VOUS', 'book an appointment.', 'réserver'])(
    'or "%s" gets it too',
    async (command) => {
      expect(choicesOf((await open(nurse, command)).card, 'slot')).toHaveLength(12);
    },
  );

  test('but a question that only mentions it is answered as a question', async () => {
    expect(await textFor(nurse, 'hoe maak ik een afspraak met de coach werk?')).toMatch(/coach/);
  });

  test('in French or English gets the card in that language', async () => {
    const chat = await werkwijzer.connector.openPersonalChat(nurse);
    const say = (words: string, locale: string) =>
      werkwijzer.connector.say(chat.id, nurse, words, { locale });
    expect(wordsOn(cardIn((await say('rendez-vous', 'fr-BE')).replies[0]))).toContain('lun. 23 nov., 9h00');
    expect(wordsOn(cardIn((await say('book', 'en-GB')).replies[0]))).toContain('Mon 23 Nov, 9:00');
    expect(wordsOn(cardIn((await say('afspraak', 'en-GB')).replies[0]))).toContain('ma 23 nov');
  });

  test('twice by a repeated delivery gets one card', async () => {
    const chat = await werkwijzer.connector.openPersonalChat(nurse);
    const say = () => werkwijzer.connector.say(chat.id, nurse, 'afspraak', { id: '1700000000777' });
    expect([(await say()).replies.length, (await say()).replies.length]).toEqual([1, 0]);
  });

  test('sees in the list for whom reserved moments are kept', async () => {
    let card = await open();
    for (let page = 0; page < 3 && !wordsOn(card.card).includes('voorbehouden'); page++)
      card = { ...card, card: cardBack(await press(werkwijzer.connector, card, 'book.more', {})) };
    expect(wordsOn(card.card)).toContain('voorbehouden: Na de infosessie op de demo-afdeling');
  });
});

describe('"meer momenten"', () => {
  test('shows other moments in the same card, and keeps what was typed and chosen', async () => {
    const card = await open();
    const typed = filledIn(card.card, 2, { name: 'Demo Zilver', contact: '0470 11 22 33', language: 'fr' });
    const more = cardBack(await press(werkwijzer.connector, card, 'book.more', typed));
    const [kept, ...others] = choicesOf(more, 'slot');
    expect(kept?.value).toBe(typed.slot);
    expect(others).toHaveLength(12);
    const first = new Set(choicesOf(card.card, 'slot').map(({ value }) => value));
    expect(others.filter(({ value }) => first.has(value))).toEqual([]);
    const values = ['slot', 'name', 'contact', 'language', 'agree'].map((id) => valueOf(more, id));
    expect(values).toEqual([typed.slot, 'Demo Zilver', '0470 11 22 33', 'fr', 'true']);
  });

  test('goes on until the last moment, shows none twice, and leads back to the first', async () => {
    const first = await open();
    const seen: string[] = [];
    let card: OpenCard = first;
    for (let page = 0; page < 20; page++) {
      seen.push(...choicesOf(card.card, 'slot').map(({ value }) => value));
      const title = card.card.actions[1]?.title;
      card = { ...card, card: cardBack(await press(werkwijzer.connector, card, 'book.more', {})) };
      if (title !== 'Meer momenten') break;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(36);
    expect(choicesOf(card.card, 'slot')).toEqual(choicesOf(first.card, 'slot'));
  });
});

describe('booking on a client’s behalf', () => {
  test('with a mail address tells that the link is mailed, and hands nothing over in the chat', async () => {
    const card = await open();
    const booked = cardBack(await send(card, filledIn(card.card, 0, { contact: 'demo@voorbeeld.be' })));
    const words = wordsOn(booked);
    expect(words).toMatch(/maandag 23 november 2026.*9\.00 – 9\.50.*campus Noord.*Demo Coach/);
    expect(words).toMatch(/link is gemaild/);
    expect(words).not.toContain('/a/');
    expect(words).toMatch(/hoor je niet van ons/);
    const sent = await asSystem(werkwijzer.db, (tx) => tx.outboxMessage.findMany());
    expect(sent.map(({ kind }) => kind).sort()).toContain('CLIENT_CONFIRMATION');
  });

  test.each([
    ['a phone number', { contact: '0470 12 34 56' }, { kind: 'PHONE', value: '+32470123456' }],
    ['neither', { none: 'true' }, { kind: 'NONE' }],
  ])('with %s gives a text with the link and a card to print', async (_name, typed, contact) => {
    const card = await open();
    const booked = cardBack(
      await send(card, filledIn(card.card, 1, { ...typed, language: 'fr', companion: 'true' })),
    );
    const token = linkIn(booked);
    expect(wordsOn(booked)).toContain('Votre entretien avec le coach travail'); // the client's language
    expect(booked.actions).toEqual([
      {
        type: 'Action.OpenUrl',
        title: 'Kaartje met QR-code',
        url: `${werkwijzer.origin}/a/${token}/kaart`,
      },
    ]);
    const opened = await openLink({ ...werkwijzer, clock: () => now }, token);
    expect(opened).toMatchObject({ kind: 'HANDED', shown: { contactKind: contact.kind } });
    const [row] = await rows();
    expect(row?.client && openClient(werkwijzer.sealer, row.client)).toEqual({ name: 'Demo', contact });
    expect(row).toMatchObject({ companion: true, client: { language: 'fr' } });
  });

  test.each(['SPOKEN', 'PHONE', 'PAPER'])(
    'keeps that the client agreed %s, and who wrote it down',
    async (how) => {
      const card = await open();
      await send(card, filledIn(card.card, 0, { none: 'true', how }));
      const [row] = await rows();
      expect(row).toMatchObject({
        ...{ state: 'BOOKED', bookedBy: 'PROFESSIONAL', bookedById: NURSE?.id },
        client: {
          consents: [
            {
              purpose: 'CONTACT',
              how,
              recordedById: NURSE?.id,
              recordedBy: 'PROFESSIONAL',
              recipientKind: 'CLIENT',
            },
          ],
          links: [{ kind: 'HANDED', claimedAt: null }],
        },
      });
    },
  );

  test('leaves no word about the client in any message, card or event', async () => {
    const { connector } = werkwijzer;
    const events: unknown[] = [];
    const card = await open();
    const stop = connector.on((event) => events.push(event));
    const typed = { name: 'Zilverreiger', contact: '0470 99 88 77' };
    const result = await send(card, filledIn(card.card, 0, typed));
    stop();
    expect(cardBack(result).actions[0]?.title).toBe('Kaartje met QR-code');
    const said = JSON.stringify([events, result.body, connector.conversations(), connector.outbound()]);
    expect(said).not.toMatch(/Zilverreiger|99 ?88 ?77/);
    expect(events.length).toBeGreaterThan(0);
  });

  test('edits the message too, so that the card is current on every device', async () => {
    const card = await open();
    const result = await send(card, filledIn(card.card, 0, { none: 'true' }));
    expect(messageOf(card)?.editedAt).toBeDefined();
    expect(cardIn(messageOf(card))).toEqual(cardBack(result));
    const puts = werkwijzer.connector.outbound().filter(({ method }) => method === 'PUT');
    expect(puts.at(-1)?.path).toContain(card.messageId);
  });

  test('succeeds when Teams refuses the edit', async () => {
    const card = await open();
    werkwijzer.connector.fault({ match: 'update', status: 403 });
    const result = await send(card, filledIn(card.card, 0, { none: 'true' }));
    werkwijzer.connector.clearFaults();
    expect(wordsOn(cardBack(result))).toContain('De afspraak staat vast');
  });
});

describe('a press that comes twice', () => {
  test('at once, or as a repeated delivery, books once and shows the same card', async () => {
    const card = await open();
    const typed = filledIn(card.card, 0, { contact: '0470 12 34 56' });
    const answers = await Promise.all([1, 2, 3].map(() => send(card, typed)));
    expect(await rows()).toHaveLength(1);
    expect(new Set(answers.map((answer) => wordsOn(cardBack(answer)))).size).toBe(1);
  });

  test('with other words in an old card shows what was booked, and changes nothing', async () => {
    const card = await open();
    const first = cardBack(await send(card, filledIn(card.card, 0, { none: 'true' })));
    const later = await send(card, filledIn(card.card, 3, { contact: '0470 12 34 56' }));
    expect(cardBack(later)).toEqual(first);
    expect(await rows()).toHaveLength(1);
  });

  test('at once with other words books one of them', async () => {
    const card = await open();
    const answers = await Promise.all(
      [0, 1, 2].map((n) => send(card, filledIn(card.card, n, { none: 'true' }))),
    );
    expect(await rows()).toHaveLength(1);
    expect(new Set(answers.map((answer) => wordsOn(cardBack(answer)))).size).toBe(1);
  });

  test('does not keep the same person from booking for the next client with a new card', async () => {
    for (const n of [0, 1]) {
      const card = await open();
      await send(card, filledIn(card.card, n, { none: 'true' }));
    }
    expect(await rows()).toHaveLength(2);
  });
});

describe('what is not right', () => {
  test('is named field by field, and everything typed stays', async () => {
    const card = await open();
    const typed = filledIn(card.card, 0, {
      name: ' ',
      contact: 'naam.voorbeeld.be',
      agree: 'false',
      how: 'PAPER',
    });
    const back = cardBack(await send(card, { ...typed, slot: '' }));
    const words = wordsOn(back);
    for (const problem of ['Kies een moment', 'Vul een voornaam', 'mailadres klopt niet', 'Zonder akkoord'])
      expect(words).toContain(problem);
    expect(['contact', 'how', 'language'].map((id) => valueOf(back, id))).toEqual([
      'naam.voorbeeld.be',
      'PAPER',
      'nl',
    ]);
    expect(await rows()).toEqual([]);
  });

  test('can be put right in the card that came back', async () => {
    const card = await open();
    const back = cardBack(await send(card, filledIn(card.card, 0)));
    const again = await send({ ...card, card: back }, filledIn(back, 0, { none: 'true' }));
    expect(wordsOn(cardBack(again))).toContain('De afspraak staat vast');
  });

  test.each([
    ['neither a contact nor a card', {}, 'kaartje meegeeft'],
    ['both', { contact: '0470 12 34 56', none: 'true' }, 'Kies één van de twee'],
    ['a national number for a name', { name: '85.07.30-033.28', none: 'true' }, 'Laat nummers weg'],
    ['a name that is too long', { name: 'a'.repeat(80), none: 'true' }, 'korter dan 60'],
  ])('%s is told in words', async (_name, typed, words) => {
    const card = await open();
    expect(wordsOn(cardBack(await send(card, filledIn(card.card, 0, typed))))).toContain(words);
    expect(await rows()).toEqual([]);
  });

  test('a talk by telephone needs a number to call, and is booked with one', async () => {
    const card = await open();
    const byPhone = choicesOf(card.card, 'slot').findIndex(({ title }) => /telefo/i.test(title));
    expect(byPhone).toBeGreaterThanOrEqual(0);
    for (const contact of [{ contact: 'demo@voorbeeld.be' }, { none: 'true' }]) {
      const back = cardBack(await send(card, filledIn(card.card, byPhone, contact)));
      expect(wordsOn(back)).toContain('Dit gesprek gaat via de telefoon');
      expect(await rows()).toEqual([]);
    }
    await send(card, filledIn(card.card, byPhone, { contact: '0470 12 34 56' }));
    expect(await rows()).toHaveLength(1);
  });

  test('the client’s agreement cannot be left out', async () => {
    const card = await open();
    await send(card, filledIn(card.card, 0, { none: 'true', agree: 'false' }));
    expect(await rows()).toEqual([]);
  });
});

describe('a moment that someone else took', () => {
  test('gives fresh moments without it, and what was typed stays', async () => {
    const [mine, theirs] = [await open(nurse), await open(doctor)];
    const typed = filledIn(mine.card, 0, { name: 'Demo Wolk', contact: 'demo@voorbeeld.be' });
    await send(theirs, filledIn(theirs.card, 0, { none: 'true' }));
    const back = cardBack(await send(mine, typed));
    expect(wordsOn(back)).toContain('niet meer vrij');
    expect(choicesOf(back, 'slot').map(({ value }) => value)).not.toContain(typed.slot);
    expect(['slot', 'name', 'contact'].map((id) => valueOf(back, id))).toEqual([
      undefined,
      'Demo Wolk',
      'demo@voorbeeld.be',
    ]);
    const again = await send(
      { ...mine, card: back },
      { ...typed, slot: choicesOf(back, 'slot')[0]?.value ?? '' },
    );
    expect(wordsOn(cardBack(again))).toContain('De afspraak staat vast');
  });

  test('by two people at once goes to one of them', async () => {
    const cards = [await open(nurse), await open(doctor)];
    const answers = await Promise.all(
      cards.map((card) => send(card, filledIn(card.card, 4, { none: 'true' }))),
    );
    const booked = answers.filter((answer) => wordsOn(cardBack(answer)).includes('De afspraak staat vast'));
    expect(booked).toHaveLength(1);
    expect(await rows()).toHaveLength(1);
  });
});

describe('someone in need', () => {
  test('whose words stand in the name gets the numbers; nothing is booked or kept', async () => {
    const card = await open();
    const typed = filledIn(card.card, 0, { name: 'ik wil niet meer leven', none: 'true' });
    const back = wordsOn(cardBack(await send(card, typed)));
    expect(back).toMatch(/1813/);
    expect(back).not.toMatch(/niet meer leven|Boek de afspraak/);
    expect(JSON.stringify(messageOf(card))).toMatch(/1813/);
    expect(await rows()).toEqual([]);
  });
});

describe('who cannot book', () => {
  test('in a group gets only the advice to use the own chat', async () => {
    const { connector } = werkwijzer;
    const group = await connector.openGroupChat([nurse, doctor], 'Demo team');
    const { replies } = await connector.say(group.id, nurse, 'afspraak', { mention: true });
    expect(replies).toHaveLength(1);
    expect(replies[0]?.attachments).toEqual([]);
    expect(replies[0]?.text).toMatch(/eigen chat/);
  });

  test('without a role is told so kindly', async () => {
    expect(await textFor(stranger)).toMatch(/help ik je graag/);
  });

  test('as a coach books in the own agenda, such as after calling someone back', async () => {
    const card = await open(coach);
    expect(choicesOf(card.card, 'slot').length).toBeGreaterThan(0);
    const back = await send(card, filledIn(card.card, 0, { contact: 'demo@voorbeeld.be' }));
    expect(wordsOn(cardBack(back))).toContain('in je tab Agenda');
    const [row] = await rows();
    expect(row).toMatchObject({ bookedBy: 'COACH', bookedById: COACH?.id, coachId: COACH?.id });
    expect(row?.client?.consents).toMatchObject([{ how: 'SPOKEN', recordedById: COACH?.id }]);
    expect(row?.client?.links).toMatchObject([{ kind: 'HANDED' }]);
  });

  test('at a site without a coach hears whom to turn to', async () => {
    const until = new Date('2026-11-01T00:00:00Z');
    await asSystem(werkwijzer.db, (tx) => tx.assignment.updateMany({ data: { until } }));
    const text = await textFor(nurse);
    await asSystem(werkwijzer.db, (tx) => tx.assignment.updateMany({ data: { until: null } }));
    expect(text).toMatch(/TNWC.*ziekenfonds.*0800 30 700/);
  });

  test('where clients book themselves gets the public link, also with a card from before', async () => {
    const card = await open();
    const policy = (professionalsBook: boolean) =>
      asSystem(werkwijzer.db, (tx) => tx.bookingPolicy.updateMany({ data: { professionalsBook } }));
    await policy(false);
    const text = await textFor(nurse);
    const old = await send(card, filledIn(card.card, 0, { none: 'true' }));
    await policy(true);
    expect(text).toContain(`${werkwijzer.origin}/b/demo`);
    expect(wordsOn(cardBack(old))).toContain('/b/demo');
    expect(await rows()).toEqual([]);
  });

  test('when everything is taken hears it, with the number to call', async () => {
    await asSystem(werkwijzer.db, (tx) => tx.bookingPolicy.updateMany({ data: { horizonDays: 0 } }));
    const text = await textFor(nurse);
    await asSystem(werkwijzer.db, (tx) => tx.bookingPolicy.updateMany({ data: { horizonDays: 56 } }));
    expect(text).toMatch(/geen vrij moment.*\+32 2 000 00 00/);
  });
});

describe('someone at several sites', () => {
  const second = {
    id: 'de300000-0000-4000-8000-0000000000f1',
    slug: 'demo-twee',
    name: 'Demo Tweede plaats',
  };

  test('chooses the site first', async () => {
    const { db, connector } = werkwijzer;
    const home = await db.site.findUniqueOrThrow({ where: SITE });
    const role = { siteId: second.id, personId: NURSE?.id ?? '', role: 'CARE_COACH' as const };
    await asSystem(db, async (tx) => {
      await tx.site.create({ data: { ...second, organisationId: home.organisationId } });
      await tx.siteRole.create({ data: { id: second.id, ...role, from: new Date('2026-01-01') } });
    });
    const card = await open();
    expect(choicesOf(card.card, 'site').map(({ title }) => title)).toEqual([second.name, home.name].sort());
    const there = await press(connector, card, 'book.site', { site: second.id });
    expect(wordsOn(cardBack(there))).toMatch(/Demo Tweede plaats is er nu geen coach/);
    const here = cardBack(await press(connector, card, 'book.site', { site: home.id }));
    expect(choicesOf(here, 'slot')).toHaveLength(12);
    const booked = await send({ ...card, card: here }, filledIn(here, 0, { none: 'true' }));
    expect(wordsOn(cardBack(booked))).toContain('De afspraak staat vast');
    await asSystem(db, (tx) => tx.siteRole.deleteMany({ where: { siteId: second.id } }));
  });
});

describe('when the client cancels', () => {
  test('the moment reappears the next day at seven, so that nobody learns who cancelled', async () => {
    const { db, sealer } = werkwijzer;
    const parts = { db, sealer, clock: () => now };
    const card = await open();
    const typed = filledIn(card.card, 9, { contact: '0470 12 34 56' });
    const token = linkIn(cardBack(await send(card, typed)));
    const [row] = await rows();
    const person = await identify(db, clock, {
      tenantId: COACH?.tenantId ?? '',
      objectId: COACH?.objectId ?? '',
    });
    if (!person || !row) throw new Error('the coach or the appointment is missing');

    const { code } = await giveClaimCode(parts, person, { appointmentId: row.id });
    const own = await openLink(parts, await claimLink(parts, token, code));
    if (own.kind !== 'OWN') throw new Error('the claimed link is not the client’s own');
    await cancelAppointment(parts, own.site, { as: 'CLIENT', clientId: own.clientId }, row.id);

    const offered = async () =>
      choicesOf((await open()).card, 'slot').some(({ value }) => value === typed.slot);
    expect(await offered()).toBe(false);
    now = new Date('2026-11-23T05:59:00Z'); // 6.59 in Brussels
    expect(await offered()).toBe(false);
    now = new Date('2026-11-23T06:00:00Z');
    expect(await offered()).toBe(true);

    // The old card tells nothing of it either.
    const old = answerOf(await send(card, typed));
    expect(JSON.stringify(old)).toMatch(/al een afspraak gemaakt/);
    expect(JSON.stringify(old)).not.toMatch(/geannuleerd|november/);
  });
});
