import type { Format } from '../../src/core/format.ts';
import { type Binary, loopsFor } from '../../src/core/loops.ts';
import { roundedArithmetic } from '../../src/core/rounding.ts';
import {
  productOf,
  quotientOf,
  Rounded,
  roundTo,
  type Scaled,
  scaledBy,
  sumOf,
  valuesOf,
} from './integers.ts';
import { randomDoubles } from './random.ts';

const BATCH = 50_000;

/** Of rational numbers they give a rational number. */
type Rational = Exclude<Binary, 'power'>;

const isNegative = (value: number) => value < 0 || Object.is(value, -0);

const EXACT: Readonly<Record<Rational, (a: Scaled, b: Scaled) => Scaled>> = {
  add: sumOf,
  subtract: (a, b) => sumOf(a, { n: -b.n, exponent: b.exponent }),
  multiply: productOf,
  divide: quotientOf,
};

/** The sign of a result that is zero, of finite operands. */
const ZERO: Readonly<Record<Rational, (a: number, b: number) => boolean>> = {
  add: (a, b) => isNegative(a) && isNegative(b),
  subtract: (a, b) => isNegative(a) && !isNegative(b),
  multiply: (a, b) => isNegative(a) !== isNegative(b),
  divide: (a, b) => isNegative(a) !== isNegative(b),
};

/**
 * Random pairs of finite values, half of them of neighbouring exponents: the results of both arithmetics that are not
 * the exact result rounded once, and flags that are not those of IEEE 754.
 */
export function wrongPairs(
  format: Format,
  operation: Rational,
  pairs: number,
  seed: number,
): string[] {
  const values = valuesOf(format);
  const scaled = Array.from(values, (value) => scaledBy(value, format));
  const random = randomDoubles(seed);
  const loop = loopsFor(format, false).binary[operation];
  const unit = roundedArithmetic(format, false);
  const out = new Rounded();
  const wrong: string[] = [];
  const finite = (near?: number): number => {
    for (;;) {
      const pattern =
        Math.floor(
          near === undefined
            ? random() * values.length
            : near + (random() - 0.5) * 4 * 2 ** format.precision,
        ) &
        (values.length - 1);
      const value = values[pattern] ?? Number.NaN;
      if (Number.isFinite(value) && !(near === undefined && operation === 'divide' && value === 0))
        return pattern;
    }
  };
  for (let done = 0; done < pairs; done += BATCH) {
    const n = Math.min(BATCH, pairs - done);
    const [first, second] = [new Int32Array(n), new Int32Array(n)];
    for (let i = 0; i < n; i++) {
      const pattern = finite();
      second[i] = pattern;
      first[i] = finite(random() < 0.5 ? pattern : undefined);
    }
    const at = (patterns: Int32Array) => {
      const vector = format.allocate(n);
      for (let i = 0; i < n; i++) vector[i] = values[patterns[i] ?? 0] ?? 0;
      return vector;
    };
    const results = loop(at(first), at(second));
    for (let i = 0; i < n; i++) {
      const [p, q] = [first[i] ?? 0, second[i] ?? 0];
      const [a = 0, b = 0] = [values[p], values[q]];
      const [exactA, exactB] = [scaled[p], scaled[q]];
      if (exactA === undefined || exactB === undefined) continue;
      roundTo(EXACT[operation](exactA, exactB), format, ZERO[operation](a, b), out);
      const single = unit[operation](a, b);
      const flags = unit.takeFlags();
      if (!Object.is(single, out.value) || !Object.is(results[i], out.value) || flags !== out.flags)
        wrong.push(
          `${a} ${operation} ${b}: ${out.value}, not ${single} or ${results[i]}; ${flags}`,
        );
    }
  }
  return wrong;
}
