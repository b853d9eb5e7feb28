import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber, writeNumber } from '../../src/scenario/read-number.ts';
import { anyFloat32, anyFloat64, subnormal32 } from '../softmax/arbitraries.ts';

describe('reading a number as people type it', () => {
  test.each([
    ['4.7', 4.7],
    ['4,7', 4.7],
    ['.5', 0.5],
    [',5', 0.5],
    ['1.', 1],
    ['1,', 1],
    ['  92 ', 92],
    ['+3', 3],
    ['-3e2', -300],
    ['-3E2', -300],
    ['1e+2', 100],
    ['1e-45', 1e-45],
    ['1,5e-3', 0.0015],
    ['007', 7],
    ['0', 0],
    ['-0', -0],
    ['-0,0', -0],
    ['\u22124.7', -4.7],
    ['\u20134.7', -4.7],
    ['1e\u22123', 0.001],
    ['1e400', Infinity],
    ['90f', 90],
    ['1.5e-3F', 0.0015],
    ['-np.inf', -Infinity],
    ['math.nan', NaN],
    ['inf', Infinity],
    ['Inf', Infinity],
    ['+inf', Infinity],
    ['-inf', -Infinity],
    ['-Infinity', -Infinity],
    ['infinito', Infinity],
    ['∞', Infinity],
    ['\u2212∞', -Infinity],
    ['nan', NaN],
    ['NaN', NaN],
    ['-nan', NaN],
  ])('%s reads as %f', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  test.each([
    '',
    '   ',
    '-',
    '+',
    '.',
    ',',
    '1e',
    '1e-',
    'e5',
    '-.',
    '--1',
    '1.2.3',
    '1,2,3',
    '1 000',
    '1.000,5',
    '0x10',
    '1_000',
    '1fx',
    'f',
    'i',
    'in',
    'infin',
    'na',
    'null',
    'toString',
    'NaN1',
    '1/2',
    '5%',
    '٣',
  ])('"%s" is not, or not yet, a number', (text) => {
    expect(readNumber(text)).toBeNull();
  });
});

describe('writing a number', () => {
  test('reads back to the same number, told apart by Object.is', () => {
    const any = fc.oneof(anyFloat32, anyFloat64, subnormal32, fc.double());
    fc.assert(
      fc.property(any, (value) => {
        expect(readNumber(writeNumber(value))).toBe(value);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    [Infinity, 'inf'],
    [-Infinity, '-inf'],
    [NaN, 'nan'],
    [-0, '-0'],
    [0, '0'],
    [4.7, '4.7'],
    [1e21, '1e21'],
    [5e-324, '5e-324'],
  ])('%f is written %s, with nothing an address would have to escape', (value, text) => {
    expect(writeNumber(value)).toBe(text);
    expect(encodeURIComponent(text)).toBe(text);
  });
});
