import type { Format } from '../../../core/format.ts';
import { type Kind, kindOf } from '../../../core/kind.ts';
import { type Step, valueAt } from '../../../core/trace.ts';
import type { Evaluation, Problem } from '../../../softmax/evaluate.ts';
import { type Range, type Scale, scaleOf } from './scale.ts';

/** Whose exponents they are: x, x − m, or x − c for any c. */
export type LaneId = 'naive' | 'stable' | 'shifted';

/**
 * Where an exponent is, by what e^x is there. `beyond`: e^x is normal, but x is past the right edge of the strip. `nan`
 * is an exponent that is itself NaN.
 */
export type Place = 'normal' | 'subnormal' | 'zero' | 'overflow' | 'beyond' | 'nan';

export interface Bead {
  readonly exponent: number;
  readonly place: Place;
  /**
   * Share of the width of the strip. Those that are not on the axis are in the bay at its end, or at the right edge of the
   * strip; NaN is beside it.
   */
  readonly at: number;
}

export interface Lane {
  readonly id: LaneId;
  /** What was subtracted from every x. */
  readonly shift: number;
  /** In the order of the classes. */
  readonly beads: readonly Bead[];
}

/** What a strip draws. Of its lanes the first stands on the ground and is handled; a second one hangs below it. */
export interface Drawn {
  readonly problem: Problem;
  /** The format of the exponentials, whose axis it is. */
  readonly format: Format;
  /** The temperature as it is in the format. */
  readonly t: number;
  readonly scale: Scale;
  readonly lanes: readonly [Lane, ...Lane[]];
}

/** Beside the axis, where the exponents that are NaN are counted. */
export const NAN_AT = 0.95;

/** At the edge of a strip whose axis goes on past it. */
const BEYOND_AT = 0.985;

/** The least distances of a bead in a bay from the edge it has passed, and from that of the strip. */
const PAST = { zero: 0.012, overflow: 0.02 } as const;
const INSIDE = { zero: 0.075, overflow: 0.025 } as const;

/** The steps of a trace that a lane is drawn from: exponents, and the exponentials that were computed from them. */
interface Steps {
  readonly exponents: Step;
  readonly e: Step;
  readonly shift: number;
}

/** Lays out lanes on the axis of the format of their exponentials. */
export function drawn(
  { problem, inputs }: Pick<Evaluation, 'problem' | 'inputs'>,
  range: Range,
  ...[first, ...others]: readonly [readonly [LaneId, Steps], ...(readonly [LaneId, Steps])[]]
): Drawn {
  const { format } = first[1].e;
  const scale = scaleOf(format, problem.flushToZero, range);
  const lane = ([id, steps]: readonly [LaneId, Steps]): Lane => ({
    id,
    shift: steps.shift,
    beads: beadsOf(steps, scale),
  });
  return {
    problem,
    format,
    t: valueAt(inputs.t),
    scale,
    lanes: [lane(first), ...others.map(lane)],
  };
}

export const naiveSteps = ({ inputs, naive }: Evaluation): Steps => ({
  exponents: inputs.x,
  e: naive.e,
  shift: 0,
});

export const stableSteps = ({ stable }: Evaluation): Steps => ({
  exponents: stable.d,
  e: stable.e,
  shift: valueAt(stable.m),
});

/** Naive above stable, on the whole axis. */
export const bothLanes = (evaluation: Evaluation): Drawn =>
  drawn(
    evaluation,
    'whole',
    ['naive', naiveSteps(evaluation)],
    ['stable', stableSteps(evaluation)],
  );

const beadsOf = ({ exponents, e }: Steps, scale: Scale): Bead[] =>
  Array.from(exponents.values, (exponent, index) => {
    const exponential = valueAt({ step: e, lane: index });
    const kind = kindOf(exponential, e.format);
    const place = placeOf(exponent, kind, scale);
    return { exponent, place, at: positionOf(exponent, place, scale) };
  });

/** A format without infinities overflows to NaN, and one that saturates to its largest value. */
function placeOf(exponent: number, kind: Kind, scale: Scale): Place {
  if (Number.isNaN(exponent)) return 'nan';
  if (kind === 'infinity' || kind === 'nan' || exponent > scale.largestFinite) return 'overflow';
  return kind === 'normal' && isOpen(scale) && scale.at(exponent) > BEYOND_AT ? 'beyond' : kind;
}

function positionOf(exponent: number, place: Place, scale: Scale): number {
  const { zeroEdge, cliff } = scale;
  if (place === 'nan') return NAN_AT;
  const at = scale.at(exponent);
  switch (place) {
    case 'zero':
      return Math.min(zeroEdge - PAST.zero, Math.max(INSIDE.zero, at));
    case 'overflow':
      return Math.min(1 - INSIDE.overflow, Math.max(cliff + PAST.overflow, at));
    case 'beyond':
      return BEYOND_AT;
    default:
      return at;
  }
}

/** Whether the axis goes on past the right edge of the strip. */
export const isOpen = ({ cliff }: Scale): boolean => cliff === 1;

/** Whether dragging can move beads: x is logit / T, which can be undone. */
export const isMovable = ({ t }: Drawn): boolean => Number.isFinite(t) && t !== 0;
