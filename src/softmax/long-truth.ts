import {
  type Exponentials,
  exponentialsOf,
  MOST_TERMS,
  type Sum,
  sumOf,
  VANISHED,
} from '../core/double-double.ts';
import {
  addEnclosures,
  type Enclosure,
  exactly,
  log1pOf,
  precisionOf,
  toFixed,
} from '../core/enclosure.ts';
import { productError, sumError } from '../core/exactness.ts';
import { type Format, smallestSubnormal } from '../core/format.ts';
import { once } from '../core/once.ts';
import { settled } from '../core/ziv.ts';
import {
  type TrueValues,
  trueLogSumExp,
  trueLoss,
  trueProbability,
  trueSoftmax,
  trueValues,
} from './truth.ts';

/**
 * True values of long vectors: those of truth.ts, bit for bit, in double-double arithmetic with a proved bound. Where the
 * bound does not decide how a value rounds, truth.ts computes that one. The proof is in
 * docs/decisions/0019-true-values-of-long-vectors.md.
 */
export interface LongTruth {
  /** As trueLogSumExp. */
  readonly logSumExp: number;
  /** As trueLoss. */
  readonly loss: (y: number) => number;
  /** A lane of trueSoftmax; NaN for a lane that is not there. */
  readonly probability: (lane: number) => number;
  /** As trueSoftmax. */
  readonly softmax: () => number[];
  /**
   * Softmax in doubles, not rounded to the format: relative errors of at most 2^-52, and for subnormal doubles at most
   * the smallest of them. NaN where trueSoftmax is.
   */
  readonly probabilities: () => Float64Array;
}

/** Up to this many classes the exact integers are fast enough. */
const SHORT = 64;

/** trueValues for a row of any length. The softmax of a long one is computed when it is first read. */
export function truthOf(x: ArrayLike<number>, y: number, format: Format): TrueValues {
  if (x.length <= SHORT) return trueValues(x, y, format);
  const { logSumExp, loss, softmax } = longTruth(x, format);
  const rounded = once(softmax);
  return {
    logSumExp,
    loss: loss(y),
    get softmax() {
      return rounded();
    },
  };
}

/** trueLoss for a row of any length. */
export const lossAt = (x: ArrayLike<number>, y: number, format: Format): number =>
  x.length <= SHORT ? trueLoss(x, y, format) : longTruth(x, format).loss(y);

export function longTruth(x: ArrayLike<number>, format: Format): LongTruth {
  const top = topOf(x);
  const max = x[top] ?? Number.NaN;
  if (!Number.isFinite(max) || x.length > MOST_TERMS) return exactTruth(x, format);
  const terms = exponentialsOf(x, max);
  const rest = sumOf(terms, top);
  const logarithm = log1pOf(enclosureOf(rest, x), precisionOf(LOG_BITS));
  const logSumExp = settled(addEnclosures(exactly(max), logarithm), format);

  function loss(y: number): number {
    const label = x[y];
    if (label === undefined) return Number.NaN;
    if (label === Number.NEGATIVE_INFINITY) return format.overflow;
    const gap = addEnclosures(exactly(max), exactly(-label));
    return settled(addEnclosures(gap, logarithm), format) ?? trueLoss(x, y, format);
  }
  return {
    logSumExp: logSumExp ?? trueLogSumExp(x, format),
    loss,
    ...quotientsOf(terms, rest, x, format),
  };
}

/** The first lane that holds the maximum; a lane of NaN if there is one. */
function topOf(x: ArrayLike<number>): number {
  let top = 0;
  for (let lane = 0; lane < x.length; lane++) {
    const value = x[lane] ?? Number.NaN;
    if (Number.isNaN(value)) return lane;
    if (value > (x[top] ?? Number.NaN)) top = lane;
  }
  return top;
}

/** By truth.ts alone: where no maximum is finite, at once. */
const exactTruth = (x: ArrayLike<number>, format: Format): LongTruth => ({
  logSumExp: trueLogSumExp(x, format),
  loss: (y) => trueLoss(x, y, format),
  probability: (lane) => trueProbability(x, lane, format),
  softmax: () => trueSoftmax(x, format),
  probabilities: () => Float64Array.from(trueSoftmax(x, format)),
});

