import { describe, expect, test } from 'vitest';
import { type FloatArray, FORMATS, type Format, saturating } from '../../src/core/format.ts';
import { type Binary, loopsFor } from '../../src/core/loops.ts';
import { roundedArithmetic } from '../../src/core/rounding.ts';
import { expectedProduct, expectedQuotient, expectedSum, type Result } from './ieee.ts';
import { valuesOf } from './integers.ts';
import { wrongPairs } from './narrow-pairs.ts';

const { float8_e5m2, float8_e4m3fn, float16, bfloat16 } = FORMATS;

const BINARY = ['add', 'subtract', 'multiply', 'divide'] as const satisfies readonly Binary[];
type Arithmetic = (typeof BINARY)[number];

const EXPECTED: Readonly<
  Record<Arithmetic, (a: number, b: number, format: Format, flush: boolean) => Result>
> = {
  add: expectedSum,
  subtract: (a, b, format, flush) => expectedSum(a, -b, format, flush),
  multiply: expectedProduct,
  divide: expectedQuotient,
};

const EIGHT_BITS = [float8_e5m2, float8_e4m3fn].flatMap((format) => [
  { name: format.name, format },
  { name: `${format.name}, saturating`, format: saturating(format) },
]);

describe.each(EIGHT_BITS)('all pairs of $name against exact rationals', ({ format }) => {
  // Each NaN is like any other.
  const values = [...new Set(valuesOf(format)), -0];
  const loops = loopsFor(format, false);
  const unit = roundedArithmetic(format, false);

  test.each(BINARY)('%s', (operation) => {
    const wrong: string[] = [];
    for (const b of values) {
      const results: FloatArray = loops.binary[operation](vector(values), b);
      for (const [i, a] of values.entries()) {
        const { value, flags } = EXPECTED[operation](a, b, format, false);
        const single = unit[operation](a, b);
        const raised = unit.takeFlags();
        if (!Object.is(single, value) || !Object.is(results[i], value) || raised !== flags)
          wrong.push(
            `${a} ${operation} ${b}: ${value} ${flags}, not ${single} ${raised}, ${results[i]}`,
          );
      }
    }
    expect(wrong).toEqual([]);
  });

  function vector(of: readonly number[]): FloatArray {
    const made = format.allocate(of.length);
    made.set(of);
    return made;
  }
});

const SIXTEEN_BITS = [float16, bfloat16, saturating(float16)];

describe.each(SIXTEEN_BITS)('random pairs of $name against exact integers', (format) => {
  // Ten million in narrow-operations.slow.test.ts.
  test.each(BINARY)('%s', (operation) => {
    expect(wrongPairs(format, operation, 50_000, 1)).toEqual([]);
  });
});
