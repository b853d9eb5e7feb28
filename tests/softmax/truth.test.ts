import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { bitsOf, fromBits, nextUp } from '../../src/core/bits.ts';
import {
  bfloat16,
  type Format,
  float16,
  float32,
  float64,
  largestFinite,
} from '../../src/core/format.ts';
import {
  scientificExp,
  trueExp,
  trueLogSumExp,
  trueLoss,
  trueSoftmax,
  trueValues,
} from '../../src/softmax/truth.ts';

interface GoldenRow {
  readonly id: number;
  readonly scaled: readonly string[];
  readonly label: number;
  readonly softmax: readonly string[];
  readonly lse: string;
  readonly ce: string;
}

interface Float64Row {
  readonly x: readonly string[];
  readonly y: number;
  readonly softmax: readonly string[];
  readonly lse: string;
  readonly ce: string;
}

interface Float64Fixture {
  readonly rows: readonly Float64Row[];
  readonly exp: readonly (readonly [string, string])[];
  readonly digits: readonly (readonly [string, string, string])[];
}

const readFixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'));

const golden = readFixture('golden.json') as { readonly rows: readonly GoldenRow[] };
const wide = readFixture('truth-float64.json') as Float64Fixture;

const read = (hex: string, format: Format): number => (hex === 'NaN' ? NaN : fromBits(hex, format));
const write = (value: number, format: Format): string =>
  Number.isNaN(value) ? 'NaN' : bitsOf(value, format).hex;

/** The three results as patterns, from the shared and the separate functions, which must agree. */
function patterns(x: readonly number[], y: number, format: Format) {
  const { softmax, logSumExp, loss } = trueValues(x, y, format);
  expect(trueSoftmax(x, format)).toEqual(softmax);
  expect(trueLogSumExp(x, format)).toBe(logSumExp);
  expect(trueLoss(x, y, format)).toBe(loss);
  return {
    softmax: softmax.map((value) => write(value, format)),
    lse: write(logSumExp, format),
    ce: write(loss, format),
  };
}

test('the fixtures are all there', () => {
  expect(golden.rows).toHaveLength(392);
  expect(wide.rows.length).toBeGreaterThan(300);
});

test.each(golden.rows)('golden row $id is met bit for bit in float32', (row) => {
  const x = row.scaled.map((hex) => read(hex, float32));
  const { softmax, lse, ce } = row;
  expect(patterns(x, row.label, float32)).toEqual({ softmax, lse, ce });
});

describe('float64', () => {
  it('meets every softmax, log-sum-exp and loss computed independently to 3000 bits', () => {
    for (const { x, y, softmax, lse, ce } of wide.rows) {
      const logits = x.map((hex) => read(hex, float64));
      expect(patterns(logits, y, float64), `[${logits}], ${y}`).toEqual({ softmax, lse, ce });
    }
  });

  it('meets every exponential, near-ties, subnormals and extremes included', () => {
    for (const [x, expected] of wide.exp) {
      const value = read(x, float64);
      expect(write(trueExp(value, float64), float64), `exp(${value})`).toBe(expected);
    }
  });
});

describe('exp', () => {
  it('equals the float64 exp rounded to float32, which is right on every float32', () => {
    const anyFloat32 = fc.float({ noNaN: true, min: -110, max: 92 });
    fc.assert(
      fc.property(anyFloat32, (x) => {
        expect(trueExp(x, float32)).toBe(Math.fround(Math.exp(x)));
      }),
      { numRuns: 5000 },
    );
  });

  it('ends where the float32 numbers end', () => {
    expect(bitsOf(trueExp(88.72283172607422, float32), float32).hex).toBe('0x7f7fff84');
    expect(trueExp(nextUp(88.72283172607422, float32), float32)).toBe(Infinity);
    expect(trueExp(-103.97207641601562, float32)).toBe(2 ** -149);
    expect(trueExp(-103.97208404541016, float32)).toBe(0);
  });

  it('takes what is not finite to its limits', () => {
    for (const format of [float32, float64]) {
      expect(trueExp(Infinity, format)).toBe(Infinity);
      expect(trueExp(-Infinity, format)).toBe(0);
      expect(trueExp(NaN, format)).toBeNaN();
      expect(trueExp(-0, format)).toBe(1);
      expect(trueExp(largestFinite(format), format)).toBe(Infinity);
      expect(trueExp(-largestFinite(format), format)).toBe(0);
    }
  });
});

