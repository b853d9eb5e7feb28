import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fromBits, nextDown, nextUp } from '../../src/core/bits.ts';
import { exactDecimal, shortestDecimal } from '../../src/core/decimal.ts';
import { type Format, float32, float64, largestFinite } from '../../src/core/format.ts';

/** A decimal number digits * 10^exponent. */
interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

const anyFloat32 = fc
  .integer({ min: 0, max: 2 ** 32 - 1 })
  .map((pattern) => fromBits(pattern.toString(16), float32));
const powersOfTwo = Array.from({ length: 277 }, (_, i) => 2 ** (i - 149));
const reads = (text: string, value: number, format: Format) =>
  Object.is(format.round(Number(text)), value);

/** Significant digits of a positive decimal text, without zeros at either end. */
function parse(text: string): Decimal {
  const [mantissa = '', exponent = '0'] = text.split('e');
  const [whole = '', decimals = ''] = mantissa.split('.');
  const all = whole + decimals;
  const trimmed = all.replace(/0+$/, '');
  const power = Number(exponent) - decimals.length + all.length - trimmed.length;
  return { digits: BigInt(trimmed), exponent: power };
}

const print = ({ digits, exponent }: Decimal): string => `${digits}e${exponent}`;

/** |decimal - value| in units of 10^-160: every float32 is a multiple. */
function distance({ digits, exponent }: Decimal, value: number): bigint {
  const exact = parse(exactDecimal(value));
  const scaled = (d: Decimal) => d.digits * 10n ** BigInt(d.exponent + 160);
  const difference = scaled({ digits, exponent }) - scaled(exact);
  return difference < 0n ? -difference : difference;
}

/** The shortest decimals that read back, found by trying the neighbours at every length. */
function bruteShortest(value: number, format: Format): Decimal[] {
  const exact = parse(exactDecimal(value));
  const length = exact.digits.toString().length;
  for (let kept = 1; ; kept += 1) {
    const drop = length - kept;
    const below =
      drop > 0 ? exact.digits / 10n ** BigInt(drop) : exact.digits * 10n ** BigInt(-drop);
    const candidates = [below - 1n, below, below + 1n, below + 2n]
      .filter((digits) => digits > 0n)
      .map((digits) => ({ digits, exponent: exact.exponent + drop }))
      .filter((candidate) => reads(print(candidate), value, format));
    if (candidates.length > 0) return candidates;
  }
}

function expectShortest(value: number, format: Format): void {
  const text = shortestDecimal(value, format);
  expect(reads(text, value, format), text).toBe(true);
  const found = parse(text.replace(/^-/, ''));
  const magnitude = Math.abs(value);
  const candidates = bruteShortest(magnitude, format);
  const shortest = Math.max(...candidates.map(({ digits }) => digits.toString().length));
  expect(found.digits.toString().length, text).toBeLessThanOrEqual(shortest);
  const away = distance(found, magnitude);
  expect(
    candidates.every((candidate) => away <= distance(candidate, magnitude)),
    text,
  ).toBe(true);
}

describe('the shortest decimal of a float32', () => {
  it('reads back, is the shortest that does, and the closest of those', () => {
    fc.assert(
      fc.property(anyFloat32, (value) => {
        fc.pre(Number.isFinite(value) && value !== 0);
        expectShortest(value, float32);
      }),
      { numRuns: 3000 },
    );
  });

  it('is right at every power of two and beside it, where the spacing changes', () => {
    for (const power of powersOfTwo) {
      expectShortest(power, float32);
      expectShortest(nextUp(power, float32), float32);
      if (power > 2 ** -149) expectShortest(nextDown(power, float32), float32);
    }
  });

  it('is right for the first subnormals', () => {
    for (let units = 1; units < 300; units += 1) expectShortest(units * 2 ** -149, float32);
  });

  it('returns what was typed, up to six digits', () => {
    const typed = fc.tuple(fc.integer({ min: 1, max: 999999 }), fc.integer({ min: -40, max: 30 }));
    fc.assert(
      fc.property(typed, ([digits, exponent]) => {
        const number = Number(`${digits}e${exponent}`);
        fc.pre(number > 2 ** -126);
        expect(shortestDecimal(Math.fround(number), float32)).toBe(String(number));
      }),
    );
  });

  it.each([
    [1, '1'],
    [Math.fround(88.9), '88.9'],
    [Math.fround(-0.1), '-0.1'],
    [2 ** -149, '1e-45'],
    [2 ** -126, '1.1754944e-38'],
    [largestFinite(float32), '3.4028235e+38'],
    [16777216, '16777216'],
    [1e9, '1000000000'],
    [9007199254740992, '9007199000000000'],
    [2 ** -44, '5.684342e-14'],
    [0, '0'],
    [-0, '-0'],
    [Infinity, 'Infinity'],
    [-Infinity, '-Infinity'],
    [NaN, 'NaN'],
  ])('of %s is %s', (value, text) => {
    expect(shortestDecimal(value, float32)).toBe(text);
  });
});

test('a float64 prints as JavaScript prints it, but keeps the sign of zero', () => {
  fc.assert(
    fc.property(fc.double(), (value) => {
      expect(shortestDecimal(value, float64)).toBe(Object.is(value, -0) ? '-0' : String(value));
    }),
  );
});

test('a 16-bit format gets by with fewer digits', () => {
  const brain: Format = {
    ...float32,
    bits: 16,
    precision: 8,
    // Adding and taking away 3 * 2^k rounds to the spacing wanted; enough for numbers near one.
    round: (value) => Math.fround(Math.fround(value + 98304) - 98304),
  };
  expect(shortestDecimal(1.1015625, brain)).toBe('1.1');
});

describe('the exact decimal', () => {
  it.each([
    [88.72283172607422, '88.72283172607421875'],
    [0.1, '0.1000000000000000055511151231257827021181583404541015625'],
    [-2.5, '-2.5'],
    [1e23, '99999999999999991611392'],
    [1000, '1000'],
    [2 ** -10, '0.0009765625'],
    [0, '0'],
    [-0, '-0'],
    [Infinity, 'Infinity'],
    [-Infinity, '-Infinity'],
    [NaN, 'NaN'],
  ])('of %s is %s', (value, text) => {
    expect(exactDecimal(value)).toBe(text);
  });

  it('has 149 decimals for the smallest float32 and 1074 for the smallest float64', () => {
    expect(exactDecimal(2 ** -149)).toMatch(/^0\.0{44}14012984643\d{94}$/);
    expect(exactDecimal(5e-324)).toMatch(/^0\.0{323}49406564584\d{740}$/);
  });

  it('reads back to the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        expect(Number(exactDecimal(value))).toBe(value);
      }),
    );
  });

  it('is the integer itself for integers of any size', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: Number.MAX_VALUE, noNaN: true }), (value) => {
        const integer = Math.floor(value);
        expect(exactDecimal(integer)).toBe(BigInt(integer).toString());
      }),
    );
  });
});
