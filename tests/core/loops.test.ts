import { describe, expect, test } from 'vitest';
import {
  type FloatArray,
  FORMATS,
  type Format,
  saturating,
  smallestNormal,
  smallestSubnormal,
} from '../../src/core/format.ts';
import { type Binary, type Loops, loopsFor, type Unary } from '../../src/core/loops.ts';
import { type RoundedArithmetic, roundedArithmetic } from '../../src/core/rounding.ts';
import { additionsOf } from '../../src/core/sum-orders.ts';
import { randomDoubles } from './random.ts';

const UNARY = ['sqrt', 'exp', 'expm1', 'log', 'log1p'] as const satisfies readonly Unary[];
const BINARY = ['add', 'subtract', 'multiply', 'divide'] as const satisfies readonly Binary[];
/** Below and above the length from which vectors are rounded as a whole. */
const LENGTHS = [1, 2, 31, 32, 33, 700];

/** Doubles of all sizes the format has, halfway points, values near the ends, and the special ones. */
function doubles(format: Format, n: number, seed: number): Float64Array {
  const random = randomDoubles(seed);
  const span = format.maxExponent - format.minExponent + format.precision + 4;
  const pastLargest = format.largest + 2 ** (format.maxExponent - format.precision);
  const ends = [smallestSubnormal(format), smallestNormal(format), format.largest, pastLargest, 1];
  const special = [Number.NaN, Number.POSITIVE_INFINITY, 0];
  return Float64Array.from({ length: n }, () => {
    const sign = random() < 0.5 ? -1 : 1;
    const kind = random();
    const pick = (of: readonly number[]) => of[Math.floor(random() * of.length)] ?? 0;
    if (kind < 0.08) return sign * pick(special);
    if (kind < 0.2) return sign * pick(ends) * (1 + (Math.floor(random() * 9) - 4) / 16);
    if (kind < 0.6) return sign * random() * 12;
    const wide = (1 + random()) * 2 ** (format.minExponent - 14 + Math.floor(random() * span));
    if (kind < 0.8) return sign * wide;
    // Halfway between two values, or a hair beside it.
    const value = format.round(wide);
    const unit = Math.max(Math.abs(value) * 2 ** -format.precision, smallestSubnormal(format) / 2);
    return sign * (value + unit) * (1 + (Math.floor(random() * 3) - 1) * 2 ** -50);
  });
}

const formats = Object.values(FORMATS).flatMap((format) => [format, saturating(format)]);
const cases = formats.flatMap((format) =>
  [false, true].map((flush) => ({
    name: `${format.name}${format.saturates ? ', saturating' : ''}${flush ? ', flushed' : ''}`,
    format,
    flush,
  })),
);

const list = (values: FloatArray) => Array.from(values);

describe.each(cases)(
  'vectors and single numbers agree bit for bit in $name',
  ({ format, flush }) => {
    const loops: Loops = loopsFor(format, flush);
    const unit: RoundedArithmetic = roundedArithmetic(format, flush);
    const add = (a = Number.NaN, b = Number.NaN) => unit.add(a, b);
    const vectors = LENGTHS.map((n, seed) => {
      const read = (more: number) => loops.convert(doubles(format, n, 2 * seed + more));
      return { n, seed, a: read(0), b: read(1) };
    });

    test('in conversions of doubles and of float32', () => {
      for (const { n, seed, a } of vectors) {
        const values = doubles(format, n, 2 * seed);
        expect(list(a)).toEqual(list(values).map(unit.convert));
        const floats = Float32Array.from(values);
        expect(list(loops.convert(floats))).toEqual(list(floats).map(unit.convert));
      }
    });

    test.each(UNARY)('in %s', (operation) => {
      for (const { a } of vectors)
        expect(list(loops.unary[operation](a))).toEqual(list(a).map(unit[operation]));
    });

    test.each(BINARY)('in %s', (operation) => {
      for (const { a, b } of vectors) {
        const once = (left: number, right = Number.NaN) => unit[operation](left, right);
        expect(list(loops.binary[operation](a, b))).toEqual(list(a).map((x, i) => once(x, b[i])));
        const [c] = b;
        if (c === undefined) continue;
        expect(list(loops.binary[operation](a, c))).toEqual(list(a).map((x) => once(x, c)));
      }
    });

    test('in sums, of terms of one sign and of both', () => {
      for (const { a } of vectors) {
        const tame = a.map((value) => (Math.abs(value) < 64 ? value : 0.25));
        for (const terms of [a, tame, tame.map(Math.abs)]) {
          const sums: number[] = [];
          for (const [i, term] of terms.entries())
            sums.push(i === 0 ? term : add(sums[i - 1], term));
          expect(list(loops.runningSum(terms).sums)).toEqual(sums);
          expectCompensated(terms);
          if (terms.length > 1) expectTree(terms);
        }
      }
    });

    function expectCompensated(terms: FloatArray): void {
      const { sums, corrections } = loops.compensatedSum(terms);
      let [sum = Number.NaN] = terms;
      let correction = 0;
      for (let i = 1; i < terms.length; i++) {
        const term = unit.subtract(terms[i] ?? Number.NaN, correction);
        const next = add(sum, term);
        correction = unit.subtract(unit.subtract(next, sum), term);
        sum = next;
        expect([sums[i], corrections?.[i]]).toEqual([sum, correction]);
      }
    }

    function expectTree(terms: FloatArray): void {
      const { left, right } = additionsOf('numpy', terms.length);
      const nodes = list(terms);
      for (const [i, index] of left.entries())
        nodes.push(add(nodes[index], nodes[right[i] ?? Number.NaN]));
      const sums = loops.sumAlong(terms, { left, right });
      expect(list(sums)).toEqual(nodes.slice(terms.length));
    }
  },
);
