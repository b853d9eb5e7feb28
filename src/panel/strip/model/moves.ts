import { addDecimals, withDecimals } from '../../../scenario/add-decimals.ts';
import type { KeyMove } from '../keys.ts';
import { keyedBetween, logitsBetween } from '../range.ts';
import type { Drawn, Lane } from './positions.ts';
import type { Scale } from './scale.ts';

/** The smallest power of ten that is not finer than what a pixel can tell apart, so that fields show short numbers. */
function stepOf({ scale, t }: Drawn, width: number): number {
  const perPixel = (scale.exponentAt(1) - scale.exponentAt(0)) / width;
  return 10 ** Math.floor(Math.log10(perPixel * Math.abs(t)));
}

/** To the nearest multiple of a power of ten, as a decimal: 0.3, not 0.30000000000000004. */
export function roundTo(value: number, step: number): number {
  return withDecimals(Math.round(value / step) * step, -Math.round(Math.log10(step))) + 0;
}

/** How far a logit has to go for its bead to move by so many pixels, `width` being that of the strip. */
export function logitsIn(drawn: Drawn, pixels: number, width: number): number {
  const { scale, t } = drawn;
  const exponents = scale.exponentAt(pixels / width) - scale.exponentAt(0);
  return roundTo(exponents * t, stepOf(drawn, width));
}

/**
 * The logit of a bead that is dragged by so many pixels since `start` was drawn: whatever the lane, it moves by the
 * difference. A bead that stands in a bay moves from where it is seen.
 */
export function draggedLogit(
  start: Drawn,
  lane: Lane,
  index: number,
  pixels: number,
  width: number,
): number {
  const logit = start.problem.logits[index] ?? Number.NaN;
  const moved = logitsIn(start, pixels, width);
  return roundTo(seenLogit(start, lane, index, logit) + moved, stepOf(start, width));
}

function seenLogit(
  { scale, t }: Drawn,
  { beads, shift }: Lane,
  index: number,
  logit: number,
): number {
  const bead = beads[index];
  if (bead === undefined || isWhereItIs(bead, scale)) return logit;
  return (scale.exponentAt(bead.at) + (Number.isFinite(shift) ? shift : 0)) * t;
}

const isWhereItIs = ({ at, exponent }: Lane['beads'][number], scale: Scale) =>
  Number.isFinite(exponent) && Math.abs(at - scale.at(exponent)) < 0.05;

/** The exponents between which the keys Home and End go. */
const endsOf = ({ range, smallestNormal, smallestNonzero, largestFinite, exponentAt }: Scale) =>
  range === 'whole'
    ? ([smallestNormal, largestFinite] as const)
    : ([smallestNonzero, exponentAt(1)] as const);

/**
 * The logits at the two ends, just inside, in increasing order: of the normal range, or of what is laid out around the
 * fade.
 */
export function logitRange({ scale, t }: Drawn): readonly [low: number, high: number] {
  return logitsBetween(...endsOf(scale), t);
}

/** Where a key takes a logit. */
export const keyedLogit = (drawn: Drawn, index: number, move: KeyMove): number =>
  keyedBetween(...logitRange(drawn), drawn.problem.logits[index] ?? Number.NaN, move);

/** How far a key shifts all logits: Home and End take the smallest, or the largest, to the end of the range. */
export function keyedShift(drawn: Drawn, move: KeyMove): number {
  if ('by' in move) return move.by;
  const [low, high] = logitRange(drawn);
  const finite = finiteLogits(drawn);
  return move.to === 'lowest'
    ? addDecimals(low, -Math.min(...finite))
    : addDecimals(high, -Math.max(...finite));
}

export const finiteLogits = ({ problem }: Drawn): number[] =>
  Array.from(problem.logits).filter(Number.isFinite);
