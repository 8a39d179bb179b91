import { describe, expect, it } from 'vitest';
import { findCrisis, type CrisisKind } from '../../../src/answering/screens/index.ts';
import * as examples from './examples/crisis.ts';
import { HARMLESS } from './examples/harmless.ts';
import * as lookalikes from './examples/lookalikes.ts';
import { MIXED } from './examples/mixed.ts';
import { MORE_CRISES, MORE_IN_TWO_TURNS } from './examples/more-crises.ts';
import { MORE_LOOKALIKES } from './examples/more-lookalikes.ts';
import * as ordinary from './examples/ordinary.ts';
import { DECLINED } from './examples/reasons-declined.ts';
import { HANDED_ON } from './examples/reasons-handed-on.ts';
import { SMALLTALK } from './examples/reasons-smalltalk.ts';
import { UNSEEN_CRISES } from './examples/unseen-crises.ts';
import { WORD_ORDERS } from './examples/word-orders.ts';

const crisisIn = (text: string, previous: readonly string[] = []) => findCrisis({ text, previous });
const missed = (texts: readonly string[]) => texts.filter((text) => crisisIn(text) === undefined);
const alarms = (texts: readonly string[]) => texts.filter((text) => crisisIn(text) !== undefined);

describe('a message that speaks of a crisis is seen', () => {
  const { IN_TWO_TURNS, ...tables } = examples;

  it.each(Object.entries(tables))('as what it is and about whom: %s', (_, table) => {
    const told = table.map(([text]) => {
      const crisis = crisisIn(text);
      return [text, crisis?.kind, crisis?.about];
    });
    expect(told).toEqual(table);
  });

  it('when it is said in two turns', () => {
    const all = [...IN_TWO_TURNS, ...MORE_IN_TWO_TURNS];
    expect(all.filter(([previous, text]) => crisisIn(text, previous) === undefined)).toEqual([]);
  });

  it.each(WORD_ORDERS)('in every word order: %s', (_, said) => {
    expect(missed(said)).toEqual([]);
  });

  it.each(Object.entries(MORE_CRISES))('in the words of the %s batch', (_, batch) => {
    expect(missed(batch)).toEqual([]);
  });

  it.each(Object.entries(UNSEEN_CRISES))('in words it had not met: %s', (_, said) => {
    expect(missed(said)).toEqual([]);
  });

  it('whatever the capitals, the accents and the signs', () => {
    expect(
      missed(['IK WIL DOOD', 'ik... wil... dood', 'Ik wil dóód!!', '"ik wil dood"', 'ik wil — dood']),
    ).toEqual([]);
  });

  it('at the end of a long message too', () => {
    const long = 'Ik wil weten welk formulier ik nodig heb voor het ziekenfonds. '.repeat(50);
    expect(crisisIn(`${long} Maar eerlijk, ik wil dood.`)).toEqual({ kind: 'suicide', about: 'self' });
  });

  it('once for every message: an earlier crisis does not mark a later question', () => {
    expect(crisisIn('Hoe vraag ik progressief werken aan?', ['ik wil dood'])).toBeUndefined();
    expect(crisisIn('bedankt', ['ik wil dood'])).toBeUndefined();
    expect(crisisIn('ja, vanavond nog', ['ik wil dood'])).toBeDefined();
  });
});

describe('a message that only sounds like a crisis raises no alarm', () => {
  it.each(Object.entries({ ...lookalikes, ...MORE_LOOKALIKES }))('%s', (_, table) => {
    expect(alarms(table)).toEqual([]);
  });

  it.each(Object.entries(HARMLESS))('everyday speech: %s', (_, table) => {
    expect(alarms(table)).toEqual([]);
  });

  it.each(Object.entries(ordinary))('ordinary questions %s', (_, table) => {
    expect(alarms(table)).toEqual([]);
  });

  it('nor does a message that is not looked up for another reason', () => {
    const others = [HANDED_ON, DECLINED, SMALLTALK].flatMap((table) => Object.values(table).flat());
    expect(alarms(others)).toEqual([]);
    expect(alarms(MIXED.map(([text]) => text))).toEqual([]);
  });
});

describe('what is written alike is told apart', () => {
  it.each<readonly [string, CrisisKind | undefined]>([
    ['ik slaag er niet in om hem te bellen', undefined],
    ['hij slaagt mij elke week', 'violence'],
    ['als ik iets zeg slaagt hij de kinderen', 'violence'],
    ['mijn dochter hoopt dat ze slaagt', undefined],
    ['ik wil mijn opleiding afmaken', undefined],
    ['ik ga iedereen in mijn opleiding afmaken', 'danger'],
    ['ik ga mijn leraar op school afmaken', 'danger'],
    ['ik kom eens polsen bij mijn baas', undefined],
    ['ik heb in mijn polsen gesneden', 'self_harm'],
    ['mijn baas wil mij weg, hij wil zich van mij ontdoen', undefined],
    ['mon employeur cherche à se débarrasser de moi', undefined],
    ['bientôt ils seront débarrassés de moi', 'suicide'],
    ['mon mari veut se débarrasser de moi', 'suicide'],
    ['my employer is trying to get rid of me', undefined],
    ['soon they will be rid of me', 'suicide'],
    ['ik dacht dat ik dood ging, het was een hartaanval', undefined],
    ['mijn vader krijgt nu een hartaanval', 'danger'],
    ['de telefoon werd weer opgehangen', undefined],
    ['mijn broer heeft zich opgehangen', 'suicide'],
    ['mijn C4, lex4you en artikel c45b', undefined],
    ['Erik heeft een o.c.m.w. en a.u.b. een v.d.a.b. nodig', undefined],
  ])('%s', (text, kind) => {
    expect(crisisIn(text)?.kind).toBe(kind);
  });
});

describe('history is told from now', () => {
  it.each<readonly [string, CrisisKind | undefined]>([
    ['mijn patiënt deed vijf jaar geleden een zelfmoordpoging en wil werken', undefined],
    ['mijn patiënt deed vorige week een zelfmoordpoging en wil werken', 'suicide'],
    ['wie na een zelfmoordpoging weer wil werken', undefined],
    ['na zijn zelfmoordpoging van gisteren', 'suicide'],
    ['ik ben vroeger geslagen door mijn man', undefined],
    ['ik word al jaren geslagen door mijn man', 'violence'],
    ['in 2019 had ik een overdosis, nu wil ik werken', undefined],
    ['ik heb een overdosis genomen', 'danger'],
  ])('%s', (text, kind) => {
    expect(crisisIn(text)?.kind).toBe(kind);
  });
});