const LOG_BITS = 128;
/** Digits below the point of a double-double that is made an integer: its low part has no more. */
const DIGITS = 160;

/** What the exponentials but the largest add up to. */
function enclosureOf(rest: Sum | null, x: ArrayLike<number>): Enclosure {
  if (rest === null) return { low: 0n, high: otherFinite(x) ? 1n : 0n, exponent: -1270 };
  return around(rest.high, rest.low, rest.power, 91n);
}

/** Whether another logit than the maximum is finite, and so its exponential above 0. */
function otherFinite(x: ArrayLike<number>): boolean {
  let finite = 0;
  for (let lane = 0; lane < x.length && finite < 2; lane++) if (Number.isFinite(x[lane])) finite++;
  return finite > 1;
}

/** (high + low) * 2^power, with a relative error of at most 2^-errorBits. */
function around(high: number, low: number, power: number, errorBits: bigint): Enclosure {
  const fixed = toFixed(high, DIGITS) + toFixed(low, DIGITS);
  const radius = (fixed >> errorBits) + 4n;
  return { low: fixed - radius, high: fixed + radius, exponent: power - DIGITS };
}

/** Of a quotient, relative: 2^-90. */
const QUOTIENT_BITS = 90n;
/**
 * Half the width of what a quotient is looked for in. A format of at most 50 bits rounds the doubles at both ends alike
 * unless a halfway point is as near as that; for float64 they are rounded to doubles themselves.
 */
const widthFor = ({ precision }: Format): number => 2 ** (precision > 50 ? -89 : -51);

function quotientsOf(
  { high, low, power }: Exponentials,
  rest: Sum | null,
  x: ArrayLike<number>,
  format: Format,
): Pick<LongTruth, 'probability' | 'softmax' | 'probabilities'> {
  const [inverse, inverseLow] = inverseOf(rest);
  const width = widthFor(format);
  // Below this a power of two may be a subnormal double.
  const [normal, vanishing] = [-1000, smallestSubnormal(format) > 2 ** -990];
  /** Equal logits have equal probabilities: what was hard is computed once. */
  const hard = new Map<number, number>();

  function probability(lane: number): number {
    const [e, places] = [high[lane], power[lane]];
    if (e === undefined || places === undefined) return Number.NaN;
    if (places === VANISHED || (vanishing && places < normal)) return 0;
    const product = e * inverse;
    const error = productError(e, inverse, product) + (e * inverseLow + (low[lane] ?? 0) * inverse);
    if (places >= normal) {
      const [below, above] = [error - width * product, error + width * product];
      const rounded = format.round((product + below) * 2 ** places);
      if (rounded === format.round((product + above) * 2 ** places)) return rounded;
    }
    const logit = x[lane] ?? Number.NaN;
    const value =
      hard.get(logit) ??
      settled(around(product, error, places, QUOTIENT_BITS), format) ??
      trueProbability(x, lane, format);
    hard.set(logit, value);
    return value;
  }

  function softmax(): number[] {
    const values: number[] = [];
    for (let lane = 0; lane < x.length; lane++) values.push(probability(lane));
    return values;
  }

  const probabilities = () =>
    Float64Array.from(high, (e, lane) => {
      const product = e * inverse;
      const error =
        productError(e, inverse, product) + (e * inverseLow + (low[lane] ?? 0) * inverse);
      return (product + error) * 2 ** (power[lane] ?? VANISHED);
    });

  return { probability, softmax, probabilities };
}

/** 1 / (1 + rest) in double-double. */
function inverseOf(rest: Sum | null): readonly [high: number, low: number] {
  if (rest === null) return [1, 0];
  const scale = 2 ** rest.power;
  const sum = 1 + rest.high * scale;
  const sumLow = sumError(1, rest.high * scale, sum) + rest.low * scale;
  const near = 1 / sum;
  const product = sum * near;
  const missing = 1 - product - productError(sum, near, product) - sumLow * near;
  return [near, near * missing];
}
