import { valueAt } from '../../../../core/trace.ts';
import { addDecimals, withDecimals } from '../../../../scenario/add-decimals.ts';
import type { Evaluation } from '../../../../softmax/evaluate.ts';
import { type Bead, beadsOf, type Lane } from './positions.ts';
import { type Scale, scaleOf } from './scale.ts';

/** What a key asks of a slider. */
export type KeyMove = { readonly by: number } | { readonly to: 'lowest' | 'highest' };

const scaleIn = ({ problem }: Evaluation) => scaleOf(problem.format, problem.flushToZero);

/** The smallest power of ten that is not finer than what a pixel can tell apart, so that fields show short numbers. */
function stepOf(evaluation: Evaluation, width: number): number {
  const scale = scaleIn(evaluation);
  const perPixel = (scale.exponentAt(1) - scale.exponentAt(0)) / width;
  return 10 ** Math.floor(Math.log10(perPixel * Math.abs(valueAt(evaluation.inputs.t))));
}

/** To the nearest multiple of a power of ten, as a decimal: 0.3, not 0.30000000000000004. */
export function roundTo(value: number, step: number): number {
  return withDecimals(Math.round(value / step) * step, -Math.round(Math.log10(step))) + 0;
}

/** How far a logit has to go for its bead to move by so many pixels, `width` being that of the strip. */
export function logitsIn(evaluation: Evaluation, pixels: number, width: number): number {
  const scale = scaleIn(evaluation);
  const exponents = scale.exponentAt(pixels / width) - scale.exponentAt(0);
  return roundTo(exponents * valueAt(evaluation.inputs.t), stepOf(evaluation, width));
}

/**
 * The logit of a bead that is dragged by so many pixels since `start` was evaluated. A bead that stands in a bay moves
 * from where it is seen; one of the stable lane moves its logit by the same difference.
 */
export function draggedLogit(
  start: Evaluation,
  lane: Lane,
  index: number,
  pixels: number,
  width: number,
): number {
  const scale = scaleIn(start);
  const bead = beadsOf(start, lane)[index];
  const logit = start.problem.logits[index] ?? Number.NaN;
  const seen = bead === undefined || isWhereItIs(bead, scale) ? logit : shownLogit(start, bead);
  return roundTo(seen + logitsIn(start, pixels, width), stepOf(start, width));
}

const isWhereItIs = ({ at, exponent }: Bead, scale: Scale) =>
  Number.isFinite(exponent) && Math.abs(at - scale.at(exponent)) < 0.05;

const shownLogit = (start: Evaluation, { at }: Bead) =>
  scaleIn(start).exponentAt(at) * valueAt(start.inputs.t);

/** The logits at the two ends of the normal range, just inside, in increasing order. */
export function logitRange(evaluation: Evaluation): readonly [low: number, high: number] {
  const { smallestNormal, largestFinite } = scaleIn(evaluation);
  const t = valueAt(evaluation.inputs.t);
  const ends = [towardZero(smallestNormal * t), towardZero(largestFinite * t)] as const;
  return t < 0 ? [ends[1], ends[0]] : ends;
}

/** Three significant digits. */
function towardZero(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2);
  return Number((Math.trunc(value / step) * step).toPrecision(3));
}

/** Where a key takes a logit. One that is infinite steps in from the end of the range, NaN from 0. */
export function keyedLogit(evaluation: Evaluation, index: number, move: KeyMove): number {
  const [low, high] = logitRange(evaluation);
  if ('to' in move) return move.to === 'lowest' ? low : high;
  const logit = evaluation.problem.logits[index] ?? Number.NaN;
  if (Number.isNaN(logit)) return move.by;
  return addDecimals(fromEnd(logit, low, high), move.by);
}

const fromEnd = (logit: number, low: number, high: number) =>
  Number.isFinite(logit) ? logit : logit > 0 ? high : low;

/** How far a key shifts all logits: Home and End take the smallest, or the largest, to the end of the range. */
export function keyedShift(evaluation: Evaluation, move: KeyMove): number {
  if ('by' in move) return move.by;
  const [low, high] = logitRange(evaluation);
  const finite = finiteLogits(evaluation);
  return move.to === 'lowest'
    ? addDecimals(low, -Math.min(...finite))
    : addDecimals(high, -Math.max(...finite));
}

export const finiteLogits = ({ problem }: Evaluation): number[] =>
  Array.from(problem.logits).filter(Number.isFinite);
