import { describe, expect, test } from 'vitest';
import { EXP_ERROR, exponentialsOf, SUM_ERROR, sumOf } from '../../src/core/double-double.ts';
import { expOf, precisionOf, toFixed } from '../../src/core/enclosure.ts';
import {
  bfloat16,
  FORMATS,
  type Format,
  float8_e4m3fn,
  float8_e5m2,
  float16,
  float32,
  float64,
  saturating,
} from '../../src/core/format.ts';
import { longTruth, lossAt, truthOf } from '../../src/softmax/long-truth.ts';
import { trueLoss, trueProbability, trueValues } from '../../src/softmax/truth.ts';
import { randomDoubles } from '../core/random.ts';
import { fewOf } from '../support/scale.ts';

const formats: readonly Format[] = [...Object.values(FORMATS), saturating(float8_e4m3fn)];

interface Row {
  readonly x: readonly number[];
  readonly y: number;
}

/** 65 to 2,000 classes, mostly few: of many widths and offsets, some masked, some tied at the top. */
function rowOf(format: Format, seed: number): Row {
  const random = randomDoubles(seed);
  const pick = (of: readonly number[]) => of[Math.floor(random() * of.length)] ?? 0;
  const n = 65 + Math.floor(random() ** 5 * 1936);
  const [width, offset] = [pick([0, 0.01, 1, 10, 100, 1000]), pick([0, 0, 1e4, -300])];
  const masked = pick([0, 0, 0.3]);
  const x = Array.from({ length: n }, () => {
    if (random() < masked) return format.round(Number.NEGATIVE_INFINITY) || 0;
    const value = format.round(offset + (random() - 0.5) * width);
    return Number.isFinite(value) ? value : 0;
  });
  const y = Math.floor(random() * n);
  if (random() < 0.5) x[y] = x.reduce((a, b) => Math.max(a, b));
  return { x, y };
}

/** Both as plain values: the long one computes its softmax when it is read. */
const both = ({ x, y }: Row, format: Format) => {
  const { softmax, logSumExp, loss } = truthOf(x, y, format);
  return [{ softmax, logSumExp, loss }, trueValues(x, y, format)];
};

test.each(formats)(
  'of long vectors in $name are those of the exact integers, bit for bit',
  (format) => {
    for (let seed = 0; seed < fewOf(3000, 150); seed++) {
      const row = rowOf(format, seed);
      const [long, exact] = both(row, format);
      expect(long).toEqual(exact);
    }
  },
);

describe('hard cases', () => {
  const many = (n: number, value: number, ...others: readonly number[]) => [
    ...others,
    ...new Array<number>(n).fill(value),
  ];

  test.each([
    ['1,024 equal logits: halfway to the smallest e4m3fn', many(1024, 1), float8_e4m3fn, 0],
    ['1,023 equal logits: more than halfway', many(1023, 1), float8_e4m3fn, 2 ** -9],
    [
      '1,024 equal logits and one far below: less than halfway',
      many(1024, 1, -300),
      float8_e4m3fn,
      0,
    ],
    [
      '1,536 equal logits, some masked',
      many(512, 1, ...many(512, -Infinity)),
      float8_e4m3fn,
      2 ** -9,
    ],
    ['2,048 equal logits', many(2048, -7), float8_e4m3fn, 0],
    ['131,072 equal logits: halfway to the smallest e5m2', many(131_072, 0), float8_e5m2, 0],
  ])('%s', (_, x, format, share) => {
    const { softmax } = truthOf(x, 0, format);
    expect(softmax.at(-1)).toBe(share);
    expect(trueProbability(x, x.length - 1, format)).toBe(share);
  });

  test('a sum that only breaks the tie of the maximum', () => {
    const halfway = 1 + 2 ** -24;
    for (const low of [-40, -120, -700, -2000]) {
      const x = many(100, low, halfway);
      expect(truthOf(x, 0, float32).logSumExp).toBe(1 + 2 ** -23);
      const [long, exact] = both({ x, y: 0 }, float32);
      expect(long).toEqual(exact);
    }
    expect(truthOf(many(100, -Infinity, halfway), 0, float32).logSumExp).toBe(1);
  });

  test.each([
    ['a NaN', many(70, 1, Number.NaN)],
    ['+Infinity', many(70, 1, Infinity)],
    ['two infinities', many(70, 1, Infinity, Infinity)],
    ['nothing but -Infinity', many(70, -Infinity)],
    ['one number that is not masked', many(70, -Infinity, 5)],
    ['differences past the largest double', many(70, -1e308, 1e308, -1e308, -1.7e308)],
    ['zeros of both signs', many(70, -0, 0, -0)],
    ['subnormal differences', many(70, 2 ** -1074, 0, -(2 ** -1074), 3 * 2 ** -1074)],
  ])('%s', (_, x) => {
    for (const format of [float64, float32, bfloat16]) {
      for (const y of [0, 1, x.length - 1, x.length, -1]) {
        const [long, exact] = both({ x, y }, format);
        expect(long).toEqual(exact);
      }
    }
  });

  test('probabilities that are subnormal doubles', () => {
    const x = Array.from({ length: 100 }, (_, i) => -690 - i);
    const [long, exact] = both({ x: [0, ...x], y: 40 }, float64);
    expect(long).toEqual(exact);
  });
});

