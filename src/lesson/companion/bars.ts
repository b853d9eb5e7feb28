import { type ExpRange, expRange } from '../../core/exp-range.ts';
import type { Format } from '../../core/format.ts';
import { kindOf } from '../../core/kind.ts';
import { valueAt } from '../../core/trace.ts';
import { keyMove } from '../../panel/strip/keys.ts';
import { keyedBetween, logitsBetween } from '../../panel/strip/range.ts';
import { withDecimals } from '../../scenario/add-decimals.ts';
import { type Evaluation, planOf } from '../../softmax/evaluate.ts';

/*
 * A bar goes from 0 to x = logit / T. Places are shares of its width: the exponents for which e^x is positive and finite
 * lie between LOW and CLIFF, spread out near 0, where logits usually are, as asinh spreads them; what is 0 or infinite is
 * beyond.
 */
const LOW = 0.08;
const ZERO = 0.36;
export const CLIFF = 0.9;

/** Below this size of x the axis is about linear, above it about logarithmic. */
const LINEAR = 2;

interface Axis extends ExpRange {
  /** The place of x, from 0 to 1. NaN for NaN. */
  readonly placeOf: (x: number) => number;
  /** The x at a place, which may be off the axis. */
  readonly xAt: (place: number) => number;
}

function axisFor(format: Format, flushToZero: boolean): Axis {
  const range = expRange(format, flushToZero);
  const spread = (x: number) => Math.asinh(x / LINEAR);
  const up = (CLIFF - ZERO) / spread(range.largestFinite);
  const down = (LOW - ZERO) / spread(range.smallestNonzero);
  return {
    ...range,
    placeOf: (x) => Math.min(1, Math.max(0, ZERO + spread(x) * (x < 0 ? down : up))),
    xAt: (place) => LINEAR * Math.sinh((place - ZERO) / (place < ZERO ? down : up)),
  };
}

const axes = new Map<string, Axis>();

/** The axis of the format of the exponentials. Kept, since finding its edges takes hundreds of exponentials. */
export function axisOf(problem: Evaluation['problem']): Axis {
  const { compute, flushToZero } = planOf(problem);
  const key = `${compute.name} ${flushToZero}`;
  const axis = axes.get(key) ?? axisFor(compute, flushToZero);
  axes.set(key, axis);
  return axis;
}

/** What becomes of the exponential of a class in the naive program. */
export type Fate = 'normal' | 'subnormal' | 'zero' | 'overflow' | 'nan';

export interface LogitBar {
  readonly logit: number;
  readonly x: number;
  readonly fate: Fate;
  /** Whether the exponential loses digits, or all of them: that of −inf is 0 and exact. */
  readonly thin: boolean;
  /** Where the bar ends, from 0 to 1; null for NaN, which has no place. */
  readonly end: number | null;
}

/** The bar of a class. */
export function barOf({ problem, inputs, naive }: Evaluation, lane: number): LogitBar {
  const x = inputs.x.values[lane] ?? Number.NaN;
  const { placeOf, largestFinite } = axisOf(problem);
  const place = placeOf(x);
  const kind = kindOf(naive.e.values[lane] ?? Number.NaN, naive.e.format);
  return {
    logit: problem.logits[lane] ?? Number.NaN,
    x,
    fate: x > largestFinite ? 'overflow' : kind === 'infinity' ? 'overflow' : kind,
    thin: (kind === 'subnormal' || kind === 'zero') && x !== Number.NEGATIVE_INFINITY,
    end: Number.isNaN(place) ? null : place,
  };
}

/** Where the bars begin. */
export const ORIGIN = ZERO;

/** Values of x that are marked on the axis, with their places. */
export function ticksOf(problem: Evaluation['problem']) {
  const { placeOf, smallestNormal, largestFinite } = axisOf(problem);
  const tick = (x: number) => ({ x, place: placeOf(x) });
  return { fade: tick(smallestNormal), zero: tick(0), ten: tick(10), cliff: tick(largestFinite) };
}

/** Whether a bar can be moved: a T that is 0 or not finite leaves no way from x to a logit. */
export function isMovable({ inputs }: Evaluation): boolean {
  const t = valueAt(inputs.t);
  return t !== 0 && Number.isFinite(t);
}

/** The logit of a bar whose end is dragged by so many pixels since `start`, `width` being that of the axis. */
export function draggedLogit(
  start: Evaluation,
  lane: number,
  pixels: number,
  width: number,
): number {
  const { placeOf, xAt } = axisOf(start.problem);
  const t = valueAt(start.inputs.t);
  const x = start.inputs.x.values[lane] ?? Number.NaN;
  const from = Number.isNaN(x) ? ZERO : placeOf(x);
  const place = Math.min(1, Math.max(0, from + pixels / width));
  const perPixel = Math.abs(xAt(place + 1 / width) - xAt(place)) * Math.abs(t);
  const decimals = -Math.floor(Math.log10(perPixel));
  const step = 10 ** -decimals;
  const logit = withDecimals(Math.round((xAt(place) * t) / step) * step, decimals) + 0;
  // A T at the ends of the format leaves no double for it.
  return Number.isFinite(logit) ? logit : (start.problem.logits[lane] ?? Number.NaN);
}

/**
 * Where a key takes a logit, as on the strip of the lab; null for a key that is none of a slider's.
 */
export function keyedLogit(
  evaluation: Evaluation,
  lane: number,
  key: string,
  shift: boolean,
): number | null {
  const move = keyMove(key, shift);
  if (move === null) return null;
  const logit = evaluation.problem.logits[lane] ?? Number.NaN;
  return keyedBetween(...logitRange(evaluation), logit, move);
}

/** The logits at the ends of the normal range, just inside, in increasing order. */
export function logitRange({ problem, inputs }: Evaluation): readonly [low: number, high: number] {
  const { smallestNormal, largestFinite } = axisOf(problem);
  return logitsBetween(smallestNormal, largestFinite, valueAt(inputs.t));
}
