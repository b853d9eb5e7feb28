import { kindOf } from '../../../../core/kind.ts';
import { type Step, valueAt } from '../../../../core/trace.ts';
import type { Evaluation } from '../../../../softmax/evaluate.ts';
import { CLIFF, type Scale, scaleOf, ZERO_EDGE } from './scale.ts';

/** The lanes of the strip, the upper one first. */
export const LANES = ['naive', 'stable'] as const;
export type Lane = (typeof LANES)[number];

/** Where an exponent is, by what e^x is there. `nan` is an exponent that is itself NaN. */
export type Place = 'normal' | 'subnormal' | 'zero' | 'overflow' | 'nan';

export interface Bead {
  readonly exponent: number;
  readonly place: Place;
  /** Share of the width of the strip. Those that are not on the axis are in the bay at its end; NaN is beside it. */
  readonly at: number;
}

/** Beside the axis, where the exponents that are NaN are counted. */
export const NAN_AT = 0.95;

/** How far into its bay a bead goes, and the least distance from the edge it has passed. */
const BAYS = {
  zero: [0.075, ZERO_EDGE - 0.012],
  overflow: [CLIFF + 0.02, 0.975],
} as const;

/** The exponents of a lane as the trace has them. */
export const exponentsOf = (evaluation: Evaluation, lane: Lane): Step =>
  lane === 'naive' ? evaluation.inputs.x : evaluation.stable.d;

const kept: Record<Lane, WeakMap<Evaluation, readonly Bead[]>> = {
  naive: new WeakMap(),
  stable: new WeakMap(),
};

/** The beads of a lane, in the order of the classes. Found once for an evaluation. */
export function beadsOf(evaluation: Evaluation, lane: Lane): readonly Bead[] {
  const beads = kept[lane].get(evaluation) ?? findBeads(evaluation, lane);
  kept[lane].set(evaluation, beads);
  return beads;
}

function findBeads(evaluation: Evaluation, lane: Lane): Bead[] {
  const { format, flushToZero } = evaluation.problem;
  const scale = scaleOf(format, flushToZero);
  const { e } = evaluation[lane];
  return Array.from(exponentsOf(evaluation, lane).values, (exponent, index) => {
    const exponential = valueAt({ step: e, lane: index });
    const place = placeOf(exponent, kindOf(exponential, format));
    return { exponent, place, at: positionOf(exponent, place, scale) };
  });
}

/** A format without infinities overflows to NaN. */
function placeOf(exponent: number, kind: ReturnType<typeof kindOf>): Place {
  if (Number.isNaN(exponent)) return 'nan';
  return kind === 'infinity' || kind === 'nan' ? 'overflow' : kind;
}

function positionOf(exponent: number, place: Place, scale: Scale): number {
  if (place === 'nan') return NAN_AT;
  const at = scale.at(exponent);
  if (place !== 'zero' && place !== 'overflow') return at;
  const [low, high] = BAYS[place];
  return Math.min(high, Math.max(low, at));
}

/** Whether dragging can move beads: x is logit / T, which can be undone. */
export function isMovable(evaluation: Evaluation): boolean {
  const t = valueAt(evaluation.inputs.t);
  return Number.isFinite(t) && t !== 0;
}