test('lanes and losses are given one by one too', () => {
  const { x } = rowOf(float16, 5);
  const long = longTruth(x, float16);
  const { softmax } = trueValues(x, 0, float16);
  for (const lane of [0, 3, x.length - 1]) {
    expect(long.probability(lane)).toBe(softmax[lane]);
    expect(trueProbability(x, lane, float16)).toBe(softmax[lane]);
    expect(long.loss(lane)).toBe(trueLoss(x, lane, float16));
    expect(lossAt(x, lane, float16)).toBe(trueLoss(x, lane, float16));
  }
  expect([long.probability(-1), long.probability(x.length), long.loss(x.length)]).toEqual([
    NaN,
    NaN,
    NaN,
  ]);
});

test('the fast probabilities are within 2^-52 of the true ones', () => {
  for (let seed = 0; seed < 40; seed++) {
    const { x } = rowOf(float32, seed);
    const { softmax } = trueValues(x, 0, float64);
    for (const [lane, p] of longTruth(x, float32).probabilities().entries()) {
      const exact = softmax[lane] ?? Number.NaN;
      // The true one is itself rounded to a double.
      expect(Math.abs(p - exact)).toBeLessThanOrEqual(2 ** -51.5 * exact + Number.MIN_VALUE);
    }
  }
});

describe('the bounds of double-double arithmetic', () => {
  const BITS = 400;
  const p = precisionOf(BITS);

  /** |got - exact| / exact, both fixed-point. */
  const relative = (got: bigint, exact: bigint) =>
    Number(((got > exact ? got - exact : exact - got) << 200n) / exact) * 2 ** -200;

  test.each([2 ** -30, 0.01, 1, 30, 300, 900])('hold for exponentials down to e^-%d', (width) => {
    const random = randomDoubles(width);
    const max = random() * 8;
    const x = Array.from({ length: fewOf(20_000, 400) }, () => max - random() * width);
    const { high, low, power } = exponentialsOf(x, max);
    for (const [i, value] of x.entries()) {
      const exact = expOf(toFixed(value, BITS) - toFixed(max, BITS), p);
      const shift = BigInt((power[i] ?? 0) - exact.exponent);
      const got = (toFixed(high[i] ?? 0, 300) + toFixed(low[i] ?? 0, 300)) << (shift - 300n);
      expect(relative(got, exact.low)).toBeLessThan(EXP_ERROR);
    }
  });

  test('hold for sums of many terms', () => {
    const random = randomDoubles(3);
    const n = 100_000;
    const high = Float64Array.from({ length: n }, () => 1 + random());
    const low = high.map((value) => value * (random() - 0.5) * 2 ** -53);
    const power = Int32Array.from(high, () => -Math.floor(random() ** 2 * 90));
    const sum = sumOf({ high, low, power }, 7);
    if (sum === null) throw new Error('no sum');
    const at = 300;
    let exact = 0n;
    for (const [i, value] of high.entries())
      if (i !== 7)
        exact += (toFixed(value, at) + toFixed(low[i] ?? 0, at)) >> BigInt(-(power[i] ?? 0));
    const got = (toFixed(sum.high, at) + toFixed(sum.low, at)) >> BigInt(-sum.power);
    expect(relative(got, exact)).toBeLessThan(SUM_ERROR);
  });
});
