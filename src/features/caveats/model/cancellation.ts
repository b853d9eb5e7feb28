import { halfwayIn, lastHolding } from '../../../core/bisect.ts';
import { INEXACT } from '../../../core/flags.ts';
import { float32 } from '../../../core/format.ts';
import { recorder } from '../../../core/recorder.ts';
import { type Arithmetic, at, flagsOf, type Step, valueAt } from '../../../core/trace.ts';

/**
 * Two functions that are tiny near 0 and are written with a 1 that is not: log(1 - p) and exp(x) - 1. The step near 1
 * rounds the digits away; log1p and expm1 avoid it. Vectors are processed lane by lane; `one` is a vector of ones.
 */

/** log(1 - p) as written. */
export function logOneMinus({ sub, log }: Arithmetic, one: Step, p: Step) {
  const near1 = sub(one, p);
  const result = log(near1);
  return { near1, result };
}

/** The same computed from p itself. */
export function log1pMinus({ neg, log1p }: Arithmetic, p: Step) {
  return { result: log1p(neg(p)) };
}

/** exp(x) - 1 as written. */
export function expMinusOne({ exp, sub }: Arithmetic, one: Step, x: Step) {
  const near1 = exp(x);
  const result = sub(near1, one);
  return { near1, result };
}

export type Cancelling = 'log1p' | 'expm1';

/** Both ways of computing one of the functions, in float32, for a vector of inputs. */
export interface Cancellation {
  readonly of: Cancelling;
  readonly input: Step;
  /** 1 - p or exp(x), rounded. */
  readonly near1: Step;
  readonly plain: Step;
  readonly careful: Step;
}

/** `values` are doubles, rounded to float32. */
export function evaluateCancellation(of: Cancelling, values: readonly number[]): Cancellation {
  const arithmetic = recorder(float32, false);
  const input = arithmetic.input(values);
  const one = arithmetic.input(values.map(() => 1));
  if (of === 'log1p') {
    const { near1, result } = logOneMinus(arithmetic, one, input);
    return { of, input, near1, plain: result, careful: log1pMinus(arithmetic, input).result };
  }
  const { near1, result } = expMinusOne(arithmetic, one, input);
  return { of, input, near1, plain: result, careful: arithmetic.expm1(input) };
}

/** How much of the input is left in the number near 1. */
export type Remains =
  /**
   * Rounded to whole steps of the floats beside 1: how many steps the exact distance from 1 has, and how many were
   * kept.
   */
  | {
      readonly kind: 'steps';
      readonly step: number;
      readonly side: 'below' | 'above';
      readonly wanted: number;
      readonly kept: number;
    }
  /** Exact. */
  | { readonly kind: 'exact' }
  /** Below 1/2 or above 2, where subtracting 1 costs at most one bit. */
  | { readonly kind: 'far' }
  /** 1 - p is 0. */
  | { readonly kind: 'zero' }
  /** 1 - p is negative, so it has no logarithm. */
  | { readonly kind: 'negative' }
  /** exp(x) overflows, with or without subtracting 1. */
  | { readonly kind: 'overflow' }
  | { readonly kind: 'not-finite' };

/** The distance of a result from the true value, relative to the true value. */
export type RelativeError =
  /** Exact: the true value is the float itself. */
  | { readonly kind: 'exact' }
  /** Infinity after an overflow, 1 if the result is 0. */
  | { readonly kind: 'off'; readonly by: number }
  /** Not exact, but off by less than can be measured here. */
  | { readonly kind: 'below'; readonly bound: number }
  /** There is no true value. */
  | { readonly kind: 'none' };

/** For a chart: 0 if exact, NaN if there is nothing to show. */
export function sizeOf(error: RelativeError): number {
  switch (error.kind) {
    case 'exact':
      return 0;
    case 'off':
      return error.by;
    case 'below':
      return error.bound;
    case 'none':
      return Number.NaN;
    default:
      return error satisfies never;
  }
}

/** One lane, compared with the true value. */
export interface Measured {
  /** The input rounded to float32. */
  readonly input: number;
  readonly near1: number;
  readonly plain: number;
  readonly careful: number;
  /** The true value for that input, rounded to float32. */
  readonly truth: number;
  readonly plainError: RelativeError;
  readonly carefulError: RelativeError;
  readonly remains: Remains;
}

export function measure(cancellation: Cancellation, lane = 0): Measured {
  const read = (step: Step) => valueAt(at(step, lane));
  const input = read(cancellation.input);
  const plain = read(cancellation.plain);
  const careful = read(cancellation.careful);
  const truth = truthOf(cancellation.of, input);
  const remains = remainsOf(cancellation, lane, Math.abs(truth.head + truth.tail));
  const overflowed = remains.kind === 'overflow';
  return {
    input,
    near1: read(cancellation.near1),
    plain,
    careful,
    truth: float32.round(truth.head + truth.tail),
    plainError: relativeError(plain, input, truth, overflowed),
    carefulError: relativeError(careful, input, truth, overflowed),
    remains,
  };
}