describe.each([float32, float64])('special rows in $name', (format) => {
  const all = (x: readonly number[], y: number) => trueValues(x, y, format);

  it('make everything NaN when any logit is NaN', () => {
    expect(all([Infinity, NaN], 0)).toEqual({ softmax: [NaN, NaN], logSumExp: NaN, loss: NaN });
  });

  it('give NaN probabilities beside an infinite logit, and the loss of its limit', () => {
    const softmax = [NaN, NaN];
    expect(all([Infinity, 0], 1)).toEqual({ softmax, logSumExp: Infinity, loss: Infinity });
    expect(all([Infinity, 0], 0)).toEqual({ softmax, logSumExp: Infinity, loss: NaN });
  });

  it('give NaN probabilities when every logit is masked', () => {
    const softmax = [NaN, NaN];
    expect(all([-Infinity, -Infinity], 1)).toEqual({ softmax, logSumExp: -Infinity, loss: NaN });
  });

  it('give a masked label an infinite loss', () => {
    const row = [-Infinity, 3];
    expect(all(row, 0)).toEqual({ softmax: [0, 1], logSumExp: 3, loss: Infinity });
    expect(all(row, 1)).toEqual({ softmax: [0, 1], logSumExp: 3, loss: 0 });
  });

  it('give NaN for a label outside the row', () => {
    expect(all([1, 2], 2).loss).toBeNaN();
    expect(all([Infinity, 2], 2).loss).toBeNaN();
    expect(trueLoss([1, 2], -1, format)).toBeNaN();
  });

  it('have a limit even when empty', () => {
    expect(all([], 0)).toEqual({ softmax: [], logSumExp: -Infinity, loss: NaN });
  });

  it('keep equal logits exactly equal, at any size', () => {
    const large = largestFinite(format);
    expect(trueSoftmax([large, large, large, large], format)).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(trueLoss([-large, -large], 0, format)).toBe(format.round(Math.LN2));
  });

  it('overflow only where the loss itself is beyond the format', () => {
    const large = largestFinite(format);
    expect(trueLoss([large, -large], 1, format)).toBe(Infinity);
    expect(trueLoss([0, -large], 1, format)).toBe(large);
  });

  it('do not depend on the order of the logits', () => {
    const logit = fc.float({ noNaN: true, noDefaultInfinity: true, min: -200, max: 200 });
    fc.assert(
      fc.property(fc.array(logit, { minLength: 1, maxLength: 8 }), (x) => {
        const reversed = [...x].reverse();
        const mirrored = all(reversed, reversed.length - 1);
        expect(all(x, 0)).toEqual({ ...mirrored, softmax: [...mirrored.softmax].reverse() });
      }),
      { numRuns: 200 },
    );
  });

  it('always settle, whatever the logits', () => {
    const any = format === float32 ? fc.float() : fc.double();
    const row = fc.array(any, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(row, (x) => {
        const { softmax } = all(x, 0);
        expect(softmax.every((p) => Number.isNaN(p) || (p >= 0 && p <= 1))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

test('a speck of probability decides a tie that the gap alone would round to even', () => {
  // The gap 2^24 + 1 is halfway between two float32; the true loss is just above it.
  expect(trueLoss([2 ** 24, -1], 1, float32)).toBe(2 ** 24 + 2);
  expect(trueLoss([2 ** 53, -1], 1, float64)).toBe(2 ** 53 + 2);
});

test('the log-sum-exp of a single logit is that logit, rounded with ties to even', () => {
  expect(trueLogSumExp([2 ** 24 + 1], float32)).toBe(2 ** 24);
  expect(trueLogSumExp([-(2 ** 24) - 3], float32)).toBe(-(2 ** 24) - 4);
  expect(trueLogSumExp([-0], float32)).toBe(0);
});

test('narrower formats need nothing but their numbers', () => {
  expect(trueExp(11.0859375, float16)).toBeLessThan(65505);
  expect(trueExp(11.09375, float16)).toBe(Infinity);
  expect(trueExp(-17.328125, float16)).toBe(2 ** -24);
  expect(trueExp(-17.34375, float16)).toBe(0);
  expect(trueExp(88.5, bfloat16)).toBeLessThan(Infinity);
  expect(trueExp(89, bfloat16)).toBe(Infinity);
  expect(trueExp(-92.5, bfloat16)).toBe(2 ** -133);
  expect(trueExp(-93, bfloat16)).toBe(0);
});

describe('e^x in scientific notation', () => {
  it('meets 25 digits computed independently, for every size of x a float32 can have', () => {
    for (const [x, digits, exponent] of wide.digits) {
      const value = read(x, float64);
      const expected = { digits, exponent: Number(exponent) };
      expect(scientificExp(value, 25), `${value}`).toEqual(expected);
    }
  });

  it('goes on where the floats end', () => {
    expect(scientificExp(92, 3)).toEqual({ digits: '902', exponent: 39 });
    expect(scientificExp(1000, 3)).toEqual({ digits: '197', exponent: 434 });
    expect(scientificExp(-1000, 3)).toEqual({ digits: '508', exponent: -435 });
  });

  it('pads and carries', () => {
    expect(scientificExp(0, 4)).toEqual({ digits: '1000', exponent: 0 });
    expect(scientificExp(-1e-300, 4)).toEqual({ digits: '1000', exponent: 0 });
    expect(scientificExp(Math.log(1000), 3)).toEqual({ digits: '100', exponent: 3 });
    expect(scientificExp(1, 1)).toEqual({ digits: '3', exponent: 0 });
  });

  it('declines what is beyond every float32', () => {
    expect(scientificExp(1e39, 3)).toBeNull();
    expect(scientificExp(-Number.MAX_VALUE, 3)).toBeNull();
    expect(scientificExp(Infinity, 3)).toBeNull();
    expect(scientificExp(NaN, 3)).toBeNull();
  });
});
