import type { Format } from '../../src/core/format.ts';
import { loopsFor } from '../../src/core/loops.ts';
import { roundedArithmetic } from '../../src/core/rounding.ts';
import { valuesOf } from './integers.ts';
import { trueExp, trueExpm1, trueLog, trueLog1p } from './true-functions.ts';

export const TRUE = { exp: trueExp, expm1: trueExpm1, log: trueLog, log1p: trueLog1p } as const;
export type FunctionName = keyof typeof TRUE;
export const FUNCTIONS = Object.keys(TRUE) as readonly FunctionName[];

/** Engines differ in the last digits of their doubles; this far off, every result must still be the same. */
const ENGINE_ERROR = 2 ** -49;

/** Every `stride`-th value of the format for which either arithmetic does not give the true value rounded once. */
export function wrongInputs(format: Format, name: FunctionName, stride = 1): string[] {
  const inputs = [...valuesOf(format)].filter(
    (value, pattern) => pattern % stride === 0 && Number.isFinite(value),
  );
  const unit = roundedArithmetic(format, false);
  const vector = format.allocate(inputs.length);
  vector.set(inputs);
  const results = loopsFor(format, false).unary[name](vector);
  const wrong: string[] = [];
  for (const [i, x] of inputs.entries()) {
    const exact = TRUE[name](x, format);
    const near = Math[name](x);
    const got = [
      unit[name](x),
      results[i],
      format.round(near * (1 + ENGINE_ERROR)),
      format.round(near * (1 - ENGINE_ERROR)),
    ];
    if (got.some((value) => !Object.is(value, exact)))
      wrong.push(`${name}(${x}): ${exact}, not ${got}`);
  }
  return wrong;
}

/** The same for square roots: r is right if x lies between the squares of the halfway points around it. */
export function wrongRoots(format: Format): string[] {
  const inputs = [...valuesOf(format)].filter((value) => value > 0 && Number.isFinite(value));
  const unit = roundedArithmetic(format, false);
  const vector = format.allocate(inputs.length);
  vector.set(inputs);
  const results = loopsFor(format, false).unary.sqrt(vector);
  return inputs.flatMap((x, i) => {
    const root = unit.sqrt(x);
    const half = 2 ** (Math.floor(Math.log2(root)) - format.precision);
    // Halfway points have at most 12 bits, so doubles hold their squares.
    const below = root - (Math.log2(root) % 1 === 0 ? half / 2 : half);
    const right = below ** 2 <= x && x <= (root + half) ** 2 && Object.is(results[i], root);
    return right ? [] : [`sqrt(${x}): ${root}, ${results[i]}`];
  });
}
