import { expect, test } from 'vitest';
import { networkOf } from '../../src/http/booking/visitor.ts';

const network = (ip: string) => networkOf({ ip });

test('a household is one network, however its addresses are written', () => {
  expect(network('2a02:a03f::1')).toBe(network('2a02:a03f:0:0:1:2:3:4'));
  expect(network('2a02:a03f:1:1::1')).not.toBe(network('2a02:a03f:1:2::1'));
  expect(network('::ffff:203.0.113.9')).toBe(network('203.0.113.9'));
  expect(network('203.0.113.9')).not.toBe(network('203.0.113.10'));
});
