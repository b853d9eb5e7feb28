import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswer } from '../../src/practice/read-answer.ts';

describe('an answer is read as people write it', () => {
  test.each([
    ['0.0900', 0.09],
    ['0,0900', 0.09],
    ['.09', 0.09],
    ['9e-2', 0.09],
    ['9 e-2', 0.09],
    ['9E−2', 0.09],
    ['9×10^-2', 0.09],
    ['9 × 10⁻²', 0.09],
    ['9·10^-2', 0.09],
    ['9*10^-2', 0.09],
    ['9 x 10^-2', 0.09],
    ['9x10⁻²', 0.09],
    ['10^-3', 0.001],
    ['10⁻³', 0.001],
    ['1/3', 1 / 3],
    ['1 ÷ 3', 1 / 3],
    ['-1/3', -1 / 3],
    ['1/(1+2)', 1 / 3],
    ['2,06×10^-9', 2.06e-9],
    ['9%', 0.09],
    ['33,3 %', 0.333],
    ['ln 5', Math.log(5)],
    ['ln5', Math.log(5)],
    ['ln(5)', Math.log(5)],
    ['log 5', Math.log(5)],
    ['LN 5', Math.log(5)],
    ['2 + ln 4', 2 + Math.log(4)],
    ['-3,5 + ln 8', -3.5 + Math.log(8)],
    ['2 ln 5', 2 * Math.log(5)],
    ['-ln(0.7)', -Math.log(0.7)],
    ['(ln 5)/2', Math.log(5) / 2],
    ['ln 8/ln 2', 3],
    ['log(1/3)', -Math.log(3)],
    ['log10(5)', Math.log10(5)],
    ['log10 5', Math.log10(5)],
    ['log2(8)', 3],
    ['ln 10', Math.log(10)],
    ['log 10', Math.log(10)],
    ['log10', Math.log(10)],
    ['e', Math.E],
    ['e^-2', Math.exp(-2)],
    ['2e^-2', 2 * Math.exp(-2)],
    ['exp(-2)', Math.exp(-2)],
    ['e^(1-3)', Math.exp(-2)],
    ['1/(1+e^-1)', 1 / (1 + Math.exp(-1))],
    ['√2', Math.SQRT2],
    ['sqrt(2)', Math.SQRT2],
    ['raíz(2)', Math.SQRT2],
    ['-2^2', -4],
    ['2^-1', 0.5],
    ['3 - -1', 4],
    ['0', 0],
    ['NaN', NaN],
    ['nan', NaN],
    ['inf', Infinity],
    ['∞', Infinity],
    ['-inf', -Infinity],
    ['−∞', -Infinity],
    ['infinito', Infinity],
    ['inf/inf', NaN],
    ['1/0', Infinity],
  ])('%s', (text, value) => {
    const read = readAnswer(text);
    if (Number.isNaN(value)) expect(read).toBeNaN();
    else if (Number.isFinite(value)) expect(read).toBeCloseTo(value, 14);
    else expect(read).toBe(value);
  });

  test.each([
    '',
    ' ',
    '-',
    'abc',
    '2 3',
    '1/',
    '*2',
    '(1',
    '1)',
    'ln',
    '1.2.3',
    '1,000.5',
    '1.234,5',
    '[1, 2]',
    '0x10',
    'log3x',
    'e^',
    '()',
    '1 %%',
    'constructor',
    '__proto__',
    '<b>1</b>',
    '('.repeat(200),
    // Ambiguous: the fraction may be inside or not.
    'ln 1/3',
    '2 log 5/2',
    '√1/2',
  ])('“%s” is no answer', (text) => {
    expect(readAnswer(text)).toBeNull();
  });

  test('a number written with any of its digits reads back', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = String(value);
        expect(readAnswer(text)).toBe(Number(text));
        expect(readAnswer(text.replace('.', ','))).toBe(Number(text));
      }),
    );
  });

  test('no text makes it throw', () => {
    const alphabet = fc.constantFrom(...'0123456789.,e+-*/^()√%lnxpog ∞⁻²×·÷:infa'.split(''));
    fc.assert(
      fc.property(fc.string({ unit: alphabet, maxLength: 120 }), (text) => {
        const value = readAnswer(text);
        expect(value === null || typeof value === 'number').toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});
