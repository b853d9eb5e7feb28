import { bitsOf, fromBits, ulp } from '../../../../core/bits.ts';
import { flagNames } from '../../../../core/flags.ts';
import { float32, float64, smallestNormal, smallestSubnormal } from '../../../../core/format.ts';
import { recorder } from '../../../../core/recorder.ts';
import { flagsOf, valueAt } from '../../../../core/trace.ts';

/** e^x for x from 0 down to where it is 0: the floats between 0 and twice that, and the digits that are left. */

export const LOWEST = -104;

/** The narrowest gap between two ticks that can be seen, and the widest pair drawn apart, as shares of the width. */
const NARROWEST = 1 / 260;
const WIDEST = 1 / 64;

export function exponential(x: number, flushToZero: boolean) {
  const arithmetic = recorder(float32, flushToZero);
  const read = arithmetic.number(x);
  const e = arithmetic.exp(read);
  const value = valueAt(e);
  const wide = recorder(float64, false);
  return {
    x: valueAt(read),
    value,
    flags: flagNames(flagsOf(e)),
    /** The same before it is rounded to float32: in float64, which no drawing tells from the exact one. */
    unrounded: valueAt(wide.exp(wide.number(valueAt(read)))),
    ulp: ulp(value, float32),
    digits: digitsOf(value),
  };
}

/** The 24 binary digits of a significand, and how many of them are left once the leading zeros are taken off. */
function digitsOf(value: number) {
  const { exponent, significand } = bitsOf(value, float32);
  const text = `${exponent.includes('1') ? 1 : 0}${significand}`;
  const first = text.indexOf('1');
  return { text, left: first < 0 ? 0 : text.length - first };
}

export interface DescentTick {
  readonly value: number;
  /** A power of two among the normal floats: below it the gap is half as wide. */
  readonly halves: boolean;
}

export interface Descent {
  /** The right end of the drawing; the left one is 0. */
  readonly top: number;
  /** One tick is drawn for so many floats: a power of two. */
  readonly every: number;
  /** Descending. */
  readonly ticks: readonly DescentTick[];
  /** Below this, ticks are too close to be drawn apart; 0 if all are drawn. */
  readonly solidBelow: number;
}

/** The floats from 0 to twice a number, or as many of the smallest as fit if that is next to nothing. */
export function descentTo(unrounded: number): Descent {
  const top = Math.max(2 * unrounded, 4 * smallestSubnormal(float32));
  const every = strideAt(top);
  const ticks: DescentTick[] = [];
  let last = Number.NaN;
  for (let index = indexOf(float32.round(top)); index >= 0; index -= every) {
    index -= index % every;
    const value = floatAt(index);
    if (last - value < top * NARROWEST) return { top, every, ticks, solidBelow: last };
    if (value <= top) ticks.push({ value, halves: isHalving(value) });
    last = value;
  }
  return { top, every, ticks, solidBelow: 0 };
}

/** The least power of two for which so many floats lie far enough apart at the right end. */
function strideAt(top: number): number {
  const gap = ulp(float32.round(top), float32);
  let every = 1;
  while (gap * every < top * WIDEST) every *= 2;
  return every;
}

/** Positive floats in order: the pattern of a float is how many there are below it. */
const indexOf = (value: number): number => Number(bitsOf(value, float32).hex);
const floatAt = (index: number): number => fromBits(index.toString(16), float32);

const isHalving = (value: number): boolean =>
  value >= smallestNormal(float32) && !bitsOf(value, float32).significand.includes('1');