/** A true value as the unevaluated sum of two doubles. */
interface Truth {
  readonly head: number;
  readonly tail: number;
  /** Bound of the error of the sum, relative to it. */
  readonly within: number;
}

/** Below this the first term of the series is split off: 2^-10. */
const SMALL = 2 ** -10;

/**
 * The engine's double functions err by about an ulp of 2^-53, some 10^-16, which is negligible beside most errors of
 * float32, 10^-8. But log1p(-p) approaches -p and expm1(x) approaches x as the input nears 0, and expm1(x) approaches
 * -1 as x falls. float32 represents these exactly, and the error of that is too small for one double. There the
 * remainder is returned separately.
 */
function truthOf(of: Cancelling, input: number): Truth {
  const small = Math.abs(input) < SMALL;
  const square = input * input;
  const apart = { within: Number.MIN_VALUE };
  const whole = { tail: 0, within: 2 ** -50 };
  if (of === 'log1p') {
    if (!small) return { ...whole, head: Math.log1p(-input) };
    return { ...apart, head: -input, tail: -square * series(input, [2, 3, 4, 5, 6]) };
  }
  if (small) return { ...apart, head: input, tail: square * series(input, [2, 6, 24, 120, 720]) };
  if (input <= -1) return { ...apart, head: -1, tail: Math.exp(input) };
  return { ...whole, head: Math.expm1(input) };
}

/** 1/d0 + x/d1 + x^2/d2 + … */
const series = (x: number, divisors: readonly number[]): number =>
  divisors.reduceRight((sum, divisor) => sum * x + 1 / divisor, 0);

function relativeError(
  result: number,
  input: number,
  { head, tail, within }: Truth,
  overflowed: boolean,
): RelativeError {
  const truth = head + tail;
  // The true value is finite, even where it exceeds the range of float64.
  if (overflowed) return { kind: 'off', by: Math.abs(result) };
  if (Number.isNaN(truth)) return { kind: 'none' };
  // No other value is a float: the functions are transcendental at every other rational (Lindemann).
  const exact = input === 0 || !Number.isFinite(input) || !Number.isFinite(truth);
  if (exact && result === truth) return { kind: 'exact' };
  // In this order the nearly equal numbers are subtracted first, and their difference is exact.
  const by = Math.abs((result - head - tail) / truth);
  return by < within ? { kind: 'below', bound: within } : { kind: 'off', by };
}

function remainsOf({ of, input, near1 }: Cancellation, lane: number, distance: number): Remains {
  const [value, near] = [valueAt(at(input, lane)), valueAt(at(near1, lane))];
  if (!Number.isFinite(value)) return { kind: 'not-finite' };
  if (!Number.isFinite(near)) return { kind: 'overflow' };
  if (of === 'log1p' && near === 0) return { kind: 'zero' };
  if (of === 'log1p' && near < 0) return { kind: 'negative' };
  if ((flagsOf(at(near1, lane)) & INEXACT) === 0) return { kind: 'exact' };
  if (near < 0.5 || near > 2) return { kind: 'far' };
  const side = value > 0 === (of === 'log1p') ? 'below' : 'above';
  const step = 2 ** (side === 'below' ? -float32.precision : 1 - float32.precision);
  const exact = of === 'log1p' ? Math.abs(value) : distance;
  return { kind: 'steps', step, side, wanted: exact / step, kept: Math.abs(near - 1) / step };
}

/**
 * The largest float32 whose number near 1 is 1 itself. Up to this input the plain form gives 0, and every digit is
 * lost.
 */
export function vanishesUpTo(of: Cancelling): number {
  const vanishes = (input: number) => valueAt(at(evaluateCancellation(of, [input]).near1, 0)) === 1;
  return lastHolding(2 ** -30, 2 ** -20, vanishes, halfwayIn(float32));
}

export interface ErrorPoint {
  readonly at: number;
  readonly plain: RelativeError;
  readonly careful: RelativeError;
}

/** Relative errors at `perDecade` inputs per decade, rounded to three digits, from 10^low to 10^high. */
export function errorPoints(
  of: Cancelling,
  low: number,
  high: number,
  perDecade: number,
): ErrorPoint[] {
  const inputs = Array.from({ length: (high - low) * perDecade + 1 }, (_, index) =>
    Number((10 ** (low + index / perDecade)).toPrecision(3)),
  );
  const cancellation = evaluateCancellation(of, inputs);
  return inputs.map((_, lane) => {
    const { input, plainError, carefulError } = measure(cancellation, lane);
    return { at: input, plain: plainError, careful: carefulError };
  });
}
