import { describe, expect, test } from 'vitest';
import { slotLabel, type ShownSlot } from '../../../bot/cards/slot-label.ts';
import { languages } from '../../../src/lang.ts';

const monday: ShownSlot = {
  ...{
    slotId: 'de300000-0000-4000-8000-000000000023.20261130T0800Z',
    start: new Date('2026-11-30T08:00:00Z'),
  },
  ...{ mode: 'ON_SITE', place: 'campus Noord', reservedFor: null },
};

describe('the label of a moment', () => {
  test('is day, time, place and kind of talk', () => {
    expect(languages.map((lang) => slotLabel(lang, monday))).toEqual([
      'ma 30 nov, 9.00, campus Noord (op locatie)',
      'lun. 30 nov., 9h00, campus Noord (sur place)',
      'Mon 30 Nov, 9:00, campus Noord (on site)',
    ]);
  });

  test('says the kind of talk once', () => {
    const phone: ShownSlot = { ...monday, mode: 'PHONE', place: 'Telefonisch: de coach belt je' };
    expect(slotLabel('nl', phone)).toBe('ma 30 nov, 9.00, Telefonisch: de coach belt je');
  });
});
