import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bitsOf, fromBits } from '../../src/core/bits.ts';
import {
  FORMATS,
  type Format,
  float8_e4m3fn,
  float8_e5m2,
  float32,
  saturating,
  smallestNormal,
  smallestSubnormal,
} from '../../src/core/format.ts';
import { type Binary, loopsFor } from '../../src/core/loops.ts';
import { valuesOf } from './integers.ts';

interface Fixture {
  readonly formats: Readonly<Record<string, FormatFixture>>;
}

interface FormatFixture {
  readonly ends: Readonly<Record<'max' | 'smallestNormal' | 'smallestSubnormal', string>>;
  readonly conversions: readonly string[];
  /** Of the 8-bit formats. */
  readonly values?: readonly string[];
  readonly pairs?: Readonly<Record<Exclude<Binary, 'power'>, string>>;
}

const { formats } = JSON.parse(
  readFileSync(new URL('../fixtures/ml-dtypes.json', import.meta.url), 'utf8'),
) as Fixture;

const NAMES = ['float8_e5m2', 'float8_e4m3fn', 'bfloat16', 'float16'] as const;

const fixtureOf = (name: string): FormatFixture => {
  const fixture = formats[name];
  if (fixture === undefined) throw new Error(`no ${name} in the fixture`);
  return fixture;
};

describe.each(NAMES)('%s is that of ml_dtypes', (name) => {
  const format: Format = FORMATS[name];
  const { ends, conversions } = fixtureOf(name);

  test('in its ends', () => {
    expect(format.largest).toBe(Number(ends.max));
    expect(smallestNormal(format)).toBe(Number(ends.smallestNormal));
    expect(smallestSubnormal(format)).toBe(Number(ends.smallestSubnormal));
  });

  test('in conversions from float32', () => {
    const pairs = conversions.map((each) => each.split(' '));
    const inputs = pairs.map(([input = '']) => fromBits(input, float32));
    const wanted = pairs.map(([, pattern]) => `0x${pattern}`);
    const patternOf = (value: number) => bitsOf(value, format).hex;
    expect(inputs.map((value) => patternOf(format.round(value)))).toEqual(wanted);
    expect([...loopsFor(format, false).convert(inputs)].map(patternOf)).toEqual(wanted);
  });
});

describe.each(['float8_e5m2', 'float8_e4m3fn'] as const)('%s is that of ml_dtypes', (name) => {
  const format: Format = FORMATS[name];
  const { values = [], pairs } = fixtureOf(name);

  test('in the values of all patterns', () => {
    expect([...valuesOf(format)]).toEqual(values.map(Number));
  });

  test.each(['add', 'subtract', 'multiply', 'divide'] as const)(
    'in %s of all pairs',
    (operation) => {
      const all = valuesOf(format);
      // Zeros apart: a map takes -0 for 0.
      const patternOf = new Map(Array.from(all, (value, pattern) => [value, pattern] as const));
      patternOf.set(Number.NaN, Number(bitsOf(Number.NaN, format).hex));
      const vector = format.allocate(256);
      vector.set(all);
      const bytes = new Uint8Array(65_536);
      for (const [row, a] of all.entries()) {
        const repeated = format.allocate(256).fill(a);
        const results = loopsFor(format, false).binary[operation](repeated, vector);
        for (const [i, result] of results.entries())
          bytes[256 * row + i] =
            result === 0 ? (Object.is(result, -0) ? 0x80 : 0) : (patternOf.get(result) ?? 0);
      }
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(pairs?.[operation]);
    },
  );
});

/** Tables 1 and 2 of the OCP 8-bit Floating Point Specification (OFP8), revision 1.0, and its rule for overflow. */
describe.each([
  {
    format: float8_e4m3fn,
    rows: {
      '7f': Number.NaN,
      ff: Number.NaN,
      '00': 0,
      '80': -0,
      '7e': 448,
      '08': 2 ** -6,
      '07': 0.875 * 2 ** -6,
      '01': 2 ** -9,
    },
    past: { plain: Number.NaN, saturating: 448 },
  },
  {
    format: float8_e5m2,
    rows: {
      '7c': Number.POSITIVE_INFINITY,
      fc: Number.NEGATIVE_INFINITY,
      '7d': Number.NaN,
      '7e': Number.NaN,
      ff: Number.NaN,
      '80': -0,
      '7b': 57344,
      '04': 2 ** -14,
      '03': 0.75 * 2 ** -14,
      '01': 2 ** -16,
    },
    past: { plain: Number.POSITIVE_INFINITY, saturating: 57344 },
  },
])('$format.name is that of the OCP', ({ format, rows, past }) => {
  test.each(Object.entries(rows))('where the pattern 0x%s is %d', (pattern, value) => {
    expect(fromBits(pattern, format)).toBe(value);
  });

  test.each([1e6, Number.POSITIVE_INFINITY])('where %d is converted', (value) => {
    expect(format.round(value)).toBe(past.plain);
    expect(saturating(format).round(value)).toBe(past.saturating);
    expect(saturating(format).round(-value)).toBe(-past.saturating);
  });
});
